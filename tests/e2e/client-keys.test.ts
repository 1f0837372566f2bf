// Clients that bring their own key of a provider: it reaches the upstream, and is found nowhere else.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Anthropic from '@anthropic-ai/sdk'
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { platforms, type RunningGateway, startGateway, TEAM_KEY, UPSTREAM_KEY } from './harness.ts'

const CLIENT_KEY = 'sk-own-provider-key-0123456789'
const REVOKED_KEY = 'sk-revoked-provider-key-0123456789'
const SPENT_KEY = 'sk-spent-provider-key-0123456789'
const KEYS = [CLIENT_KEY, REVOKED_KEY, SPENT_KEY, UPSTREAM_KEY, TEAM_KEY]

interface Provider {
  origin: string
  /** The credential and the model of each request. */
  asked: { key: string; model: string }[]
  /** Everything else that each request said. */
  rest: string[]
  stop(): Promise<unknown>
}

/** A provider that knows some keys, and quotes the one that it refuses. */
async function startProvider(): Promise<Provider> {
  const asked: Provider['asked'] = []
  const rest: string[] = []
  const server = createServer((request, response) => void answer(request, response, asked, rest))
  const origin = await listening(server)
  return {
    origin,
    asked,
    rest,
    stop() {
      server.closeAllConnections()
      server.close()
      return once(server, 'close')
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  asked: Provider['asked'],
  rest: string[],
): Promise<void> {
  const body = Buffer.concat(await request.toArray()).toString()
  const { model, stream } = body === '' ? {} : JSON.parse(body)
  const { authorization, 'x-api-key': apiKey, 'x-goog-api-key': googleKey, ...others } = request.headers
  const key = String(apiKey ?? googleKey ?? authorization?.replace('Bearer ', ''))
  asked.push({ key, model })
  rest.push(JSON.stringify([request.url, others, body]))
  const messages = request.url?.includes('/messages') ?? false
  const refused = refusals[key]
  if (refused) {
    const { status, message } = refused
    const error = { type: 'an_error', message: `${message}: ${key}.` }
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(messages ? { type: 'error', error } : { error: { ...error, code: 'refused' } }))
  } else if (stream) {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(
      frames(model)
        .map(frame => `data: ${frame}\n\n`)
        .join(''),
    )
  } else {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(messages ? message(model) : completion(model)))
  }
}

const refusals: Record<string, { status: number; message: string }> = {
  [REVOKED_KEY]: { status: 401, message: 'Incorrect API key provided' },
  [SPENT_KEY]: { status: 429, message: 'Rate limit reached for' },
}

function completion(model: string) {
  const choice = { index: 0, message: { role: 'assistant', content: 'hello' }, finish_reason: 'stop' }
  const usage = { prompt_tokens: 3, completion_tokens: 1, total_tokens: 4 }
  return { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model, choices: [choice], usage }
}

function message(model: string) {
  const content = [{ type: 'text', text: 'hello' }]
  const usage = { input_tokens: 3, output_tokens: 1 }
  return { id: 'msg_1', type: 'message', role: 'assistant', model, content, stop_reason: 'end_turn', usage }
}

function frames(model: string): string[] {
  const chunk = (delta: object, finish: string | null) =>
    JSON.stringify({
      ...{ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model },
      choices: [{ index: 0, delta, finish_reason: finish }],
    })
  return [chunk({ role: 'assistant', content: 'hello' }, null), chunk({}, 'stop'), '[DONE]']
}

const hi = [{ role: 'user' as const, content: 'hi' }]

