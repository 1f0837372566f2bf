import { exportPKCS8, generateKeyPair } from 'jose'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { handle as countTokens } from '../../generated/handlers/anthropic-messages/count-tokens.ts'
import { handle as createChatCompletion } from '../../generated/handlers/openai-chat/create-chat-completion.ts'
import { handle as createEmbedding } from '../../generated/handlers/openai-chat/create-embedding.ts'
import { KINDS } from '../../runtime/config/kinds.ts'
import { run } from '../../runtime/gateway/gateway.ts'
import type { PathParams } from '../../runtime/gateway/route.ts'
import { modelsOf, runningUpstream, sourceOf, testGateway, testRequest } from '../../runtime/gateway/test-call.ts'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import { collect } from '../../runtime/platform/collect.ts'
import type { GatewayReply, GatewayRequest } from '../../runtime/platform/http.ts'
import type { Transport } from '../../runtime/platform/transport.ts'
import { vertexKind } from '../../runtime/upstreams/vertex/index.ts'

type Handle = (request: GatewayRequest, params: PathParams) => Promise<GatewayReply>

const PROJECT = 'https://aiplatform.googleapis.com/v1/projects/ours/locations/global/publishers/anthropic/models'
const TOKEN = 'ya29.granted'

const GEMINI_STREAM = [
  { candidates: [{ content: { role: 'model', parts: [{ text: 'Hel' }] } }], modelVersion: 'gemini-2.5-flash' },
  {
    candidates: [{ content: { role: 'model', parts: [{ text: 'lo' }] }, finishReason: 'STOP' }],
    usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 },
  },
].map(chunk => `data: ${JSON.stringify(chunk)}\r\n\r\n`)

const CLAUDE_STREAM = [
  {
    type: 'message_start',
    message: {
      id: 'msg_vrtx_1',
      type: 'message',
      role: 'assistant',
      model: 'claude-sonnet-4-5-20250929',
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: 3, output_tokens: 1 },
    },
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello' } },
  { type: 'content_block_stop', index: 0 },
  { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 2 } },
  { type: 'message_stop' },
].map(event => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)

let privateKey: string

beforeAll(async () => {
  privateKey = await exportPKCS8((await generateKeyPair('RS256', { extractable: true })).privateKey)
})

interface Answer {
  status?: number
  type?: string
  pieces: string[]
}

/** One call at a gateway whose models are Vertex AI's; Google grants no token to accounts that begin with `bad`. */
async function call(handle: Handle, body: object, answer: Answer, accounts = ['gate']) {
  const sent: { url: string; headers: Record<string, string>; body: Record<string, unknown> }[] = []
  const transport: Transport = async ({ url, headers, body }) => {
    const said = text(body ?? new Uint8Array())
    if (url === 'https://oauth2.googleapis.com/token') {
      const [, claims] = new URLSearchParams(said).get('assertion')!.split('.')
      const { iss } = JSON.parse(Buffer.from(claims!, 'base64url').toString())
      const refused = iss.startsWith('bad')
      const told = refused ? { error: 'invalid_grant' } : { access_token: TOKEN, expires_in: 3599 }
      const headers: Record<string, string> = {}
      return { status: refused ? 400 : 200, headers, body: sourceOf([JSON.stringify(told)]) }
    }
    sent.push({ url, headers, body: JSON.parse(said) })
    const { status = 200, type = 'application/json', pieces } = answer
    return { status, headers: { 'content-type': type }, body: sourceOf(pieces) }
  }
  const { settings } = runningUpstream({
    kind: 'vertex',
    protocols: [...KINDS.vertex.speaks],
    vertex: { location: 'global' },
  }).upstream
  const credentials = accounts.map((name, index) => ({
    id: `up#${index + 1}`,
    weight: 1,
    value: JSON.stringify({
      type: 'service_account',
      project_id: 'ours',
      client_email: `${name}@ours.iam.gserviceaccount.com`,
      private_key: privateKey,
    }),
  }))
  const gateway = testGateway({
    models: modelsOf({
      flash: ['up/gemini-2.5-flash'],
      embedding: ['up/text-embedding-005'],
      sonnet: ['up/claude-sonnet-4-5@20250929'],
    }),
    upstreams: new Map([['up', { upstream: vertexKind.create(settings, transport), credentials }]]),
  })
  run(gateway)
  const reply = await handle(testRequest({}, { body: async () => utf8(JSON.stringify(body)) }), {})
  const bytes = reply.body instanceof Uint8Array ? reply.body : await collect(reply.body!, 1e6, () => new Error('long'))
  return { sent, status: reply.status, headers: reply.headers, said: text(bytes), gateway }
}

