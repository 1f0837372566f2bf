import type { CachedAnswer } from '../cache/answer.ts'
import { eventsOf, givenAgain } from '../cache/replay.ts'
import type { CanonicalReply } from '../canonical/event.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { ResolvedCall } from './call.ts'
import { type Given, streamAgain, wholeAgain } from './given-again.ts'
import type { RecalledPlace } from './recalled-place.ts'
import type { Feed } from './replay-source.ts'

/** An answer of the cache, in the client's protocol, whole or as a stream. */
export function answerRecalled(
  call: ResolvedCall,
  { place, request }: RecalledPlace,
  found: CachedAnswer,
): GatewayReply {
  const { upstream, upstreamModel: model, protocol, lost = [], storedAt } = found
  const given: Given = {
    request,
    target: { upstream, model, protocol, lost },
    digest: place.digest,
    age: Date.now() - storedAt,
  }
  const reply = givenAgain(found.reply, call.model, Math.floor(storedAt / 1000))
  return call.stream ? streamAgain(call, given, feedOf(reply)) : wholeAgain(call, given, reply)
}

/** All of a reply is there. */
function feedOf(reply: CanonicalReply): Feed {
  const events = eventsOf(reply)
  let over = false
  return {
    next() {
      const { value, done } = events.next()
      if (!done) return value
      over = true
      return undefined
    },
    get over() {
      return over
    },
    error: undefined,
    changed: () => Promise.resolve(),
  }
}
