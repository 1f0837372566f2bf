// What a connection remembers: conversations that go on over a WebSocket though nothing is stored.
import OpenAI from 'openai'
import { ResponsesWS } from 'openai/resources/responses/ws'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'
import { type Dialogue, dialogue, idOf, textOf } from './socket-client.ts'

type Item = Record<string, unknown> & { type?: string }

const weather = {
  type: 'function' as const,
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  strict: false,
}

describe.each(platforms)('a conversation over a WebSocket on %s', platform => {
  let upstream: FaultyUpstream
  let gateway: RunningGateway
  const open: Dialogue[] = []

  beforeAll(async () => {
    upstream = await startFaultyUpstream()
    gateway = await startGateway(platform, { faults: upstream.origin })
  })
  afterEach(() => {
    for (const { socket } of open.splice(0)) socket.terminate()
  })
  afterAll(async () => {
    await gateway.stop()
    await upstream.stop()
  })

  const connect = async (): Promise<Dialogue> => {
    const made = await dialogue(gateway.url)
    open.push(made)
    return made
  }
  /** What the last call of a model brought to the upstream. */
  const brought = async (model: string): Promise<{ input?: Item[]; messages?: Item[] } & Record<string, unknown>> =>
    JSON.parse(String((await upstream.callOf(model)).body))

  it('case 89: gets ready without asking anyone, and is told an empty response', async () => {
    const { turn } = await connect()
    const model = `fault-ok~warm${platform}`
    const events = await turn({ model, input: 'x', tools: [weather], generate: false, store: false, stream_id: 'l' })
    expect(events).toMatchObject([
      { type: 'response.created', sequence_number: 0, stream_id: 'l', response: { status: 'in_progress', model } },
      {
        type: 'response.completed',
        sequence_number: 1,
        stream_id: 'l',
        response: { status: 'completed', output: [], tools: [weather], usage: { input_tokens: 0, total_tokens: 0 } },
      },
    ])
    expect(events[0]).toMatchObject({ response: { id: idOf(events) } })
    expect(upstream.calls.filter(call => call.model === model)).toEqual([])
    await turn({ model: 'demo-fast', input: 'say: accounted' })
    expect((await gateway.usage()).filter(row => row.model === model)).toEqual([])
  })

  it('gets ready on its connection alone, also for what is to be stored', async () => {
    const { turn } = await connect()
    const warm = await turn({ model: 'demo-fast', input: 'Be kind.', generate: false })
    const stored = async (id: string) =>
      (await fetch(`${gateway.url}/v1/responses/${id}`, { headers: { authorization: `Bearer ${TEAM_KEY}` } })).status
    expect(await stored(idOf(warm))).toBe(404)
    const first = await turn({ model: 'demo-fast', previous_response_id: idOf(warm), input: 'say: a' })
    expect(await stored(idOf(first))).toBe(200)
  })

  it('gets ready only for what it could ask for', async () => {
    const { turn } = await connect()
    expect(await turn({ model: 'nope', input: 'x', generate: false })).toMatchObject([{ type: 'error', status: 404 }])
    expect(await turn({ model: 'demo', input: 5, generate: false })).toMatchObject([{ type: 'error', status: 400 }])
  })

  it.each(['fault-ok', 'chat-fault-ok', 'claude-fault-ok', 'google-fault-ok'])(
    'case 90: goes on from what it got ready with, at an upstream of any protocol (%s)',
    async name => {
      const { turn } = await connect()
      const model = `${name}~90${platform}`
      const warm = await turn({
        model,
        store: false,
        generate: false,
        input: [{ type: 'message', role: 'developer', content: [{ type: 'input_text', text: 'Be kind.' }] }],
      })
      const said = (text: string) => ({ type: 'message', role: 'user', content: [{ type: 'input_text', text }] })
      const input = ['first', 'second', 'third'].map(said)
      const events = await turn({ model, store: false, previous_response_id: idOf(warm), input, tools: [weather] })
      expect(events.at(-1)).toMatchObject({
        type: 'response.completed',
        response: { previous_response_id: idOf(warm) },
      })
      const body = JSON.stringify(await brought(model.replace(/^(chat|claude|google)-/, '')))
      const places = ['Be kind.', 'first', 'second', 'third'].map(text => body.indexOf(text))
      expect(places).not.toContain(-1)
      expect(body).not.toContain('previous_response_id')
    },
  )

  it('case 91: three turns at an upstream of Chat, which is told all of it each time, calls with their results', async () => {
    const { turn } = await connect()
    const ask = (tag: string, parts: object) =>
      turn({ model: `chat-fault-ok~${tag}${platform}`, store: false, tools: [weather], ...parts })
    const first = await ask('one', { input: 'Hello.' })
    const call = { type: 'function_call', call_id: 'call_1', name: 'get_weather', arguments: '{"city":"Rome"}' }
    const result = { type: 'function_call_output', call_id: 'call_1', output: '20 degrees' }
    const second = await ask('two', { previous_response_id: idOf(first), input: [call, result] })
    await ask('three', { previous_response_id: idOf(second), input: 'And Paris?' })
    const { messages } = await brought(`fault-ok~three${platform}`)
    expect(messages).toMatchObject([
      { role: 'user', content: 'Hello.' },
      {
        role: 'assistant',
        content: 'one two three ',
        tool_calls: [{ id: 'call_1', function: { name: 'get_weather' } }],
      },
      { role: 'tool', tool_call_id: 'call_1', content: '20 degrees' },
      { role: 'assistant', content: 'one two three ' },
      { role: 'user', content: 'And Paris?' },
    ])
  })

  it('case 92: does not go on from what a failed turn went on from', async () => {
    const { turn } = await connect()
    const first = await turn({ model: 'demo-fast', store: false, input: 'say: a' })
    const id = idOf(first)
    const failed = await turn({ model: 'fault-status-429', store: false, previous_response_id: id, input: 'x' })
    expect(failed).toMatchObject([{ type: 'error', status: 429, headers: { 'retry-after': expect.any(String) } }])
    expect(await turn({ model: 'demo-fast', store: false, previous_response_id: id, input: 'x' })).toMatchObject([
      {
        type: 'error',
        status: 400,
        error: { type: 'invalid_request_error', code: 'previous_response_not_found', param: 'previous_response_id' },
      },
    ])
  })

  it('forks: two lanes go on from the same response', async () => {
    const { turn } = await connect()
    const first = await turn({ model: 'demo-fast', store: false, input: 'say: root', stream_id: 'a' })
    const [a, b] = await Promise.all(
      ['a', 'b'].map(lane =>
        turn({
          model: `fault-ok~fork${lane}${platform}`,
          store: false,
          previous_response_id: idOf(first),
          input: `in ${lane}`,
          stream_id: lane,
        }),
      ),
    )
    expect([a, b].map(events => textOf(events!))).toEqual(['one two three ', 'one two three '])
    for (const lane of ['a', 'b']) {
      const { input } = await brought(`fault-ok~fork${lane}${platform}`)
      expect(input).toHaveLength(3)
      expect(JSON.stringify(input)).toContain(`in ${lane}`)
    }
  })

  it('is forgotten with its connection, and is no other connection’s', async () => {
    const { turn } = await connect()
    const id = idOf(await turn({ model: 'demo-fast', store: false, input: 'say: a' }))
    const other = await connect()
    const asked = { model: 'demo-fast', store: false, previous_response_id: id, input: 'x' }
    expect(await other.turn(asked)).toMatchObject([{ error: { code: 'previous_response_not_found' } }])
    expect((await turn(asked)).at(-1)).toMatchObject({ type: 'response.completed' })
  })

  it('leaves nothing durable where it is not to be stored', async () => {
    const { turn } = await connect()
    const id = idOf(await turn({ model: 'demo-fast', store: false, input: 'say: a' }))
    const found = await fetch(`${gateway.url}/v1/responses/${id}`, { headers: { authorization: `Bearer ${TEAM_KEY}` } })
    expect(found.status).toBe(404)
    await found.text()
  })

  it('that is stored is there over HTTP when its last event is, and goes on from there and back', async () => {
    const { turn } = await connect()
    const client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: TEAM_KEY, maxRetries: 0 })
    const events = await turn({ model: 'demo-fast', input: 'say: stored' })
    const found = await client.responses.retrieve(idOf(events))
    expect(found).toMatchObject(JSON.parse(JSON.stringify((events.at(-1) as { response?: object }).response)))
    const next = await client.responses.create({
      model: `fault-ok~http${platform}`,
      previous_response_id: found.id,
      input: 'over HTTP',
    })
    expect(JSON.stringify(await brought(`fault-ok~http${platform}`))).toContain('stored')
    await turn({ model: `fault-ok~back${platform}`, store: false, previous_response_id: next.id, input: 'and back' })
    const body = JSON.stringify(await brought(`fault-ok~back${platform}`))
    for (const said of ['say: stored', 'over HTTP', 'one two three', 'and back']) expect(body).toContain(said)
  })

  it('goes on over the connection from what began in the store', async () => {
    const { turn } = await connect()
    const stored = await turn({ model: 'demo-fast', input: 'say: beginning' })
    const local = await turn({ model: 'demo-fast', store: false, previous_response_id: idOf(stored), input: 'say: b' })
    await turn({ model: `fault-ok~mixed${platform}`, store: false, previous_response_id: idOf(local), input: 'end' })
    const body = JSON.stringify(await brought(`fault-ok~mixed${platform}`))
    for (const said of ['say: beginning', 'say: b', 'end']) expect(body).toContain(said)
  })

  it('is stored whole where it goes on from what the connection alone remembers', async () => {
    const { turn } = await connect()
    const warm = await turn({ model: 'demo-fast', store: false, generate: false, input: 'Be kind.' })
    const local = await turn({
      model: 'demo-fast',
      store: false,
      previous_response_id: idOf(warm),
      input: 'say: local',
    })
    const stored = await turn({ model: 'demo-fast', previous_response_id: idOf(local), input: 'say: kept' })
    expect(stored.at(-1)).toMatchObject({ response: { previous_response_id: idOf(local), store: true } })
    const other = await connect()
    await other.turn({ model: `fault-ok~whole${platform}`, previous_response_id: idOf(stored), input: 'end' })
    const body = JSON.stringify(await brought(`fault-ok~whole${platform}`))
    for (const said of ['Be kind.', 'say: local', 'say: kept', 'end']) expect(body).toContain(said)
  })

  describe("OpenAI's client", () => {
    const clientOf = (): ResponsesWS =>
      new ResponsesWS(new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: TEAM_KEY, maxRetries: 0 }))

    /** Asks for a turn, and reads its events up to the last one. */
    async function ask(
      socket: ResponsesWS,
      parts: Omit<OpenAI.Responses.ResponsesClientEvent, 'type'>,
    ): Promise<OpenAI.Responses.Response> {
      const stream = socket.stream()
      socket.send({ type: 'response.create', store: false, ...parts })
      for await (const event of stream) {
        if (event.type === 'error') throw event.error
        if (event.type === 'message' && event.message.type === 'response.completed') return event.message.response
      }
      throw new Error('The stream ended.')
    }

    it.each(['responses-demo', 'chat-demo', 'messages-demo', 'gemini-demo'])(
      'runs a loop of tools over one connection, and sends only what is new (%s)',
      async model => {
        const socket = clientOf()
        const input = 'call get_weather city: Paris and get_weather city: Rome'
        const first = await ask(socket, { model, input, tools: [weather] })
        const calls = first.output.filter(item => item.type === 'function_call')
        expect(calls.map(({ arguments: said }) => JSON.parse(said))).toEqual([{ city: 'Paris' }, { city: 'Rome' }])
        const second = await ask(socket, {
          model,
          previous_response_id: first.id,
          tools: [weather],
          input: calls.map(({ call_id }) => ({
            type: 'function_call_output',
            call_id,
            output: `weather of ${call_id}`,
          })),
        })
        for (const { call_id } of calls) expect(JSON.stringify(second.output)).toContain(`weather of ${call_id}`)
        expect(second).toMatchObject({ model, previous_response_id: first.id })
        socket.close()
      },
    )

    it('is told an error as one, and goes on', async () => {
      const socket = clientOf()
      await expect(ask(socket, { model: 'nope', input: 'x' })).rejects.toMatchObject({
        error: { status: 404, error: { code: 'model_not_found' } },
      })
      expect((await ask(socket, { model: 'demo-fast', input: 'say: on' })).status).toBe('completed')
      socket.close()
    })

    it('passes over signs of life', async () => {
      const socket = clientOf()
      expect((await ask(socket, { model: 'fault-pause-1700', input: 'x' })).status).toBe('completed')
      socket.close()
    })
  })
})
