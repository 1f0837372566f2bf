import type { MessageParam, MessageRequest } from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  dispatchMessageParam,
  type MessageParamCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Part } from '../../canonical/part.ts'
import type { Turn } from '../../canonical/request.ts'
import { inside, lose, type Translation } from '../not-carried.ts'
import { decodeContent } from './content.ts'

/**
 * The conversation in order, instructions first. Throws `invalid-request` for a conversation without messages, and for
 * calls of the user, as the protocol itself refuses them.
 */
export function decodeTurns(
  request: Pick<MessageRequest, 'system' | 'messages'>,
  losses: Translation['losses'],
): Turn[] {
  if (request.messages.length === 0) {
    throw new GatewayError('invalid-request', 'at least one message is required', { param: 'messages' })
  }
  const messages = request.messages.flatMap((message, index) => {
    const here: Translation = { losses, at: `messages[${index}]` }
    // The roles are a closed union: the validator has refused any other.
    return dispatchMessageParam(message, roles, here, () => [])
  })
  return [...topInstructions(request.system, losses), ...messages]
}

/** A message is one turn, but for results of tools: they are turns of their own, in their place. */
const roles: MessageParamCases<Translation, Turn[]> = {
  user(message, translation) {
    const parts = contentOf(message, translation)
    if (parts.some(part => part.type === 'tool-call')) throw misplaced(translation.at)
    return userTurns(parts)
  },
  assistant: (message, translation) => turn('assistant', contentOf(message, translation)),
  system(message, translation) {
    if (message.clear_at) lose(translation, 'system.clearAt', 'instructions hold until the end elsewhere')
    if (message.output_config?.effort) lose(translation, 'system.effort', 'effort holds for a whole request elsewhere')
    return turn('system', contentOf(message, translation))
  },
}

/**
 * Claude Code puts a text for its provider's billing first. It changes with every request, so it would spoil the
 * prompt cache of any other provider, and the model is not meant to read it.
 */
const BILLING = 'x-anthropic-billing-header:'

function topInstructions(system: MessageRequest['system'], losses: Translation['losses']): Turn[] {
  const parts = decodeContent(system ?? '', { losses, at: 'system' })
  const kept = parts.filter(part => part.type !== 'text' || !part.text.startsWith(BILLING))
  return kept.length === 0 ? [] : [{ role: 'system', place: 'top', parts: kept }]
}

/** Nobody could answer a call of the user: the protocol itself refuses it. */
function misplaced(param: string): GatewayError {
  return new GatewayError('invalid-request', `${param}: tool_use blocks belong into messages of the assistant`, {
    param,
  })
}

function contentOf(message: MessageParam, translation: Translation): Part[] {
  return decodeContent(message.content ?? '', inside(translation, '.content'))
}

function userTurns(parts: Part[]): Turn[] {
  const turns: Turn[] = []
  for (const part of parts) {
    const role = part.type === 'tool-result' ? 'tool' : 'user'
    const last = turns.at(-1)
    if (last?.role === role) last.parts.push(part)
    else turns.push({ role, parts: [part] })
  }
  return turns
}

function turn(role: Turn['role'], parts: Part[]): Turn[] {
  return parts.length === 0 ? [] : [{ role, parts }]
}
