import type { Usage } from '../../canonical/usage.ts'
import { isRecord, recordOf } from '../../platform/json.ts'

/** A `usage` object of a Chat reply, as the gateway sends it. */
export interface ChatUsage {
  prompt_tokens: number
  completion_tokens: number
  total_tokens: number
  prompt_tokens_details?: { cached_tokens?: number; cache_write_tokens?: number; audio_tokens?: number }
  completion_tokens_details?: { reasoning_tokens?: number; audio_tokens?: number }
}

/**
 * The counters of a `usage` object, by whichever names the upstream has for them; undefined where it is none.
 * A sum that does not add up is kept as it came: usage is bookkeeping, and never a reason to lose a reply.
 */
export function readUsage(value: unknown): Usage | undefined {
  if (!isRecord(value)) return undefined
  const prompt = count(value.prompt_tokens)
  const completion = count(value.completion_tokens)
  const total = count(value.total_tokens)
  const cached = cacheReads(value)
  const written = cacheWrites(value)
  const reasoning = count(recordOf(value.completion_tokens_details).reasoning_tokens) ?? count(value.reasoning_tokens)
  const inputTokens = inclusiveInput(prompt, cached, written, completion, total)
  const usage: Usage = {}
  if (inputTokens !== undefined) usage.inputTokens = inputTokens
  if (cached !== undefined) usage.cachedInputTokens = cached
  if (written !== undefined) usage.cacheWriteTokens = written
  if (completion !== undefined) usage.outputTokens = inclusiveOutput(completion, reasoning, inputTokens, total)
  if (reasoning !== undefined) usage.reasoningTokens = reasoning
  addMedia(usage, recordOf(value.prompt_tokens_details), recordOf(value.completion_tokens_details))
  const searches = count(recordOf(value.server_tool_use).web_search_requests) ?? count(value.num_search_queries)
  if (searches) usage.toolUses = { web_search: searches }
  return Object.keys(usage).length > 0 ? usage : undefined
}

/** The `usage` object that says these counters; undefined where nothing is known, as a zero would be a claim. */
export function writeUsage(usage: Usage): ChatUsage | undefined {
  const { inputTokens, outputTokens, cachedInputTokens, cacheWriteTokens, reasoningTokens } = usage
  const { audioInputTokens, audioOutputTokens } = usage
  if (inputTokens === undefined && outputTokens === undefined) return undefined
  const written: ChatUsage = {
    prompt_tokens: inputTokens ?? 0,
    completion_tokens: outputTokens ?? 0,
    total_tokens: (inputTokens ?? 0) + (outputTokens ?? 0),
  }
  if ((cachedInputTokens ?? cacheWriteTokens ?? audioInputTokens) !== undefined) {
    written.prompt_tokens_details = {}
    if (cachedInputTokens !== undefined) written.prompt_tokens_details.cached_tokens = cachedInputTokens
    if (cacheWriteTokens !== undefined) written.prompt_tokens_details.cache_write_tokens = cacheWriteTokens
    if (audioInputTokens !== undefined) written.prompt_tokens_details.audio_tokens = audioInputTokens
  }
  if (reasoningTokens !== undefined) written.completion_tokens_details = { reasoning_tokens: reasoningTokens }
  if (audioOutputTokens !== undefined)
    written.completion_tokens_details = { ...written.completion_tokens_details, audio_tokens: audioOutputTokens }
  return written
}

/**
 * The usage that a chunk or a reply carries. Groq has said it in `x_groq`, Moonshot in the last choice.
 */
export function usageIn(body: Record<string, unknown>): Usage | undefined {
  const own = readUsage(body.usage)
  if (own) return own
  const groq = readUsage(recordOf(body.x_groq).usage)
  if (groq) return groq
  const choices = Array.isArray(body.choices) ? body.choices : []
  return readUsage(recordOf(choices[0]).usage)
}

/** OpenAI and most, then DeepSeek, then Moonshot. */
function cacheReads(usage: Record<string, unknown>): number | undefined {
  return (
    count(recordOf(usage.prompt_tokens_details).cached_tokens) ??
    count(usage.prompt_cache_hit_tokens) ??
    count(usage.cached_tokens)
  )
}

function cacheWrites(usage: Record<string, unknown>): number | undefined {
  const details = recordOf(usage.prompt_tokens_details)
  return count(details.cache_creation_input_tokens) ?? count(details.cache_write_tokens)
}

/** OpenAI says of every reply that it has no audio: only what there is counts. */
function addMedia(usage: Usage, input: Record<string, unknown>, output: Record<string, unknown>): void {
  const audio = count(input.audio_tokens)
  if (audio) usage.audioInputTokens = audio
  const images = count(input.image_tokens)
  if (images) usage.imageInputTokens = images
  const spoken = count(output.audio_tokens)
  if (spoken) usage.audioOutputTokens = spoken
  const drawn = count(output.image_tokens)
  if (drawn) usage.imageOutputTokens = drawn
}

/** Gateways in front of Anthropic leave the cache out of `prompt_tokens`: their own total says so. */
function inclusiveInput(
  prompt: number | undefined,
  cached = 0,
  written = 0,
  completion: number | undefined,
  total: number | undefined,
): number | undefined {
  if (prompt === undefined || cached + written === 0) return prompt
  const withCache = prompt + cached + written
  return total === withCache + (completion ?? 0) ? withCache : prompt
}

/** xAI leaves reasoning out of `completion_tokens`: its own total says so, or reasoning that is more than the whole. */
function inclusiveOutput(
  completion: number,
  reasoning = 0,
  input: number | undefined,
  total: number | undefined,
): number {
  const outside = reasoning > completion || (total !== undefined && total === (input ?? 0) + completion + reasoning)
  return outside ? completion + reasoning : completion
}

/** Some servers report less than nothing. */
function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : undefined
}
