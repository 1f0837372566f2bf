import { describe, expect, it } from 'vitest'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeReply } from './decode-reply.ts'
import { GeminiStreamDecoder } from './decode-stream.ts'

interface Decoded {
  events: CanonicalEvent[]
  losses: Loss[]
}

/** The events of a stream of these chunks, and of its end. */
function stream(...chunks: (object | string)[]): Decoded {
  return streamOf(1, chunks)
}

/** The same, where so many answers were asked for. */
function streamOf(choices: number, chunks: (object | string)[]): Decoded {
  const losses: Loss[] = []
  const events: CanonicalEvent[] = []
  const decoder = new GeminiStreamDecoder({ maker: 'up', losses, ...(choices > 1 && { choices }) })
  for (const chunk of chunks) {
    decoder.event(typeof chunk === 'string' ? chunk : JSON.stringify(chunk), undefined, event => events.push(event))
  }
  decoder.end(event => events.push(event))
  return { events, losses }
}

function whole(body: unknown): Decoded {
  const losses: Loss[] = []
  return { events: decodeReply(body, { maker: 'up', losses }), losses }
}

const head = { responseId: 'r-1', modelVersion: 'gemini-x' }
const usageMetadata = { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 }
const chunk = (parts: unknown[], more: object = {}, candidate: object = {}) => ({
  candidates: [{ content: { role: 'model', parts }, ...candidate }],
  ...head,
  ...more,
})
const last = (parts: unknown[] = [], finishReason = 'STOP') => chunk(parts, { usageMetadata }, { finishReason })
const partsOf = ({ events }: Decoded) => foldReply(events).parts
const finishOf = ({ events }: Decoded) => events.find(event => event.type === 'finish')
const errorOf = ({ events }: Decoded) => {
  const failed = events.find(event => event.type === 'failed')
  return failed?.type === 'failed' ? failed.error : undefined
}
const own = (value: string) => ({ origin: 'gemini', maker: 'up', value })

describe('texts and thoughts', () => {
  it('are deltas of one part while their kind stays the same', () => {
    expect(
      stream(
        chunk([{ text: 'h', thought: true }], {
          usageMetadata: { promptTokenCount: 3 },
          createTime: '2026-01-02T03:04:05Z',
        }),
        chunk([{ text: 'm', thought: true }, { text: 'a' }]),
        last([{ text: 'b' }]),
      ).events,
    ).toEqual([
      { type: 'start', id: 'r-1', model: 'gemini-x', createdAt: 1_767_323_045, usage: { inputTokens: 3 } },
      { type: 'part-start', index: 0, part: { type: 'reasoning' } },
      { type: 'delta', index: 0, text: 'h' },
      { type: 'delta', index: 0, text: 'm' },
      { type: 'part-end', index: 0 },
      { type: 'part-start', index: 1, part: { type: 'text' } },
      { type: 'delta', index: 1, text: 'a' },
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 2 } },
      { type: 'delta', index: 1, text: 'b' },
      { type: 'part-end', index: 1 },
      { type: 'finish', reason: 'stop' },
    ])
  })

  it('are begun anew after a part of another kind', () => {
    expect(partsOf(stream(last([{ text: 'a' }, { text: 'b', thought: true }, { text: 'c' }])))).toMatchObject([
      { type: 'text', text: 'a' },
      { type: 'reasoning', text: 'b' },
      { type: 'text', text: 'c' },
    ])
  })

  it('are none where they are empty', () => {
    expect(partsOf(stream(chunk([{ text: '' }]), last([{ text: '' }])))).toEqual([])
  })
})

