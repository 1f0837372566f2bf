import type { ToolResultSaid } from '../protocols/tool-texts.ts'

/** How agents write that a command came to a bad end, before its output or after it. */
const BAD_END = /^\W*(?:exit(?:ed)?(?: with)?(?: code| status)|process exited with code)\W{0,3}-?[1-9]/im

/** How tools begin to tell of a failure, where the protocol has no word for one. */
const BAD_BEGIN = /^\W*(?:error|failed|failure|fatal|exception|traceback)\b/i

/** Code units at both ends of a result in which that is looked for. */
const ENDS = 400

/** A failure is told whole for as long as the conversation lasts: what went wrong is what the model works with. */
export function isFailure({ failed, text }: ToolResultSaid): boolean {
  const begin = text.slice(0, ENDS)
  return failed || BAD_BEGIN.test(begin) || BAD_END.test(begin) || BAD_END.test(text.slice(-ENDS))
}
