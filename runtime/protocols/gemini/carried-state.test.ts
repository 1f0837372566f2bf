import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Part as GeminiPart, GenerateContentResponse } from '../../../generated/protocols/gemini/types.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Opaque, Part } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import type { Operation } from '../operation.ts'
import { SEAL_PREFIX } from '../seal.ts'
import { decodeRequest } from './decode-request.ts'
import { encodeReply } from './encode-reply.ts'
import { GeminiStreamEncoder } from './encode-stream.ts'

const operation: Operation = {
  id: 'generateContent',
  protocol: 'gemini',
  kind: 'generate',
  method: 'POST',
  path: '/',
  model: 'path',
  stream: 'never',
}
const asking = (show: 'auto' | 'none'): CanonicalRequest => ({
  model: 'm',
  stream: true,
  turns: [],
  tools: [],
  sampling: {},
  reasoning: { show },
})

const signed = (value: string, more: Partial<Opaque> = {}): Opaque => ({
  origin: 'anthropic-messages',
  maker: 'anthropic',
  value,
  ...more,
})

interface Planned {
  start: PartStart
  text: string
  opaque?: Opaque
}

const thought = (text: string, opaque?: Opaque, more: object = {}): Planned => ({
  start: { type: 'reasoning', ...more },
  text,
  ...(opaque && { opaque }),
})
const said = (text: string, opaque?: Opaque): Planned => ({ start: { type: 'text' }, text, ...(opaque && { opaque }) })
const call = (id: string, opaque?: Opaque): Planned => ({
  start: { type: 'tool-call', id, name: 'f', kind: 'function' },
  text: '{"a":1}',
  ...(opaque && { opaque }),
})

function eventsOf(parts: readonly Planned[]): CanonicalEvent[] {
  const events: CanonicalEvent[] = [{ type: 'start', id: 'r', model: 'm' }]
  for (const [index, { start, text, opaque }] of parts.entries()) {
    events.push({ type: 'part-start', index, part: start })
    const half = Math.ceil(text.length / 2)
    for (const piece of [text.slice(0, half), text.slice(half)]) events.push({ type: 'delta', index, text: piece })
    events.push({ type: 'part-end', index, ...(opaque && { opaque }) })
  }
  return [...events, { type: 'finish', reason: 'stop' }]
}

function chunksOf(events: readonly CanonicalEvent[], show: 'auto' | 'none'): Content[] {
  const encoder = new GeminiStreamEncoder(asking(show))
  return events
    .map(event => encoder.encode(event))
    .join('')
    .split('\r\n\r\n')
    .filter(Boolean)
    .flatMap(frame => {
      // The encoder's own frames.
      const { candidates = [] } = JSON.parse(frame.slice('data: '.length)) as GenerateContentResponse
      return candidates.flatMap(({ content }) => (content ? [content] : []))
    })
}

/** What clients make of the chunks of a reply in their histories. */
const clients: Record<string, (chunks: Content[]) => Content[]> = {
  'a chat of @google/genai, which keeps every chunk as it came': chunks => chunks,
  'Gemini CLI, which forgets thoughts and empty texts and joins texts': chunks => {
    const parts = chunks.flatMap(({ parts = [] }) => parts).filter(part => !part.thought && part.text !== '')
    return [{ role: 'model', parts: joined(parts, (last, part) => last.text !== undefined && part.text !== undefined) }]
  },
  'the AI SDK, which joins parts of a kind and keeps their last signature': chunks => {
    const parts = chunks.flatMap(({ parts = [] }) => parts)
    const same = (last: GeminiPart, part: GeminiPart) =>
      last.text !== undefined && part.text !== undefined && Boolean(last.thought) === Boolean(part.thought)
    return [{ role: 'model', parts: joined(parts, same).filter(part => part.text !== '') }]
  },
}

function joined(parts: GeminiPart[], same: (last: GeminiPart, part: GeminiPart) => boolean): GeminiPart[] {
  const all: GeminiPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (!last || !same(last, part)) all.push({ ...part })
    else {
      last.text = `${last.text}${part.text}`
      if (part.thoughtSignature !== undefined) last.thoughtSignature = part.thoughtSignature
    }
  }
  return all
}

function historyOf(contents: Content[]): Part[] {
  const body = { contents: [{ role: 'user', parts: [{ text: 'hi' }] }, ...contents] }
  const { request } = decodeRequest(body, { operation, model: 'm', stream: false })
  return request.turns.filter(({ role }) => role === 'assistant').flatMap(({ parts }) => parts)
}

/** Texts without their boundaries, as clients join them. */
function outline(parts: readonly Part[]): unknown[] {
  const lines: unknown[] = []
  for (const part of parts) {
    if (part.type === 'text') {
      const last = lines.at(-1)
      if (typeof last === 'string') lines[lines.length - 1] = last + part.text
      else if (part.text !== '') lines.push(part.text)
    } else if (part.type === 'reasoning')
      lines.push([part.text, part.redacted ?? false, part.summary ?? false, part.opaque])
    else if (part.type === 'tool-call') lines.push([part.id, part.opaque])
  }
  return lines
}

const stateOf = (part: Planned) => part.start.type === 'reasoning' && part.opaque !== undefined