describe('signatures', () => {
  it('on an empty text belong to the text before', () => {
    expect(partsOf(stream(chunk([{ text: 'y' }]), last([{ text: '', thoughtSignature: 'S' }])))).toEqual([
      { type: 'text', text: 'y', opaque: own('S') },
    ])
  })

  it('on an empty text with no text before it stand alone', () => {
    expect(
      partsOf(stream(chunk([{ text: 'x', thought: true }]), last([{ text: '', thoughtSignature: 'S' }]))),
    ).toMatchObject([
      { type: 'reasoning', text: 'x' },
      { type: 'text', text: '', opaque: own('S') },
    ])
    const after = last([{ functionCall: { name: 'f' } }, { thoughtSignature: 'S' }])
    expect(partsOf(stream(after))[1]).toEqual({ type: 'text', text: '', opaque: own('S') })
  })

  it('end the part that they sign, as what follows is not signed by them', () => {
    expect(partsOf(stream(last([{ text: 'a', thoughtSignature: 'S' }, { text: 'b' }])))).toEqual([
      { type: 'text', text: 'a', opaque: own('S') },
      { type: 'text', text: 'b' },
    ])
  })

  it('stand on thoughts and on the call that carries them', () => {
    const parts = [
      { text: 'hm', thought: true },
      { text: '', thought: true, thoughtSignature: 'T' },
      { functionCall: { name: 'f', args: {} }, thoughtSignature: 'C' },
      { functionCall: { name: 'g', args: {} } },
    ]
    expect(partsOf(stream(last(parts)))).toMatchObject([
      { type: 'reasoning', text: 'hm', opaque: own('T') },
      { type: 'tool-call', name: 'f', opaque: own('C') },
      { type: 'tool-call', name: 'g' },
    ])
  })
})

describe('calls', () => {
  it('come whole, with an empty object where they have no arguments', () => {
    const calls = last([
      { functionCall: { id: 'a', name: 'f', args: { x: [1, null] } } },
      { functionCall: { name: 'g' } },
    ])
    expect(stream(calls).events.slice(1, -1)).toEqual([
      { type: 'part-start', index: 0, part: { type: 'tool-call', id: 'a', name: 'f', kind: 'function' } },
      { type: 'delta', index: 0, text: '{"x":[1,null]}' },
      { type: 'part-end', index: 0 },
      { type: 'part-start', index: 1, part: { type: 'tool-call', id: 'call_r-1_0', name: 'g', kind: 'function' } },
      { type: 'delta', index: 1, text: '{}' },
      { type: 'part-end', index: 1 },
    ])
    expect(finishOf(stream(calls))).toEqual({ type: 'finish', reason: 'tool-calls' })
  })

  it('are given ids that no other reply has', () => {
    const idsOf = (body: object) => partsOf(whole(body)).flatMap(part => (part.type === 'tool-call' ? [part.id] : []))
    const two = last([{ functionCall: { name: 'f' } }, { functionCall: { name: 'f' } }])
    expect(idsOf(two)).toEqual(['call_r-1_0', 'call_r-1_1'])
    expect(idsOf({ ...two, responseId: 'ä/2:x' })).toEqual(['call___2_x_0', 'call___2_x_1'])
    const nameless = { ...two, responseId: undefined }
    const all = [...idsOf(nameless), ...idsOf(nameless)]
    expect(new Set(all).size).toBe(4)
    for (const id of all) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  })

  it('keep the digits of big integers', () => {
    const data = JSON.stringify(last([{ functionCall: { name: 'f', args: { id: 0 } } }]))
    const [part] = partsOf(stream(data.replace('"id":0', '"id":12345678901234567890')))
    expect(part?.type === 'tool-call' && part.arguments).toBe('{"id":12345678901234567890}')
  })

  it('whose arguments other servers send as text keep them', () => {
    const [part] = partsOf(stream(last([{ functionCall: { name: 'f', args: '{"a":1}' } }])))
    expect(part?.type === 'tool-call' && part.arguments).toBe('{"a":1}')
  })

  it('that come in pieces are put together, until they end in one of several ways', () => {
    const piece = (functionCall: object) => chunk([{ functionCall }])
    const value = (path: string, text: string, more = false) => [
      { jsonPath: path, stringValue: text, willContinue: more },
    ]
    const ends: [string, object[]][] = [
      ['by an empty piece', [piece({})]],
      ['by the next call', []],
    ]
    for (const [, end] of ends) {
      const events = stream(
        chunk([{ functionCall: { name: 'f', willContinue: true }, thoughtSignature: 'S' }]),
        piece({ partialArgs: value('$.a', 'x', true), willContinue: true }),
        piece({ partialArgs: value('$.a', 'y'), willContinue: true }),
        ...end,
        piece({ name: 'g', willContinue: true }),
        piece({ partialArgs: [{ jsonPath: '$.n[0]', numberValue: 1 }] }),
        last([{ text: '' }]),
      )
      expect(partsOf(events)).toEqual([
        { type: 'tool-call', id: 'call_r-1_0', name: 'f', kind: 'function', arguments: '{"a":"xy"}', opaque: own('S') },
        { type: 'tool-call', id: 'call_r-1_1', name: 'g', kind: 'function', arguments: '{"n":[1]}' },
      ])
      expect(finishOf(events)).toEqual({ type: 'finish', reason: 'tool-calls' })
    }
  })

  it('whose pieces name them again and again are one', () => {
    const again = (text: string, more: boolean) =>
      chunk([
        {
          functionCall: {
            name: 'f',
            partialArgs: [{ jsonPath: '$.a', stringValue: text, willContinue: more }],
            willContinue: more,
          },
        },
      ])
    const [part, other] = partsOf(stream(again('x', true), again('y', false), last()))
    expect(part?.type === 'tool-call' && part.arguments).toBe('{"a":"xy"}')
    expect(other).toBeUndefined()
  })
})

