import { JsonArrayStream } from '../../protocols/gemini/index.ts'
import type { StreamEncoder } from '../../protocols/protocol.ts'
import type { Play } from './player.ts'
import type { Step } from './script.ts'

/** A script in a protocol's frames. The delay of an event that the protocol says nothing of is added to the next. */
export function* encoded(steps: Iterable<Step>, encoder: StreamEncoder): Generator<Play, void> {
  let delay = 0
  for (const step of steps) {
    if (step.type !== 'event') {
      yield step
      continue
    }
    delay += step.delay
    const text = encoder.encode(step.event)
    if (text === '') continue
    yield { type: 'text', delay, text }
    delay = 0
  }
}

/** Gemini's frames as the one JSON array that it streams to clients that did not ask for events. */
export function* inArray(plays: Iterable<Play>): Generator<Play, void> {
  const array = new JsonArrayStream()
  for (const next of plays) yield next.type === 'text' ? { ...next, text: array.add(next.text) } : next
  yield { type: 'text', delay: 0, text: array.end() }
}
