import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext } from '../protocol.ts'
import { member } from './json.ts'
import { decodeError } from './read-error.ts'
import { ReplyReader, unfinished } from './reply-reader.ts'

/** A whole response as the events that its stream would have been; one `failed` where it is none, or did not end well. */
export function decodeReply(body: unknown, context: ReplyContext): CanonicalEvent[] {
  const events: CanonicalEvent[] = []
  const reader = new ReplyReader(context)
  reader.take = event => events.push(event)
  read(body, reader)
  return events
}

function read(body: unknown, reader: ReplyReader): void {
  const status = member(body, 'status')
  if (status === 'failed') reader.failResponse(body)
  else if (status === 'in_progress' || status === 'queued' || status === 'cancelled') reader.fail(unfinished(status))
  else if (isRecord(body) && Array.isArray(body.output)) reader.finish(body)
  else reader.fail(decodeError(0, body) ?? new GatewayError('upstream', 'The upstream answered with no response.'))
}
