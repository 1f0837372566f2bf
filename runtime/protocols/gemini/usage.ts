import type { UsageMetadata } from '../../../generated/protocols/gemini/types.ts'
import type { Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'

/** The counters that are read; Gemini sends more of them, split by modality. */
export const counters = [
  'promptTokenCount',
  'cachedContentTokenCount',
  'toolUsePromptTokenCount',
  'candidatesTokenCount',
  'thoughtsTokenCount',
  'totalTokenCount',
] as const

export type Counters = { [name in (typeof counters)[number]]?: number } & {
  /** By modality, of the last lists that came. */
  media?: Partial<Record<'prompt' | 'cache' | 'candidates', Media>>
  /** Queries of Google Search. */
  searches?: number
}

interface Media {
  audio: number
  image: number
}

/** The lists that split the counters by modality. */
const DETAILS = [
  ['prompt', 'promptTokensDetails'],
  ['cache', 'cacheTokensDetails'],
  ['candidates', 'candidatesTokensDetails'],
] as const

/** Takes every counter that is a number into `into`; null and absent ones leave what was there. Tells what that did. */
export function takeCounters(into: Counters, usage: Record<string, unknown>): 'changed' | 'same' | 'none' {
  let found: 'changed' | 'same' | 'none' = 'none'
  for (const name of counters) {
    const value = usage[name]
    if (typeof value !== 'number') continue
    const count = Math.max(value, 0)
    if (into[name] !== count) found = 'changed'
    else if (found === 'none') found = 'same'
    into[name] = count
  }
  for (const [part, name] of DETAILS) {
    const list = usage[name]
    const media = Array.isArray(list) ? mediaOf(list) : undefined
    if (!media) continue
    if (!into.media?.[part]) found = 'changed'
    into.media = { ...into.media, [part]: media }
  }
  return found
}

/** Undefined where all of it was text, as it nearly always was. */
function mediaOf(list: readonly unknown[]): Media | undefined {
  const media = { audio: 0, image: 0 }
  for (const one of list) {
    if (!isRecord(one) || typeof one.tokenCount !== 'number') continue
    if (one.modality === 'AUDIO') media.audio += Math.max(one.tokenCount, 0)
    if (one.modality === 'IMAGE') media.image += Math.max(one.tokenCount, 0)
  }
  return media.audio + media.image > 0 ? media : undefined
}

/** The queries of Google Search that the candidates tell, each reply's last word on it. */
export function takeSearches(into: Counters, candidates: readonly unknown[]): void {
  let searches = 0
  for (const candidate of candidates) {
    const grounding = isRecord(candidate) ? candidate.groundingMetadata : undefined
    if (isRecord(grounding) && Array.isArray(grounding.webSearchQueries)) searches += grounding.webSearchQueries.length
  }
  if (searches > 0) into.searches = searches
}

/** How Vertex and the Gemini API say that a call was served: `flex`, `priority`; undefined where they say nothing. */
export function serviceTierOf(usage: unknown): string | undefined {
  if (!isRecord(usage)) return undefined
  const { serviceTier, trafficType } = usage
  if (typeof serviceTier === 'string') return serviceTier === 'standard' ? 'default' : serviceTier.toLowerCase()
  if (typeof trafficType !== 'string' || trafficType.endsWith('_UNSPECIFIED')) return undefined
  return trafficType === 'ON_DEMAND' ? 'default' : trafficType.replace(/^ON_DEMAND_/, '').toLowerCase()
}

/**
 * Gemini's counters in the canonical meaning: thoughts and the results of built-in tools stand beside the totals that
 * the other protocols count them in. Undefined where nothing was counted, as in chunks that tell only the traffic type.
 */
export function readUsage(counted: Counters): Usage | undefined {
  const { promptTokenCount, toolUsePromptTokenCount, candidatesTokenCount, thoughtsTokenCount } = counted
  const usage: Usage = {}
  const input = sum(promptTokenCount, toolUsePromptTokenCount)
  // Google leaves out counters that are zero; what is missing of the total is then known all the same.
  const output = sum(candidatesTokenCount, thoughtsTokenCount) ?? rest(counted.totalTokenCount, input)
  if (input !== undefined) usage.inputTokens = input
  if (counted.cachedContentTokenCount !== undefined) usage.cachedInputTokens = counted.cachedContentTokenCount
  if (output !== undefined) usage.outputTokens = output
  if (thoughtsTokenCount !== undefined) usage.reasoningTokens = thoughtsTokenCount
  if (counted.media) addMedia(usage, counted.media)
  if (counted.searches) usage.toolUses = { web_search: counted.searches }
  return Object.keys(usage).length > 0 ? usage : undefined
}

function addMedia(usage: Usage, { prompt, cache, candidates }: NonNullable<Counters['media']>): void {
  if (prompt?.audio) usage.audioInputTokens = prompt.audio
  if (prompt?.image) usage.imageInputTokens = prompt.image
  if (cache?.audio) usage.cachedAudioInputTokens = cache.audio
  if (candidates?.audio) usage.audioOutputTokens = candidates.audio
  if (candidates?.image) usage.imageOutputTokens = candidates.image
}

/**
 * Canonical usage as Gemini counts it. Where the reasoning is said to be more than all output (some upstreams count it
 * outside), both are kept and the total is their sum, as a total must add up. Cache writes have no counter here.
 */
export function writeUsage(usage: Usage): UsageMetadata {
  const { inputTokens, cachedInputTokens, outputTokens, reasoningTokens } = usage
  const metadata: UsageMetadata = {}
  if (inputTokens !== undefined) metadata.promptTokenCount = inputTokens
  if (cachedInputTokens) metadata.cachedContentTokenCount = cachedInputTokens
  if (outputTokens !== undefined) {
    const thoughts = reasoningTokens ?? 0
    metadata.candidatesTokenCount = thoughts > outputTokens ? outputTokens : outputTokens - thoughts
  }
  if (reasoningTokens) metadata.thoughtsTokenCount = reasoningTokens
  const output = sum(metadata.candidatesTokenCount, metadata.thoughtsTokenCount)
  const total = sum(metadata.promptTokenCount, output)
  if (total !== undefined) metadata.totalTokenCount = total
  return metadata
}

function sum(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined) return other
  return other === undefined ? one : one + other
}

function rest(total: number | undefined, input: number | undefined): number | undefined {
  return total === undefined || input === undefined || total < input ? undefined : total - input
}
