import type { UsageMetadata } from '../../../generated/protocols/gemini/types.ts'
import type { Usage } from '../../canonical/usage.ts'

/** The counters that are read; Gemini sends more of them, split by modality. */
export const counters = [
  'promptTokenCount',
  'cachedContentTokenCount',
  'toolUsePromptTokenCount',
  'candidatesTokenCount',
  'thoughtsTokenCount',
  'totalTokenCount',
] as const

export type Counters = { [name in (typeof counters)[number]]?: number }

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
  return found
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
  return Object.keys(usage).length > 0 ? usage : undefined
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
