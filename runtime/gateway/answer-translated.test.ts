import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { ProtocolId } from '../canonical/part.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { ByteSource } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import type { Exchange } from '../upstreams/kind.ts'
import type { Candidate } from './call.ts'
import { dispatch } from './dispatch.ts'
import { refuse } from './refuse.ts'
import { runningUpstream, sourceOf, type TestGateway, testCall, testGateway, testRequest } from './test-call.ts'

const ASKS: Record<ProtocolId, object> = {
  'openai-chat': { model: 'm', messages: [{ role: 'user', content: 'hi' }] },
  'openai-responses': { model: 'm', input: 'hi' },
  'anthropic-messages': { model: 'm', max_tokens: 100, messages: [{ role: 'user', content: 'hi' }] },
  gemini: { contents: [{ parts: [{ text: 'hi' }] }] },
}

/** An answer of the upstream, or the fault of asking it. */
type Answer = UpstreamReply | GatewayError

interface Asked {
  client?: ProtocolId
  upstream?: ProtocolId
  stream?: boolean
  body?: object
  kind?: 'generate' | 'count-tokens'
  lossy?: 'report' | 'refuse'
  gateway?: TestGateway
  query?: string
}

/** What a client gets of an upstream of another protocol that answers so, one answer an attempt. */
async function ask(answers: Answer[], asked: Asked = {}) {
  const { client = 'anthropic-messages', upstream = 'openai-chat', stream = true, kind = 'generate' } = asked
  const sent: Exchange[] = []
  const running = runningUpstream(
    { kind: upstream === 'anthropic-messages' ? 'anthropic' : 'openai', protocols: [upstream] },
    {
      async send(exchange) {
        sent.push(exchange)
        const answer = answers[sent.length - 1]
        if (!answer) throw new Error('asked once too often')
        if (answer instanceof GatewayError) throw answer
        return answer
      },
    },
  )
  const gateway = asked.gateway ?? testGateway()
  const candidate: Candidate = { upstream: 'up', model: 'up-model', running, protocol: upstream }
  const call = testCall({
    gateway,
    operation: operationOf(client, kind, stream)!,
    protocol: protocols[client],
    request: testRequest({}, { query: asked.query ?? '' }),
    body: { ...ASKS[client], ...asked.body },
    bytes: utf8(JSON.stringify({ ...ASKS[client], ...asked.body })),
    stream,
    candidates: [candidate],
    lossy: asked.lossy ?? 'report',
  })
  const reply = await dispatch(call).catch((thrown: unknown) => refuse(call, thrown))
  const told = await read(reply)
  await new Promise(resolve => setTimeout(resolve, 1))
  return { ...told, sent, call, record: gateway.records[0], bodies: sent.map(({ body }) => JSON.parse(text(body))) }
}

async function read({ status, headers, body }: GatewayReply) {
  return { status, headers, text: body === null ? '' : body instanceof Uint8Array ? text(body) : await drained(body) }
}

function drained(source: ByteSource): Promise<string> {
  return new Promise(resolve => {
    let received = ''
    source.pipe({
      write(chunk) {
        received += text(chunk)
        return true
      },
      end: () => resolve(received),
      fail: error => resolve(`${received}BROKEN ${error.message}`),
    })
  })
}

function sse(pieces: string[], error?: Error): UpstreamReply {
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, body: sourceOf(pieces, error) }
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): UpstreamReply {
  const said = typeof body === 'string' ? body : JSON.stringify(body)
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: sourceOf([said]) }
}

const head =
  'data: {"id":"c1","model":"up-model","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}\n\n'
const hello = 'data: {"id":"c1","model":"up-model","choices":[{"index":0,"delta":{"content":"hello"}}]}\n\n'
const stop = 'data: {"id":"c1","model":"up-model","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'
const usage = 'data: {"id":"c1","model":"up-model","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2}}\n\n'
const done = 'data: [DONE]\n\n'
const good = [head, hello, stop, usage, done]
const reset = new GatewayError('upstream', 'up reset the connection.', { code: 'network_error' })

