/**
 * What the editor refuses and accepts in a gateway.config.ts. Checked by tsc: a line under `@ts-expect-error` that
 * compiles is an error itself. Nothing imports this file.
 */
import { defineGateway, defineLayer, env } from './index.ts'

const openai = { kind: 'openai', credentials: env('OPENAI_API_KEY') } as const
const demo = { kind: 'demo' } as const

export const complete = defineGateway({
  upstreams: {
    openai: { kind: 'openai', credentials: [env('A'), { key: env('B'), weight: 3 }], models: ['gpt-5', 'gpt-5-mini'] },
    claude: { kind: 'anthropic', credentials: env('C', { optional: true }), headers: { 'anthropic-beta': 'x' } },
    gemini: { kind: 'gemini', credentials: env('D'), baseUrl: env('E'), timeouts: { connect: 500, idle: '2m' } },
    local: {
      kind: 'openai-compatible',
      baseUrl: 'http://127.0.0.1:8000/v1',
      protocols: ['openai-chat', 'anthropic-messages'],
      auth: 'none',
      free: true,
    },
    demo: { kind: 'demo' },
  },
  models: {
    'gpt-5': 'openai/gpt-5',
    fast: 'gpt-5',
    tuned: 'openai/ft:gpt-5:team::id',
    nested: 'local/meta-llama/llama-4',
    'openai/*': 'openai/*',
    'claude-*': 'claude/claude-*',
  },
  keys: { ci: env('CI_KEY'), laptop: { sha256: 'ab' } },
  server: {
    bodyLimit: '64MiB',
    shutdownGrace: '30s',
    keepAlive: 15_000,
    remoteMedia: { maxBytes: '5MiB', timeout: '3s', allowHosts: ['*.example.com'], allowPrivate: ['10.0.0.0/8'] },
  },
  $production: { server: { bodyLimit: 1024 }, upstreams: { openai: { timeouts: { connect: '1s' } } } },
  $env: { staging: { models: { extra: 'openai/gpt-5' } } },
})

/** With `extends`, another file may declare the upstream: the editor cannot know, `headgate check` does. */
export const extending = defineGateway({
  extends: './base.config.ts',
  upstreams: { demo },
  models: { a: 'declared-in-base/gpt-5' },
})

export const layer = defineLayer({ models: { a: 'demo/demo' }, upstreams: { demo } })

export const wrongUpstream = defineGateway({
  upstreams: { openai },
  models: {
    fine: 'openai/gpt-5',
    // @ts-expect-error: no upstream is called opnai
    wrong: 'opnai/gpt-5',
  },
})

export const wrongAlias = defineGateway({
  upstreams: { openai },
  models: {
    smart: 'openai/gpt-5',
    // @ts-expect-error: no model is called smrt
    wrong: 'smrt',
  },
})

export const withOptions = defineGateway({
  upstreams: { openai, demo: { kind: 'demo', protocols: ['gemini'] } },
  models: {
    strict: { to: 'openai/gpt-5', lossy: 'refuse' },
    alias: { to: 'strict' },
    // @ts-expect-error: no upstream is called opnai
    wrong: { to: 'opnai/gpt-5' },
  },
})

export const wrongPolicy = defineGateway({
  upstreams: { openai },
  // @ts-expect-error: losses are reported or refused
  models: { smart: { to: 'openai/gpt-5', lossy: 'ignore' } },
})

export const ownAlias = defineGateway({
  upstreams: { openai },
  // @ts-expect-error: a model cannot be an alias of itself
  models: { smart: 'smart' },
})

export const noModelBehindUpstream = defineGateway({
  upstreams: { openai },
  // @ts-expect-error: an upstream alone is no target
  models: { smart: 'openai' },
})

export const wrongKind = defineGateway({
  upstreams: {
    // @ts-expect-error: no such kind
    openai: { kind: 'opnai', credentials: env('A') },
  },
  models: {},
})

export const unknownUpstreamField = defineGateway({
  upstreams: {
    // @ts-expect-error: the field is called headers
    openai: { kind: 'openai', credentials: env('A'), hedders: {} },
  },
  models: {},
})

export const fieldOfAnotherKind = defineGateway({
  upstreams: {
    // @ts-expect-error: the demo has no address
    demo: { kind: 'demo', baseUrl: 'http://127.0.0.1' },
  },
  models: {},
})

export const unknownField = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: the field is called models
  modells: {},
})

export const unknownServerField = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: the field is called bodyLimit
  server: { bodylimit: 1 },
})

export const wrongRemoteMedia = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: true, false or settings
  server: { remoteMedia: 'on' },
})

export const literalCredential = defineGateway({
  upstreams: {
    // @ts-expect-error: a credential is a reference
    openai: { kind: 'openai', credentials: 'sk-something' },
  },
  models: {},
})

export const literalKey = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: a key is a reference or a hash
  keys: { ci: 'secret' },
})

export const missingCredentials = defineGateway({
  upstreams: {
    // @ts-expect-error: this kind needs credentials
    openai: { kind: 'openai' },
  },
  models: {},
})

export const missingBaseUrl = defineGateway({
  upstreams: {
    // @ts-expect-error: this kind needs an address
    local: { kind: 'openai-compatible' },
  },
  models: {},
})

export const wrongProtocol = defineGateway({
  upstreams: {
    // @ts-expect-error: this kind does not speak that protocol
    openai: { kind: 'openai', credentials: env('A'), protocols: ['gemini'] },
  },
  models: {},
})

export const wrongDuration = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: no such unit
  server: { keepAlive: '15 seconds' },
})

export const wrongTypeOfModels = defineGateway({
  upstreams: {
    // @ts-expect-error: a list of names
    demo: { kind: 'demo', models: 'demo' },
  },
  models: {},
})

export const wrongLayer = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: the field is called server
  $production: { sever: {} },
})
