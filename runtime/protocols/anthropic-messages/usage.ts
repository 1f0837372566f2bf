import type {
  MessageDeltaUsage,
  Usage as MessagesUsage,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'
import { lookup } from '../lookup.ts'

/** The protocol's own counters, as far as they were said. The three kinds of input exclude each other. */
export interface Counters {
  input?: number
  cacheRead?: number
  cacheWrite?: number
  /** The part of `cacheWrite` that lives an hour; known only while its breakdown adds up. */
  cacheWriteOneHour?: number
  output?: number
  thinking?: number
  searches?: number
  fetches?: number
}

/**
 * Adds what a usage object of any age says: the last non-null value of each counter counts. Where a later total no
 * longer agrees with an earlier breakdown, the breakdown is forgotten and the total kept.
 */
export function mergeCounters(earlier: Counters, usage: unknown): Counters {
  if (!isRecord(usage)) return earlier
  const merged: Counters = { ...earlier }
  merged.input = count(usage.input_tokens) ?? earlier.input
  merged.cacheRead = count(usage.cache_read_input_tokens) ?? earlier.cacheRead
  merged.cacheWrite = count(usage.cache_creation_input_tokens) ?? earlier.cacheWrite
  merged.output = count(usage.output_tokens) ?? earlier.output
  if (isRecord(usage.output_tokens_details)) {
    merged.thinking = count(usage.output_tokens_details.thinking_tokens) ?? earlier.thinking
  }
  if (isRecord(usage.server_tool_use)) {
    merged.searches = count(usage.server_tool_use.web_search_requests) ?? earlier.searches
    merged.fetches = count(usage.server_tool_use.web_fetch_requests) ?? earlier.fetches
  }
  if (isRecord(usage.cache_creation)) {
    const fiveMinutes = count(usage.cache_creation.ephemeral_5m_input_tokens)
    const oneHour = count(usage.cache_creation.ephemeral_1h_input_tokens)
    merged.cacheWrite ??=
      fiveMinutes === undefined && oneHour === undefined ? undefined : (fiveMinutes ?? 0) + (oneHour ?? 0)
    const agrees = merged.cacheWrite === (fiveMinutes ?? 0) + (oneHour ?? 0)
    merged.cacheWriteOneHour = agrees ? oneHour : undefined
  } else if (merged.cacheWrite !== earlier.cacheWrite) merged.cacheWriteOneHour = undefined
  return merged
}

/** The counters in the canonical meaning, where input includes the cache. */
export function canonicalUsage(counters: Counters): Usage {
  const { input, cacheRead, cacheWrite } = counters
  return defined({
    inputTokens: input === undefined ? undefined : input + (cacheRead ?? 0) + (cacheWrite ?? 0),
    cachedInputTokens: cacheRead,
    cacheWriteTokens: cacheWrite,
    cacheWriteOneHourTokens: counters.cacheWriteOneHour,
    outputTokens: counters.output,
    reasoningTokens: counters.thinking,
    toolUses: toolUses(counters),
  })
}

/** It is said of every reply that it used no tools: only uses count. */
function toolUses({ searches = 0, fetches = 0 }: Counters): Usage['toolUses'] {
  if (searches + fetches === 0) return undefined
  return { ...(searches > 0 && { web_search: searches }), ...(fetches > 0 && { web_fetch: fetches }) }
}

/** In the one word that canonical finishes have for it; undefined where nothing is said of it. */
export function serviceTierOf(usage: unknown): string | undefined {
  if (!isRecord(usage)) return undefined
  if (usage.speed === 'fast') return 'fast'
  if (typeof usage.service_tier !== 'string') return undefined
  return usage.service_tier === 'standard' ? 'default' : usage.service_tier
}

/** Usage as a reply carries it. Unknown counters are null, but for the two that clients count on: those become 0. */
export function encodeUsage(usage: Usage | undefined, serviceTier?: string): MessagesUsage {
  return {
    ...encodeDeltaUsage(usage),
    input_tokens: uncachedInput(usage),
    cache_creation: cacheBreakdown(usage),
    service_tier: lookup(serviceTiers, serviceTier ?? '') ?? null,
  }
}

/** Usage as the last event of a stream carries it: for the whole reply, and overriding what its start said. */
export function encodeDeltaUsage(usage: Usage | undefined): MessageDeltaUsage {
  return {
    input_tokens: uncachedInput(usage),
    cache_creation_input_tokens: usage?.cacheWriteTokens ?? null,
    cache_read_input_tokens: usage?.cachedInputTokens ?? null,
    output_tokens: usage?.outputTokens ?? 0,
    output_tokens_details: usage?.reasoningTokens === undefined ? null : { thinking_tokens: usage.reasoningTokens },
    server_tool_use: null,
  }
}

/** What other protocols call the tier, in the words of this one. */
const serviceTiers: Record<string, MessagesUsage['service_tier']> = {
  standard: 'standard',
  default: 'standard',
  auto: 'standard',
  priority: 'priority',
  fast: 'priority',
  batch: 'batch',
}

/** A sum that does not add up is a provider's slip, and no reason to show a negative count. */
function uncachedInput(usage: Usage | undefined): number {
  const { inputTokens = 0, cachedInputTokens = 0, cacheWriteTokens = 0 } = usage ?? {}
  return Math.max(0, inputTokens - cachedInputTokens - cacheWriteTokens)
}

function cacheBreakdown(usage: Usage | undefined): MessagesUsage['cache_creation'] {
  const { cacheWriteTokens, cacheWriteOneHourTokens } = usage ?? {}
  if (cacheWriteTokens === undefined || cacheWriteOneHourTokens === undefined) return null
  return {
    ephemeral_5m_input_tokens: Math.max(0, cacheWriteTokens - cacheWriteOneHourTokens),
    ephemeral_1h_input_tokens: cacheWriteOneHourTokens,
  }
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : undefined
}

function defined(usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).filter(([, value]) => value !== undefined))
}
