import type { Content, Part } from '../../../generated/protocols/gemini/types.ts'
import type { Turn } from '../../canonical/request.ts'
import { isInstruction, reminder } from '../turn-taking.ts'
import { encodeParts } from './encode-parts.ts'
import type { Encoding } from './encoding.ts'
import { lost, within } from './lost.ts'
import { signSteps } from './step-signatures.ts'

export interface Conversation {
  systemInstruction?: Content
  contents: Content[]
}

/**
 * The conversation as Gemini has it: the instructions at its beginning in their own place, then turns of user and model
 * that alternate. Instructions in the middle are the user's words, marked as what they are.
 */
export function encodeConversation(turns: readonly Turn[], encoding: Encoding): Conversation {
  const lead = turns.findIndex(turn => !isInstruction(turn) || turn.parts.some(part => part.type !== 'text'))
  const leading = lead < 0 ? turns.length : lead
  const instructions = turns.slice(0, leading).flatMap(({ parts }) => parts.flatMap(textPart))
  const contents = encodeTurns(turns, leading, encoding)
  if (contents.length === 0) {
    // Google wants something to answer to: instructions alone are that.
    return { contents: [{ role: 'user', parts: instructions.length > 0 ? instructions : [{ text: ' ' }] }] }
  }
  // A call may not be what a conversation begins with.
  if (contents[0]?.role === 'model' && contents[0].parts?.some(part => part.functionCall)) {
    contents.unshift({ role: 'user', parts: [{ text: '.' }] })
  }
  if (contents.at(-1)?.role === 'model') {
    const why = 'Gemini answers anew instead of continuing the text that was begun'
    encoding.losses.push({ feature: 'prefill', where: `turns[${turns.length - 1}]`, why })
  }
  if (encoding.traits.signedCalls) signSteps(contents)
  return { ...(instructions.length > 0 && { systemInstruction: { parts: instructions } }), contents }
}

function textPart(part: Turn['parts'][number]): Part[] {
  return part.type === 'text' && part.text !== '' ? [{ text: part.text }] : []
}

function encodeTurns(turns: readonly Turn[], from: number, encoding: Encoding): Content[] {
  const contents: { role: string; parts: Part[] }[] = []
  const names = new Map<string, string>()
  for (const [index, turn] of turns.entries()) {
    if (index < from) continue
    const parts = within(encoding, `turns[${index}]`, () => encodeTurn(turn, names, encoding))
    if (parts.length === 0) continue
    const role = turn.role === 'assistant' ? 'model' : 'user'
    const before = contents.at(-1)
    if (before?.role === role) before.parts.push(...parts)
    else contents.push({ role, parts })
  }
  return contents
}

function encodeTurn(turn: Turn, names: Map<string, string>, encoding: Encoding): Part[] {
  if (turn.name !== undefined) lost(encoding, 'turn.name', '.name', 'Gemini knows participants by their role only')
  const parts = encodeParts(turn.parts, names, encoding)
  return isInstruction(turn) ? parts.map(asReminder) : parts
}

function asReminder(part: Part): Part {
  return part.text === undefined ? part : { ...part, text: reminder(part.text) }
}
