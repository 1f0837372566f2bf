// Two configs that differ in every way, compiled.
import { type CheckedConfig, compileGateway } from '../../codegen/config/compile.ts'
import { env } from '../../runtime/config/env.ts'
import type { Manifest } from './manifest.ts'

/** As `gateway.manifest.json` has it. */
export function manifestOf(config: CheckedConfig): Manifest {
  return JSON.parse(JSON.stringify(compileGateway(config)))
}

/** So that what is expected does not change with what is known of models. */
const catalog = {
  'openai/*': { prices: { input: 2, output: 10 } },
  'claude/*': { prices: { input: 3, output: 15 } },
}

const openai = { kind: 'openai', credentials: env('OPENAI_API_KEY', { optional: true }) } as const

export const before: CheckedConfig = {
  upstreams: {
    openai,
    claude: { kind: 'anthropic', credentials: [{ key: env('KEY_A'), weight: 3 }, { key: env('KEY_B') }] },
    old: { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8000/v1', models: ['mistral-7b'] },
  },
  models: {
    smart: { strategy: 'priority', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5'] },
    fast: 'openai/gpt-5-mini',
    legacy: 'old/mistral-7b',
    'gpt-*': 'openai/gpt-*',
  },
  groups: { research: { budget: { usd: 50, per: 'month' }, limits: { requestsPerMinute: 600 } } },
  catalog,
  keys: { ci: env('CI_KEY'), ann: { key: env('ANN_KEY'), group: 'research' } },
}

export const after: CheckedConfig = {
  upstreams: {
    openai: { ...openai, timeouts: { idle: '2m' } },
    claude: { kind: 'anthropic', credentials: [{ key: env('KEY_A'), weight: 2 }, { key: env('KEY_C') }] },
    local: { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8000/v1', models: ['mistral-7b'], free: true },
  },
  models: {
    smart: { strategy: 'weighted', targets: [{ to: 'claude/claude-sonnet-4-5', weight: 3 }, { to: 'openai/gpt-5' }] },
    quick: 'openai/gpt-5-mini',
    auto: { rules: [{ when: { inputTokens: { below: 800 }, tools: false }, use: 'quick' }], otherwise: 'smart' },
    'gpt-4*': 'local/mistral-7b',
    'gpt-*': 'openai/gpt-*',
  },
  groups: { research: { budget: { usd: 80, per: 'month' } } },
  catalog,
  keys: { ci: { key: env('CI_KEY'), models: ['quick', 'gpt-*'] } },
  server: { bodyLimit: '32MiB' },
}