const eventsOf = (stream: string): string[] => [...stream.matchAll(/^event: (.*)$/gm)].map(match => match[1]!)

describe('a stream of another protocol', () => {
  it('Q109: is the client’s, names the model that was asked for (agents drop their thinking else), and is accounted', async () => {
    const { status, headers, text, record, bodies } = await ask([sse(good)])
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-headgate-upstream': 'up',
      'x-headgate-protocol': 'openai-chat',
      'request-id': 'req_1',
    })
    expect(eventsOf(text)).toEqual([
      ...['message_start', 'content_block_start', 'content_block_delta', 'content_block_stop'],
      ...['message_delta', 'message_stop'],
    ])
    expect(text).toContain('"model":"m"')
    expect(text).not.toContain('up-model')
    expect(record).toMatchObject({ outcome: 'ok', inputTokens: 9, outputTokens: 2, protocol: 'anthropic-messages' })
    expect(bodies[0]).toMatchObject({ model: 'up-model', stream: true, stream_options: { include_usage: true } })
  })

  it('that breaks before its first content is asked for again, and nobody notices', async () => {
    const { status, text, sent, record } = await ask([sse([head], reset), sse(good)])
    expect([status, sent.length, record?.outcome]).toEqual([200, 2, 'ok'])
    expect(eventsOf(text).filter(name => name === 'message_start')).toHaveLength(1)
  })

  it('that says an error before its first content is asked for again', async () => {
    const error = 'data: {"error":{"message":"The server is overloaded.","type":"server_error","code":503}}\n\n'
    expect((await ask([sse([head, error]), sse(good)])).status).toBe(200)
  })

  it('that breaks twice is an error with a status, not a stream', async () => {
    const { status, text, sent, headers } = await ask([sse([head], reset), sse([], reset)])
    expect([status, sent.length, headers['content-type']]).toEqual([502, 2, 'application/json'])
    const message = expect.stringMatching(
      /^up reset the connection\. All 2 attempts failed: up \(502 network, [\d.]+ s\); up /,
    )
    expect(JSON.parse(text)).toMatchObject({ type: 'error', error: { message } })
    expect(headers['x-should-retry']).toBe('false')
  })

  it('that is refused for its rate is not asked for again', async () => {
    const error = 'data: {"error":{"message":"Too fast.","type":"rate_limit_error","code":429}}\n\n'
    const { status, sent } = await ask([sse([error])])
    expect([status, sent.length]).toEqual([429, 1])
  })

  it('that breaks after content tells so in the stream, and does not end well', async () => {
    const { status, text, sent, record } = await ask([sse([head, hello], reset)])
    expect([status, sent.length, record?.outcome]).toEqual([200, 1, 'cut'])
    expect(eventsOf(text).at(-1)).toBe('error')
    expect(text).toContain('up reset the connection.')
  })

  it('that ends early after content tells so too', async () => {
    const { text, record } = await ask([sse([head, hello])])
    expect(eventsOf(text).at(-1)).toBe('error')
    expect(record?.outcome).toBe('cut')
  })

  it('may come whole, and is streamed all the same', async () => {
    const whole = {
      id: 'c1',
      model: 'x',
      choices: [{ index: 0, message: { role: 'assistant', content: 'hello' }, finish_reason: 'stop' }],
    }
    const { text, headers } = await ask([json(whole)])
    expect(headers['content-type']).toContain('text/event-stream')
    expect(eventsOf(text).at(-1)).toBe('message_stop')
  })

  it('is one JSON array for a client of Gemini that asked for no events', async () => {
    const { text, headers } = await ask([sse(good)], { client: 'gemini' })
    expect(headers['content-type']).toContain('application/json')
    expect(JSON.parse(text).at(-1)).toMatchObject({ candidates: [{ finishReason: 'STOP' }] })
    expect((await ask([sse(good)], { client: 'gemini', query: 'alt=sse' })).text).toMatch(/^data: /)
  })

  it('of a model that thinks in silence begins without content, and goes on', async () => {
    const gateway = testGateway({ server: { bodyLimit: 1_000, shutdownGrace: 1_000, keepAlive: 5 } })
    let client: { write(chunk: Uint8Array): boolean; end(): void } | undefined
    const body: ByteSource = {
      cancel() {},
      pipe(sink) {
        client = sink
        queueMicrotask(() => sink.write(Buffer.from(head)))
        const go = async (): Promise<void> => {
          // Many turns, so that one that comes late takes none of the others' time.
          for (let turns = 0; turns < 10; turns++) await new Promise(resolve => setTimeout(resolve, 4))
          for (const piece of good.slice(1)) client?.write(Buffer.from(piece))
          client?.end()
        }
        void go()
        return { pause() {}, resume() {}, cancel() {} }
      },
    }
    const slow: UpstreamReply = { status: 200, headers: { 'content-type': 'text/event-stream' }, body }
    const { text } = await ask([slow], { gateway })
    expect(text).toContain(': keep-alive\n\n')
    expect(eventsOf(text).at(-1)).toBe('message_stop')
  })

  it('case 64: stops its upstream where the client leaves, and is accounted as left', async () => {
    const source = sourceOf([head, hello])
    const never: UpstreamReply = {
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: {
        cancel: source.cancel,
        pipe(sink) {
          queueMicrotask(() => sink.write(Buffer.from(head + hello)))
          return { pause() {}, resume() {}, cancel: () => source.cancel() }
        },
      },
    }
    const gateway = testGateway()
    const running = runningUpstream({}, { send: async () => never })
    const candidate: Candidate = { upstream: 'up', model: 'm', running, protocol: 'openai-chat' }
    const call = testCall({
      gateway,
      operation: operationOf('anthropic-messages', 'generate', true)!,
      protocol: protocols['anthropic-messages'],
      body: ASKS['anthropic-messages'],
      candidates: [candidate],
    })
    const { body } = await dispatch(call)
    const flow = (body as ByteSource).pipe({ write: () => true, end() {}, fail() {} })
    await new Promise(resolve => setTimeout(resolve, 1))
    flow.cancel()
    expect(source.cancelled).toBe(true)
    expect(gateway.records.map(({ outcome }) => outcome)).toEqual(['cancelled'])
  })
})