describe('reasoning that another maker signed', () => {
  it('rides on the next call, whole and streamed', () => {
    const events = eventsOf([thought('hm', signed('s1')), call('c1')])
    const [chunk] = chunksOf(events, 'none')
    const whole = encodeReply(foldReply(events), asking('none')).candidates?.[0]?.content
    expect(whole?.parts).toEqual(chunk?.parts)
    expect(whole?.parts).toHaveLength(1)
    expect(whole?.parts?.[0]?.thoughtSignature?.startsWith(SEAL_PREFIX)).toBe(true)
    expect(historyOf([whole!])).toEqual([
      { type: 'reasoning', text: 'hm', opaque: signed('s1') },
      { type: 'tool-call', id: 'c1', name: 'f', kind: 'function', arguments: '{"a":1}' },
    ])
  })

  it('rides on the first piece of the next text, as Gemini CLI forgets what comes on an empty one', () => {
    const parts = chunksOf(eventsOf([thought('hm', signed('s1')), said('hello')]), 'none').flatMap(({ parts }) => parts)
    expect(parts.map(part => [part?.text, part?.thoughtSignature !== undefined])).toEqual([
      ['hel', true],
      ['lo', false],
      ['', false],
    ])
  })

  it('rides on an empty text where nothing follows', () => {
    const events = eventsOf([said('a'), thought('hm', signed('s1'))])
    const { content } = encodeReply(foldReply(events), asking('none')).candidates![0]!
    expect(content?.parts?.map(({ text }) => text)).toEqual(['a', ''])
    expect(chunksOf(events, 'none').at(-1)?.parts?.[0]).toMatchObject({
      text: '',
      thoughtSignature: expect.any(String),
    })
    expect(outline(historyOf([content!]))).toEqual(['a', ['hm', false, false, signed('s1')]])
  })

  it('comes back in its order, redacted or summed up, beside the signature of the call itself', () => {
    const own: Opaque = { origin: 'gemini', value: 'b3du' }
    const reply = [
      thought('one', signed('s1'), { summary: true }),
      thought('', signed('s2'), { redacted: true }),
      thought('three', signed('s3', { id: 'rs_1', text: 'three, in full' })),
      call('c1', own),
    ]
    const { content } = encodeReply(foldReply(eventsOf(reply)), asking('none')).candidates![0]!
    expect(historyOf([content!])).toEqual([
      { type: 'reasoning', text: 'one', summary: true, opaque: signed('s1') },
      { type: 'reasoning', text: '', redacted: true, opaque: signed('s2') },
      { type: 'reasoning', text: 'three, in full', opaque: signed('s3', { id: 'rs_1' }) },
      { type: 'tool-call', id: 'c1', name: 'f', kind: 'function', arguments: '{"a":1}', opaque: own },
    ])
  })

  it('adds nothing where nothing is signed', () => {
    const events = eventsOf([thought('hm'), said('a'), call('c1')])
    for (const show of ['auto', 'none'] as const) {
      expect(JSON.stringify(chunksOf(events, show))).not.toContain('thoughtSignature')
      expect(JSON.stringify(encodeReply(foldReply(events), asking(show)))).not.toContain('thoughtSignature')
    }
  })

  it('is not told twice to a client that was shown it and sends it back in its own words', () => {
    const reply = [thought('unsigned. '), thought('hm, ', signed('s1')), thought('yes', signed('s2')), call('c1')]
    for (const [name, keep] of Object.entries(clients)) {
      const expected = [
        ['hm, ', false, false, signed('s1')],
        ['yes', false, false, signed('s2')],
        ['c1', undefined],
      ]
      const unsigned = name.startsWith('Gemini CLI') ? [] : [['unsigned. ', false, false, undefined]]
      expect(outline(historyOf(keep(chunksOf(eventsOf(reply), 'auto')))), name).toEqual([...unsigned, ...expected])
    }
  })

  it('stays where it was in a conversation of several replies', () => {
    const first = chunksOf(eventsOf([thought('hm', signed('s1')), call('c1')]), 'auto')
    const second = chunksOf(eventsOf([thought('hm', signed('s2')), said('done')]), 'auto')
    const result = { functionResponse: { id: 'c1', name: 'f', response: { output: 'ok' } } }
    expect(outline(historyOf([...first, { role: 'user', parts: [result] }, ...second]))).toEqual([
      ['hm', false, false, signed('s1')],
      ['c1', undefined],
      ['hm', false, false, signed('s2')],
      'done',
    ])
  })
})

const plannedPart = fc.oneof(
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(99), fc.boolean())
    .map(([text, n, summary]) => thought(`${text}.`, signed(`s${n}`), summary ? { summary } : {})),
  fc.nat(99).map(n => thought('', signed(`r${n}`), { redacted: true })),
  fc.string({ minLength: 1, maxLength: 6 }).map(text => said(`${text}.`)),
  fc.nat(9).map(n => call(`c${n}`)),
)

describe.each(Object.entries(clients))('%s', (_, keep) => {
  it.each(['auto', 'none'] as const)('brings back what was signed, in its order, with thoughts shown: %s', show => {
    fc.assert(
      fc.property(fc.array(plannedPart, { maxLength: 8 }), reply => {
        // A text before thoughts and a text after them become one in the clients that join texts.
        const texts = reply.flatMap(({ start }, index) => (start.type === 'text' ? [index] : []))
        fc.pre(texts.length < 2 && reply.length > 0 && !stateOf(reply.at(-1)!))
        const history = historyOf(keep(chunksOf(eventsOf(reply), show)))
        const states = history.flatMap(part => (part.type === 'reasoning' && part.opaque ? [part.opaque.value] : []))
        expect(states).toEqual(reply.filter(stateOf).map(({ opaque }) => opaque?.value))
        const thoughts = history.flatMap(part => (part.type === 'reasoning' ? [part.text] : []))
        expect(thoughts.join('')).toBe(
          reply.map(({ start, text }) => (start.type === 'reasoning' ? text : '')).join(''),
        )
      }),
      { numRuns: 300, seed: 20261126 },
    )
  })
})