describe('other parts', () => {
  it('are images and sounds, and parts of Gemini’s own with what can be read of them', () => {
    const code = { executableCode: { language: 'PYTHON', code: 'print(1)\n' } }
    const output = { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1\n' } }
    const search = { toolCall: { toolType: 'GOOGLE_SEARCH_WEB', args: { queries: ['x'] } } }
    const parts = partsOf(
      stream(
        last([
          { inlineData: { mimeType: 'image/png', data: 'AA==' } },
          { inlineData: { mimeType: 'audio/L16;rate=24000', data: 'AA==' } },
          code,
          output,
          search,
        ]),
      ),
    )
    expect(parts).toEqual([
      { type: 'image', source: { from: 'base64', data: 'AA==', mediaType: 'image/png' } },
      { type: 'audio', source: { from: 'base64', data: 'AA==', mediaType: 'audio/L16;rate=24000' } },
      { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: code, text: '```python\nprint(1)\n```' },
      { type: 'foreign', origin: 'gemini', tag: 'codeExecutionResult', value: output, text: 'Output:\n```\n1\n```' },
      {
        type: 'foreign',
        origin: 'gemini',
        tag: 'toolCall',
        value: search,
        text: '[GOOGLE_SEARCH_WEB: {"queries":["x"]}]',
      },
    ])
  })

  it('that nobody knows are skipped and reported, once', () => {
    const { events, losses } = stream(chunk([{ hologram: {} }, null, { text: 'a' }]), last([{ hologram: {} }]))
    expect(foldReply(events).parts).toEqual([{ type: 'text', text: 'a' }])
    expect(losses.map(({ feature }) => feature)).toEqual(['part.hologram', 'part'])
  })
})

describe('usage', () => {
  it('is what was counted last, told where it changes', () => {
    const counted = (candidatesTokenCount: number) => ({ usageMetadata: { promptTokenCount: 3, candidatesTokenCount } })
    const { events } = stream(
      chunk([{ text: 'a' }], counted(5)),
      chunk([{ text: 'b' }], counted(5)),
      chunk([{ text: 'c' }], counted(7)),
      chunk([], counted(9), { finishReason: 'STOP' }),
    )
    expect(foldReply(events).usage).toEqual({ inputTokens: 3, outputTokens: 9 })
    expect(events.filter(({ type }) => type === 'usage')).toHaveLength(2)
  })

  it('counts thoughts outside the candidates into the output, and clamps nonsense', () => {
    const usageOf = (metadata: object) =>
      foldReply(stream(chunk([], { usageMetadata: metadata }, { finishReason: 'STOP' })).events).usage
    expect(usageOf({ promptTokenCount: 29, candidatesTokenCount: 15, thoughtsTokenCount: 1801 })).toEqual({
      inputTokens: 29,
      outputTokens: 1816,
      reasoningTokens: 1801,
    })
    expect(usageOf({ promptTokenCount: -4, candidatesTokenCount: 'x' })).toEqual({ inputTokens: 0 })
    expect(usageOf({ trafficType: 'ON_DEMAND' })).toEqual({})
  })

  it('may come after the reason: the reply waits for it', () => {
    const { events } = stream(chunk([{ text: 'a' }], {}, { finishReason: 'STOP' }), { usageMetadata, ...head })
    expect(events.at(-2)).toEqual({ type: 'usage', usage: { inputTokens: 3, outputTokens: 2 } })
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop' })
  })
})

describe('the end', () => {
  it.each([
    ['STOP', 'stop'],
    ['MAX_TOKENS', 'length'],
    ['OTHER', 'other'],
    ['NO_IMAGE', 'other'],
    ['IMAGE_OTHER', 'other'],
    ['CONTINUATION', 'pause'],
    ['SOMETHING_NEW', 'other'],
    ['FUNCTION_CALL', 'tool-calls'],
    ['stop', 'stop'],
  ])('%s is %s', (finishReason, reason) => {
    expect(finishOf(stream(last([{ text: 'a' }], finishReason)))).toEqual({ type: 'finish', reason })
  })

  it.each([
    ...['SAFETY', 'RECITATION', 'LANGUAGE', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'IMAGE_SAFETY'],
    ...['IMAGE_PROHIBITED_CONTENT', 'IMAGE_RECITATION'],
  ])('%s is a filter, which says what it found', finishReason => {
    const candidate = { finishReason, finishMessage: 'because' }
    expect(finishOf(stream({ candidates: [candidate], ...head, usageMetadata }))).toEqual({
      type: 'finish',
      reason: 'content-filter',
      refusal: { category: finishReason, explanation: 'because' },
    })
  })

  it.each(['MALFORMED_FUNCTION_CALL', 'UNEXPECTED_TOOL_CALL', 'TOO_MANY_TOOL_CALLS', 'MALFORMED_RESPONSE'])(
    '%s is a failure of the upstream',
    finishReason => {
      const { events } = stream(chunk([{ text: 'a' }]), last([], finishReason), last([{ text: 'b' }]))
      expect(events.at(-1)).toMatchObject({
        type: 'failed',
        error: { kind: 'upstream', details: { code: finishReason } },
      })
      expect(events.filter(({ type }) => type === 'finish')).toEqual([])
      expect(events.filter(({ type }) => type === 'delta')).toHaveLength(1)
    },
  )

  it('that no reason says is a failure', () => {
    for (const chunks of [
      [],
      [chunk([{ text: 'a' }])],
      [chunk([{ text: 'a' }], {}, { finishReason: 'FINISH_REASON_UNSPECIFIED' })],
    ]) {
      expect(errorOf(stream(...chunks))?.kind).toBe('upstream')
    }
  })

  it('is final', () => {
    const { events } = stream(
      last([{ text: 'a' }]),
      last([{ text: 'b' }]),
      { error: { message: 'late' } },
      { usageMetadata: { promptTokenCount: 99 } },
    )
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop' })
    expect(events.filter(({ type }) => type === 'delta')).toHaveLength(1)
  })

  it('of a prompt that was blocked is a filter', () => {
    const feedback = {
      promptFeedback: { blockReason: 'PROHIBITED_CONTENT', blockReasonMessage: 'no' },
      ...head,
      usageMetadata,
    }
    for (const decoded of [stream(feedback), whole(feedback)]) {
      expect(decoded.events.map(({ type }) => type)).toEqual(['start', 'finish'])
      expect(finishOf(decoded)).toEqual({
        type: 'finish',
        reason: 'content-filter',
        refusal: { category: 'PROHIBITED_CONTENT', explanation: 'no' },
      })
    }
  })
})

describe('several candidates', () => {
  const candidate = (index: number, text: string, more: object = {}) => ({
    index,
    content: { parts: [{ text }] },
    ...more,
  })

  it('are choices, each with its own end', () => {
    const { events } = stream(
      { candidates: [candidate(0, 'a'), candidate(1, 'x')], ...head },
      { candidates: [candidate(1, 'y', { finishReason: 'MAX_TOKENS' })], ...head },
      { candidates: [candidate(0, 'b', { finishReason: 'STOP' })], ...head, usageMetadata },
    )
    const reply = foldReply(events)
    expect(reply.parts).toEqual([{ type: 'text', text: 'ab' }])
    expect(reply.others).toEqual([{ parts: [{ type: 'text', text: 'xy' }], finish: { reason: 'length' } }])
    expect(events.filter(({ type }) => type === 'finish')).toEqual([
      { type: 'finish', reason: 'stop' },
      { type: 'finish', reason: 'length', choice: 1 },
    ])
  })

  it('are waited for where they were asked for, though the first has ended before another begins', () => {
    const first = { candidates: [candidate(0, 'a', { finishReason: 'STOP' })], ...head, usageMetadata }
    const second = { candidates: [candidate(1, 'x', { finishReason: 'STOP' })], ...head, usageMetadata }
    const { events } = streamOf(2, [first, second])
    const reply = foldReply(events)
    expect([reply.parts, reply.others]).toEqual([
      [{ type: 'text', text: 'a' }],
      [{ parts: [{ type: 'text', text: 'x' }], finish: { reason: 'stop' } }],
    ])
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['finish', 'finish'])
    // One that never comes is not waited for beyond the stream.
    expect(streamOf(2, [first]).events.at(-1)).toEqual({ type: 'finish', reason: 'stop' })
  })

  it('are announced before the first ends, also one that says nothing: a client waits for as many as there are', () => {
    const blocked = { index: 1, finishReason: 'SAFETY' }
    const { events } = stream({
      candidates: [candidate(0, 'a', { finishReason: 'STOP' }), blocked],
      ...head,
      usageMetadata,
    })
    const begun = events.findIndex(event => event.type === 'part-start' && event.choice === 1)
    expect(begun).toBeGreaterThan(0)
    expect(begun).toBeLessThan(events.findIndex(({ type }) => type === 'finish'))
    expect(foldReply(events).others).toMatchObject([{ finish: { reason: 'content-filter' } }])
  })

  it('are one reply where one of them never ends', () => {
    const { events } = stream({ candidates: [candidate(0, 'a', { finishReason: 'STOP' }), candidate(1, 'x')], ...head })
    expect(foldReply(events).others?.[0]?.finish).toEqual({ reason: 'other' })
    expect(stream({ candidates: [candidate(1, 'x', { finishReason: 'STOP' })], ...head }).events.at(-1)?.type).toBe(
      'failed',
    )
  })
})