describe.each(platforms)('a client’s own key on %s', platform => {
  let provider: Provider
  let gateway: RunningGateway
  /** All that clients were told. */
  const told: string[] = []
  beforeAll(async () => {
    provider = await startProvider()
    gateway = await startGateway(platform, { faults: provider.origin })
  })
  afterAll(async () => {
    await gateway?.stop()
    await provider?.stop()
  })
  beforeEach(() => {
    provider.asked.length = 0
  })

  const openai = (apiKey: string, defaultHeaders: Record<string, string> = { 'x-headgate-key': TEAM_KEY }) =>
    new OpenAI({ apiKey, defaultHeaders, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 15_000 })
  const anthropic = (apiKey: string) =>
    new Anthropic({
      ...{ apiKey, authToken: null, baseURL: gateway.url, maxRetries: 0, timeout: 15_000 },
      defaultHeaders: { 'x-headgate-key': TEAM_KEY },
    })

  async function refusal(call: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
    const error = await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof OpenAI.APIError)) throw new Error('The call was not refused.')
    told.push(`${error.message} ${JSON.stringify(error.error)} ${JSON.stringify([...(error.headers ?? [])])}`)
    return error
  }

  it('reaches the provider from OpenAI’s client, whole and streamed', async () => {
    const client = openai(CLIENT_KEY)
    const { data, response } = await client.chat.completions
      .create({ model: 'own-openai-a', messages: hi })
      .withResponse()
    told.push(JSON.stringify([data, [...response.headers]]))
    expect(data.choices[0]?.message.content).toBe('hello')
    const stream = await client.chat.completions.create({ model: 'own-openai-b', messages: hi, stream: true })
    let said = ''
    for await (const { choices } of stream) said += choices[0]?.delta.content ?? ''
    expect(said).toBe('hello')
    expect(provider.asked).toEqual([
      { key: CLIENT_KEY, model: 'own-openai-a' },
      { key: CLIENT_KEY, model: 'own-openai-b' },
    ])
  })

  it('reaches it from Anthropic’s client, in the provider’s own header, and over a translation', async () => {
    const client = anthropic(CLIENT_KEY)
    for (const model of ['own-claude-a', 'own-openai-a']) {
      const { content } = await client.messages.create({ model, max_tokens: 10, messages: hi })
      expect(content).toMatchObject([{ type: 'text', text: 'hello' }])
    }
    expect(provider.asked.map(({ key }) => key)).toEqual([CLIENT_KEY, CLIENT_KEY])
  })

  it('that the provider refuses is the client’s own 401, in the provider’s words', async () => {
    const call = openai(REVOKED_KEY).chat.completions.create({ model: 'own-openai-a', messages: hi })
    const { status, message } = await refusal(call)
    expect([status, message]).toEqual([401, '401 Incorrect API key provided: [key].'])
    const translated = openai(REVOKED_KEY).chat.completions.create({ model: 'own-claude-a', messages: hi })
    expect((await refusal(translated)).message).toBe('401 Incorrect API key provided: [key].')
  })

  it('keeps no other client from its turn, whatever one of them meets', async () => {
    const model = 'own-or-ours-a'
    for (const key of [REVOKED_KEY, SPENT_KEY]) {
      await openai(key).chat.completions.create({ model, messages: hi })
      await openai(CLIENT_KEY).chat.completions.create({ model, messages: hi })
    }
    expect(provider.asked.map(({ key }) => key)).toEqual([
      ...[REVOKED_KEY, UPSTREAM_KEY, CLIENT_KEY],
      ...[SPENT_KEY, UPSTREAM_KEY, CLIENT_KEY],
    ])
  })

  it('is asked for where only the gateway’s came, which is not sent', async () => {
    const client = openai(TEAM_KEY, {})
    const { status, message, code } = await refusal(
      client.chat.completions.create({ model: 'own-openai-a', messages: hi }),
    )
    expect([status, code]).toEqual([401, 'missing_provider_key'])
    expect(message).toContain('Send this gateway’s key, which goes to no upstream, as "x-headgate-key"')
    const twice = openai(TEAM_KEY).chat.completions.create({ model: 'own-openai-a', messages: hi })
    expect((await refusal(twice)).status).toBe(401)
    expect(provider.asked).toEqual([])
    await client.chat.completions.create({ model: 'own-or-ours-b', messages: hi })
    expect(provider.asked).toEqual([{ key: UPSTREAM_KEY, model: 'ours-b' }])
  })

  it('is not a key of the gateway', async () => {
    const call = openai(CLIENT_KEY, {}).chat.completions.create({ model: 'own-openai-a', messages: hi })
    expect(await refusal(call)).toMatchObject({ status: 401, code: 'invalid_api_key' })
    expect(provider.asked).toEqual([])
  })

  it('is used for no list of models', async () => {
    await openai(CLIENT_KEY).models.list()
    expect(provider.asked.map(({ key }) => key)).not.toContain(CLIENT_KEY)
  })

  it('stands in no log, no usage, no answer and in no other place of a request', async () => {
    const rows = await gateway.usage()
    expect(
      rows.filter(({ model, key, status }) => /^own-/.test(String(model)) && key === 'team' && status === 200).length,
    ).toBeGreaterThan(5)
    const everywhere = [gateway.output(), JSON.stringify(rows), ...told, ...provider.rest].join('\n')
    for (const key of KEYS) expect(everywhere).not.toContain(key)
    // What is looked through is not empty.
    expect(told.length).toBeGreaterThan(5)
    expect(provider.rest.length).toBeGreaterThan(8)
  })
})
