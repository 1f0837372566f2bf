// Streams that come in any pieces, out of order, cut short or full of rubbish: never a crash, never an unended reply.
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { CanonicalEvent } from '../../runtime/canonical/event.ts'
import { foldReply } from '../../runtime/canonical/fold.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { FrameSplitter, readEvent } from '../../runtime/protocols/sse.ts'
import {
  ReplyFolding,
  StreamFolding,
  StreamTranslation,
  wholeAsStream,
} from '../../runtime/translation/translate-reply.ts'
import { translateRequest } from '../../runtime/translation/translate-request.ts'
import { anyReply } from './any-reply.ts'
import { anyRequest } from './any-request.ts'
import { runs } from './fuzz-runs.ts'
import { decode, targetOf } from './translate.ts'

const PROTOCOLS = Object.keys(protocols) as ProtocolId[]
const RUNS = 150

/** It wants to be told everything. */
const REQUEST: CanonicalRequest = {
  model: 'm',
  stream: true,
  turns: [{ role: 'user', parts: [{ type: 'text', text: 'hi' }] }],
  tools: [
    { type: 'function', name: 'weather' },
    { type: 'freeform', name: 'patch' },
  ],
  sampling: { logprobs: true, topLogprobs: 5 },
  reasoning: { show: 'auto' },
  streamUsage: true,
  opaqueState: true,
}

function pathOf(from: ProtocolId, to: ProtocolId) {
  return {
    from: protocols[from],
    to: protocols[to],
    request: REQUEST,
    context: { maker: 'up', losses: [], thinkTags: true },
    steps: [],
  }
}

/** The frames of a reply as its protocol's own encoder writes them. */
function framesOf(protocol: ProtocolId, events: readonly CanonicalEvent[]): string[] {
  const encoder = protocols[protocol].encodeStream(REQUEST, [])
  // One event may be told in several frames.
  return events.flatMap(event => encoder.encode(event).split(/(?<=\n\r?\n)/)).filter(text => text !== '')
}

/** The whole reply as its protocol's own encoder writes it. */
function bodyOf(protocol: ProtocolId, events: readonly CanonicalEvent[]): unknown {
  return JSON.parse(JSON.stringify(protocols[protocol].encodeReply(foldReply(events), REQUEST, [])))
}

function eachEvent(chunks: readonly Uint8Array[], take: (data: string, name: string | undefined) => void): void {
  const splitter = new FrameSplitter()
  const read = (frame: Uint8Array): void => {
    const event = readEvent(frame)
    if (event) take(event.data, event.name)
  }
  for (const chunk of chunks) splitter.push(chunk, read)
  const rest = splitter.rest()
  if (rest) read(rest)
}

/** What a client of another protocol reads of these bytes, and the events between. */
function translate(from: ProtocolId, to: ProtocolId, chunks: Uint8Array[]): { text: string; events: CanonicalEvent[] } {
  const events: CanonicalEvent[] = []
  const translation = new StreamTranslation(pathOf(from, to), event => {
    events.push(event)
    return true
  })
  let text = ''
  eachEvent(chunks, (data, name) => {
    text += translation.event(data, name)
  })
  text += translation.end()
  return { text, events }
}

/** The same for a client that wants it whole: a body, or the error of the gateway. */
function expectFolds(from: ProtocolId, to: ProtocolId, chunks: readonly Uint8Array[]): void {
  const path = pathOf(from, to)
  const folding = new StreamFolding(path)
  expectBodyOrError(() => {
    eachEvent(chunks, (data, name) => folding.event(data, name))
    return protocols[to].encodeReply(folding.end(), REQUEST, path.context.losses)
  })
}

function expectBodyOrError(run: () => unknown): void {
  try {
    expect(typeof JSON.stringify(run())).toBe('string')
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown
  }
}

/** A stream, for whoever wants it. */
function expectSound(from: ProtocolId, to: ProtocolId, frames: string): void {
  const bytes = Buffer.from(frames)
  const { text, events } = translate(from, to, [bytes])
  expectWellFormed(events)
  expectReadable(to, text)
  expectFolds(from, to, [bytes])
}

/** The uses of tools are counted by tool. */
function countsIn(count: number | object): unknown[] {
  return typeof count === 'object' ? Object.values(count) : [count]
}

