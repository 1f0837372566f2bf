// Replies at random, as canonical events.
import fc, { type Arbitrary } from 'fast-check'
import type { CanonicalEvent, PartStart } from '../../runtime/canonical/event.ts'

const TEXT = fc.oneof(
  fc.constantFrom('a', ' ', '\n', '😀', '"', '\\', '</think>', 'END'),
  fc.string({ minLength: 1, maxLength: 12 }),
)
const PIECES = fc.array(TEXT, { maxLength: 5 })

interface PlannedPart {
  start: PartStart
  pieces: string[]
}

const ARGUMENTS = fc
  .dictionary(fc.string({ maxLength: 5 }), fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean()), {
    maxKeys: 3,
  })
  .map(value => JSON.stringify(value))

const part: Arbitrary<PlannedPart> = fc.oneof(
  fc.record({ start: fc.constant<PartStart>({ type: 'text' }), pieces: PIECES }),
  fc.record({ start: fc.constant<PartStart>({ type: 'reasoning' }), pieces: PIECES }),
  fc.record({ start: fc.constant<PartStart>({ type: 'refusal' }), pieces: PIECES }),
  fc.tuple(fc.constantFrom('weather', 'time'), ARGUMENTS, fc.nat({ max: 6 })).map(([name, json, cut]) => ({
    start: { type: 'tool-call' as const, id: '', name, kind: 'function' as const },
    pieces: [json.slice(0, cut), json.slice(cut)].filter(piece => piece !== ''),
  })),
)

/** The events of a whole reply, its parts one after the other. */
export const anyReply: Arbitrary<CanonicalEvent[]> = fc
  .record({
    parts: fc.array(part, { maxLength: 5 }),
    usage: fc.record({ inputTokens: fc.nat(1000), outputTokens: fc.nat(1000) }),
    reason: fc.constantFrom('stop' as const, 'length' as const),
  })
  .map(({ parts, usage, reason }) => {
    const events: CanonicalEvent[] = [{ type: 'start', id: 'r1', model: 'm', createdAt: 1_700_000_000 }]
    for (const [index, { start, pieces }] of parts.entries()) {
      const named = start.type === 'tool-call' ? { ...start, id: `call_${index}` } : start
      events.push({ type: 'part-start', index, part: named })
      for (const text of pieces) events.push({ type: 'delta', index, text })
      events.push({ type: 'part-end', index })
    }
    const called = parts.some(({ start }) => start.type === 'tool-call')
    events.push({ type: 'usage', usage })
    events.push({ type: 'finish', reason: called && reason === 'stop' ? 'tool-calls' : reason })
    return events
  })