const chat = (model: string) => ({ model, stream: true, messages: [{ role: 'user', content: 'hi' }] })
const contentOf = (stream: string): string =>
  [...stream.matchAll(/^data: (\{.*)$/gm)]
    .map(([, data]) => JSON.parse(data!).choices[0]?.delta?.content ?? '')
    .join('')

describe('a streamed call of Chat', () => {
  it('reaches Gemini in its own protocol', async () => {
    const { sent, said, gateway } = await call(createChatCompletion, chat('flash'), {
      type: 'text/event-stream',
      pieces: GEMINI_STREAM,
    })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      url: `${PROJECT.replace('v1', 'v1beta1').replace('anthropic', 'google')}/gemini-2.5-flash:streamGenerateContent?alt=sse`,
      headers: { authorization: `Bearer ${TOKEN}` },
      body: { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] },
    })
    expect(contentOf(said)).toBe('Hello')
    expect(said).toContain('data: [DONE]')
    await vi.waitFor(
      () => expect(gateway.records).toMatchObject([{ inputTokens: 3, outputTokens: 2, outcome: 'ok' }]),
      15_000,
    )
  })

  it('reaches Claude in Messages, which is cached as at Anthropic', async () => {
    const { sent, said } = await call(createChatCompletion, chat('sonnet'), {
      type: 'text/event-stream',
      pieces: CLAUDE_STREAM,
    })
    expect(sent[0]!.url).toBe(`${PROJECT}/claude-sonnet-4-5@20250929:streamRawPredict`)
    expect(sent[0]!.body).toMatchObject({
      anthropic_version: 'vertex-2023-10-16',
      stream: true,
      messages: [{ role: 'user', content: [{ text: 'hi', cache_control: { type: 'ephemeral' } }] }],
    })
    expect(sent[0]!.body).not.toHaveProperty('model')
    expect(contentOf(said)).toBe('Hello')
  })

  it('goes on with another account where Google grants the first no token', async () => {
    const answer = { type: 'text/event-stream', pieces: CLAUDE_STREAM }
    for (let calls = 0; calls < 4; calls++) {
      const { status, said } = await call(createChatCompletion, chat('sonnet'), answer, ['bad', 'gate'])
      expect([status, contentOf(said)]).toEqual([200, 'Hello'])
    }
  })

  it('that no account is granted a token for is a fault of the gateway’s key', async () => {
    const { sent, status, said } = await call(createChatCompletion, chat('flash'), { pieces: [] }, ['bad'])
    expect(sent).toEqual([])
    expect(status).toBe(502)
    expect(said).toContain('The credential up#1 of upstream \\"up\\" was given no access token: invalid_grant.')
    expect(said).not.toContain('PRIVATE KEY')
  })

  it('gets no token told that an error quotes', async () => {
    const error = { code: 403, message: `${TOKEN} may not do that.`, status: 'PERMISSION_DENIED' }
    const { status, said } = await call(createChatCompletion, chat('flash'), {
      status: 403,
      pieces: [JSON.stringify({ error })],
    })
    expect(status).toBe(502)
    expect(said).toContain('[key] may not do that')
    expect(said).not.toContain(TOKEN)
  })
})

it('tokens of Claude are counted', async () => {
  const body = { model: 'sonnet', messages: [{ role: 'user', content: 'hi' }] }
  const { sent, said } = await call(countTokens, body, { pieces: ['{"input_tokens":8}'] })
  expect(sent[0]!.url).toBe(`${PROJECT}/count-tokens:rawPredict`)
  expect(sent[0]!.body).toMatchObject({ model: 'claude-sonnet-4-5@20250929' })
  expect(JSON.parse(said)).toEqual({ input_tokens: 8 })
})

it('tokens of Gemini are counted for clients of Messages', async () => {
  const body = { model: 'flash', messages: [{ role: 'user', content: 'hi' }] }
  const { sent, said } = await call(countTokens, body, { pieces: ['{"totalTokens":8}'] })
  expect(sent[0]!.url).toMatch(/publishers\/google\/models\/gemini-2.5-flash:countTokens$/)
  expect(sent[0]!.body).toEqual({ contents: [{ role: 'user', parts: [{ text: 'hi' }] }] })
  expect(JSON.parse(said)).toEqual({ input_tokens: 8 })
})

it('clients of OpenAI get embeddings of Vertex AI', async () => {
  const prediction = { embeddings: { values: [0.5, 1], statistics: { token_count: 4, truncated: false } } }
  const answer = { pieces: [JSON.stringify({ predictions: [prediction, prediction] })] }
  const { sent, said, gateway } = await call(createEmbedding, { model: 'embedding', input: ['a', 'b'] }, answer)
  expect(sent).toHaveLength(1)
  expect(sent[0]!.url).toMatch(/publishers\/google\/models\/text-embedding-005:predict$/)
  expect(sent[0]!.body).toEqual({ instances: [{ content: 'a' }, { content: 'b' }] })
  expect(JSON.parse(said)).toMatchObject({
    data: [{ embedding: [0.5, 1] }, { embedding: [0.5, 1] }],
    usage: { prompt_tokens: 8 },
  })
  await vi.waitFor(() => expect(gateway.records).toMatchObject([{ inputTokens: 8, outcome: 'ok' }]), 15_000)
})

it('embeddings of Claude are refused before anyone is asked', async () => {
  const { sent, status } = await call(createEmbedding, { model: 'sonnet', input: 'hi' }, { pieces: [] })
  expect([sent.length, status]).toEqual([0, 400])
})
