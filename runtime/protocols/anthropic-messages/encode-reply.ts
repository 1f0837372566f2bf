import type { Message } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { CanonicalReply } from '../../canonical/event.ts'
import { stopReason } from './finish-reason.ts'
import { messageId } from './ids.ts'
import { replyBlock } from './reply-blocks.ts'
import { encodeUsage } from './usage.ts'

/** A whole reply. Every field that the official types require is there. */
export function encodeReply(reply: CanonicalReply): Message {
  const { finish } = reply
  const content = reply.parts.map(replyBlock).filter(block => block !== undefined)
  const hasToolCalls = reply.parts.some(part => part.type === 'tool-call')
  return {
    id: messageId(reply.id),
    type: 'message',
    role: 'assistant',
    model: reply.model,
    content,
    stop_reason: stopReason(finish.reason, hasToolCalls),
    stop_sequence: finish.stopSequence ?? null,
    stop_details: null,
    container: null,
    diagnostics: null,
    usage: encodeUsage(reply.usage, finish.serviceTier),
  }
}
