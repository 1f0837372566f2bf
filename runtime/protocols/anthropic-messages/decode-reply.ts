import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext } from '../protocol.ts'
import { ReplyReader } from './reply-reader.ts'

/** A whole reply of an upstream that speaks this protocol, as the events that its stream would have been. */
export function decodeReply(body: unknown, context: ReplyContext): CanonicalEvent[] {
  const events: CanonicalEvent[] = []
  const reader = new ReplyReader(context)
  reader.take = event => events.push(event)
  if (isRecord(body) && Array.isArray(body.content)) {
    reader.start(body)
    reader.stop(body)
    reader.finish()
  } else if (isRecord(body) && isRecord(body.error)) reader.error(body)
  else reader.fail(new GatewayError('upstream', "The upstream's answer is no message."))
  return events
}