describe('a whole answer of another protocol', () => {
  const message = { role: 'assistant', content: 'hello' }
  const whole = {
    ...{ id: 'c1', model: 'up-model', choices: [{ index: 0, message, finish_reason: 'stop' }] },
    usage: { prompt_tokens: 9, completion_tokens: 2 },
  }

  it('is the client’s', async () => {
    const { text, record } = await ask([json(whole)], { stream: false })
    expect(JSON.parse(text)).toMatchObject({
      type: 'message',
      model: 'm',
      content: [{ type: 'text', text: 'hello' }],
      usage: { input_tokens: 9, output_tokens: 2 },
    })
    expect(record).toMatchObject({ outcome: 'ok', inputTokens: 9 })
  })

  it('may come as a stream', async () => {
    const { text, record } = await ask([sse(good)], { stream: false })
    expect(JSON.parse(text)).toMatchObject({ content: [{ text: 'hello' }], stop_reason: 'end_turn' })
    expect(record).toMatchObject({ inputTokens: 9 })
  })

  it('that is no JSON is asked for again, and then told with its beginning', async () => {
    expect((await ask([json('<html>'), json(whole)], { stream: false })).status).toBe(200)
    const { status, text } = await ask([json('<html>no'), json('<html>no')], { stream: false })
    expect(status).toBe(502)
    expect(text).toContain('answered with something that is not JSON (application/json): <html>no')
  })

  it('that is JSON of another kind is no answer', async () => {
    const { status } = await ask([json({ hello: 1 }), json([])], { stream: false })
    expect(status).toBe(502)
  })
})

