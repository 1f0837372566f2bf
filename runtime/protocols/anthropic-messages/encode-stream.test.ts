import Anthropic from '@anthropic-ai/sdk'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { seal } from '../seal.ts'
import { decodeContent } from './content.ts'
import { encodeStream } from './encode-stream.ts'

describe('a stream of text', () => {
  const events: CanonicalEvent[] = [
    { type: 'start', id: 'chatcmpl-7', model: 'public-name', usage: { inputTokens: 5 } },
    ...part(0, { type: 'text' }, ['Hel', 'lo']),
    { type: 'usage', usage: { inputTokens: 12, cachedInputTokens: 4, outputTokens: 2 } },
    { type: 'finish', reason: 'stop' },
  ]

  it('has the protocol’s events in their order, each named by its event line', () => {
    expect(encode(events).map(({ name }) => name)).toEqual([
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ])
    for (const { name, data } of encode(events)) expect(data.type).toBe(name)
  })

  it('is read by the official client, with the name, the text and the last usage', async () => {
    const message = await read(events)
    expect(message).toMatchObject({ id: 'msg_7', model: 'public-name', stop_reason: 'end_turn', stop_sequence: null })
    expect(texts(message)).toEqual(['Hello'])
    expect(message.usage).toMatchObject({ input_tokens: 8, cache_read_input_tokens: 4, output_tokens: 2 })
  })

  it('has usage where clients insist on it, even where the upstream gave none', async () => {
    const silent: CanonicalEvent[] = [start, ...part(0, { type: 'text' }, ['x']), { type: 'finish', reason: 'stop' }]
    expect((await read(silent)).usage).toMatchObject({ input_tokens: 0, output_tokens: 0 })
  })
})

describe('tool calls', () => {
  const call = (id: string, name: string): PartStart => ({ type: 'tool-call', id, name, kind: 'function' })

  it('begin with an empty input and stream their arguments: Claude Code forgets an input in the start', async () => {
    const events: CanonicalEvent[] = [start, ...part(0, call('call_1', 'f'), ['{"a"', ':1}']), finish('tool-calls')]
    const opened = encode(events).find(({ name }) => name === 'content_block_start')
    expect(opened?.data.content_block).toEqual({ type: 'tool_use', id: 'toolu_call_1', name: 'f', input: {} })
    const message = await read(events)
    expect(message.content[0]).toMatchObject({ type: 'tool_use', id: 'toolu_call_1', name: 'f', input: { a: 1 } })
    expect(message.stop_reason).toBe('tool_use')
  })

  it('without arguments are calls with an empty object', async () => {
    const message = await read([start, ...part(0, call('call_1', 'f'), []), finish('stop')])
    expect(message.content[0]).toMatchObject({ type: 'tool_use', input: {} })
    expect(message.stop_reason).toBe('tool_use')
  })

  it('that overlap never have two blocks open: the later one waits and comes whole', async () => {
    const events: CanonicalEvent[] = [
      start,
      { type: 'part-start', index: 0, part: call('call_a', 'first') },
      { type: 'part-start', index: 1, part: call('call_b', 'second') },
      { type: 'delta', index: 1, text: '{"b"' },
      { type: 'delta', index: 0, text: '{"a":' },
      { type: 'delta', index: 1, text: ':2}' },
      { type: 'part-end', index: 1 },
      { type: 'delta', index: 0, text: '1}' },
      { type: 'part-end', index: 0 },
      finish('tool-calls'),
    ]
    expectOneOpenBlock(events)
    const deltas = encode(events).filter(({ name }) => name === 'content_block_delta')
    expect(deltas.map(({ data }) => [data.index, data.delta.partial_json])).toEqual([
      [0, '{"a":'],
      [0, '1}'],
      [1, '{"b":2}'],
    ])
    const message = await read(events)
    expect(message.content).toMatchObject([
      { name: 'first', input: { a: 1 } },
      { name: 'second', input: { b: 2 } },
    ])
  })

  it('with text between their arguments: the text has its own block after them', async () => {
    const message = await read([
      start,
      { type: 'part-start', index: 0, part: call('call_a', 'f') },
      { type: 'delta', index: 0, text: '{"a":' },
      { type: 'part-start', index: 1, part: { type: 'text' } },
      { type: 'delta', index: 1, text: 'by the way' },
      { type: 'delta', index: 0, text: '1}' },
      { type: 'part-end', index: 0 },
      { type: 'delta', index: 1, text: ', hi' },
      { type: 'part-end', index: 1 },
      finish('tool-calls'),
    ])
    expect(message.content).toMatchObject([
      { type: 'tool_use', input: { a: 1 } },
      { type: 'text', text: 'by the way, hi' },
    ])
  })

  it('that were never closed are closed at the end, half arguments and all', () => {
    const events: CanonicalEvent[] = [
      start,
      { type: 'part-start', index: 0, part: call('call_a', 'f') },
      { type: 'delta', index: 0, text: '{"path": "/a' },
      finish('length'),
    ]
    expectOneOpenBlock(events)
    expect(encode(events).at(-2)?.data.delta.stop_reason).toBe('max_tokens')
    expect(encode(events)[2]?.data.delta.partial_json).toBe('{"path": "/a')
  })

  it('of freeform tools carry their raw input in one string, whatever its pieces are', async () => {
    const freeform: PartStart = { type: 'tool-call', id: 'c', name: 'patch', kind: 'freeform' }
    const pieces = ['*** Begin "Patch"\n', '\\ \ud83d', '\ude00 end']
    const message = await read([start, ...part(0, freeform, pieces), finish('tool-calls')])
    expect(message.content[0]).toMatchObject({ input: { input: pieces.join('') } })
    const empty = await read([start, ...part(0, freeform, []), finish('tool-calls')])
    expect(empty.content[0]).toMatchObject({ input: { input: '' } })
  })
})