/** The promises that every decoder makes of its events. */
function expectWellFormed(events: readonly CanonicalEvent[]): void {
  const ends = events.filter(event => event.type === 'finish' || event.type === 'failed')
  expect(ends.filter(event => event.type === 'failed' || !event.choice).length, 'ends of the first choice').toBe(1)
  expect(events.at(-1)?.type).toMatch(/^(finish|failed)$/)
  const finished = events.at(-1)?.type === 'finish'
  if (finished) expect(events.filter(event => event.type === 'start').length, 'starts').toBe(1)
  const open = new Set<number>()
  const seen = new Set<number>()
  for (const event of events) {
    if (event.type === 'part-start') {
      expect(seen.has(event.index), `part ${event.index} begins once`).toBe(false)
      expect(event.index, 'indexes are dense').toBe(seen.size)
      seen.add(event.index)
      open.add(event.index)
    } else if ('index' in event) {
      expect(open.has(event.index), `${event.type} of part ${event.index} within it`).toBe(true)
      if (event.type === 'part-end') open.delete(event.index)
    }
    if ('usage' in event && event.usage)
      for (const count of Object.values(event.usage).flatMap(countsIn)) expect(count).toBeGreaterThanOrEqual(0)
  }
  if (finished) expect([...open], 'open at the end').toEqual([])
}

/** Every frame that a client gets is one: its data is JSON, or the sentinel. */
function expectReadable(to: ProtocolId, text: string): void {
  const end = to === 'gemini' ? /\r\n\r\n/ : /\n\n/
  const frames = text.split(end).filter(frame => frame !== '')
  for (const frame of frames) {
    const data = frame.split(/\r?\n/).filter(line => line.startsWith('data: '))
    expect(data.length, frame).toBe(1)
    if (data[0] !== 'data: [DONE]') expect(() => JSON.parse(data[0]!.slice(6)), frame).not.toThrow()
  }
}

function cut(text: string, places: number[]): Uint8Array[] {
  const bytes = Buffer.from(text)
  const cuts = [...new Set(places.map(place => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...cuts].map((from, index) => bytes.subarray(from, cuts[index] ?? bytes.length))
}

const RUBBISH = fc.constantFrom(
  'data: {"broken": tru\n\n',
  'data: null\n\n',
  'data: []\n\n',
  'data: "text"\n\n',
  'data: {}\n\n',
  'data: {"type":"no.such.event","index":-1}\n\n',
  'data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":99,"function":{"arguments":"{"}}]}}]}\n\n',
  'data: {"choices":[{"delta":null}],"usage":"none"}\n\n',
  'event: content_block_delta\ndata: {"type":"content_block_delta","index":7,"delta":{"type":"text_delta","text":"x"}}\n\n',
  'data: {"candidates":[{"content":{"parts":[null,{"functionCall":{}}]}}]}\n\n',
  'event: response.output_text.delta\ndata: {"type":"response.output_text.delta","output_index":9,"delta":"x"}\n\n',
  ': comment\n\n',
  '\n\n\n',
  '\u0000\ufffd garbage\n\n',
)

const ODD: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, -1, 1.5, 1e308, '', 'x', true, false),
  fc.constantFrom([], {}, [null], [[]], { type: 'odd' }, { type: null }, { type: 'constructor' }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '9'.repeat(20)),
)

type Change = [place: number, value: unknown]
const CHANGES: Arbitrary<Change[]> = fc.array(fc.tuple(fc.nat(), ODD), { minLength: 1, maxLength: 3 })

/** The value with some of its members, at any depth, become something else. */
function mutated(value: unknown, changes: readonly Change[]): unknown {
  const copy = { value: structuredClone(value) }
  for (const [at, odd] of changes) {
    const places: [Record<string, unknown>, string][] = []
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, inner] of Object.entries(node)) {
        places.push([node as Record<string, unknown>, key])
        visit(inner)
      }
    }
    visit(copy)
    const [node, key] = places[at % places.length]!
    node[key] = structuredClone(odd)
  }
  return copy.value
}

/** A frame whose JSON is changed. */
function mutatedFrame(frame: string, changes: readonly Change[]): string {
  const line = frame.split('\n').find(candidate => candidate.startsWith('data: {'))
  if (!line) return frame
  return frame.replace(line, () => `data: ${JSON.stringify(mutated(JSON.parse(line.slice(6)), changes))}`)
}