describe('an error of an upstream of another protocol', () => {
  it('has the client’s shape and the upstream’s status and words', async () => {
    const error = { error: { message: 'No such thing.', type: 'invalid_request_error', param: null, code: null } }
    const { status, text } = await ask([json(error, 400)])
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ error: { type: 'invalid_request_error', message: 'No such thing.' } })
  })

  it('tells Claude Code in its own words that the prompt is too long', async () => {
    const message =
      "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens."
    const { text } = await ask([json({ error: { message, code: 'context_length_exceeded' } }, 400)])
    expect(JSON.parse(text).error.message).toMatch(/^prompt is too long/)
  })

  it('of its rate says how long to wait, whatever way the upstream says it', async () => {
    const error = { error: { message: 'Too fast.' } }
    const waits = async (headers: Record<string, string>) =>
      (await ask([json(error, 429, headers)])).headers['retry-after']
    expect(await waits({ 'retry-after': '7' })).toBe('7')
    expect(await waits({ 'retry-after-ms': '2500' })).toBe('3')
    expect(await waits({})).toBe('1')
  })

  it('of the gateway’s key is never the client’s 401', async () => {
    const { status, text, headers } = await ask([json({ error: { message: 'Bad key sk-1.' } }, 401)])
    expect([status, headers['x-should-retry']]).toEqual([502, 'false'])
    expect(text).toContain('was not accepted')
  })

  it('of overload is a 503 to clients that know no 529', async () => {
    const overloaded = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
    const asked = { client: 'openai-chat', upstream: 'anthropic-messages' } as const
    expect((await ask([json(overloaded, 529)], asked)).status).toBe(503)
  })
})

describe('what cannot be carried', () => {
  const topK = { body: { top_k: 5, max_tokens: 100 }, upstream: 'openai-responses', stream: false } as const
  const response = {
    ...{ id: 'resp_1', object: 'response', status: 'completed', model: 'x' },
    output: [{ id: 'm', type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'hi' }] }],
  }

  it('is named in a header', async () => {
    const { headers } = await ask([json(response)], topK)
    expect(headers['x-headgate-lossy']).toMatch(/top_?k/i)
    const none = await ask([json(response)], { ...topK, body: {} })
    expect(none.headers).not.toHaveProperty('x-headgate-lossy')
  })

  it('is refused with its place where the model says so, and nobody is asked', async () => {
    const { status, text, sent } = await ask([], { ...topK, lossy: 'refuse' })
    expect([status, sent.length]).toEqual([400, 0])
    expect(JSON.parse(text).error.message).toMatch(
      /top_?k.* cannot be carried to upstream "up", which speaks openai-responses/i,
    )
  })
})

