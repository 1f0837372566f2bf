import { type Attempt, attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'

/** Attempts over the candidates; the first candidate's answer is the answer. */
export function dispatch(call: ResolvedCall): Promise<Attempt> {
  return attempt(call, call.candidates[0]!)
}