describe('reasoning', () => {
  const own = { origin: 'anthropic-messages', value: 'sig==' } as const

  it('is a thinking block, signed before it closes', async () => {
    const events: CanonicalEvent[] = [
      start,
      ...part(0, { type: 'reasoning' }, ['Let me ', 'see.'], own),
      ...part(1, { type: 'text' }, ['Yes.']),
      finish('stop'),
    ]
    expectOneOpenBlock(events)
    expect((await read(events)).content).toMatchObject([
      { type: 'thinking', thinking: 'Let me see.', signature: 'sig==' },
      { type: 'text', text: 'Yes.' },
    ])
  })

  it('that only its maker reads is a redacted block', async () => {
    const message = await read([start, ...part(0, { type: 'reasoning', redacted: true }, [], own), finish('stop')])
    expect(message.content).toEqual([{ type: 'redacted_thinking', data: 'sig==' }])
  })

  it('without text keeps its signature', async () => {
    const message = await read([start, ...part(0, { type: 'reasoning' }, [], own), finish('stop')])
    expect(message.content).toMatchObject([{ type: 'thinking', thinking: '', signature: 'sig==' }])
  })

  const foreign = { origin: 'openai-responses', maker: 'openai', value: 'encrypted', id: 'rs_1' } as const

  it('of white space alone comes back as it was signed', async () => {
    const message = await read([start, ...part(0, { type: 'reasoning' }, ['\n', ' '], own), finish('stop')])
    expect(message.content).toMatchObject([{ type: 'thinking', thinking: '\n ', signature: 'sig==' }])
  })

  it('of another maker shows its text, signed with the sealed state that its maker wants back', async () => {
    const message = await read([start, ...part(0, { type: 'reasoning' }, ['Hm.'], foreign), finish('stop')])
    expect(message.content).toEqual([{ type: 'thinking', thinking: 'Hm.', signature: seal(foreign) }])
  })

  it.each([[[]], [[' ', '\n']]])('without readable text (%j) is the sealed state in a redacted block', async pieces => {
    const message = await read([start, ...part(0, { type: 'reasoning' }, pieces, foreign), finish('stop')])
    expect(message.content).toEqual([{ type: 'redacted_thinking', data: seal(foreign) }])
  })

  it('that begins with white space keeps it', async () => {
    const message = await read([start, ...part(0, { type: 'reasoning' }, [' ', '\n', 'Hm.']), finish('stop')])
    expect(message.content).toMatchObject([{ type: 'thinking', thinking: ' \nHm.', signature: '' }])
  })

  it('with neither text nor state opens no block: clients never retry after a complete one', () => {
    const events: CanonicalEvent[] = [
      start,
      ...part(0, { type: 'reasoning' }, []),
      ...part(1, { type: 'text' }, ['Hi']),
      finish('stop'),
    ]
    const opened = encode(events).filter(({ name }) => name === 'content_block_start')
    expect(opened.map(({ data }) => [data.index, data.content_block.type])).toEqual([[0, 'text']])
  })
})

