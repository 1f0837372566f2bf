import { describe, expect, test } from 'vitest'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeStream } from './decode-stream.ts'

type Event = Record<string, unknown>

const created = { type: 'response.created', response: { id: 'resp_1', model: 'm', created_at: 7 } }
const completed = (output: object[] = []) => ({
  type: 'response.completed',
  response: { id: 'resp_1', model: 'm', status: 'completed', output },
})
const text = (text: string) => ({ type: 'output_text', text, annotations: [] })
const message = (id: string, ...texts: string[]) => ({ type: 'message', id, content: texts.map(text) })
const call = (id: string, args: string) => ({
  type: 'function_call',
  id,
  call_id: `c_${id}`,
  name: 'f',
  arguments: args,
})
const added = (output_index: number | undefined, item: object) => ({
  type: 'response.output_item.added',
  output_index,
  item,
})
const done = (output_index: number | undefined, item: object) => ({
  type: 'response.output_item.done',
  output_index,
  item,
})
const delta = (output_index: number | undefined, delta: string, more: object = {}) => ({
  type: 'response.output_text.delta',
  output_index,
  content_index: 0,
  delta,
  ...more,
})

function decode(events: Event[], losses: Loss[] = []): CanonicalEvent[] {
  const seen: CanonicalEvent[] = []
  const decoder = decodeStream({ maker: 'up', losses })
  for (const event of events) decoder.event(JSON.stringify(event), undefined, one => seen.push(one))
  decoder.end(one => seen.push(one))
  return seen
}

/** What the reply says: texts, and calls as `f(arguments)`. */
function told(events: Event[], losses?: Loss[]): string[] {
  return foldReply(decode(events, losses)).parts.map(part =>
    part.type === 'tool-call' ? `${part.name}(${part.arguments})` : part.type === 'text' ? part.text : part.type,
  )
}

describe('servers that keep to the protocol in their own ways', () => {
  test('an item that was never announced is known by what is said of it', () => {
    expect(told([created, delta(0, 'h'), delta(0, 'i'), done(0, message('a', 'hi')), completed()])).toEqual(['hi'])
    const args = { type: 'response.function_call_arguments.delta', output_index: 0, item_id: 'a', delta: '{"x"' }
    expect(told([created, args, done(0, call('a', '{"x":1}')), completed()])).toEqual(['f({"x":1})'])
  })

  test('an item that was announced with its end only', () => {
    expect(told([created, done(0, message('a', 'hi')), done(1, call('b', '{}')), completed()])).toEqual(['hi', 'f({})'])
  })

  test('an item whose end was never said ends with the response', () => {
    expect(told([created, added(0, message('a')), delta(0, 'hi'), completed()])).toEqual(['hi'])
    expect(told([created, added(0, message('a')), delta(0, 'h'), completed([message('a', 'hi')])])).toEqual(['hi'])
  })

  test('items without an index, or all with the same, follow each other', () => {
    for (const index of [undefined, 0]) {
      const events = [
        created,
        ...[added(index, message('a')), delta(index, 'one'), done(index, message('a', 'one'))],
        ...[added(index, message('b')), delta(index, 'two'), done(index, message('b', 'two'))],
        completed([message('a', 'one'), message('b', 'two')]),
      ]
      expect(told(events)).toEqual(['one', 'two'])
    }
  })

  test('a next item in the same place ends the one before it', () => {
    const events = [created, added(0, message('a')), delta(0, 'one'), added(0, call('b', '{}')), completed()]
    expect(told(events)).toEqual(['one', 'f({})'])
  })

  test('indexes that begin anywhere', () => {
    const events = [
      created,
      added(3, message('a')),
      delta(3, 'hi'),
      done(3, message('a', 'hi')),
      completed([message('a', 'hi')]),
    ]
    expect(told(events)).toEqual(['hi'])
  })

  test('an output that knows its items by other ids says nothing twice', () => {
    const events = [created, added(0, message('a')), delta(0, 'hi'), done(0, message('a', 'hi'))]
    expect(told([...events, completed([message('other', 'hi')])])).toEqual(['hi'])
    expect(
      told([...events, completed([{ type: 'reasoning', summary: [] }, message('other', 'hi'), call('b', '{}')])]),
    ).toEqual(['hi', 'f({})'])
  })

  test('arguments as an object', () => {
    const item = { ...call('a', ''), arguments: { x: 1 } }
    expect(told([created, done(0, item), completed()])).toEqual(['f({"x":1})'])
  })

  test('calls without an id get one, and calls without a name are no calls', () => {
    const reply = foldReply(
      decode([created, done(0, { type: 'function_call', name: 'f', arguments: '{}' }), completed()]),
    )
    expect(reply.parts).toMatchObject([{ type: 'tool-call', id: expect.stringMatching(/./) }])
    const losses: Loss[] = []
    expect(told([created, done(0, { type: 'function_call', call_id: 'c' }), completed()], losses)).toEqual([])
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.call'])
  })

  test('a second response in the same stream is not read', () => {
    const again = [created, added(0, message('b')), delta(0, 'two'), done(0, message('b', 'two')), completed()]
    expect(told([created, done(0, message('a', 'one')), completed(), ...again])).toEqual(['one'])
  })

  test('events after the end are nothing', () => {
    const events = decode([created, completed(), delta(0, 'late'), { type: 'error', message: 'late' }])
    expect(events.map(event => event.type)).toEqual(['start', 'finish'])
  })

  test('[DONE] and empty data are nothing', () => {
    const seen: CanonicalEvent[] = []
    const decoder = decodeStream({ maker: 'up', losses: [] })
    for (const data of [JSON.stringify(created), '', '[DONE]', JSON.stringify(completed())])
      decoder.event(data, undefined, event => seen.push(event))
    expect(seen.map(event => event.type)).toEqual(['start', 'finish'])
  })
})

