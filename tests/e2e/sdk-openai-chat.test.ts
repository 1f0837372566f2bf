import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUR_REQUEST_ID, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const ask = (content: string) => [{ role: 'user' as const, content }]
const cities = 'get_weather city: Paris and get_weather city: Rome'
const parameters = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
const weather: OpenAI.ChatCompletionFunctionTool = { type: 'function', function: { name: 'get_weather', parameters } }

/** The same tool for the SDK's own loop; notes which cities it was asked for. */
const runnable = (asked: string[]) => ({
  type: 'function' as const,
  function: {
    name: 'get_weather',
    description: 'Weather of a city',
    parameters,
    parse: (text: string) => JSON.parse(text) as { city: string }, // the schema demands it
    function: ({ city }: { city: string }) => {
      asked.push(city)
      return `sunny in ${city}`
    },
  },
})
const bothAnswers = 'get_weather answered: "sunny in Paris".\nget_weather answered: "sunny in Rome".'

describe.each(platforms)("OpenAI's client in Chat Completions, through the gateway on %s", platform => {
  let gateway: RunningGateway
  let client: OpenAI
  const clientWith = (apiKey: string) =>
    new OpenAI({ apiKey, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 15_000 })
  beforeAll(async () => {
    gateway = await startGateway(platform)
    client = clientWith(TEAM_KEY)
  })
  afterAll(() => gateway?.stop())

  it('gets a reply, its id, end, usage and the name that it asked for', async () => {
    const { data, response, request_id } = await client.chat.completions
      .create({ model: 'public-demo', messages: ask('say: hello there, żółć 🦆') })
      .withResponse()
    expect(data).toMatchObject({
      object: 'chat.completion',
      model: 'public-demo',
      choices: [{ index: 0, message: { role: 'assistant', content: 'hello there, żółć 🦆' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
    })
    expect(data.id).toMatch(/^chatcmpl-/)
    expect(request_id).toBe(response.headers.get('x-request-id'))
    expect(request_id).toMatch(OUR_REQUEST_ID)
  })

  it('reads a stream, which has usage only where it was asked for', async () => {
    const body = { model: 'public-demo', messages: ask('count to 20'), stream: true as const }
    let text = ''
    const seen = new Set<string>()
    let end: string | null | undefined
    for await (const chunk of await client.chat.completions.create(body)) {
      text += chunk.choices[0]?.delta.content ?? ''
      end = chunk.choices[0]?.finish_reason ?? end
      seen.add(`${chunk.id} ${chunk.model}`)
      expect(chunk.usage ?? undefined).toBeUndefined()
      expect(chunk.choices).toHaveLength(1)
    }
    expect(text).toMatch(/^1 2 3 .* 20$/)
    expect(end).toBe('stop')
    expect([...seen]).toEqual([expect.stringMatching(/^chatcmpl-\S+ public-demo$/)])

    const chunks = []
    for await (const chunk of await client.chat.completions.create({
      ...body,
      stream_options: { include_usage: true },
    }))
      chunks.push(chunk)
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 6, completion_tokens: Math.ceil(text.length / 4) },
    })
  })

  it('is counted where it did not ask for usage, and sees every other byte', async () => {
    const streamed = async (extra: object): Promise<{ id: string | null; frames: string[] }> => {
      const reply = await fetch(`${gateway.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` },
        body: JSON.stringify({ model: 'demo-fast', messages: ask('count to 5'), stream: true, ...extra }),
        signal: AbortSignal.timeout(10_000),
      })
      return { id: reply.headers.get('x-request-id'), frames: (await reply.text()).split(/(?<=\n\n)/) }
    }
    const asked = await streamed({ stream_options: { include_usage: true } })
    const usage = asked.frames.filter(frame => frame.includes('"prompt_tokens"'))
    expect(usage).toHaveLength(1)
    for (const extra of [{}, { stream_options: null }, { stream_options: { include_usage: false } }]) {
      const unasked = await streamed(extra)
      expect(unasked.frames).toEqual(asked.frames.filter(frame => !usage.includes(frame)))
      const row = (await gateway.usage()).find(({ request_id }) => request_id === unasked.id)
      expect(row).toMatchObject({ input_tokens: 6, output_tokens: 3, outcome: 'ok', stream: 1 })
    }
  })

  it('gathers a stream with its helper into what the reply would be', async () => {
    const body = { model: 'demo-fast', messages: ask('count to 20') }
    const stream = client.chat.completions.stream({ ...body, stream_options: { include_usage: true } })
    const pieces: string[] = []
    stream.on('content', piece => pieces.push(piece))
    const streamed = await stream.finalChatCompletion()
    const whole = await client.chat.completions.create(body)
    expect(pieces).toHaveLength(20)
    expect(pieces.join('')).toBe(whole.choices[0]?.message.content)
    expect(streamed.choices[0]).toMatchObject({ message: { content: pieces.join('') }, finish_reason: 'stop' })
    expect(streamed.id).toBe(whole.id)
    expect(streamed.model).toBe('demo-fast')
    expect(streamed.usage).toEqual(whole.usage)
  })

  it('runs a tool loop', async () => {
    const asked: string[] = []
    const runner = client.chat.completions.runTools({
      model: 'demo-fast',
      messages: ask(cities),
      tools: [runnable(asked)],
    })
    expect(await runner.finalContent()).toBe(bothAnswers)
    expect(asked).toEqual(['Paris', 'Rome'])
    expect(runner.allChatCompletions().map(one => one.choices[0]?.finish_reason)).toEqual(['tool_calls', 'stop'])
  })

  it('runs a tool loop over streams', async () => {
    const asked: string[] = []
    const runner = client.chat.completions.runTools({
      model: 'demo-fast',
      stream: true,
      stream_options: { include_usage: true },
      messages: ask(cities),
      tools: [runnable(asked)],
    })
    let text = ''
    runner.on('content', piece => (text += piece))
    expect(await runner.finalContent()).toBe(bothAnswers)
    expect(text).toBe(bothAnswers)
    expect(asked).toEqual(['Paris', 'Rome'])
    const usage = await runner.totalUsage()
    expect(usage.prompt_tokens).toBeGreaterThan(0)
    expect(usage.total_tokens).toBe(usage.prompt_tokens + usage.completion_tokens)
  })

  it('gets the same tool calls streamed as in a reply', async () => {
    const body = { model: 'demo-fast', messages: ask(cities), tools: [weather] }
    const streamed = (await client.chat.completions.stream(body).finalChatCompletion()).choices[0]
    const whole = (await client.chat.completions.create(body)).choices[0]
    expect(streamed?.finish_reason).toBe('tool_calls')
    expect(whole?.finish_reason).toBe('tool_calls')
    expect(whole?.message.tool_calls).toMatchObject([
      { type: 'function', function: { name: 'get_weather', arguments: '{"city":"Paris"}' } },
      { type: 'function', function: { name: 'get_weather', arguments: '{"city":"Rome"}' } },
    ])
    expect(streamed?.message.tool_calls).toMatchObject(whole?.message.tool_calls ?? [])
    const single = await client.chat.completions.create({ ...body, parallel_tool_calls: false })
    expect(single.choices[0]?.message.tool_calls).toHaveLength(1)
  })

  it('gets reasoning, in text and in numbers', async () => {
    const body = { model: 'demo-fast', messages: ask('Hello'), reasoning_effort: 'high' as const }
    const whole = await client.chat.completions.create(body)
    // The client's types lack the field that compatible servers put reasoning in.
    const { reasoning_content: reasoning } = (whole.choices[0]?.message ?? {}) as { reasoning_content?: string }
    expect(reasoning).toContain('The user says "Hello"')
    expect(whole.usage?.completion_tokens_details?.reasoning_tokens).toBe(Math.ceil((reasoning ?? '').length / 4))
    let streamed = ''
    for await (const { choices } of await client.chat.completions.create({ ...body, stream: true }))
      streamed += (choices[0]?.delta as { reasoning_content?: string } | undefined)?.reasoning_content ?? ''
    expect(streamed).toBe(reasoning)
  })

  it('parses JSON of a schema', async () => {
    const schema = {
      type: 'object',
      properties: { n: { type: 'integer' } },
      required: ['n'],
      additionalProperties: false,
    }
    const completion = await client.chat.completions.parse({
      model: 'demo-fast',
      messages: ask('n: 42'),
      response_format: { type: 'json_schema', json_schema: { name: 'number', schema, strict: true } },
    })
    expect(completion.choices[0]?.message.content).toBe('{"n":42}')
  })

  it('is told every end: limit, stop sequence, content filter, refusal', async () => {
    const choice = async (content: string, rest: { model?: string; max_completion_tokens?: number; stop?: string }) =>
      (await client.chat.completions.create({ model: 'demo-fast', messages: ask(content), ...rest })).choices[0]
    expect(await choice('Hi', { max_completion_tokens: 1 })).toMatchObject({
      finish_reason: 'length',
      message: { content: 'This' },
    })
    expect(await choice('say: a b c', { stop: 'b' })).toMatchObject({
      finish_reason: 'stop',
      message: { content: 'a ' },
    })
    expect(await choice('Hi', { model: 'demo-fast-filter' })).toMatchObject({ finish_reason: 'content_filter' })
    expect((await choice('refuse', {}))?.message.refusal).toContain('refuse')
  })

  it('embeds', async () => {
    const input = ['one', 'two']
    const many = await client.embeddings.create({ model: 'public-demo', input, dimensions: 16 })
    expect(many.data.map(({ embedding }) => embedding.length)).toEqual([16, 16])
    expect(many).toMatchObject({ model: 'public-demo', usage: { prompt_tokens: 2, total_tokens: 2 } })
    const floats = await client.embeddings.create({
      ...{ model: 'public-demo', input: 'two', dimensions: 16 },
      encoding_format: 'float',
    })
    expect(floats.data[0]?.embedding.map(Math.fround)).toEqual(many.data[1]?.embedding)
  })

  it('lists the models, and retrieves each by its name', async () => {
    const models = []
    for await (const model of client.models.list()) models.push(model)
    expect(models).toContainEqual({ id: 'demo', object: 'model', created: 0, owned_by: 'demo' })
    const ids = models.map(model => model.id)
    expect(ids).toEqual(expect.arrayContaining(['public-demo', 'closed']))
    // Its upstream has no credential, so it cannot be called.
    expect(ids).not.toContain('absent')
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ['demo', 'demo-fast', 'openai/gpt-5'])
      expect(await client.models.retrieve(id)).toMatchObject({ id, object: 'model' })
    await expect(client.models.retrieve('nothing')).rejects.toBeInstanceOf(OpenAI.NotFoundError)
  })

  it('throws its own classes for what the gateway refuses', async () => {
    const create = (body: object, with_ = client) =>
      // Some of these bodies are wrong on purpose.
      with_.chat.completions.create(body as OpenAI.ChatCompletionCreateParamsNonStreaming).catch(thrown => thrown)
    const good = { model: 'demo', messages: ask('Hi') }

    const wrongKey = await create(good, clientWith('sk-wrong'))
    expect(wrongKey).toBeInstanceOf(OpenAI.AuthenticationError)
    expect(wrongKey).toMatchObject({ status: 401, code: 'invalid_api_key', type: 'invalid_request_error' })

    const unknown = await create({ ...good, model: 'public-demmo' })
    expect(unknown).toBeInstanceOf(OpenAI.NotFoundError)
    expect(unknown).toMatchObject({ status: 404, code: 'model_not_found', param: 'model' })
    expect(unknown.message).toContain('"public-demo"')
    expect(unknown.requestID).toMatch(/^req_/)

    const absent = await create({ ...good, model: 'absent' })
    expect(absent).toBeInstanceOf(OpenAI.NotFoundError)
    expect(absent.message).toContain('NEVER_SET_KEY')

    const shape = await create({ ...good, messages: [{ role: 'user', content: 7 }] })
    expect(shape).toBeInstanceOf(OpenAI.BadRequestError)
    expect(shape).toMatchObject({ status: 400, type: 'invalid_request_error', param: 'messages[0].content' })
    const missing = await create({ model: 'demo' })
    expect(missing).toBeInstanceOf(OpenAI.BadRequestError)
    expect(missing.message).toContain('missing "messages"')
  })

  it('throws its own classes for what the upstream answers', async () => {
    const classes = {
      400: OpenAI.BadRequestError,
      404: OpenAI.NotFoundError,
      422: OpenAI.UnprocessableEntityError,
      429: OpenAI.RateLimitError,
      500: OpenAI.InternalServerError,
      503: OpenAI.InternalServerError,
      529: OpenAI.InternalServerError,
    }
    for (const [status, type] of Object.entries(classes)) {
      for (const stream of [false, true]) {
        const failing = client.chat.completions.create({ model: `demo-error-${status}`, messages: ask('x'), stream })
        const error = await failing.catch((thrown: unknown) => thrown)
        expect(error, status).toBeInstanceOf(type)
        expect(error).toMatchObject({
          status: Number(status),
          message: expect.stringContaining(`demo answers ${status}`),
        })
      }
    }
    const limited: unknown = await client.chat.completions
      .create({ model: 'demo-error-429', messages: ask('x') })
      .catch(thrown => thrown)
    if (!(limited instanceof OpenAI.RateLimitError)) throw limited
    expect(limited.headers?.get('retry-after')).toBe('1')
  })

  it('is told of the gateway’s own credential as a fault of the server, never as its own', async () => {
    for (const status of [401, 403]) {
      const failing = client.chat.completions.create({ model: `demo-error-${status}`, messages: ask('x') })
      await expect(failing).rejects.toBeInstanceOf(OpenAI.InternalServerError)
      await expect(failing).rejects.toMatchObject({ status: 502, message: expect.stringContaining('"demo"') })
    }
  })

  it('throws where a stream fails, breaks or is no stream', async () => {
    const run = (model: string) => client.chat.completions.stream({ model, messages: ask('Hi') }).finalChatCompletion()
    await expect(run('demo-fast-error-after-3')).rejects.toThrow('failed after 3 content events')
    await expect(run('demo-fast-cut-3')).rejects.toBeInstanceOf(OpenAI.OpenAIError)
    await expect(run('demo-garbage')).rejects.toBeInstanceOf(OpenAI.InternalServerError)
    await expect(run('demo-nothing')).rejects.toBeInstanceOf(OpenAI.OpenAIError)
  })
})
