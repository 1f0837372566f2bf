import Anthropic from '@anthropic-ai/sdk'
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { demoFetch } from './test-fetch.ts'

const client = new Anthropic({ apiKey: 'none', baseURL: 'http://demo', fetch: demoFetch(), maxRetries: 0 })
const ask = (content: string) => [{ role: 'user' as const, content }]
const weather: Anthropic.Tool = {
  name: 'get_weather',
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}

describe("Anthropic's client reads the demo", () => {
  it('a reply', async () => {
    const message = await client.messages.create({ model: 'demo', max_tokens: 100, messages: ask('say: hello there') })
    expect(message).toMatchObject({
      type: 'message',
      role: 'assistant',
      model: 'demo',
      content: [{ type: 'text', text: 'hello there' }],
      stop_reason: 'end_turn',
      usage: { input_tokens: 7, output_tokens: 3 },
    })
    expect(message.id).toMatch(/^msg_/)
  })

  it('a stream, which says the same as the reply', async () => {
    const body = { model: 'demo', max_tokens: 100, messages: ask('count to 20') }
    const stream = client.messages.stream(body)
    const pieces: string[] = []
    stream.on('text', piece => pieces.push(piece))
    const streamed = await stream.finalMessage()
    expect(pieces).toHaveLength(20)
    const whole = await client.messages.create(body)
    expect(streamed.content).toEqual(whole.content)
    expect(streamed.usage).toMatchObject({
      input_tokens: whole.usage.input_tokens,
      output_tokens: whole.usage.output_tokens,
    })
  })

  it('a tool loop', async () => {
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
    const message = await client.beta.messages.toolRunner({
      model: 'demo',
      max_tokens: 1000,
      messages: ask('get_weather city: Paris and get_weather city: Rome'),
      tools: [tool],
    })
    expect(asked).toEqual(['Paris', 'Rome'])
    // By default the client sends results alone and relies on a thread; it goes on without one where there is none.
    expect(message.content).toMatchObject([
      { type: 'text', text: 'get_weather answered: "sunny in Paris".\nget_weather answered: "sunny in Rome".' },
    ])
    expect(message.stop_reason).toBe('end_turn')
  })

  it('a streamed tool call', async () => {
    const message = await client.messages
      .stream({ model: 'demo', max_tokens: 100, messages: ask('get_weather city: Paris'), tools: [weather] })
      .finalMessage()
    expect(message.content).toMatchObject([{ type: 'tool_use', name: 'get_weather', input: { city: 'Paris' } }])
    expect(message.stop_reason).toBe('tool_use')
  })

  it('thinking, whose signature it takes back unaltered only', async () => {
    const body = {
      model: 'demo',
      max_tokens: 4000,
      thinking: { type: 'enabled' as const, budget_tokens: 2000 },
      messages: ask('Hello'),
    }
    const first = await client.messages.stream(body).finalMessage()
    expect(first.content.map(block => block.type)).toEqual(['thinking', 'text'])
    const [thinking] = first.content
    if (thinking?.type !== 'thinking') throw new Error('no thinking')
    expect(thinking.thinking).toContain('The user says "Hello"')
    expect((await client.messages.create(body)).content).toEqual(first.content)

    const next = (content: Anthropic.ContentBlock[]) =>
      client.messages.create({
        ...body,
        messages: [...ask('Hello'), { role: 'assistant', content }, ...ask('say: ok')],
      })
    const second = await next(first.content)
    expect(second.content.at(-1)).toMatchObject({ type: 'text', text: 'ok' })
    const altered = { ...thinking, signature: `${thinking.signature.slice(0, -4)}AAAA` }
    await expect(next([altered, ...first.content.slice(1)])).rejects.toBeInstanceOf(Anthropic.BadRequestError)
  })

  it('JSON of a schema', async () => {
    const schema = {
      type: 'object',
      properties: { title: { type: 'string' } },
      required: ['title'],
      additionalProperties: false,
    }
    const message = await client.messages.create({
      model: 'demo',
      max_tokens: 100,
      messages: ask('title: Spring'),
      output_config: { format: { type: 'json_schema', schema } },
    })
    expect(message.content).toMatchObject([{ type: 'text', text: '{"title":"Spring"}' }])
  })

  it('ends: limit, stop sequence, refusal', async () => {
    const end = async (content: string, rest: { max_tokens?: number; stop_sequences?: string[] } = {}) => {
      const { stop_reason, stop_sequence } = await client.messages.create({
        model: 'demo',
        max_tokens: 100,
        messages: ask(content),
        ...rest,
      })
      return [stop_reason, stop_sequence]
    }
    expect(await end('Hi', { max_tokens: 1 })).toEqual(['max_tokens', null])
    expect(await end('say: a b c', { stop_sequences: ['b'] })).toEqual(['stop_sequence', 'b'])
    expect(await end('refuse')).toEqual(['refusal', null])
  })

  it('counts, which agree with usage, and what the cache read and wrote', async () => {
    const messages = ask('Hello, how are you?')
    const counted = await client.messages.countTokens({ model: 'demo', messages, tools: [weather] })
    const first = await client.messages.create({ model: 'demo', max_tokens: 100, messages, tools: [weather] })
    expect(counted.input_tokens).toBe(first.usage.input_tokens)

    const marked = [{ type: 'text' as const, text: 'x'.repeat(400), cache_control: { type: 'ephemeral' as const } }]
    const told = await client.messages.create({
      model: 'demo',
      max_tokens: 100,
      system: marked,
      messages: [...ask('a'), { role: 'assistant', content: 'b' }, ...ask('c')],
    })
    expect(told.usage).toMatchObject({ cache_read_input_tokens: 103, cache_creation_input_tokens: 0 })
  })

  it('errors, as the classes it has for them', async () => {
    const ask429 = client.messages.create({ model: 'demo-error-429', max_tokens: 1, messages: ask('x') })
    await expect(ask429).rejects.toBeInstanceOf(Anthropic.RateLimitError)
    const error = await ask429.catch((thrown: unknown) => thrown)
    expect((error as InstanceType<typeof Anthropic.APIError>).headers?.get('retry-after')).toBe('1') // the class is asserted above
    const classes = {
      400: Anthropic.BadRequestError,
      401: Anthropic.AuthenticationError,
      403: Anthropic.PermissionDeniedError,
      404: Anthropic.NotFoundError,
      422: Anthropic.UnprocessableEntityError,
      500: Anthropic.InternalServerError,
      529: Anthropic.InternalServerError,
    }
    for (const [status, type] of Object.entries(classes)) {
      const failing = client.messages.create({ model: `demo-error-${status}`, max_tokens: 1, messages: ask('x') })
      await expect(failing, status).rejects.toBeInstanceOf(type)
    }
    const long = client.messages.create({ model: 'demo-context', max_tokens: 1, messages: ask('x') })
    await expect(long).rejects.toThrow(/prompt is too long: \d+ tokens > \d+ maximum/)
    const unknown = client.messages.create({ model: 'demo-nonsense', max_tokens: 1, messages: ask('x') })
    await expect(unknown).rejects.toBeInstanceOf(Anthropic.NotFoundError)
  })

  it('faults in a stream', async () => {
    const run = (model: string) =>
      client.messages.stream({ model, max_tokens: 100, messages: ask('Hi') }).finalMessage()
    await expect(run('demo-error-after-3')).rejects.toThrow('failed after 3 content events')
    await expect(run('demo-cut-3')).rejects.toThrow()
    await expect(run('demo-garbage')).rejects.toThrow()
    await expect(run('demo-broken')).rejects.toThrow()
    await expect(run('demo-nothing')).rejects.toThrow()
  })
})