describe('what cannot be a response', () => {
  test.each([
    ['text that is no JSON', '<html>'],
    ['JSON that is no object', '7'],
    ['an error without a type', '{"error":{"message":"no","code":"rate_limit_exceeded"}}'],
  ])('%s in a stream is a failure', (_, data) => {
    const seen: CanonicalEvent[] = []
    decodeStream({ maker: 'up', losses: [] }).event(data, undefined, event => seen.push(event))
    expect(seen.map(event => event.type)).toEqual(['failed'])
  })

  test.each([
    [null],
    ['x'],
    [{}],
    [{ id: 'resp_1' }],
    [{ output: 'none' }],
    [{ status: 'queued', output: [] }],
    [{ status: 'in_progress', output: [] }],
    [{ status: 'cancelled', output: [] }],
    [{ status: 'failed', error: { code: 'server_error', message: 'no' } }],
    [{ error: { message: 'no' } }],
  ])('the body %j is one failure', body => {
    expect(decodeReply(body, { maker: 'up', losses: [] }).map(event => event.type)).toEqual(['failed'])
  })

  test('an upstream that answers with an error under status 200 is heard', () => {
    const [event] = decodeReply(
      { error: { message: 'slow down', code: 'rate_limit_exceeded' } },
      { maker: 'up', losses: [] },
    )
    expect(event).toMatchObject({ type: 'failed', error: { kind: 'rate-limited', message: 'slow down' } })
  })
})

describe('parts', () => {
  test('state of reasoning names its maker and the id that it is bound to', () => {
    const item = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'E' }
    const events = decode([created, added(0, { ...item, encrypted_content: 'partial' }), done(0, item), completed()])
    expect(events.slice(1, 3)).toEqual([
      { type: 'part-start', index: 0, part: { type: 'reasoning', redacted: true } },
      { type: 'part-end', index: 0, opaque: { origin: 'openai-responses', maker: 'up', value: 'E', id: 'rs_1' } },
    ])
  })

  test('log probabilities come with their text, and once', () => {
    const token = (token: string) => ({ token, logprob: -1, bytes: [...Buffer.from(token)], top_logprobs: [] })
    const whole = { ...text('hi'), logprobs: [token('h'), token('i')] }
    const events = decode([
      created,
      added(0, message('a')),
      delta(0, 'h', { logprobs: [token('h')] }),
      delta(0, 'i', { logprobs: [token('i')] }),
      done(0, { type: 'message', id: 'a', content: [whole] }),
      completed(),
    ])
    const tokens = events.flatMap(event => (event.type === 'logprobs' ? event.tokens : []))
    expect(tokens).toEqual(['h', 'i'].map(token => ({ token, logprob: -1, bytes: [...Buffer.from(token)] })))
    const [first] = foldReply(
      decodeReply(completed([{ type: 'message', content: [whole] }]).response, { maker: 'up', losses: [] }),
    ).parts
    expect(first).toMatchObject({ logprobs: [{ token: 'h' }, { token: 'i' }] })
  })

  test('sources that are files are cited by their names, and keep their own form', () => {
    const annotation = { type: 'file_citation', file_id: 'file-1', filename: 'a.pdf', index: 3 }
    const item = { type: 'message', content: [{ ...text('hi'), annotations: [annotation, null, 'x'] }] }
    expect(foldReply(decode([created, done(0, item), completed()])).parts).toMatchObject([
      { citations: [{ title: 'a.pdf', native: { origin: 'openai-responses', value: annotation } }] },
    ])
  })

  test('pictures are pictures, whole', () => {
    const image = {
      type: 'image_generation_call',
      id: 'ig_1',
      status: 'completed',
      result: 'QUJD',
      output_format: 'webp',
    }
    const partial = { type: 'response.image_generation_call.partial_image', output_index: 0, partial_image_b64: 'QQ==' }
    expect(foldReply(decode([created, added(0, image), partial, done(0, image), completed()])).parts).toEqual([
      { type: 'image', source: { from: 'base64', data: 'QUJD', mediaType: 'image/webp' } },
    ])
  })

  test('items that only this protocol knows are carried as they ended, with what they tell', () => {
    const search = { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'q' } }
    const events = [created, added(0, { ...search, action: null }), done(0, search), completed([search])]
    expect(foldReply(decode(events)).parts).toEqual([
      { type: 'foreign', origin: 'openai-responses', tag: 'web_search_call', value: search, text: '[Web search: "q"]' },
    ])
  })

  test("xAI's own searches, which look like calls of freeform tools, are no calls", () => {
    const own = { type: 'custom_tool_call', id: 'ctc_1', call_id: 'xs_call_1', name: 'x_keyword_search', input: '{}' }
    const reply = foldReply(decode([created, added(0, { ...own, input: '' }), done(0, own), completed()]))
    expect(reply).toMatchObject({ parts: [{ type: 'foreign' }], finish: { reason: 'stop' } })
  })

  test('namespaces are kept', () => {
    const item = { ...call('a', '{}'), namespace: 'clock' }
    expect(foldReply(decode([created, done(0, item), completed()])).parts).toMatchObject([
      { name: 'f', namespace: 'clock' },
    ])
  })

  test('sound is reported', () => {
    const losses: Loss[] = []
    decode(
      [created, { type: 'response.audio.delta', delta: 'QQ==' }, { type: 'response.audio.done' }, completed()],
      losses,
    )
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.audio'])
  })
})
