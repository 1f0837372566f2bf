import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Opaque } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { unseal } from '../seal.ts'
import { FrameSplitter, frameData } from '../sse.ts'
import { compactionItem } from './compaction.ts'
import { encodeReply } from './encode-reply.ts'
import { encodeStream } from './encode-stream.ts'

const request: CanonicalRequest = {
  model: 'm',
  stream: true,
  turns: [],
  tools: [
    { type: 'freeform', name: 'apply_patch' },
    { type: 'function', name: 'sleep', namespace: 'clock', parameters: { type: 'object' } },
  ],
  sampling: {},
  opaqueState: true,
}

const start: CanonicalEvent = { type: 'start', id: 'msg_01', model: 'm', createdAt: 7 }
const usage: CanonicalEvent = { type: 'usage', usage: { inputTokens: 5, outputTokens: 3 } }
const stop: CanonicalEvent = { type: 'finish', reason: 'stop' }

function text(index: number, ...deltas: string[]): CanonicalEvent[] {
  return part(index, { type: 'text' }, ...deltas)
}

function call(index: number, name: string, ...deltas: string[]): CanonicalEvent[] {
  return part(index, { type: 'tool-call', id: `call_${index}`, name, kind: 'function' }, ...deltas)
}

function part(
  index: number,
  opening: Extract<CanonicalEvent, { type: 'part-start' }>['part'],
  ...deltas: string[]
): CanonicalEvent[] {
  return [
    { type: 'part-start', index, part: opening },
    ...deltas.map(delta => ({ type: 'delta', index, text: delta }) as const),
    { type: 'part-end', index },
  ]
}

interface Event {
  type: string
  sequence_number: number
  [field: string]: unknown
}

function encode(events: CanonicalEvent[], from = request, losses: Loss[] = []): string {
  const encoder = encodeStream(from, losses)
  return events.map(event => encoder.encode(event)).join('')
}

function parse(stream: string): Event[] {
  const events: Event[] = []
  const splitter = new FrameSplitter()
  splitter.push(Buffer.from(stream), frame => {
    // Our own frames; each test judges what is in them.
    const event = JSON.parse(frameData(frame) ?? '') as Event
    expect(Buffer.from(frame).toString()).toMatch(new RegExp(`^event: ${event.type}\n`))
    events.push(event)
  })
  expect(splitter.rest()).toBeUndefined()
  return events
}

const types = (events: Event[]) => events.map(event => event.type.replace('response.', ''))
const field = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at.at(Number(key)) : isRecord(at) ? at[key] : undefined),
    value,
  )

/** The response that the openai library makes of the stream. */
async function readBySdk(stream: string) {
  const client = new OpenAI({ apiKey: 'none', baseURL: 'http://gateway.test/v1', maxRetries: 0, fetch: answer(stream) })
  return await client.responses.stream({ model: 'm', input: 'x' }).finalResponse()
}

function answer(stream: string): typeof fetch {
  return async () => new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
}

