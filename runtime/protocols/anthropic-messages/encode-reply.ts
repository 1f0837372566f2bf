import type { Message } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { stopDetails, stopReason } from './finish-reason.ts'
import { messageId } from './ids.ts'
import { loseLastState, replyBlocks } from './reply-blocks.ts'
import { encodeUsage } from './usage.ts'

/** A whole reply. Every field that the official types require is there. */
export function encodeReply(reply: CanonicalReply, _request: CanonicalRequest, losses: Loss[]): Message {
  const { finish, parts } = reply
  const has = (type: (typeof parts)[number]['type']) => parts.some(part => part.type === type)
  return {
    id: messageId(reply.id),
    type: 'message',
    role: 'assistant',
    model: reply.model,
    content: parts.flatMap((part, place) => {
      const blocks = replyBlocks(part, losses)
      if (place < parts.length - 1 || part.type !== 'text' || part.text !== '' || blocks.length === 0) return blocks
      loseLastState(losses)
      return []
    }),
    stop_reason: stopReason(finish.reason, has('tool-call'), has('refusal')),
    stop_sequence: finish.stopSequence ?? null,
    stop_details: stopDetails(finish),
    container: null,
    diagnostics: null,
    usage: encodeUsage(reply.usage, finish.serviceTier),
  }
}
