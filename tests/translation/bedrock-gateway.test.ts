import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { handle as countTokens } from '../../generated/handlers/anthropic-messages/count-tokens.ts'
import { handle as createMessage } from '../../generated/handlers/anthropic-messages/create-message.ts'
import { handle as streamGenerateContent } from '../../generated/handlers/gemini/stream-generate-content.ts'
import { handle as createChatCompletion } from '../../generated/handlers/openai-chat/create-chat-completion.ts'
import { handle as createEmbedding } from '../../generated/handlers/openai-chat/create-embedding.ts'
import { handle as createResponse } from '../../generated/handlers/openai-responses/create-response.ts'
import { KINDS } from '../../runtime/config/kinds.ts'
import type { WeightedCredential } from '../../runtime/config/resolved.ts'
import { run } from '../../runtime/gateway/gateway.ts'
import { modelsOf, runningUpstream, testGateway, testRequest } from '../../runtime/gateway/test-call.ts'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import { collect } from '../../runtime/platform/collect.ts'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { bedrockKind } from '../../runtime/upstreams/bedrock/index.ts'
import {
  ACCESS_KEY,
  API_KEY,
  REGION,
  startBedrock,
  type TestBedrock,
} from '../../runtime/upstreams/bedrock/test-service.ts'

const CLAUDE = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'
const MODELS = {
  nova: ['aws/amazon.nova-lite-v1:0'],
  sonnet: [`aws/${CLAUDE}`],
  throttled: ['aws/amazon.fault-ThrottlingException', 'aws/amazon.nova-lite-v1:0'],
  'throttled-sonnet': ['aws/anthropic.fault-ThrottlingException', `aws/${CLAUDE}`],
  first: ['aws/amazon.first-modelStreamErrorException', 'aws/amazon.nova-lite-v1:0'],
  'first-sonnet': ['aws/anthropic.first-serviceUnavailableException', `aws/${CLAUDE}`],
  later: ['aws/amazon.later-modelStreamErrorException', 'aws/amazon.nova-lite-v1:0'],
  'later-sonnet': ['aws/anthropic.later-throttlingException', `aws/${CLAUDE}`],
  denied: ['aws/amazon.fault-AccessDeniedException'],
}

let service: TestBedrock
let transport: ReturnType<typeof createNodeTransport>
beforeAll(async () => {
  service = await startBedrock()
  transport = createNodeTransport()
})
afterAll(async () => {
  await transport.close()
  await service.close()
})
beforeEach(() => {
  service.calls = []
})

const signing: WeightedCredential = {
  id: 'aws#1',
  value: ACCESS_KEY.secret,
  accessKey: { id: ACCESS_KEY.id },
  weight: 1,
}

async function call(handle: typeof createMessage, body: object, credentials = [signing], params = {}) {
  const { settings } = runningUpstream({
    kind: 'bedrock',
    auth: 'none',
    baseUrl: service.url,
    protocols: [...KINDS.bedrock.speaks],
    bedrock: { region: REGION },
  }).upstream
  const upstream = bedrockKind.create(settings, transport.send)
  const gateway = testGateway({ models: modelsOf(MODELS), upstreams: new Map([['aws', { upstream, credentials }]]) })
  run(gateway)
  const reply = await handle(
    testRequest({ query: 'alt=sse' }, { body: async () => utf8(JSON.stringify(body)) }),
    params,
  )
  const bytes = reply.body instanceof Uint8Array ? reply.body : await collect(reply.body!, 1e6, () => new Error('long'))
  return { status: reply.status, headers: reply.headers, said: text(bytes), gateway }
}

const HI = [{ role: 'user', content: 'hi' }]
const asks = {
  Chat: [createChatCompletion, (model: string, stream: boolean) => ({ model, stream, messages: HI })],
  Responses: [createResponse, (model: string, stream: boolean) => ({ model, stream, input: 'hi', store: false })],
  Messages: [createMessage, (model: string, stream: boolean) => ({ model, stream, max_tokens: 9, messages: HI })],
} as const