describe('a reply becomes the stream of a response', () => {
  test('text: every level is opened and closed, numbered without a gap, and repeated at the end', () => {
    const events = parse(encode([start, ...text(0, 'h', 'i'), usage, stop]))
    expect(types(events)).toEqual([
      'created',
      'in_progress',
      'output_item.added',
      'content_part.added',
      'output_text.delta',
      'output_text.delta',
      'output_text.done',
      'content_part.done',
      'output_item.done',
      'completed',
    ])
    expect(events.map(event => event.sequence_number)).toEqual(events.map((_, index) => index))
    const ids = events.flatMap(event => [event.item_id, field(event, 'item', 'id')]).filter(Boolean)
    expect(new Set(ids)).toEqual(new Set(['msg_01_0']))
    expect(field(events, 8, 'item')).toEqual({
      id: 'msg_01_0',
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: 'hi', annotations: [], logprobs: [] }],
    })
    expect(field(events, 9, 'response', 'output')).toEqual([field(events, 8, 'item')])
    expect(field(events, 9, 'response')).toMatchObject({
      id: 'resp_01',
      object: 'response',
      status: 'completed',
      model: 'm',
      created_at: 7,
      usage: { input_tokens: 5, output_tokens: 3, total_tokens: 8 },
    })
    expect(field(events, 0, 'response')).toMatchObject({ status: 'in_progress', output: [], usage: null })
  })

  test('reasoning, then a call', () => {
    const events = parse(
      encode([
        start,
        ...part(0, { type: 'reasoning' }, 'let me', ' see').slice(0, -1),
        { type: 'part-end', index: 0, opaque: { origin: 'openai-responses', value: 'sealed' } },
        ...call(1, 'f', '{"a"', ':1}'),
        usage,
        { type: 'finish', reason: 'tool-calls' },
      ]),
    )
    expect(types(events)).toEqual([
      'created',
      'in_progress',
      'output_item.added',
      'reasoning_summary_part.added',
      'reasoning_summary_text.delta',
      'reasoning_summary_text.delta',
      'reasoning_summary_text.done',
      'reasoning_summary_part.done',
      'output_item.done',
      'output_item.added',
      'function_call_arguments.delta',
      'function_call_arguments.delta',
      'function_call_arguments.done',
      'output_item.done',
      'completed',
    ])
    expect(field(events, 8, 'item')).toEqual({
      id: 'rs_01_0',
      type: 'reasoning',
      summary: [{ type: 'summary_text', text: 'let me see' }],
      encrypted_content: 'sealed',
    })
    expect(field(events, 9, 'item')).toMatchObject({ id: 'fc_01_1', call_id: 'call_1', name: 'f', arguments: '' })
    expect(events[12]).toMatchObject({ name: 'f', arguments: '{"a":1}', output_index: 1, item_id: 'fc_01_1' })
    expect(field(events, 14, 'response', 'output')).toEqual([field(events, 8, 'item'), field(events, 13, 'item')])
    expect(field(events, 14, 'response', 'status')).toBe('completed')
  })

  test('reasoning state is left out where the client did not ask for it', () => {
    const sealed = (origin: 'openai-responses' | 'gemini'): CanonicalEvent[] => [
      start,
      { type: 'part-start', index: 0, part: { type: 'reasoning' } },
      { type: 'part-end', index: 0, opaque: { origin, value: 'sealed' } },
      stop,
    ]
    expect(encode(sealed('openai-responses'))).toContain('"encrypted_content":"sealed"')
    expect(encode(sealed('openai-responses'), { ...request, opaqueState: false })).not.toContain('rs_')
    expect(encode(sealed('gemini'), { ...request, opaqueState: false })).not.toContain('rs_')
  })

  test('a call without arguments has the arguments {}', () => {
    const events = parse(encode([start, ...call(0, 'f'), stop]))
    expect(types(events)).toContain('function_call_arguments.delta')
    expect(field(events, -1, 'response', 'output', 0, 'arguments')).toBe('{}')
  })

  test('overlapping calls come one after the other', () => {
    const [open0, ...rest0] = call(0, 'f', '{}')
    const [open1, ...rest1] = call(1, 'g', '{}')
    const overlapping = [start, open0, open1, ...rest1, ...rest0, stop].filter(event => event !== undefined)
    const serial = [start, ...call(0, 'f', '{}'), ...call(1, 'g', '{}'), stop]
    expect(encode(overlapping)).toBe(encode(serial))
  })

  test('texts that follow each other are one message', () => {
    const events = parse(encode([start, ...text(0, 'a'), ...text(1, 'b'), ...call(2, 'f'), ...text(3, 'c'), stop]))
    const output = field(events, -1, 'response', 'output')
    expect(output).toMatchObject([
      { type: 'message', content: [{ text: 'a' }, { text: 'b' }] },
      { type: 'function_call' },
      { type: 'message', content: [{ text: 'c' }] },
    ])
    const indexes = events
      .filter(event => event.type === 'response.output_text.delta')
      .map(event => event.content_index)
    expect(indexes).toEqual([0, 1, 0])
  })

  test('citations come after their text, numbered', () => {
    const citations: CanonicalEvent[] = [
      { type: 'citation', index: 0, citation: { url: 'http://a', title: 'A', start: 1, end: 2 } },
      { type: 'citation', index: 0, citation: { title: 'a book without an address' } },
      { type: 'citation', index: 0, citation: { url: 'http://b' } },
    ]
    const [open, ...rest] = text(0, 'abc')
    const events = parse(encode([start, ...(open ? [open] : []), ...citations, ...rest, stop]))
    const added = events.filter(event => event.type === 'response.output_text.annotation.added')
    expect(added).toMatchObject([
      { annotation_index: 0, annotation: { type: 'url_citation', url: 'http://a', start_index: 1, end_index: 2 } },
      { annotation_index: 1, annotation: { url: 'http://b', title: 'http://b', start_index: 0, end_index: 3 } },
    ])
    expect(field(events, -1, 'response', 'output', 0, 'content', 0, 'annotations')).toEqual(
      added.map(event => event.annotation),
    )
  })

  test('a freeform call is one, and a namespace stands beside the name', () => {
    const opening = { type: 'tool-call', id: 'call_0', name: 'exec', namespace: 'functions', kind: 'freeform' } as const
    const events = parse(encode([start, ...part(0, opening, '*** Be', 'gin\n'), stop]))
    expect(types(events)).toEqual([
      'created',
      'in_progress',
      'output_item.added',
      'custom_tool_call_input.delta',
      'custom_tool_call_input.delta',
      'custom_tool_call_input.done',
      'output_item.done',
      'completed',
    ])
    expect(field(events, -1, 'response', 'output', 0)).toEqual({
      id: 'ctc_01_0',
      type: 'custom_tool_call',
      status: 'completed',
      call_id: 'call_0',
      name: 'exec',
      namespace: 'functions',
      input: '*** Begin\n',
    })
  })

  test('an image is a call of the image tool', () => {
    const events = parse(
      encode([start, ...part(0, { type: 'image', data: 'QUJD', mediaType: 'image/png' }), ...text(1, 'x'), stop]),
    )
    expect(field(events, -1, 'response', 'output')).toMatchObject([
      { type: 'image_generation_call', id: 'ig_01_0', status: 'completed', result: 'QUJD', output_format: 'png' },
      { type: 'message' },
    ])
  })

  test('items of this protocol are carried as they came, those of others left out without a gap', () => {
    const own = { type: 'web_search_call', id: 'ws_1', status: 'completed' }
    const events = parse(
      encode([
        start,
        ...part(0, { type: 'foreign', origin: 'openai-responses', tag: own.type, value: own }),
        ...part(1, { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: {} }),
        ...part(2, { type: 'audio', data: '', mediaType: 'audio/wav' }),
        ...text(3, 'x'),
        stop,
      ]),
    )
    expect(field(events, -1, 'response', 'output')).toMatchObject([own, { type: 'message', id: 'msg_01_1' }])
  })
})

