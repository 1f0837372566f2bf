import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUR_REQUEST_ID, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const cities = 'get_weather city: Paris and get_weather city: Rome'
const weather: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  strict: false,
}

describe.each(platforms)("OpenAI's client in Responses, through the gateway on %s", platform => {
  let gateway: RunningGateway
  let client: OpenAI
  const clientWith = (apiKey: string) =>
    new OpenAI({ apiKey, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 15_000 })
  beforeAll(async () => {
    gateway = await startGateway(platform)
    client = clientWith(TEAM_KEY)
  })
  afterAll(() => gateway?.stop())

  it('gets a response, its id, status, usage and the name that it asked for', async () => {
    const response = await client.responses.create({ model: 'public-demo', input: 'say: hello there, żółć 🦆' })
    expect(response).toMatchObject({
      object: 'response',
      model: 'public-demo',
      status: 'completed',
      error: null,
      output_text: 'hello there, żółć 🦆',
      usage: { input_tokens: 10, output_tokens: 5, total_tokens: 15 },
    })
    expect(response.id).toMatch(/^resp_/)
    expect(response._request_id).toMatch(OUR_REQUEST_ID)
  })

  it('reads a stream whose events are numbered, in order, and end with the response', async () => {
    const events = []
    for await (const event of await client.responses.create({
      model: 'public-demo',
      input: 'count to 20',
      stream: true,
    }))
      events.push(event)
    expect(events.map(event => event.sequence_number)).toEqual(events.map((_, index) => index))
    expect(events[0]?.type).toBe('response.created')
    const types = events.map(event => event.type)
    const order = ['response.output_item.added', 'response.content_part.added', 'response.output_text.delta']
    const places = order.map(type => types.indexOf(type as (typeof types)[number])) // names of events, listed above
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    const text = events.flatMap(event => (event.type === 'response.output_text.delta' ? [event.delta] : [])).join('')
    expect(text).toMatch(/^1 2 3 .* 20$/)
    const last = events.at(-1)
    if (last?.type !== 'response.completed') throw new Error(`ended with ${last?.type}`)
    expect(last.response.output).toMatchObject([{ type: 'message', content: [{ type: 'output_text', text }] }])
    for (const event of events) if ('response' in event) expect(event.response.model).toBe('public-demo')
  })

  it('gathers a stream with its helper into what the response would be', async () => {
    const body = { model: 'demo-fast', input: 'count to 20' }
    const stream = client.responses.stream(body)
    const pieces: string[] = []
    stream.on('response.output_text.delta', event => pieces.push(event.delta))
    const streamed = await stream.finalResponse()
    const whole = await client.responses.create(body)
    expect(pieces).toHaveLength(20)
    expect(streamed.output_text).toBe(pieces.join(''))
    expect(streamed.output_text).toBe(whole.output_text)
    expect(streamed.usage).toEqual(whole.usage)
    expect(streamed.model).toBe('demo-fast')
  })

  it.each([true, false])('runs a tool loop by hand (streamed: %s)', async streamed => {
    const input: OpenAI.Responses.ResponseInputItem[] = [{ role: 'user', content: cities }]
    const asked: unknown[] = []
    let text = ''
    for (let turn = 0; turn < 5 && text === ''; turn++) {
      const body = { model: 'demo-fast', input, tools: [weather], store: false }
      const response = streamed
        ? await client.responses.stream(body).finalResponse()
        : await client.responses.create(body)
      // What the demo puts out (messages, calls) is also input; the client's types allow for more.
      input.push(...(response.output as OpenAI.Responses.ResponseInputItem[]))
      for (const item of response.output) {
        if (item.type !== 'function_call') continue
        const { city } = JSON.parse(item.arguments)
        asked.push([item.name, city])
        input.push({ type: 'function_call_output', call_id: item.call_id, output: `sunny in ${city}` })
      }
      text = response.output_text
    }
    expect(asked).toEqual([
      ['get_weather', 'Paris'],
      ['get_weather', 'Rome'],
    ])
    expect(text).toBe('get_weather answered: "sunny in Paris".\nget_weather answered: "sunny in Rome".')
  })

  it('gets the arguments of a call in pieces that make the whole', async () => {
    let pieces = ''
    const stream = client.responses.stream({ model: 'demo-fast', input: 'get_weather city: Paris', tools: [weather] })
    stream.on('response.function_call_arguments.delta', event => (pieces += event.delta))
    const { output } = await stream.finalResponse()
    expect(output).toMatchObject([{ type: 'function_call', name: 'get_weather', arguments: '{"city":"Paris"}' }])
    expect(pieces).toBe('{"city":"Paris"}')
  })

  it('calls a freeform tool', async () => {
    const { output } = await client.responses.create({
      model: 'demo-fast',
      input: 'use apply_patch:\n```\n*** Begin Patch\n```',
      tools: [{ type: 'custom', name: 'apply_patch' }],
    })
    expect(output).toMatchObject([{ type: 'custom_tool_call', name: 'apply_patch', input: '*** Begin Patch\n' }])
  })

  it('gets reasoning, and gives its encrypted content back unaltered', async () => {
    const body = {
      model: 'demo-fast',
      store: false,
      include: ['reasoning.encrypted_content' as const],
      reasoning: { effort: 'high' as const, summary: 'auto' as const },
    }
    const first = await client.responses.stream({ ...body, input: 'Hello' }).finalResponse()
    const [reasoning] = first.output
    if (reasoning?.type !== 'reasoning') throw new Error('no reasoning')
    expect(reasoning.summary[0]?.text).toContain('The user says "Hello"')
    expect(first.usage?.output_tokens_details.reasoning_tokens).toBeGreaterThan(20)
    const next = (item: OpenAI.Responses.ResponseReasoningItem) =>
      client.responses.create({
        ...body,
        input: [{ role: 'user', content: 'Hello' }, item, { role: 'user', content: 'say: ok' }],
      })
    expect((await next(reasoning)).output_text).toBe('ok')
    const altered = `${reasoning.encrypted_content?.slice(0, -4)}AAAA`
    await expect(next({ ...reasoning, encrypted_content: altered })).rejects.toBeInstanceOf(OpenAI.BadRequestError)
  })

  it('parses JSON of a schema', async () => {
    const schema = {
      type: 'object',
      properties: { n: { type: 'integer' } },
      required: ['n'],
      additionalProperties: false,
    }
    const response = await client.responses.parse({
      model: 'demo-fast',
      input: 'n: 42',
      text: { format: { type: 'json_schema', name: 'number', schema, strict: true } },
    })
    expect(response.output_text).toBe('{"n":42}')
  })

  it('is told every end: limit, content filter, refusal', async () => {
    const cut = await client.responses.create({ model: 'demo-fast', input: 'count to 99', max_output_tokens: 16 })
    expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })
    const filtered = await client.responses.stream({ model: 'demo-fast-filter', input: 'Hi' }).finalResponse()
    expect(filtered).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } })
    const refused = await client.responses.create({ model: 'demo-fast', input: 'refuse' })
    expect(refused.output).toMatchObject([{ type: 'message', content: [{ type: 'refusal' }] }])
  })

  it('counts input tokens, in agreement with usage', async () => {
    const body = { model: 'demo-fast', input: 'Hello, how are you?', tools: [weather] }
    const counted = await client.responses.inputTokens.count(body)
    const response = await client.responses.create(body)
    expect(counted).toMatchObject({ object: 'response.input_tokens', input_tokens: response.usage?.input_tokens })
  })

  it('compacts a conversation, and goes on from it', async () => {
    const compacted = await client.responses.compact({
      model: 'demo-fast',
      input: [
        { role: 'user', content: 'Remember the number 7.' },
        { role: 'user', content: 'And 8.' },
      ],
    })
    expect(compacted.object).toBe('response.compaction')
    const [item] = compacted.output
    if (item?.type !== 'compaction') throw new Error('no compaction')
    const input: OpenAI.Responses.ResponseInput = [
      { type: 'compaction', encrypted_content: item.encrypted_content },
      { role: 'user', content: 'Hello' },
    ]
    expect((await client.responses.create({ model: 'demo-fast', input })).output_text).toContain('And 8.')
  })

  it('throws its own classes for what the gateway refuses', async () => {
    const create = (body: object, with_ = client) =>
      // Some of these bodies are wrong on purpose.
      with_.responses.create(body as OpenAI.Responses.ResponseCreateParamsNonStreaming).catch(thrown => thrown)

    const wrongKey = await create({ model: 'demo', input: 'Hi' }, clientWith('sk-wrong'))
    expect(wrongKey).toBeInstanceOf(OpenAI.AuthenticationError)
    expect(wrongKey).toMatchObject({ status: 401, code: 'invalid_api_key' })

    const unknown = await create({ model: 'gpt-nothing', input: 'Hi' })
    expect(unknown).toBeInstanceOf(OpenAI.NotFoundError)
    expect(unknown).toMatchObject({ status: 404, code: 'model_not_found', param: 'model' })

    const shape = await create({ model: 'demo', input: [{ role: 'user', content: 7 }] })
    expect(shape).toBeInstanceOf(OpenAI.BadRequestError)
    expect(shape).toMatchObject({ status: 400, param: 'input[0].content', type: 'invalid_request_error' })
    const tools = await create({ model: 'demo', input: 'Hi', tools: 'none' })
    expect(tools).toMatchObject({ status: 400, param: 'tools' })
  })

  it('throws its own classes for what the upstream answers', async () => {
    const classes = {
      400: OpenAI.BadRequestError,
      404: OpenAI.NotFoundError,
      429: OpenAI.RateLimitError,
      500: OpenAI.InternalServerError,
      529: OpenAI.InternalServerError,
    }
    for (const [status, type] of Object.entries(classes)) {
      for (const stream of [false, true]) {
        const failing = client.responses.create({ model: `demo-error-${status}`, input: 'x', stream })
        const error = await failing.catch((thrown: unknown) => thrown)
        expect(error, status).toBeInstanceOf(type)
        expect(error).toMatchObject({
          status: Number(status),
          message: expect.stringContaining(`demo answers ${status}`),
        })
      }
    }
    const limited: unknown = await client.responses
      .create({ model: 'demo-error-429', input: 'x' })
      .catch(error => error)
    if (!(limited instanceof OpenAI.RateLimitError)) throw limited
    expect(limited.headers?.get('retry-after')).toBe('1')
  })

  it('is told inside a stream that it failed, and throws where it breaks or is none', async () => {
    const events: string[] = []
    const read = async (): Promise<void> => {
      const body = { model: 'demo-fast-error-after-3', input: 'Hi', stream: true as const }
      for await (const event of await client.responses.create(body)) events.push(JSON.stringify(event))
    }
    // The client throws for an `error` event, and hands a failed response on as an event.
    await read().catch((thrown: unknown) => events.push(String(thrown)))
    expect(events.at(-1)).toContain('failed after 3 content events')
    const run = (model: string) => client.responses.stream({ model, input: 'Hi' }).finalResponse()
    await expect(run('demo-fast-cut-3')).rejects.toThrow()
    await expect(run('demo-garbage')).rejects.toBeInstanceOf(OpenAI.InternalServerError)
  })
})