describe('state of a call or a text', () => {
  const signed = { origin: 'gemini', maker: 'gemini', value: 'sig' } as const
  const call: PartStart = { type: 'tool-call', id: 'a.b', name: 'f', kind: 'function' }
  const types = (message: Anthropic.Message) => message.content.map(({ type }) => type)

  it('stands in a block of its own before the call that comes whole, and finds its way back', async () => {
    const events: CanonicalEvent[] = [
      start,
      ...part(0, call, ['{"x":1}'], signed),
      ...part(1, { ...call, id: 'second' } as PartStart, ['{}']),
      finish('tool-calls'),
    ]
    expectOneOpenBlock(events)
    const message = await read(events)
    expect(types(message)).toEqual(['redacted_thinking', 'tool_use', 'tool_use'])
    expect(echoed(message)).toMatchObject([
      { type: 'tool-call', id: 'a.b', arguments: '{"x":1}', opaque: signed },
      { type: 'tool-call', id: 'second' },
    ])
    expect(echoed(message)[1]).not.toHaveProperty('opaque')
  })

  it('comes after a call that was streamed, and finds its way back all the same', async () => {
    const events: CanonicalEvent[] = [start, ...part(0, call, ['{"x"', ':1}'], signed), finish('tool-calls')]
    const message = await read(events)
    expect(types(message)).toEqual(['tool_use', 'redacted_thinking'])
    expect(echoed(message)).toMatchObject([{ type: 'tool-call', id: 'a.b', opaque: signed }])
  })

  it('comes after its text, or stands alone where the text was empty, once another block begins', async () => {
    const message = await read([
      start,
      ...part(0, { type: 'text' }, ['Hello'], signed),
      ...part(1, { type: 'text' }, [], { ...signed, value: 'end' }),
      ...part(2, { type: 'text' }, ['you']),
      finish('stop'),
    ])
    expect(types(message)).toEqual(['text', 'redacted_thinking', 'redacted_thinking', 'text'])
    expect(echoed(message)).toEqual([
      { type: 'text', text: 'Hello', opaque: signed },
      { type: 'text', text: '', opaque: { ...signed, value: 'end' } },
      { type: 'text', text: 'you' },
    ])
  })

  it('does not end a message: Claude Code shows nothing of an answer whose last block is no text', async () => {
    const losses: Loss[] = []
    const events = [start, ...part(0, { type: 'text' }, ['Hello'], signed), finish('stop')]
    expect(types(await read(events, losses))).toEqual(['text'])
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.textSignature'])
  })

  /** What a client that echoes the message brings back. */
  function echoed(message: Anthropic.Message) {
    const losses: Loss[] = []
    const content = JSON.parse(JSON.stringify(message.content))
    const parts = decodeContent(content, { losses, at: 'messages[1].content' })
    expect(losses).toEqual([])
    return parts
  }
})

describe('other parts', () => {
  it('an empty text is no block', () => {
    expect(encode([start, ...part(0, { type: 'text' }, ['', '']), finish('stop')]).map(({ name }) => name)).toEqual([
      'message_start',
      'message_delta',
      'message_stop',
    ])
  })

  it('a refusal is text, and the reason of the end', async () => {
    const message = await read([start, ...part(0, { type: 'refusal' }, ['No.']), finish('refusal')])
    expect(message).toMatchObject({ stop_reason: 'refusal', content: [{ type: 'text', text: 'No.' }] })
  })

  it('a citation with an address follows the text that it stands behind', async () => {
    const message = await read([
      start,
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'delta', index: 0, text: 'Sky is blue' },
      { type: 'citation', index: 0, citation: { url: 'https://a.b', title: 'A', citedText: 'blue' } },
      { type: 'citation', index: 0, citation: { title: 'no address' } },
      { type: 'delta', index: 0, text: '.' },
      { type: 'part-end', index: 0 },
      finish('stop'),
    ])
    expect(message.content[0]).toMatchObject({
      text: 'Sky is blue.',
      citations: [{ type: 'web_search_result_location', url: 'https://a.b', title: 'A', cited_text: 'blue' }],
    })
  })

  it('a citation without an address opens no block of its own', () => {
    const events: CanonicalEvent[] = [
      start,
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'citation', index: 0, citation: { title: 'no address' } },
      { type: 'part-end', index: 0 },
      finish('stop'),
    ]
    expect(encode(events).map(({ name }) => name)).toEqual(['message_start', 'message_delta', 'message_stop'])
  })

  it('a block of this protocol goes out as it came, its input in a delta', async () => {
    const search = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'x' } }
    const result = { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] }
    const message = await read([
      start,
      ...part(0, foreign(search), []),
      ...part(1, foreign(result), []),
      finish('stop'),
    ])
    expect(message.content).toEqual([search, result])
  })

  it('a block of another protocol, a picture and a sound have no place', () => {
    const events: CanonicalEvent[] = [
      start,
      ...part(0, { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: {} }, []),
      ...part(1, { type: 'image', data: 'AA', mediaType: 'image/png' }, []),
      ...part(2, { type: 'text' }, ['after']),
      finish('stop'),
    ]
    expect(encode(events).filter(({ name }) => name === 'content_block_start')).toHaveLength(1)
  })

  it('the stop sequence that was met is named', async () => {
    const message = await read([
      start,
      ...part(0, { type: 'text' }, ['x']),
      { type: 'finish', reason: 'stop-sequence', stopSequence: 'END' },
    ])
    expect(message).toMatchObject({ stop_reason: 'stop_sequence', stop_sequence: 'END' })
  })
})