describe.each(PROTOCOLS)('a stream of %s', from => {
  const others = PROTOCOLS.filter(protocol => protocol !== from)
  const reply = anyReply(from, 2)
  const stream = reply.map(events => framesOf(from, events))
  const client = fc.constantFrom(...others)

  it('says the same however it is cut', () => {
    fc.assert(
      fc.property(stream, client, fc.array(fc.nat(), { maxLength: 12 }), (frames, to, places) => {
        const whole = translate(from, to, [Buffer.from(frames.join(''))])
        expectWellFormed(whole.events)
        expectReadable(to, whole.text)
        expect(translate(from, to, cut(frames.join(''), places)).text).toBe(whole.text)
      }),
      runs(RUNS),
    )
  })

  it('that ends anywhere ends as a reply or as a fault', () => {
    fc.assert(
      fc.property(stream, client, fc.nat(), (frames, to, length) => {
        const text = frames.join('')
        expectSound(from, to, text.slice(0, length % (text.length + 1)))
      }),
      runs(RUNS),
    )
  })

  it('with rubbish among its frames is read as far as it can be', () => {
    const rubbish = fc.array(fc.tuple(fc.nat(), RUBBISH), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(stream, client, rubbish, (frames, to, added) => {
        const mixed = [...frames]
        for (const [place, frame] of added) mixed.splice(place % (mixed.length + 1), 0, frame)
        expectSound(from, to, mixed.join(''))
      }),
      runs(RUNS),
    )
  })

  it('whose frames come in any order, twice or not at all, is no crash', () => {
    fc.assert(
      fc.property(stream, client, fc.array(fc.nat(), { maxLength: 20 }), (frames, to, order) => {
        const chosen = order.map(place => frames[place % Math.max(1, frames.length)] ?? '')
        expectSound(from, to, chosen.join(''))
      }),
      runs(RUNS),
    )
  })

  it('with odd values anywhere in its JSON is no crash', () => {
    const odd = fc.array(fc.tuple(fc.nat(), CHANGES), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(stream, client, odd, (frames, to, changed) => {
        const told = [...frames]
        for (const [frame, changes] of changed) {
          const at = frame % Math.max(1, told.length)
          told[at] = mutatedFrame(told[at] ?? '', changes)
        }
        expectSound(from, to, told.join(''))
      }),
      runs(RUNS),
    )
  })

  it('of another protocol is no crash', () => {
    fc.assert(
      fc.property(anyReply(), fc.constantFrom(...others), client, (events, spoken, to) => {
        expectSound(from, to, framesOf(spoken, events).join(''))
      }),
      runs(RUNS),
    )
  })

  it('is no crash either where it is a whole body with odd values in it', () => {
    fc.assert(
      fc.property(reply, client, CHANGES, (events, to, changes) => {
        expectWhole(from, to, mutated(bodyOf(from, events), changes))
      }),
      runs(RUNS),
    )
  })

  it('any JSON at all as a whole reply is a reply or a fault', () => {
    fc.assert(
      fc.property(fc.jsonValue(), client, (body, to) => expectWhole(from, to, body)),
      runs(RUNS),
    )
  })
})

/** A whole reply, for clients that want it so or streamed. */
function expectWhole(from: ProtocolId, to: ProtocolId, body: unknown): void {
  expectWellFormed(protocols[from].decodeReply(body, { maker: 'up', losses: [], thinkTags: true }))
  const path = pathOf(from, to)
  expectBodyOrError(() => {
    const folding = new ReplyFolding(path)
    folding.add(body)
    return protocols[to].encodeReply(folding.reply(), REQUEST, path.context.losses)
  })
  expectBodyOrError(() => {
    const { text } = wholeAsStream(body, pathOf(from, to))
    expectReadable(to, text)
    return text
  })
}

describe.each(PROTOCOLS)('a request of %s', from => {
  const upstream = fc.constantFrom(...PROTOCOLS.filter(protocol => protocol !== from))

  it('that its validator accepts is translated, or refused in the gateway’s own words', () => {
    fc.assert(
      fc.property(anyRequest(from), CHANGES, upstream, (body, changes, to) => {
        for (const asked of [body, mutated(body, changes)]) {
          try {
            translateRequest(decode(from, asked as object), protocols[to], targetOf(to))
          } catch (thrown) {
            if (!(thrown instanceof GatewayError) && !isInvalid(thrown)) throw thrown
          }
        }
      }),
      runs(RUNS),
    )
  })
})

/** What the validator does not accept never comes to the decoder. */
function isInvalid(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.startsWith('no body of')
}
