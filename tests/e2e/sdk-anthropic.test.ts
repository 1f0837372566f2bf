import Anthropic from '@anthropic-ai/sdk'
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OUR_REQUEST_ID, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const ask = (content: string) => [{ role: 'user' as const, content }]
const cities = 'get_weather city: Paris and get_weather city: Rome'
const weather: Anthropic.Tool = {
  name: 'get_weather',
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}

describe.each(platforms)("Anthropic's client through the gateway on %s", platform => {
  let gateway: RunningGateway
  let client: Anthropic
  const clientWith = (apiKey: string) =>
    new Anthropic({ apiKey, authToken: null, baseURL: gateway.url, maxRetries: 0, timeout: 15_000 })
  beforeAll(async () => {
    gateway = await startGateway(platform)
    client = clientWith(TEAM_KEY)
  })
  afterAll(() => gateway?.stop())

  it('gets a message, its id, end, usage and the name that it asked for', async () => {
    const { data, response, request_id } = await client.messages
      .create({ model: 'public-demo', max_tokens: 100, messages: ask('say: hello there, żółć 🦆') })
      .withResponse()
    expect(data).toMatchObject({
      type: 'message',
      role: 'assistant',
      model: 'public-demo',
      content: [{ type: 'text', text: 'hello there, żółć 🦆' }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: { input_tokens: 10, output_tokens: 5 },
    })
    expect(data.id).toMatch(/^msg_/)
    // The provider's own id stays what it was; the gateway's stands beside it.
    expect(request_id).toMatch(/^req_demo_/)
    expect(response.headers.get('x-request-id')).toMatch(OUR_REQUEST_ID)
  })

  it('reads the events of a stream', async () => {
    const body = { model: 'public-demo', max_tokens: 100, messages: ask('count to 20'), stream: true as const }
    const events = []
    for await (const event of await client.messages.create(body)) events.push(event)
    expect(events[0]).toMatchObject({ type: 'message_start', message: { model: 'public-demo', content: [] } })
    expect(events.at(-1)?.type).toBe('message_stop')
    expect(events.at(-2)).toMatchObject({ type: 'message_delta', delta: { stop_reason: 'end_turn' } })
  })

  it('gathers a stream with its helper into what the message would be', async () => {
    const body = { model: 'public-demo', max_tokens: 100, messages: ask('count to 20') }
    const stream = client.messages.stream(body)
    const pieces: string[] = []
    stream.on('text', piece => pieces.push(piece))
    const streamed = await stream.finalMessage()
    const whole = await client.messages.create(body)
    expect(pieces).toHaveLength(20)
    expect(pieces.join('')).toMatch(/^1 2 3 .* 20$/)
    expect(streamed).toMatchObject({ id: whole.id, model: 'public-demo', content: whole.content })
    expect(streamed.stop_reason).toBe('end_turn')
    expect(streamed.usage).toMatchObject({
      input_tokens: whole.usage.input_tokens,
      output_tokens: whole.usage.output_tokens,
    })
  })

  it.each([true, false])('runs a tool loop (streamed: %s)', async streamed => {
    const asked: string[] = []
    const tool = betaZodTool({
      name: 'get_weather',
      description: 'Weather of a city',
      inputSchema: z.object({ city: z.string() }),
      run: ({ city }) => {
        asked.push(city)
        return `sunny in ${city}`
      },
    })
    const body = { model: 'demo-fast', max_tokens: 1000, messages: ask(cities), tools: [tool] }
    const runner = streamed
      ? client.beta.messages.toolRunner({ ...body, stream: true })
      : client.beta.messages.toolRunner(body)
    const message = await runner.runUntilDone()
    expect(asked).toEqual(['Paris', 'Rome'])
    expect(message.content).toMatchObject([
      { type: 'text', text: 'get_weather answered: "sunny in Paris".\nget_weather answered: "sunny in Rome".' },
    ])
    expect(message.stop_reason).toBe('end_turn')
  })

  it('gets the same tool calls streamed as in a message', async () => {
    const body = { model: 'demo-fast', max_tokens: 100, messages: ask(cities), tools: [weather] }
    const whole = await client.messages.create(body)
    expect(whole.content).toMatchObject([
      { type: 'tool_use', name: 'get_weather', input: { city: 'Paris' } },
      { type: 'tool_use', name: 'get_weather', input: { city: 'Rome' } },
    ])
    expect(whole.stop_reason).toBe('tool_use')
    let json = ''
    const stream = client.messages.stream(body)
    stream.on('inputJson', piece => (json += piece))
    const streamed = await stream.finalMessage()
    expect(streamed.content).toEqual(whole.content)
    expect(json).toBe('{"city":"Paris"}{"city":"Rome"}')
  })

  it('gets thinking, and gives its signature back unaltered', async () => {
    const body = {
      model: 'demo-fast',
      max_tokens: 4000,
      thinking: { type: 'enabled' as const, budget_tokens: 2000 },
      messages: ask('Hello'),
    }
    const first = await client.messages.stream(body).finalMessage()
    const [thinking, ...rest] = first.content
    if (thinking?.type !== 'thinking') throw new Error('no thinking')
    expect(thinking.thinking).toContain('The user says "Hello"')
    expect((await client.messages.create(body)).content).toEqual(first.content)
    const next = (content: Anthropic.ContentBlock[]) =>
      client.messages.create({
        ...body,
        messages: [...ask('Hello'), { role: 'assistant', content }, ...ask('say: ok')],
      })
    expect((await next(first.content)).content.at(-1)).toMatchObject({ type: 'text', text: 'ok' })
    const altered = { ...thinking, signature: `${thinking.signature.slice(0, -4)}AAAA` }
    await expect(next([altered, ...rest])).rejects.toBeInstanceOf(Anthropic.BadRequestError)
  })

  it('parses JSON of a schema', async () => {
    const schema = {
      type: 'object',
      properties: { title: { type: 'string' } },
      required: ['title'],
      additionalProperties: false,
    }
    const message = await client.messages.create({
      model: 'demo-fast',
      max_tokens: 100,
      messages: ask('title: Spring'),
      output_config: { format: { type: 'json_schema', schema } },
    })
    expect(message.content).toMatchObject([{ type: 'text', text: '{"title":"Spring"}' }])
  })

  it('is told every end: limit, stop sequence, refusal', async () => {
    const end = async (content: string, rest: { max_tokens?: number; stop_sequences?: string[] } = {}) => {
      const body = { model: 'demo-fast', max_tokens: 100, messages: ask(content), ...rest }
      const { stop_reason, stop_sequence } = await client.messages.create(body)
      const streamed = await client.messages.stream(body).finalMessage()
      expect([streamed.stop_reason, streamed.stop_sequence]).toEqual([stop_reason, stop_sequence])
      return [stop_reason, stop_sequence]
    }
    expect(await end('Hi', { max_tokens: 1 })).toEqual(['max_tokens', null])
    expect(await end('say: a b c', { stop_sequences: ['b'] })).toEqual(['stop_sequence', 'b'])
    expect(await end('refuse')).toEqual(['refusal', null])
  })

  it('counts tokens in agreement with usage, and is told what the cache read', async () => {
    const messages = ask('Hello, how are you?')
    const counted = await client.messages.countTokens({ model: 'demo-fast', messages, tools: [weather] })
    const whole = await client.messages.create({ model: 'demo-fast', max_tokens: 100, messages, tools: [weather] })
    expect(counted.input_tokens).toBe(whole.usage.input_tokens)
    const beta = await client.beta.messages.countTokens({ model: 'demo-fast', messages, tools: [weather] })
    expect(beta.input_tokens).toBe(counted.input_tokens)

    const marked = [{ type: 'text' as const, text: 'x'.repeat(400), cache_control: { type: 'ephemeral' as const } }]
    const told = await client.messages.create({
      model: 'demo-fast',
      max_tokens: 100,
      system: marked,
      messages: [...ask('a'), { role: 'assistant', content: 'b' }, ...ask('c')],
    })
    expect(told.usage).toMatchObject({ cache_read_input_tokens: 103, cache_creation_input_tokens: 0 })
  })

  it('lists the models page by page, and retrieves each by its name', async () => {
    const all = await client.models.list({ limit: 1000 })
    const ids = all.data.map(model => model.id)
    expect(all.data).toContainEqual(expect.objectContaining({ type: 'model', id: 'demo', display_name: 'demo' }))
    expect(ids).toEqual(expect.arrayContaining(['public-demo', 'closed']))
    const paged: string[] = []
    for await (const { id } of client.models.list({ limit: 2 })) paged.push(id)
    expect(paged).toEqual(ids)
    for (const id of ['demo', 'demo-fast', 'claude/claude-opus'])
      expect(await client.models.retrieve(id)).toMatchObject({ id, type: 'model' })
    await expect(client.models.retrieve('nothing')).rejects.toBeInstanceOf(Anthropic.NotFoundError)
    expect(await client.models.retrieve('openai/gpt-5')).toMatchObject({
      display_name: 'GPT-5',
      created_at: '2025-08-07T00:00:00Z',
      max_input_tokens: 400_000,
      max_tokens: 128_000,
    })
  })

  it('throws its own classes for what the gateway refuses', async () => {
    const create = (body: object, with_ = client) =>
      // Some of these bodies are wrong on purpose.
      with_.messages.create(body as Anthropic.MessageCreateParamsNonStreaming).catch(thrown => thrown)
    const good = { model: 'demo', max_tokens: 9, messages: ask('Hi') }

    const wrongKey = await create(good, clientWith('sk-wrong'))
    expect(wrongKey).toBeInstanceOf(Anthropic.AuthenticationError)
    expect(wrongKey).toMatchObject({ status: 401, type: 'authentication_error' })

    const unknown = await create({ ...good, model: 'claude-nothing' })
    expect(unknown).toBeInstanceOf(Anthropic.NotFoundError)
    expect(unknown).toMatchObject({ status: 404, type: 'not_found_error' })

    const shape = await create({ ...good, messages: [{ role: 'user', content: 7 }] })
    expect(shape).toBeInstanceOf(Anthropic.BadRequestError)
    expect(shape).toMatchObject({ status: 400, type: 'invalid_request_error' })
    expect(shape.error.error.message).toContain('messages[0].content')
    expect(shape.error.request_id).toMatch(/^req_/)
  })

  it('throws its own classes for what the upstream answers', async () => {
    const classes = {
      400: Anthropic.BadRequestError,
      404: Anthropic.NotFoundError,
      413: Anthropic.APIError,
      422: Anthropic.UnprocessableEntityError,
      429: Anthropic.RateLimitError,
      500: Anthropic.InternalServerError,
      529: Anthropic.InternalServerError,
    }
    for (const [status, type] of Object.entries(classes)) {
      for (const stream of [false, true]) {
        const body = { model: `demo-error-${status}`, max_tokens: 1, messages: ask('x'), stream }
        const error = await client.messages.create(body).catch((thrown: unknown) => thrown)
        expect(error, status).toBeInstanceOf(type)
        expect(error).toMatchObject({
          status: Number(status),
          message: expect.stringContaining(`demo answers ${status}`),
        })
      }
    }
    const limited: unknown = await client.messages
      .create({ model: 'demo-error-429', max_tokens: 1, messages: ask('x') })
      .catch(thrown => thrown)
    if (!(limited instanceof Anthropic.RateLimitError)) throw limited
    expect(limited.headers?.get('retry-after')).toBe('1')
    expect(limited.type).toBe('rate_limit_error')
    const overloaded = client.messages.create({ model: 'demo-error-529', max_tokens: 1, messages: ask('x') })
    await expect(overloaded).rejects.toMatchObject({ type: 'overloaded_error' })
    const long = client.messages.create({ model: 'demo-context', max_tokens: 1, messages: ask('x') })
    await expect(long).rejects.toThrow(/prompt is too long: \d+ tokens > \d+ maximum/)
    const credential = client.messages.create({ model: 'demo-error-401', max_tokens: 1, messages: ask('x') })
    await expect(credential).rejects.toMatchObject({ status: 502, type: 'api_error' })
  })

  it('throws where a stream fails, breaks or is no stream', async () => {
    const run = (model: string) =>
      client.messages.stream({ model, max_tokens: 100, messages: ask('Hi') }).finalMessage()
    await expect(run('demo-fast-error-after-3')).rejects.toThrow('failed after 3 content events')
    await expect(run('demo-fast-cut-3')).rejects.toThrow()
    await expect(run('demo-garbage')).rejects.toBeInstanceOf(Anthropic.InternalServerError)
    await expect(run('demo-nothing')).rejects.toThrow()
  })
})