describe('a failure', () => {
  const events: CanonicalEvent[] = [
    start,
    { type: 'part-start', index: 0, part: { type: 'text' } },
    { type: 'delta', index: 0, text: 'Hel' },
    { type: 'failed', error: new GatewayError('overloaded', 'Busy.') },
    finish('stop'),
  ]

  it('is the last event: nothing follows, no good end least of all', () => {
    expect(encode(events).at(-1)).toMatchObject({ name: 'error', data: { error: { type: 'overloaded_error' } } })
  })

  it('reaches the caller of the official client as an error', async () => {
    await expect(read(events)).rejects.toThrow('Busy.')
  })
})

it('a part that waits is written once, in one delta', () => {
  const encoder = encodeStream(request, [])
  encoder.encode(start)
  encoder.encode({ type: 'part-start', index: 0, part: { type: 'text' } })
  encoder.encode({ type: 'part-start', index: 1, part: { type: 'text' } })
  const waiting = Array.from({ length: 50_000 }, () => encoder.encode({ type: 'delta', index: 1, text: 'ab' }))
  expect(waiting.join('')).toBe('')
  const frames = encoder.encode({ type: 'part-end', index: 0 })
  expect(frames.match(/event: content_block_delta/g)).toHaveLength(1)
  expect(frames).toContain('ab'.repeat(50_000))
})

const request: CanonicalRequest = { model: 'm', stream: true, turns: [], tools: [], sampling: {} }
const start: CanonicalEvent = { type: 'start', id: 'msg_1', model: 'm' }

function finish(reason: Extract<CanonicalEvent, { type: 'finish' }>['reason']): CanonicalEvent {
  return { type: 'finish', reason }
}

function foreign(value: { type: string }): PartStart {
  return { type: 'foreign', origin: 'anthropic-messages', tag: value.type, value }
}

function part(
  index: number,
  opening: PartStart,
  pieces: string[],
  opaque?: Extract<CanonicalEvent, { type: 'part-end' }>['opaque'],
): CanonicalEvent[] {
  return [
    { type: 'part-start', index, part: opening },
    ...pieces.map(text => ({ type: 'delta' as const, index, text })),
    { type: 'part-end', index, ...(opaque ? { opaque } : {}) },
  ]
}

function stream(events: CanonicalEvent[], losses: Loss[] = []): string {
  const encoder = encodeStream(request, losses)
  return events.map(event => encoder.encode(event)).join('')
}

/** The frames as a client sees them. What the data hold is asserted by each test. */
// biome-ignore lint/suspicious/noExplicitAny: parsed JSON, looked into by assertions only
function encode(events: CanonicalEvent[]): { name: string; data: any }[] {
  return stream(events)
    .split('\n\n')
    .filter(Boolean)
    .map(frame => {
      const [, name = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(frame) ?? []
      return { name, data: JSON.parse(data) }
    })
}

function expectOneOpenBlock(events: CanonicalEvent[]): void {
  let open: number | undefined
  let next = 0
  for (const { name, data } of encode(events)) {
    if (name === 'content_block_start') {
      expect(open).toBeUndefined()
      expect(data.index).toBe(next++)
      open = data.index
    } else if (name === 'content_block_delta') expect(data.index).toBe(open)
    else if (name === 'content_block_stop') {
      expect(data.index).toBe(open)
      open = undefined
    } else expect(open).toBeUndefined()
  }
}

/** Reads the stream with the official client, which is given it in place of a network. */
async function read(events: CanonicalEvent[], losses: Loss[] = []): Promise<Anthropic.Message> {
  const fetch = async () => new Response(stream(events, losses), { headers: { 'content-type': 'text/event-stream' } })
  const client = new Anthropic({ apiKey: 'none', fetch, maxRetries: 0 })
  const messages = [{ role: 'user' as const, content: 'hi' }]
  return client.messages.stream({ model: 'm', max_tokens: 100, messages }).finalMessage()
}

function texts(message: Anthropic.Message): string[] {
  return message.content.flatMap(block => (block.type === 'text' ? [block.text] : []))
}
