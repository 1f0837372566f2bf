import type { Usage as ResponseUsage } from '../../../generated/protocols/openai-responses/types.ts'
import type { Usage } from '../../canonical/usage.ts'
import { count, member } from './json.ts'
import { toolUsesOf } from './tool-uses.ts'

/**
 * The counters of a response's `usage`. Absent and null stay absent. `input_tokens` holds cache reads and writes and
 * `output_tokens` holds reasoning; where an upstream counts reasoning outside, which only its total tells, it is added.
 */
export function readUsage(raw: unknown): Usage | undefined {
  const inputTokens = tokens(member(raw, 'input_tokens'))
  const outputTokens = tokens(member(raw, 'output_tokens'))
  if (inputTokens === undefined && outputTokens === undefined) return undefined
  const input = member(raw, 'input_tokens_details')
  const output = member(raw, 'output_tokens_details')
  const reasoningTokens = tokens(member(output, 'reasoning_tokens'))
  const total = tokens(member(raw, 'total_tokens'))
  const outside = total !== undefined && total === sum(inputTokens, outputTokens, reasoningTokens) ? reasoningTokens : 0
  return defined({
    inputTokens,
    cachedInputTokens: tokens(member(input, 'cached_tokens')),
    cacheWriteTokens:
      tokens(member(input, 'cache_creation_input_tokens')) ?? tokens(member(input, 'cache_write_tokens')),
    outputTokens: outputTokens === undefined ? undefined : sum(outputTokens, outside),
    reasoningTokens,
    // Some say of every reply that it has none: only what there is counts.
    audioInputTokens: tokens(member(input, 'audio_tokens')) || undefined,
    imageInputTokens: tokens(member(input, 'image_tokens')) || undefined,
    audioOutputTokens: tokens(member(output, 'audio_tokens')) || undefined,
    imageOutputTokens: tokens(member(output, 'image_tokens')) || undefined,
  })
}

/** The same with what else is paid of a response: the uses of its tools, which its usage does not tell everywhere. */
export function usageOf(response: unknown): Usage | undefined {
  const usage = readUsage(member(response, 'usage'))
  const uses = usage && toolUsesOf(response)
  return uses ? { ...usage, toolUses: uses } : usage
}

/** Usage as a response says it; what is not known is a zero, as clients read every counter. */
export function encodeUsage(usage: Usage): ResponseUsage {
  return {
    input_tokens: usage.inputTokens ?? 0,
    input_tokens_details: {
      cached_tokens: usage.cachedInputTokens ?? 0,
      cache_write_tokens: usage.cacheWriteTokens ?? 0,
    },
    output_tokens: usage.outputTokens ?? 0,
    output_tokens_details: { reasoning_tokens: usage.reasoningTokens ?? 0 },
    total_tokens: sum(usage.inputTokens, usage.outputTokens),
  }
}

/** A counter below nought is a provider's slip. */
function tokens(value: unknown): number | undefined {
  const counted = count(value)
  return counted === undefined ? undefined : Math.max(0, counted)
}

function sum(...counts: (number | undefined)[]): number {
  return counts.reduce<number>((total, one) => total + (one ?? 0), 0)
}

function defined(usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).filter(([, value]) => value !== undefined))
}
