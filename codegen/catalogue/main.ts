import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EVERY_MODEL, type KnownModels } from '../../runtime/catalogue/known-model.ts'
import type { Prices } from '../../runtime/config/model-info.ts'
import { mergeProvider } from './merge.ts'
import { writeKnownModule } from './module.ts'
import { type ProviderRows, readSources, SOURCES } from './sources.ts'
import { usualPrices, withoutPricesOf } from './usual.ts'

/**
 * Writes `runtime/catalogue/known.ts` anew: `npm run catalogue`. Not a part of `generate`, which needs no network:
 * whoever raises a version in `sources.ts` runs it, and the change of each model is a line in the review.
 */

/** The providers that kinds of upstream stand for, and servers that are known by their address. */
const PROVIDERS = {
  openai: { prices: 'openai', limits: 'openai' },
  anthropic: { prices: 'anthropic', limits: 'anthropic' },
  google: { prices: 'google', limits: 'google' },
  azure: { prices: 'azure', limits: 'azure' },
  'amazon-bedrock': { prices: 'aws', limits: 'amazon-bedrock' },
  'github-copilot': { limits: 'github-copilot' },
  'openai-codex': { limits: 'openai-codex' },
  cerebras: { prices: 'cerebras', limits: 'cerebras' },
  cohere: { prices: 'cohere' },
  deepseek: { prices: 'deepseek', limits: 'deepseek' },
  fireworks: { prices: 'fireworks', limits: 'fireworks' },
  groq: { prices: 'groq', limits: 'groq' },
  minimax: { prices: 'minimax', limits: 'minimax' },
  mistral: { prices: 'mistral', limits: 'mistral' },
  moonshotai: { prices: 'moonshotai', limits: 'moonshotai' },
  // Its list has hundreds of others' models that nobody offers any more; that of limits has those of today.
  openrouter: { limits: 'openrouter' },
  perplexity: { prices: 'perplexity' },
  together: { prices: 'together', limits: 'together' },
  xai: { prices: 'x-ai', limits: 'xai' },
  zai: { prices: 'zai', limits: 'zai' },
}

/** Anthropic's documents: a write of five minutes costs 1.25 times the input, one of an hour twice. */
const HOUR_WRITES: Readonly<Record<string, { factor: bigint; of?: RegExp }>> = {
  anthropic: { factor: 2n },
  'amazon-bedrock': { factor: 2n, of: /anthropic\.claude/ },
}

/** What a source writes before the ids of a provider, and the provider does not. */
const PREFIXES: Readonly<Record<string, RegExp>> = { 'amazon-bedrock': /^regional\./ }

/**
 * The documents of these: what is served in such a way costs so much of the usual price. Their other ways have prices of
 * their own for each model, or are paid in advance.
 */
const SERVICE_TIERS: Readonly<Record<string, Prices['serviceTiers']>> = {
  openai: { flex: { times: '0.5' }, batch: { times: '0.5' } },
  anthropic: { batch: { times: '0.5' } },
  google: { flex: { times: '0.5' }, batch: { times: '0.5' } },
  groq: { flex: { times: '1' } },
}

/** Anthropic's documents: fetching costs nothing but its tokens. */
const FREE_TOOLS: Readonly<Record<string, Prices['tools']>> = { anthropic: { web_fetch: '0' } }

/** Models that their maker gives away: each server asks a price of its own. */
const GIVEN_AWAY: Readonly<Record<string, RegExp>> = { openai: /^gpt-oss/ }

const SUBSCRIPTIONS: readonly string[] = ['github-copilot', 'openai-codex']

function withOwnIds({ prices, limits }: ProviderRows, prefix: RegExp | undefined): ProviderRows {
  if (prefix === undefined) return { prices, limits }
  return { prices: prices.map(row => ({ ...row, id: row.id.replace(prefix, '') })), limits }
}

const rows = await readSources(PROVIDERS)
const known: KnownModels = Object.fromEntries(
  [...rows].map(([provider, both]) => {
    const hourWrites = HOUR_WRITES[provider]
    const notSold = GIVEN_AWAY[provider]
    const options = {
      asOf: SOURCES.asOf,
      unpriced: SUBSCRIPTIONS.includes(provider),
      ...(hourWrites !== undefined && { hourWrites }),
      ...(notSold !== undefined && { notSold }),
    }
    const models = mergeProvider(withOwnIds(both, PREFIXES[provider]), options)
    const usual = usualPrices(models, { serviceTiers: SERVICE_TIERS[provider], tools: FREE_TOOLS[provider] })
    return [provider, usual ? { [EVERY_MODEL]: { prices: usual }, ...withoutPricesOf(models, usual) } : models]
  }),
)
writeFileSync(
  fileURLToPath(new URL('../../runtime/catalogue/known.ts', import.meta.url)),
  writeKnownModule(known, SOURCES),
)
const count = Object.values(known).reduce((sum, models) => sum + Object.keys(models).length, 0)
console.log(`runtime/catalogue/known.ts: ${count} names at ${rows.size} providers`)
