import type { ToolCallSaid, ToolMessage, ToolResultSaid } from '../protocols/tool-texts.ts'
import { cut } from './cut.ts'
import { isFailure } from './failure.ts'

/** Code units of the smallest result that is told once. */
const LEAST = 600

/** Results that say again, letter by letter, what an earlier one said, each with that earlier one. */
export function repeats(messages: readonly ToolMessage[]): ReadonlyMap<ToolResultSaid, ToolResultSaid> {
  const first = new Map<string, ToolResultSaid>()
  const again = new Map<ToolResultSaid, ToolResultSaid>()
  for (const { results } of messages) {
    for (const result of results) {
      if (result.text.length < LEAST || isFailure(result)) continue
      const earlier = first.get(result.text)
      if (earlier) again.set(result, earlier)
      else first.set(result.text, result)
    }
  }
  return again
}

/** Code units of a call's arguments by which it is told from others. */
const ARGUMENTS = 160

/** What stands in place of a repeated result. It names the call, as not every model is shown ids. */
export function reference({ callId }: ToolResultSaid, call: ToolCallSaid | undefined): string {
  const called = call ? `${call.name} ${written(call)}` : 'a tool'
  return `[The same result, letter by letter, as that of the earlier call of ${called} (${callId}): see there.]`
}

function written({ input }: ToolCallSaid): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '')
  return text.length > ARGUMENTS ? `${cut(text, ARGUMENTS)}…` : text
}