const gemini = { origin: 'gemini', maker: 'gemini', value: 'SIG' } as const

function ended(index: number, opening: PartStart, opaque: Opaque, ...deltas: string[]): CanonicalEvent[] {
  return [...part(index, opening, ...deltas).slice(0, -1), { type: 'part-end', index, opaque }]
}

const output = (events: CanonicalEvent[], from = request) =>
  field(parse(encode(events, from)), -1, 'response', 'output') as Record<string, unknown>[]

describe('state of other makers', () => {
  test('is sealed into the slot that clients send back; of this protocol it stays as it is', () => {
    const own = { origin: 'openai-responses', maker: 'openai', value: 'E', id: 'rs_1' } as const
    expect(output([start, ...ended(0, { type: 'reasoning' }, own, 'hm'), stop])).toMatchObject([
      { encrypted_content: 'E' },
    ])
    const [item] = output([start, ...ended(0, { type: 'reasoning' }, gemini, 'hm'), stop])
    expect(unseal(String(item?.encrypted_content))).toEqual(gemini)
  })

  test('of hidden reasoning says that it is hidden', () => {
    const anthropic = { origin: 'anthropic-messages', maker: 'anthropic', value: 'DATA' } as const
    const [item] = output([start, ...ended(0, { type: 'reasoning', redacted: true }, anthropic), stop])
    expect(item).toMatchObject({ type: 'reasoning', summary: [] })
    expect(unseal(String(item?.encrypted_content))).toEqual({ ...anthropic, of: 'redacted' })
  })

  test('of a call or a text follows it as reasoning without a word', () => {
    const tool = { type: 'tool-call', id: 'c1', name: 'f', kind: 'function' } as const
    const items = output([
      start,
      ...ended(0, { type: 'text' }, gemini, 'hi'),
      ...text(1, 'there'),
      ...ended(2, tool, gemini, '{}'),
      ...part(3, { ...tool, id: 'c2' }, '{}'),
      stop,
    ])
    expect(items.map(item => item.type)).toEqual([
      ...['message', 'reasoning', 'message', 'function_call', 'reasoning', 'function_call'],
    ])
    expect([1, 4].map(index => unseal(String(items[index]?.encrypted_content))?.of)).toEqual(['text', 'tool-call'])
    expect(new Set(items.map(item => item.id)).size).toBe(items.length)
  })

  test('of an empty text stands alone', () => {
    expect(output([start, ...ended(0, { type: 'text' }, gemini), stop])).toMatchObject([
      { type: 'reasoning', summary: [] },
    ])
  })

  test('is left out where the client does not keep it, and leaves no trace', () => {
    const events = [start, ...ended(0, { type: 'text' }, gemini, 'hi'), ...text(1, 'there'), stop]
    expect(output(events, { ...request, opaqueState: false })).toMatchObject([
      { content: [{ text: 'hi' }, { text: 'there' }] },
    ])
  })
})