describe('a reply that its provider pauses (case 35)', () => {
  const search = { type: 'web_search_20250305', name: 'web_search' }
  const tools = [{ type: 'web_search' }]
  const leg = (id: string, said: string, reason: string, tokens: number) => ({
    ...{ id, type: 'message', role: 'assistant', model: 'x', stop_reason: reason, stop_sequence: null },
    content: [
      { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'x' } },
      { type: 'text', text: said },
    ],
    usage: { input_tokens: tokens, output_tokens: 5 },
  })
  const frames = (message: ReturnType<typeof leg>): UpstreamReply => {
    const { content, stop_reason, usage: used, ...rest } = message
    const events: { type: string; [field: string]: unknown }[] = [
      {
        type: 'message_start',
        message: { ...rest, content: [], stop_reason: null, usage: { ...used, output_tokens: 0 } },
      },
      ...content.flatMap((block, index) => [
        { type: 'content_block_start', index, content_block: 'text' in block ? { type: 'text', text: '' } : block },
        ...('text' in block
          ? [{ type: 'content_block_delta', index, delta: { type: 'text_delta', text: block.text } }]
          : []),
        { type: 'content_block_stop', index },
      ]),
      { type: 'message_delta', delta: { stop_reason }, usage: used },
      { type: 'message_stop' },
    ]
    return sse(events.map(event => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`))
  }
  const asked = { client: 'openai-responses', upstream: 'anthropic-messages', body: { tools } } as const

  it('is continued in the same stream, with what came before sent back as it was', async () => {
    const { text, bodies, record } = await ask(
      [frames(leg('msg_1', 'First. ', 'pause_turn', 10)), frames(leg('msg_2', 'Second.', 'end_turn', 20))],
      asked,
    )
    expect(bodies).toHaveLength(2)
    expect(bodies[1].tools).toMatchObject([search])
    expect(bodies[1].messages.at(-1)).toMatchObject({
      role: 'assistant',
      content: [
        { type: 'server_tool_use', id: 'srvtoolu_1' },
        { type: 'text', text: 'First. ' },
      ],
    })
    expect(text.match(/event: response\.created/g)).toHaveLength(1)
    expect(text.match(/event: response\.completed/g)).toHaveLength(1)
    expect(text).toContain('First. ')
    expect(text).toContain('Second.')
    expect(record).toMatchObject({ outcome: 'ok', inputTokens: 30, outputTokens: 10 })
  })

  it('is continued for a client that wants it whole', async () => {
    const { text, bodies } = await ask(
      [json(leg('msg_1', 'First. ', 'pause_turn', 10)), json(leg('msg_2', 'Second.', 'end_turn', 20))],
      { ...asked, stream: false },
    )
    expect(bodies).toHaveLength(2)
    const response = JSON.parse(text)
    expect(JSON.stringify(response.output)).toContain('Second.')
    expect(response.usage).toMatchObject({ input_tokens: 30, output_tokens: 10 })
  })
})

describe('a count of tokens', () => {
  const count = { kind: 'count-tokens', stream: false } as const

  it('is asked of an upstream of another protocol that counts', async () => {
    const asked = { ...count, client: 'openai-responses', upstream: 'anthropic-messages' } as const
    const { text, headers, sent } = await ask([json({ input_tokens: 42 })], asked)
    expect(JSON.parse(text)).toMatchObject({ input_tokens: 42 })
    expect(sent[0]?.operation.path).toBe('/v1/messages/count_tokens')
    expect(headers).not.toHaveProperty('x-headgate-estimated')
  })

  it('is estimated where the upstream does not count, and says so', async () => {
    const { text, headers, status } = await ask([], count)
    expect([status, headers['x-headgate-estimated']]).toEqual([200, 'input-tokens'])
    expect(JSON.parse(text).input_tokens).toBeGreaterThan(0)
  })

  it('is estimated where an upstream of the client’s own protocol lacks the operation, or another fails', async () => {
    const own = { ...count, upstream: 'anthropic-messages' } as const
    expect((await ask([json({ error: {} }, 404)], own)).headers['x-headgate-estimated']).toBe('input-tokens')
    const other = { ...count, upstream: 'openai-responses' } as const
    expect((await ask([json({ error: {} }, 500)], other)).headers['x-headgate-estimated']).toBe('input-tokens')
  })
})

describe('reasoning that a Chat client cannot keep', () => {
  const thinking = { type: 'thinking', thinking: 'I should look.', signature: 'c2ln' }
  const use = { type: 'tool_use', id: 'toolu_1', name: 'look', input: { at: 'x' } }
  const message = {
    ...{ id: 'msg_1', type: 'message', role: 'assistant', model: 'x', stop_reason: 'tool_use', stop_sequence: null },
    content: [thinking, use],
    usage: { input_tokens: 1, output_tokens: 1 },
  }

  it('comes back to its maker, signature and all, by the id of the call', async () => {
    const gateway = testGateway()
    const tools = [{ type: 'function', function: { name: 'look', parameters: { type: 'object', properties: {} } } }]
    const asked = { client: 'openai-chat', upstream: 'anthropic-messages', stream: false, gateway } as const
    const first = await ask([json(message)], { ...asked, body: { tools, reasoning_effort: 'high' } })
    const { tool_calls } = JSON.parse(first.text).choices[0].message
    const messages = [
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: null, tool_calls },
      { role: 'tool', tool_call_id: tool_calls[0].id, content: 'seen' },
    ]
    const second = await ask([json(message)], { ...asked, body: { tools, reasoning_effort: 'high', messages } })
    expect(second.bodies[0].messages[1]).toMatchObject({ role: 'assistant', content: [thinking, use] })
  })
})

it('a retried answer is one call in the accounts', async () => {
  const gateway = testGateway()
  await ask([sse([head], reset), sse(good)], { gateway })
  expect(gateway.records).toHaveLength(1)
})
