/**
 * Tokens of one call, in the one meaning that all four protocols can be mapped to.
 * `undefined` means the upstream did not say; it is never turned into a zero.
 */
export interface Usage {
  /** All input tokens, cache reads and cache writes included. */
  inputTokens?: number
  /** The part of `inputTokens` that was read from a prompt cache. */
  cachedInputTokens?: number
  /** The part of `inputTokens` that was written to a prompt cache. */
  cacheWriteTokens?: number
  /** The part of `cacheWriteTokens` that was written with a lifetime of one hour. */
  cacheWriteOneHourTokens?: number
  /** All output tokens, reasoning included. */
  outputTokens?: number
  /** The part of `outputTokens` that was reasoning. */
  reasoningTokens?: number
  /** The part of `inputTokens` that was audio. */
  audioInputTokens?: number
  /** The part of both `audioInputTokens` and `cachedInputTokens`. */
  cachedAudioInputTokens?: number
  /** The part of `inputTokens` that was images. */
  imageInputTokens?: number
  /** The part of `outputTokens` that was audio. */
  audioOutputTokens?: number
  /** The part of `outputTokens` that was images. */
  imageOutputTokens?: number
  /** How often the upstream used its own tools that are paid by the use, by tool. */
  toolUses?: Readonly<Partial<Record<PaidTool, number>>>
}

/** Tools of upstreams that are paid by the use, in the one name that they have here. */
export type PaidTool = 'web_search' | 'web_fetch' | 'file_search' | 'image_generation' | 'x_search' | 'maps'

/** Later counters win field by field; an absent one never erases an earlier value. */
export function mergeUsage(earlier: Usage | undefined, later: Usage): Usage {
  const merged: Usage = { ...earlier }
  // Object.keys of a value whose members are all known.
  for (const key of Object.keys(later) as (keyof Usage)[]) take(merged, later, key)
  return merged
}

/** What two requests used together; a counter is there where one of them has it. */
export function addUsage(one: Usage, other: Usage): Usage {
  const total: Usage = { ...one }
  // As above.
  for (const key of Object.keys(other) as (keyof Usage)[]) {
    if (key === 'toolUses') total.toolUses = addUses(one.toolUses, other.toolUses)
    else if (other[key] !== undefined) total[key] = (one[key] ?? 0) + other[key]
  }
  return total
}

function addUses(one: Usage['toolUses'] = {}, other: Usage['toolUses'] = {}): Usage['toolUses'] {
  const total = { ...one }
  // Object.keys of a record of tools.
  for (const tool of Object.keys(other) as PaidTool[]) total[tool] = (total[tool] ?? 0) + (other[tool] ?? 0)
  return total
}

function take<Key extends keyof Usage>(into: Usage, from: Usage, key: Key): void {
  if (from[key] !== undefined) into[key] = from[key]
}
