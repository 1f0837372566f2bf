import type { TakeEvent } from '../protocols/protocol.ts'
import { refused } from '../protocols/refused.ts'
import type { Step } from './step.ts'

/** How many are looked for, and their characters in all: it is done anew with each piece of a reply. */
const MOST = { stops: 100, characters: 10_000 }

/**
 * Stop sequences for upstreams that know none. Text that may be the beginning of one waits for what comes next; from the
 * first that is found nothing more of the reply is passed on but its usage and its end, which names the sequence. The
 * upstream is heard to its own end, as only that tells what it used. Throws where they are too many to look for.
 */
export function stopScan(stops: readonly string[]): Step {
  const wanted = stops.filter(stop => stop !== '')
  if (wanted.length > MOST.stops || wanted.join('').length > MOST.characters)
    throw refused(
      'sampling.stop',
      `no more than ${MOST.stops} sequences are looked for, of ${MOST.characters} characters`,
    )
  return wanted.length === 0 ? next => next : next => scanning(wanted, next)
}

function scanning(stops: readonly string[], next: TakeEvent): TakeEvent {
  const texts = new Set<number>()
  const ended = new Set<number>()
  const begun = new Set<number>()
  let held = ''
  let holder = -1
  let found: string | undefined

  const release = (): void => {
    if (held !== '') next({ type: 'delta', index: holder, text: held })
    held = ''
  }

  return event => {
    switch (event.type) {
      case 'part-start':
        if (found !== undefined) return
        if (event.part.type === 'text') texts.add(event.index)
        begun.add(event.index)
        return next(event)
      case 'delta': {
        if (found !== undefined) return
        if (!texts.has(event.index)) return next(event)
        if (holder !== event.index) release()
        holder = event.index
        held += event.text
        const match = earliest(held, stops)
        if (match) {
          held = held.slice(0, match.at)
          release()
          found = match.stop
          for (const index of begun) if (!ended.has(index)) next({ type: 'part-end', index })
          return
        }
        const keep = openingLength(held, stops)
        if (keep === held.length) return
        next({ type: 'delta', index: event.index, text: held.slice(0, held.length - keep) })
        held = held.slice(held.length - keep)
        return
      }
      case 'part-end':
        if (found !== undefined) return
        if (holder === event.index) release()
        ended.add(event.index)
        return next(event)
      case 'citation':
      case 'logprobs':
        return found === undefined ? next(event) : undefined
      case 'finish':
        release()
        if (found === undefined) return next(event)
        return next({ ...event, reason: 'stop-sequence', stopSequence: found })
      case 'failed':
        release()
        // The client has its whole answer: that the rest, which it does not get, breaks off is no matter.
        return next(found === undefined ? event : { type: 'finish', reason: 'stop-sequence', stopSequence: found })
      default:
        return next(event)
    }
  }
}

function earliest(text: string, stops: readonly string[]): { at: number; stop: string } | undefined {
  let best: { at: number; stop: string } | undefined
  for (const stop of stops) {
    const at = text.indexOf(stop)
    if (at >= 0 && (!best || at < best.at)) best = { at, stop }
  }
  return best
}

/** How much of the text's end may be the beginning of a stop sequence. */
function openingLength(text: string, stops: readonly string[]): number {
  let longest = 0
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
      if (text.endsWith(stop.slice(0, length))) longest = length
    }
  }
  return longest
}