describe('parts of their own kinds', () => {
  test('a text that stands apart is a message of its own', () => {
    const events = [start, ...text(0, 'a'), ...part(1, { type: 'text', apart: true }, 'b'), stop]
    expect(output(events)).toMatchObject([{ content: [{ text: 'a' }] }, { content: [{ text: 'b' }] }])
  })

  test('why an answer was refused is said, where the provider says it', () => {
    const refused: CanonicalEvent = {
      type: 'finish',
      reason: 'refusal',
      refusal: { category: 'cyber', explanation: 'Not that.' },
    }
    const events = parse(encode([start, ...text(0, 'I can'), refused]))
    expect(types(events).at(-1)).toBe('completed')
    expect(field(events, -1, 'response', 'output')).toMatchObject([
      { content: [{ text: 'I can' }, { type: 'refusal', refusal: 'Not that.' }] },
    ])
  })

  test('what has no item here is reported', () => {
    const losses: Loss[] = []
    const events = [
      start,
      ...part(0, { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: {} }),
      ...part(1, { type: 'audio', data: '', mediaType: 'audio/wav' }),
      stop,
    ]
    encode(events, request, losses)
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.executableCode', 'reply.audio'])
  })

  test('citations of this protocol keep their own form', () => {
    const value = { type: 'file_citation', file_id: 'file-1', filename: 'a.pdf', index: 3 }
    const cited: CanonicalEvent = {
      type: 'citation',
      index: 0,
      citation: { title: 'a.pdf', native: { origin: 'openai-responses', value } },
    }
    const [open, ...rest] = text(0, 'abc')
    expect(output([start, open!, cited, ...rest, stop])).toMatchObject([{ content: [{ annotations: [value] }] }])
  })
})

describe('a compaction', () => {
  const compact: CanonicalRequest = { ...request, compact: 'turn' }
  const summary = [start, ...part(0, { type: 'reasoning' }, 'hm'), ...text(1, 'The number', ' is 7.'), usage, stop]

  test('is one item, of which nothing can be read', () => {
    const events = parse(encode(summary, compact))
    expect(types(events)).toEqual(['created', 'in_progress', 'output_item.added', 'output_item.done', 'completed'])
    expect(field(events, -1, 'response', 'output')).toEqual([compactionItem('cmp_01_0', 'The number is 7.')])
    expect(encode(summary, compact)).not.toContain('The number')
  })

  test('of an upstream that compacts by itself passes as it came', () => {
    const item = { type: 'compaction', id: 'cmp_1', encrypted_content: 'gAAA' }
    const foreign = { type: 'foreign', origin: 'openai-responses', tag: 'compaction', value: item } as const
    expect(output([start, ...text(0, 'x'), ...part(1, foreign), stop], compact)).toEqual([item])
  })

  test('that was cut is incomplete, and one that was filtered has no item', () => {
    const cut = parse(encode([...summary.slice(0, -1), { type: 'finish', reason: 'length' }], compact))
    expect(field(cut, -1, 'response')).toMatchObject({ status: 'incomplete', output: [{ type: 'compaction' }] })
    const filtered = parse(encode([start, { type: 'finish', reason: 'content-filter' }], compact))
    expect(field(filtered, -1, 'response')).toMatchObject({ status: 'incomplete', output: [] })
  })

  test('without a summary fails, streamed and whole', () => {
    expect(types(parse(encode([start, stop], compact))).at(-1)).toBe('failed')
    expect(() => encodeReply(foldReply([start, stop]), compact, [])).toThrow(GatewayError)
  })
})

