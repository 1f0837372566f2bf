import { describe, expect, it, vi } from 'vitest'
import { handle as batchEmbedContents } from '../../generated/handlers/gemini/batch-embed-contents.ts'
import { handle as createEmbedding } from '../../generated/handlers/openai-chat/create-embedding.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { run } from '../../runtime/gateway/gateway.ts'
import type { PathParams } from '../../runtime/gateway/route.ts'
import {
  modelsOf,
  runningUpstream,
  sourceOf,
  type TestGateway,
  testGateway,
  testRequest,
} from '../../runtime/gateway/test-call.ts'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../../runtime/platform/http.ts'
import type { Exchange } from '../../runtime/upstreams/kind.ts'

type Handle = (request: GatewayRequest, params: PathParams) => Promise<GatewayReply>

/** One call of a client, at a gateway whose one upstream speaks `protocol` and answers with `answer`. */
async function call(handle: Handle, body: string, protocol: ProtocolId, answer: string, params: PathParams = {}) {
  const sent: Exchange[] = []
  const send = async (exchange: Exchange) => {
    sent.push(exchange)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: sourceOf([answer]) }
  }
  const gateway: TestGateway = testGateway({
    models: modelsOf({ public: ['up/own'] }),
    upstreams: new Map([['up', runningUpstream({ auth: 'none', protocols: [protocol] }, { send })]]),
  })
  run(gateway)
  const reply = await handle(testRequest({}, { body: async () => utf8(body) }), params)
  expect(reply.status, text(reply.body as Uint8Array)).toBe(200) // whole replies are bytes
  await vi.waitFor(() => expect(gateway.records).toHaveLength(1), 15_000)
  return { sent: sent[0]!, body: text(reply.body as Uint8Array), headers: reply.headers, record: gateway.records[0]! }
}

const chatRequest = '{ "model": "public",  "input":["a", "b"], "encoding_format":"base64", "task": "x" }'
const chatAnswer =
  '{"object":"list", "data":[{"object":"embedding","index":0,"embedding":"AACAPw=="},{"index":1,"embedding":"AAAAwA=="}],\n "model":"own-2025","usage":{"prompt_tokens":7,"total_tokens":7}}'
const geminiRequest = '{"requests": [{"model":"models/public", "content":{"parts":[{"text":"a"}]}}]}'
const geminiAnswer = '{"embeddings": [ {"values":[0.1, -2e-1]} ], "usageMetadata":{"promptTokenCount":3}}'

describe('embeddings', () => {
  it('pass to an upstream of OpenAI’s protocol byte for byte, but for the model, and are accounted', async () => {
    const { sent, body, record } = await call(createEmbedding, chatRequest, 'openai-chat', chatAnswer)
    expect(sent.operation.path).toBe('/v1/embeddings')
    expect(text(sent.body)).toBe(chatRequest.replace('"public"', '"own"'))
    expect(body).toBe(chatAnswer.replace('"own-2025"', '"public"'))
    expect(record).toMatchObject({ model: 'public', inputTokens: 7, outcome: 'ok' })
  })

  it('pass to an upstream of Gemini’s', async () => {
    const params = { model: 'public' }
    const { sent, body, record } = await call(batchEmbedContents, geminiRequest, 'gemini', geminiAnswer, params)
    expect([sent.operation.id, sent.model]).toEqual(['batchEmbedContents', 'own'])
    expect(JSON.parse(text(sent.body))).toEqual(JSON.parse(geminiRequest.replace('models/public', 'models/own')))
    expect(body).toBe(geminiAnswer)
    expect(record).toMatchObject({ model: 'public', inputTokens: 3, outcome: 'ok' })
  })

  it('cross to an upstream of Gemini’s protocol', async () => {
    const answer = '{"embeddings":[{"values":[1]},{"values":[-2]}],"usageMetadata":{"promptTokenCount":3}}'
    const { sent, body, headers, record } = await call(createEmbedding, chatRequest, 'gemini', answer)
    expect(sent.operation.id).toBe('batchEmbedContents')
    expect(JSON.parse(body)).toMatchObject({
      data: [{ embedding: 'AACAPw==' }, { embedding: 'AAAAwA==' }],
      model: 'public',
    })
    expect(headers['x-headgate-lossy']).toBe('field.task')
    expect(record).toMatchObject({ model: 'public', inputTokens: 3, outcome: 'ok' })
  })

  it('cross to an upstream of OpenAI’s', async () => {
    const answer = '{"data":[{"index":0,"embedding":[1]}],"usage":{"prompt_tokens":4}}'
    const { sent, body, record } = await call(batchEmbedContents, geminiRequest, 'openai-chat', answer, {
      model: 'public',
    })
    expect(JSON.parse(text(sent.body))).toEqual({ model: 'own', input: ['a'], encoding_format: 'float' })
    expect(JSON.parse(body)).toEqual({ embeddings: [{ values: [1] }], usageMetadata: { promptTokenCount: 4 } })
    expect(record).toMatchObject({ inputTokens: 4, outcome: 'ok' })
  })
})
