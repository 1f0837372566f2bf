import OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import { demoFetch } from './test-fetch.ts'

const client = new OpenAI({ apiKey: 'none', baseURL: 'http://demo/v1', fetch: demoFetch(), maxRetries: 0 })
const weather: OpenAI.Responses.FunctionTool = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  strict: false,
}

describe("OpenAI's client reads the demo in Responses", () => {
  it('a response', async () => {
    const response = await client.responses.create({ model: 'demo', input: 'say: hello there' })
    expect(response).toMatchObject({
      object: 'response',
      model: 'demo',
      status: 'completed',
      output_text: 'hello there',
      usage: { input_tokens: 7, output_tokens: 3, total_tokens: 10 },
    })
    expect(response.id).toMatch(/^resp_/)
  })

  it('a stream, which ends with what the response is', async () => {
    const body = { model: 'demo', input: 'count to 20' }
    const stream = client.responses.stream(body)
    const pieces: string[] = []
    stream.on('response.output_text.delta', event => pieces.push(event.delta))
    const streamed = await stream.finalResponse()
    expect(pieces).toHaveLength(20)
    expect(streamed.output_text).toBe(pieces.join(''))
    const whole = await client.responses.create(body)
    expect(streamed.output_text).toBe(whole.output_text)
    expect(streamed.usage).toEqual(whole.usage)
    expect(streamed.id).toBe(whole.id)
  })

  it('a tool loop', async () => {
    const input: OpenAI.Responses.ResponseInputItem[] = [
      { role: 'user', content: 'get_weather city: Paris and get_weather city: Rome' },
    ]
    const first = await client.responses.stream({ model: 'demo', input, tools: [weather] }).finalResponse()
    const calls = first.output.filter(item => item.type === 'function_call')
    expect(calls.map(call => call.arguments)).toEqual(['{"city":"Paris"}', '{"city":"Rome"}'])
    input.push(...calls)
    for (const call of calls)
      input.push({ type: 'function_call_output', call_id: call.call_id, output: `sunny: ${call.arguments}` })
    const second = await client.responses.create({ model: 'demo', input, tools: [weather] })
    expect(second.output_text).toContain('get_weather answered: "sunny: {"city":"Rome"}"')
  })

  it('a freeform tool', async () => {
    const response = await client.responses.create({
      model: 'demo',
      input: 'use apply_patch:\n```\n*** Begin Patch\n```',
      tools: [{ type: 'custom', name: 'apply_patch' }],
    })
    expect(response.output).toMatchObject([
      { type: 'custom_tool_call', name: 'apply_patch', input: '*** Begin Patch\n' },
    ])
  })

  it('reasoning, whose encrypted content it takes back unaltered only', async () => {
    const body = {
      model: 'demo',
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

  it('JSON of a schema', async () => {
    const schema = {
      type: 'object',
      properties: { n: { type: 'integer' } },
      required: ['n'],
      additionalProperties: false,
    }
    const response = await client.responses.create({
      model: 'demo',
      input: 'n: 42',
      text: { format: { type: 'json_schema', name: 'number', schema, strict: true } },
    })
    expect(response.output_text).toBe('{"n":42}')
  })

  it('ends: limit, refusal', async () => {
    const cut = await client.responses.create({ model: 'demo', input: 'count to 99', max_output_tokens: 16 })
    expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })
    expect(cut.output_text).toHaveLength(64)
    const refused = await client.responses.create({ model: 'demo', input: 'refuse' })
    expect(refused.output).toMatchObject([{ type: 'message', content: [{ type: 'refusal' }] }])
  })

  it('counts, which agree with usage', async () => {
    const body = { model: 'demo', input: 'Hello, how are you?', tools: [weather] }
    const counted = await client.responses.inputTokens.count(body)
    const response = await client.responses.create(body)
    expect(counted.input_tokens).toBe(response.usage?.input_tokens)
  })

  it('a compaction, which the demo reads when it comes back', async () => {
    const compacted = await client.responses.compact({
      model: 'demo',
      input: [
        { role: 'user', content: 'Remember the number 7.' },
        { role: 'user', content: 'And 8.' },
      ],
    })
    expect(compacted).toMatchObject({ object: 'response.compaction', output: [{ type: 'compaction' }] })
    const [item] = compacted.output
    if (item?.type !== 'compaction') throw new Error('no compaction')
    const ask = (item: OpenAI.Responses.ResponseCompactionItemParam) =>
      client.responses.create({ model: 'demo', input: [item, { role: 'user', content: 'Hello' }] })
    expect((await ask(item)).output_text).toContain('And 8.')
    await expect(ask({ ...item, encrypted_content: 'AAAA' })).rejects.toBeInstanceOf(OpenAI.BadRequestError)
  })

  it('errors, as the classes it has for them', async () => {
    const classes = {
      400: OpenAI.BadRequestError,
      401: OpenAI.AuthenticationError,
      404: OpenAI.NotFoundError,
      429: OpenAI.RateLimitError,
      503: OpenAI.InternalServerError,
    }
    for (const [status, type] of Object.entries(classes)) {
      const failing = client.responses.create({ model: `demo-error-${status}`, input: 'x' })
      await expect(failing, status).rejects.toBeInstanceOf(type)
    }
  })

  it('that an earlier response is not remembered', async () => {
    const failing = client.responses.create({ model: 'demo', input: 'Hi', previous_response_id: 'resp_1' })
    await expect(failing).rejects.toBeInstanceOf(OpenAI.BadRequestError)
    await expect(failing).rejects.toMatchObject({
      code: 'previous_response_not_found',
      param: 'previous_response_id',
    })
  })

  it('faults in a stream', async () => {
    const run = (model: string) => client.responses.stream({ model, input: 'Hi' }).finalResponse()
    await expect(run('demo-cut-3')).rejects.toThrow()
    await expect(run('demo-broken')).rejects.toThrow()
    const events: string[] = []
    const failing = await client.responses.create({ model: 'demo-error-after-3', input: 'Hi', stream: true })
    const read = async () => {
      for await (const event of failing) events.push(JSON.stringify(event))
    }
    await read().catch((thrown: unknown) => events.push(String(thrown)))
    expect(events.at(-1)).toContain('failed after 3 content events')
  })
})