describe('how a stream ends', () => {
  test.each([
    ['length', 'max_output_tokens'],
    ['context-window', 'max_output_tokens'],
    ['content-filter', 'content_filter'],
    ['refusal', 'content_filter'],
  ] as const)('%s: incomplete, and so is the item that was cut', (reason, expected) => {
    const events = parse(encode([start, ...text(0, 'a'), ...call(1, 'f', '{"a'), usage, { type: 'finish', reason }]))
    expect(types(events).at(-1)).toBe('incomplete')
    expect(field(events, -1, 'response')).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: expected },
      output: [{ status: 'completed' }, { status: 'incomplete', arguments: '{"a' }],
    })
  })

  test('a refusal in words completes', () => {
    const events = parse(
      encode([start, ...part(0, { type: 'refusal' }, 'n', 'o'), { type: 'finish', reason: 'refusal' }]),
    )
    expect(types(events)).toContain('refusal.done')
    expect(field(events, -1, 'response')).toMatchObject({
      status: 'completed',
      output: [{ content: [{ type: 'refusal', refusal: 'no' }] }],
    })
  })

  test('parts that nobody ended are ended', () => {
    const events = parse(encode([start, ...text(0, 'a').slice(0, -1), stop]))
    expect(types(events).slice(-4)).toEqual(['output_text.done', 'content_part.done', 'output_item.done', 'completed'])
  })

  test('nothing comes after the end', () => {
    expect(encode([start, stop, ...text(0, 'late'), stop, usage])).toBe(encode([start, stop]))
  })

  test('a failure is an error event and a failed response with what had come', () => {
    const error = new GatewayError('overloaded', 'come back later')
    const events = parse(encode([start, ...text(0, 'a'), ...call(1, 'f', '{'), { type: 'failed', error }]))
    expect(types(events).slice(-2)).toEqual(['error', 'failed'])
    expect(events.at(-2)).toMatchObject({ message: 'come back later', error: { code: 'server_is_overloaded' } })
    expect(field(events, -1, 'response')).toMatchObject({
      status: 'failed',
      error: { code: 'server_is_overloaded', message: 'come back later' },
      output: [{ type: 'message' }],
    })
    expect(events.map(event => event.sequence_number)).toEqual(events.map((_, index) => index))
  })

  test('a failure before the start is an error event alone', () => {
    const events = parse(encode([{ type: 'failed', error: new GatewayError('upstream', 'gone') }]))
    expect(types(events)).toEqual(['error'])
  })
})

const whole: CanonicalEvent[] = [
  start,
  ...part(0, { type: 'reasoning' }, 'think'),
  ...text(1, 'Hel', 'lo'),
  ...part(2, { type: 'tool-call', id: 'c2', name: 'sleep', namespace: 'clock', kind: 'function' }, '{"s":', '1}'),
  ...part(3, { type: 'tool-call', id: 'c3', name: 'apply_patch', kind: 'freeform' }, 'a\nb'),
  usage,
  { type: 'finish', reason: 'tool-calls' },
]

describe('the openai library reads it', () => {
  test('to the same response that the last event carries', async () => {
    const stream = encode(whole)
    const response = await readBySdk(stream)
    const last = field(parse(stream), -1, 'response')
    expect(response.output_text).toBe('Hello')
    expect(response.usage?.total_tokens).toBe(8)
    expect(response.output).toMatchObject(field(last, 'output') as object[])
    expect(response.output.map(item => item.type)).toEqual([
      'reasoning',
      'message',
      'function_call',
      'custom_tool_call',
    ])
  })

  test('and raises a failure', async () => {
    const error = new GatewayError('rate-limited', 'slow down')
    await expect(readBySdk(encode([start, ...text(0, 'a'), { type: 'failed', error }]))).rejects.toThrow('slow down')
  })
})

describe('a whole reply', () => {
  test('is the response that its stream ends with', () => {
    const last = field(parse(encode(whole)), -1, 'response')
    expect(JSON.parse(JSON.stringify(encodeReply(foldReply(whole), request, [])))).toEqual(last)
  })

  test('also with state, sources, probabilities and a picture', () => {
    const rich: CanonicalEvent[] = [
      start,
      ...ended(0, { type: 'reasoning', redacted: true }, gemini),
      ...text(1, 'abc').slice(0, -1),
      { type: 'citation', index: 1, citation: { url: 'https://a/', title: 'A', start: 0, end: 1 } },
      { type: 'logprobs', index: 1, tokens: [{ token: 'abc', logprob: -1 }] },
      { type: 'part-end', index: 1, opaque: gemini },
      ...part(2, { type: 'image', data: 'QUJD', mediaType: 'image/png' }),
      ...part(3, { type: 'text', apart: true }, 'd'),
      usage,
      { type: 'finish', reason: 'refusal', refusal: { explanation: 'no' } },
    ]
    const last = field(parse(encode(rich)), -1, 'response')
    expect(JSON.parse(JSON.stringify(encodeReply(foldReply(rich), request, [])))).toEqual(last)
  })

  test('also when it was cut', () => {
    const cut: CanonicalEvent[] = [start, ...text(0, 'a'), ...call(1, 'f', '{"a'), { type: 'finish', reason: 'length' }]
    const last = field(parse(encode(cut)), -1, 'response')
    expect(JSON.parse(JSON.stringify(encodeReply(foldReply(cut), request, [])))).toEqual(last)
  })
})
