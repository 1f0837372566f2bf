import OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import { demoFetch } from './test-fetch.ts'

const client = new OpenAI({ apiKey: 'none', baseURL: 'http://demo/v1', fetch: demoFetch(), maxRetries: 0 })
const ask = (content: string) => [{ role: 'user' as const, content }]
const weather: OpenAI.ChatCompletionFunctionTool = {
  type: 'function',
  function: {
    name: 'get_weather',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
}

describe("OpenAI's client reads the demo in Chat Completions", () => {
  it('a reply', async () => {
    const completion = await client.chat.completions.create({ model: 'demo', messages: ask('say: hello there') })
    expect(completion).toMatchObject({
      object: 'chat.completion',
      model: 'demo',
      choices: [{ index: 0, message: { role: 'assistant', content: 'hello there' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 },
    })
    expect(completion.id).toMatch(/^chatcmpl-/)
  })

  it('a stream, with usage where it was asked for', async () => {
    const body = { model: 'demo', messages: ask('count to 20'), stream: true as const }
    let text = ''
    for await (const chunk of await client.chat.completions.create(body)) {
      text += chunk.choices[0]?.delta.content ?? ''
      expect(chunk.usage ?? undefined).toBeUndefined()
    }
    expect(text).toMatch(/^1 2 3 .* 20$/)
    const stream = client.chat.completions.stream({ ...body, stream_options: { include_usage: true } })
    const final = await stream.finalChatCompletion()
    expect(final.choices[0]).toMatchObject({ message: { content: text }, finish_reason: 'stop' })
    expect(final.usage).toMatchObject({ completion_tokens: Math.ceil(text.length / 4) })
  })

  it('a tool loop', async () => {
    const asked: string[] = []
    const runner = client.chat.completions.runTools({
      model: 'demo',
      messages: ask('get_weather city: Paris and get_weather city: Rome'),
      tools: [
        {
          type: 'function',
          function: {
            name: 'get_weather',
            description: 'Weather of a city',
            parameters: weather.function.parameters as object, // set above
            parse: (text: string) => JSON.parse(text) as { city: string }, // the schema demands it
            function: ({ city }: { city: string }) => {
              asked.push(city)
              return `sunny in ${city}`
            },
          },
        },
      ],
    })
    expect(await runner.finalContent()).toBe(
      'get_weather answered: "sunny in Paris".\nget_weather answered: "sunny in Rome".',
    )
    expect(asked).toEqual(['Paris', 'Rome'])
  })

  it('streamed tool calls, which are as in the reply', async () => {
    const body = { model: 'demo', messages: ask('get_weather city: Paris'), tools: [weather] }
    const streamed = await client.chat.completions.stream(body).finalChatCompletion()
    const whole = await client.chat.completions.create(body)
    expect(streamed.choices[0]?.finish_reason).toBe('tool_calls')
    expect(streamed.choices[0]?.message.tool_calls).toMatchObject(whole.choices[0]?.message.tool_calls ?? [])
    expect(whole.choices[0]?.message.tool_calls).toMatchObject([
      { type: 'function', function: { name: 'get_weather', arguments: '{"city":"Paris"}' } },
    ])
  })

  it('a forced tool, and none where tools are switched off', async () => {
    const body = { model: 'demo', messages: ask('get_weather city: Ulm'), tools: [weather] }
    const forced = await client.chat.completions.create({
      ...body,
      messages: ask('Hi'),
      tool_choice: { type: 'function', function: { name: 'get_weather' } },
    })
    expect(forced.choices[0]?.message.tool_calls).toHaveLength(1)
    const off = await client.chat.completions.create({ ...body, tool_choice: 'none' })
    expect(off.choices[0]?.finish_reason).toBe('stop')
  })

  it('reasoning, in text and in numbers', async () => {
    const body = { model: 'demo', messages: ask('Hello'), reasoning_effort: 'high' as const }
    const completion = await client.chat.completions.create(body)
    expect(completion.choices[0]?.message).toMatchObject({
      reasoning_content: expect.stringContaining('The user says'),
    })
    expect(completion.usage?.completion_tokens_details?.reasoning_tokens).toBeGreaterThan(20)
    const none = await client.chat.completions.create({ ...body, reasoning_effort: 'none' })
    expect(none.choices[0]?.message).not.toHaveProperty('reasoning_content')
  })

  it('JSON of a schema', async () => {
    const schema = {
      type: 'object',
      properties: { n: { type: 'integer' } },
      required: ['n'],
      additionalProperties: false,
    }
    const completion = await client.chat.completions.create({
      model: 'demo',
      messages: ask('n: 42'),
      response_format: { type: 'json_schema', json_schema: { name: 'number', schema, strict: true } },
    })
    expect(completion.choices[0]?.message.content).toBe('{"n":42}')
  })

  it('ends: limit, stop sequence, refusal', async () => {
    const choice = async (content: string, rest: { max_completion_tokens?: number; stop?: string } = {}) =>
      (await client.chat.completions.create({ model: 'demo', messages: ask(content), ...rest })).choices[0]
    expect(await choice('Hi', { max_completion_tokens: 1 })).toMatchObject({
      finish_reason: 'length',
      message: { content: 'This' },
    })
    expect(await choice('say: a b c', { stop: 'b' })).toMatchObject({
      finish_reason: 'stop',
      message: { content: 'a ' },
    })
    expect((await choice('refuse'))?.message.refusal).toContain('refuse')
  })

  it('errors, as the classes it has for them', async () => {
    const classes = {
      400: OpenAI.BadRequestError,
      401: OpenAI.AuthenticationError,
      403: OpenAI.PermissionDeniedError,
      404: OpenAI.NotFoundError,
      422: OpenAI.UnprocessableEntityError,
      429: OpenAI.RateLimitError,
      500: OpenAI.InternalServerError,
      503: OpenAI.InternalServerError,
    }
    for (const [status, type] of Object.entries(classes)) {
      const failing = client.chat.completions.create({ model: `demo-error-${status}`, messages: ask('x') })
      await expect(failing, status).rejects.toBeInstanceOf(type)
      await expect(failing, status).rejects.toThrow(`The demo answers ${status}`)
    }
  })

  it('faults in a stream', async () => {
    const run = (model: string) => client.chat.completions.stream({ model, messages: ask('Hi') }).finalChatCompletion()
    await expect(run('demo-error-after-3')).rejects.toThrow('failed after 3 content events')
    await expect(run('demo-cut-3')).rejects.toThrow()
    await expect(run('demo-broken')).rejects.toThrow()
  })
})