describe('logprobs and citations', () => {
  it('tell how likely the tokens of the text were', () => {
    const logprobsResult = {
      chosenCandidates: [{ token: 'a', logProbability: -0.5 }],
      topCandidates: [
        {
          candidates: [
            { token: 'a', logProbability: -0.5 },
            { token: 'b', logProbability: -1 },
          ],
        },
      ],
    }
    const { events } = whole(
      chunk(
        [{ text: 'a' }, { functionCall: { name: 'f' } }],
        { usageMetadata },
        { finishReason: 'STOP', logprobsResult },
      ),
    )
    const top = [
      { token: 'a', logprob: -0.5 },
      { token: 'b', logprob: -1 },
    ]
    expect(foldReply(events).parts[0]).toEqual({
      type: 'text',
      text: 'a',
      logprobs: [{ token: 'a', logprob: -0.5, top }],
    })
  })

  it('stand at the text that they speak of, though it has ended', () => {
    const groundingMetadata = {
      groundingChunks: [{ web: { uri: 'https://a.example/', title: 'A' } }, { web: { uri: 'https://b.example/' } }],
      groundingSupports: [
        { segment: { startIndex: 10, endIndex: 15, text: 'gęś' }, groundingChunkIndices: [0] },
        { segment: { partIndex: 2, endIndex: 3, text: 'end' }, groundingChunkIndices: [0] },
      ],
    }
    const parts = [{ text: 'zażółć gęś' }, { executableCode: { code: '1' } }, { text: 'end' }]
    const { events } = whole(chunk(parts, { usageMetadata }, { finishReason: 'STOP', groundingMetadata }))
    const [first, , third] = foldReply(events).parts
    expect(first).toMatchObject({ citations: [{ url: 'https://a.example/', title: 'A', start: 7, end: 10 }] })
    expect(third).toMatchObject({
      citations: [{ url: 'https://a.example/', start: 0, end: 3 }, { url: 'https://b.example/' }],
    })
  })

  it('wait for the end of a stream', () => {
    const groundingMetadata = {
      groundingChunks: [{ web: { uri: 'https://a.example/' } }],
      groundingSupports: [{ segment: { startIndex: 1, endIndex: 2 }, groundingChunkIndices: [0] }],
    }
    const { events } = stream(chunk([{ text: 'a' }], {}, { groundingMetadata }), chunk([{ text: 'b' }]), last())
    expect(foldReply(events).parts).toEqual([
      { type: 'text', text: 'ab', citations: [{ url: 'https://a.example/', start: 1, end: 2 }] },
    ])
  })

  it('without a text are reported', () => {
    const groundingMetadata = { groundingChunks: [{ web: { uri: 'https://a.example/' } }] }
    expect(whole(chunk([], { usageMetadata }, { finishReason: 'STOP', groundingMetadata })).losses).toMatchObject([
      { feature: 'citations' },
    ])
  })
})

