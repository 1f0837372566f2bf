import { describe, expect, test } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent } from '../canonical/event.ts'
import { stopScan } from './stop-scan.ts'

const start: CanonicalEvent = { type: 'start', id: 'i', model: 'm' }
const usage: CanonicalEvent = { type: 'usage', usage: { outputTokens: 9 } }
const finish: CanonicalEvent = { type: 'finish', reason: 'stop' }
const open: CanonicalEvent = { type: 'part-start', index: 0, part: { type: 'text' } }
const close: CanonicalEvent = { type: 'part-end', index: 0 }
const delta = (text: string, index = 0): CanonicalEvent => ({ type: 'delta', index, text })
const texts = (...pieces: string[]) => [open, ...pieces.map(piece => delta(piece)), close]

function scan(stops: string[], events: CanonicalEvent[]): CanonicalEvent[] {
  const seen: CanonicalEvent[] = []
  const step = stopScan(stops)(event => seen.push(event))
  for (const event of events) step(event)
  return seen
}

function said(events: CanonicalEvent[], index = 0): string {
  return events.map(event => (event.type === 'delta' && event.index === index ? event.text : '')).join('')
}

test('sequences that would take long to look for are refused', () => {
  const refusal = expect.objectContaining({ kind: 'invalid-request' })
  expect(() => stopScan(Array.from({ length: 101 }, (_, n) => `stop ${n}`))).toThrow(refusal)
  expect(() => stopScan(['a'.repeat(10_001)])).toThrow(refusal)
  expect(stopScan([...Array.from({ length: 100 }, (_, n) => `${n}`), ''])).toBeTypeOf('function')
})

describe('a text without any of the sequences', () => {
  test('is passed on as it comes', () => {
    const events = [start, ...texts('one ', 'two'), usage, finish]
    expect(scan(['END'], events)).toEqual(events)
  })

  test('nothing is looked for where nothing is asked for', () => {
    const events = [start, ...texts('END'), finish]
    expect(scan([], events)).toEqual(events)
    expect(scan([''], events)).toEqual(events)
  })

  test('what might begin one waits until it is clear, and no longer', () => {
    expect(scan(['END'], [open, delta('the E')])).toEqual([open, delta('the ')])
    expect(scan(['END'], [open, delta('the E'), delta('N')])).toEqual([open, delta('the ')])
    expect(scan(['END'], [open, delta('the E'), delta('at')])).toEqual([open, delta('the '), delta('Eat')])
  })

  test('what waits is told at the end of its part, of the reply, and before a failure', () => {
    const failed: CanonicalEvent = { type: 'failed', error: new GatewayError('upstream', 'gone') }
    expect(scan(['END'], texts('E'))).toEqual(texts('E'))
    expect(scan(['END'], [open, delta('E'), finish])).toEqual([open, delta('E'), finish])
    expect(scan(['END'], [open, delta('E'), failed])).toEqual([open, delta('E'), failed])
  })

  test('and before the next part, which another sequence may begin in', () => {
    const next: CanonicalEvent = { type: 'part-start', index: 1, part: { type: 'text' } }
    expect(scan(['END'], [open, delta('E'), next, delta('ND', 1)])).toEqual([open, next, delta('E'), delta('ND', 1)])
  })
})

describe('a sequence that is found', () => {
  const whole = 'The answer. END and more'

  test('ends the text before it, wherever the text is cut', () => {
    for (let cut = 0; cut <= whole.length; cut++) {
      const events = scan(['END'], [start, ...texts(whole.slice(0, cut), whole.slice(cut)), usage, finish])
      expect(said(events)).toBe('The answer. ')
      expect(events.slice(-3)).toEqual([close, usage, { type: 'finish', reason: 'stop-sequence', stopSequence: 'END' }])
    }
    expect(said(scan(['END'], [start, ...texts(...whole), usage, finish]))).toBe('The answer. ')
  })

  test('is the first in the text, whatever the order in which they were asked for', () => {
    const events = scan(['more', 'END', 'answer'], [...texts(whole), finish])
    expect(said(events)).toBe('The ')
    expect(events.at(-1)).toMatchObject({ stopSequence: 'answer' })
  })

  test('leaves nothing of the reply but its usage and its end', () => {
    const events = scan(
      ['END'],
      [
        start,
        ...texts('ENDmore'),
        { type: 'citation', index: 0, citation: { url: 'u' } },
        { type: 'part-start', index: 1, part: { type: 'tool-call', id: 'c', name: 'f', kind: 'function' } },
        delta('{}', 1),
        { type: 'part-end', index: 1 },
        usage,
        { type: 'finish', reason: 'tool-calls', serviceTier: 'default' },
      ],
    )
    expect(events).toEqual([
      start,
      open,
      close,
      usage,
      { type: 'finish', reason: 'stop-sequence', stopSequence: 'END', serviceTier: 'default' },
    ])
  })

  test('ends every part that is open, once', () => {
    const reasoning: CanonicalEvent = { type: 'part-start', index: 1, part: { type: 'reasoning' } }
    const events = scan(['END'], [open, reasoning, delta('END'), { type: 'part-end', index: 1 }, close, finish])
    expect(events.filter(event => event.type === 'part-end')).toEqual([close, { type: 'part-end', index: 1 }])
  })

  test('is the answer, whole: an upstream that fails after it has failed at nothing', () => {
    const failed: CanonicalEvent = { type: 'failed', error: new GatewayError('upstream', 'gone') }
    expect(scan(['END'], [start, ...texts('a END'), failed]).at(-1)).toEqual({
      type: 'finish',
      reason: 'stop-sequence',
      stopSequence: 'END',
    })
  })
})

test('reasoning, refusals and the arguments of calls are not searched', () => {
  const parts = [
    { type: 'reasoning' },
    { type: 'refusal' },
    { type: 'tool-call', id: 'c', name: 'f', kind: 'function' },
  ] as const
  const events = parts.flatMap((part, index): CanonicalEvent[] => [
    { type: 'part-start', index, part },
    delta('an END', index),
    { type: 'part-end', index },
  ])
  expect(scan(['END'], [...events, finish])).toEqual([...events, finish])
})
