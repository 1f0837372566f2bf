import { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent } from '../canonical/event.ts'
import type { Protocol, ReplyContext } from '../protocols/protocol.ts'
import { readEvent } from '../protocols/sse.ts'
import { replyFailure } from './failure.ts'
import { Refused } from './refused.ts'

/** The refusal of an upstream that tells an error under status 200, in frames of its stream. `message`: what is known of it. */
export function toldInFrames(protocol: Protocol, frames: readonly Uint8Array[], message: string): Refused {
  const events: CanonicalEvent[] = []
  const decoder = protocol.decodeStream(unread())
  for (const frame of frames) {
    const event = readEvent(frame)
    if (event) decoder.event(event.data, event.name, told => events.push(told))
  }
  return refusal(events, message)
}

/** The same in a whole reply. */
export function toldInReply(protocol: Protocol, body: unknown, message: string): Refused {
  return refusal(protocol.decodeReply(body, unread()), message)
}

/** Only the error is looked at. */
function unread(): ReplyContext {
  return { maker: '', losses: [] }
}

function refusal(events: readonly CanonicalEvent[], message: string): Refused {
  for (const event of events) if (event.type === 'failed') return new Refused(replyFailure(event.error))
  return new Refused(replyFailure(new GatewayError('upstream', message, { code: 'upstream_error' })))
}
