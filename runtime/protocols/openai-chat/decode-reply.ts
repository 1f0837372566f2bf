import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext } from '../protocol.ts'
import { inStream } from './error.ts'
import { ReplyReader } from './reply-reader.ts'

/** The events of a whole `chat.completion`. One `failed` for a body that is none. */
export function decodeReply(body: unknown, context: ReplyContext): CanonicalEvent[] {
  const events: CanonicalEvent[] = []
  const take = (event: CanonicalEvent): void => {
    events.push(event)
  }
  const reader = new ReplyReader(context)
  const reply = Array.isArray(body) ? body[0] : body
  if (isRecord(reply) && Array.isArray(reply.choices) && reply.choices.length > 0) {
    reader.read(reply, take)
    reader.end(true, take)
  } else {
    const none = new GatewayError('upstream', 'The upstream answered with something that is no chat completion.')
    reader.fail(inStream(reply) ?? none, take)
  }
  return events
}