describe.each(Object.entries(asks))('clients of %s', (_, [handle, body]) => {
  it.each(['nova', 'sonnet'])('are answered by %s, whole and streaming', async model => {
    const whole = await call(handle, body(model, false))
    expect([whole.status, whole.said.includes('Hello')]).toEqual([200, true])
    const stream = await call(handle, body(model, true))
    expect(stream.headers['content-type']).toMatch(/^text\/event-stream/)
    const pieces = [...stream.said.matchAll(/"(?:content|delta|text)":"(Hel|lo|Hello)"/g)].map(([, piece]) => piece)
    expect(pieces.join('')).toMatch(/^Hello/)
    expect(stream.said).toContain(`"${model}"`)
    // The cache is a part of the input.
    await vi.waitFor(
      () =>
        expect(stream.gateway.records).toMatchObject([
          { inputTokens: 13, cachedInputTokens: 10, outputTokens: 2, outcome: 'ok' },
        ]),
      15_000,
    )
  })

  it.each(['throttled', 'throttled-sonnet', 'first', 'first-sonnet'])(
    'notice nothing of %s, as another model answers',
    async model => {
      const { status, said, headers } = await call(handle, body(model, true))
      expect([status, said.includes('Hel')]).toEqual([200, true])
      expect(said).not.toMatch(/was asked for/)
      expect(Number(headers['x-headgate-attempts'])).toBeGreaterThan(1)
    },
  )

  it.each(['later', 'later-sonnet'])('are told in their own words where %s breaks', async model => {
    const { status, said } = await call(handle, body(model, true))
    expect(status).toBe(200)
    expect(said).toContain('was asked for')
  })
})

it('clients of Gemini are answered by Nova', async () => {
  const body = { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] }
  const { said } = await call(streamGenerateContent, body, [signing], { model: 'nova' })
  expect(said).toContain('"text":"Hel"')
  expect(said).toContain('"promptTokenCount":13')
})

it('Claude answers clients of Messages with the events that it made, under the public name', async () => {
  const { said, headers } = await call(createMessage, asks.Messages[1]('sonnet', true))
  expect(said).toContain('"model":"sonnet"')
  expect(said).toContain('"amazon-bedrock-invocationMetrics"')
  expect(headers['x-upstream-request-id']).toBe('aws-request-1')
})

it('Claude is cached for clients whose protocol has no marks', async () => {
  await call(createChatCompletion, asks.Chat[1]('sonnet', true))
  expect(service.calls[0]!.body.messages).toEqual([
    { role: 'user', content: [{ type: 'text', text: 'hi', cache_control: { type: 'ephemeral' } }] },
  ])
})

it('the next key is asked where one is refused, and no secret is told', async () => {
  const wrong = { ...signing, value: 'not-the-secret', accessKey: { id: ACCESS_KEY.id, sessionToken: 'token-1' } }
  const api = { id: 'aws#2', value: API_KEY, weight: 1 }
  for (let calls = 0; calls < 4; calls++) {
    expect((await call(createMessage, asks.Messages[1]('nova', false), [wrong, api])).status).toBe(200)
  }
  const { status, said, gateway } = await call(createMessage, asks.Messages[1]('nova', false), [wrong])
  expect(status).toBe(502)
  expect(said).toContain('The credential aws#1 of upstream \\"aws\\" was not accepted')
  expect(JSON.stringify([said, gateway.lines])).not.toMatch(/not-the-secret|token-1|AKIDEXAMPLE/)
})

it('what a key may not do is the gateway’s fault', async () => {
  const { status, said } = await call(createMessage, asks.Messages[1]('denied', false))
  expect(status).toBe(502)
  expect(said).toContain('has no permission for this')
})

it('tokens are counted for Claude, and estimated for others', async () => {
  const counted = await call(countTokens, { model: 'sonnet', messages: HI })
  expect(JSON.parse(counted.said)).toEqual({ input_tokens: 7 })
  const estimated = await call(countTokens, { model: 'nova', messages: HI })
  expect(estimated.headers['x-headgate-estimated']).toBe('input-tokens')
})

it('embeddings are refused before anyone is asked', async () => {
  const { status } = await call(createEmbedding, { model: 'nova', input: 'hi' })
  expect([status, service.calls.length]).toEqual([400, 0])
})
