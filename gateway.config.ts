import { defineGateway, env } from 'headgate'

/**
 * The gateway, as code. After a change: `npm run check` judges this file, `npm run generate` compiles it, and a running
 * `npm run dev` does both by itself. Every field is described in docs/config-reference.md.
 */
export default defineGateway({
  // Where models come from. The names on the left are yours.
  upstreams: {
    // Built in: answers in every protocol, without a network and without a key.
    demo: { kind: 'demo' },

    // env('X') names an environment variable, whose value is read when the gateway starts and is never written down.
    // Optional: an upstream whose key is not set is simply not offered.
    openai: { kind: 'openai', credentials: env('OPENAI_API_KEY', { optional: true }) },
    anthropic: { kind: 'anthropic', credentials: env('ANTHROPIC_API_KEY', { optional: true }) },
    gemini: { kind: 'gemini', credentials: env('GEMINI_API_KEY', { optional: true }) },

    // Your own server, or anyone's that speaks one of the four protocols:
    // local: { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8000/v1', models: ['mistral-7b'], free: true },
  },

  // What clients may ask for, and which upstream's model answers. A `*` stands for any text.
  models: {
    demo: 'demo/demo',
    'demo-*': 'demo/demo-*',

    // The providers' own names, as Codex CLI, Claude Code, Gemini CLI and the SDKs ask for them.
    'gpt-*': 'openai/gpt-*',
    'claude-*': 'anthropic/claude-*',
    'gemini-*': 'gemini/gemini-*',

    // Everything else that a provider has, under the provider's name.
    'openai/*': 'openai/*',
    'anthropic/*': 'anthropic/*',
    'gemini/*': 'gemini/*',

    // Names of your own, which keep their meaning when the model behind them changes:
    // fast: 'openai/gpt-5-mini',
  },

  // Who may call. Without keys the gateway is open, and then listens on this machine only. A key is read from the
  // environment, or only its hash is kept here: `headgate keys hash --new` makes a key and its line.
  // keys: {
  //   ci: env('CI_KEY'),
  //   laptop: { sha256: '…' },
  // },
})
