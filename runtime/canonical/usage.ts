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
}

/** Later counters win field by field; an absent one never erases an earlier value. */
export function mergeUsage(earlier: Usage | undefined, later: Usage): Usage {
  const merged: Usage = { ...earlier }
  for (const key of Object.keys(later) as (keyof Usage)[]) {
    if (later[key] !== undefined) merged[key] = later[key]
  }
  return merged
}