describe('what is no reply', () => {
  it('is a failure that quotes it', () => {
    for (const odd of [null, 7, 'an HTML page', {}, [], { choices: [] }]) {
      const { events } = whole(odd)
      expect(events).toHaveLength(1)
      const error = errorOf({ events, losses: [] })
      expect(error?.kind).toBe('upstream')
      expect(error?.message).toContain(typeof odd === 'string' ? odd : JSON.stringify(odd))
    }
    expect(errorOf(stream('<html>', last()))?.message).toContain('<html>')
  })

  it('is passed over within a stream', () => {
    const { events, losses } = stream('null', '"x"', '', '[DONE]', last([{ text: 'a' }]))
    expect(foldReply(events).parts).toHaveLength(1)
    expect(losses.map(({ feature }) => feature)).toEqual(['chunk', 'chunk'])
  })

  it('is an error where it says one, alone or in a list', () => {
    const error = { error: { code: 429, message: 'slow down', status: 'RESOURCE_EXHAUSTED' } }
    for (const decoded of [
      whole(error),
      whole([error]),
      stream(error),
      stream(chunk([{ text: 'a' }]), error, last()),
    ]) {
      expect(decoded.events.at(-1)).toMatchObject({ type: 'failed', error: { kind: 'rate-limited', status: 429 } })
    }
  })

  it('is a reply where it is a list of chunks', () => {
    expect(partsOf(whole([chunk([{ text: 'a' }]), last([{ text: 'b' }])]))).toEqual([{ type: 'text', text: 'ab' }])
  })
})

it('a stream costs what it is long', () => {
  const decoder = new GeminiStreamDecoder({ maker: 'up', losses: [] })
  const piece = JSON.stringify(chunk([{ text: 'x'.repeat(50) }]))
  let length = 0
  const take = (event: CanonicalEvent) => {
    if (event.type === 'delta') length += event.text.length
  }
  for (let n = 0; n < 20_000; n++) decoder.event(piece, undefined, take)
  decoder.event(JSON.stringify(last()), undefined, take)
  expect(length).toBe(1_000_000)
})
