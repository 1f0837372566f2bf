import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext } from '../protocol.ts'
import { exceptionError, readException } from './error.ts'
import { ReplyReader } from './reply-reader.ts'

/** A whole reply, as the events that its stream would have been. */
export function decodeReply(body: unknown, context: ReplyContext): CanonicalEvent[] {
  const events: CanonicalEvent[] = []
  const reader = new ReplyReader(context)
  reader.take = event => events.push(event)
  const output = isRecord(body) ? body.output : undefined
  const message = isRecord(output) ? output.message : undefined
  if (isRecord(body) && isRecord(message) && Array.isArray(message.content)) {
    reader.start()
    for (const [index, block] of message.content.entries()) reader.block(index, block)
    reader.count(body.usage)
    reader.stop(body)
    reader.finish()
  } else {
    const said = readException(body)
    reader.fail(
      said
        ? exceptionError(said.name, said.message)
        : new GatewayError('upstream', "The upstream's answer is no reply of Converse."),
    )
  }
  return events
}
