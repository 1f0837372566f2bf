import { expect, it, vi } from 'vitest'
import { handle as createEmbedding } from '../../generated/handlers/openai-chat/create-embedding.ts'
import { KINDS } from '../../runtime/config/kinds.ts'
import { run } from '../../runtime/gateway/gateway.ts'
import { modelsOf, runningUpstream, sourceOf, testGateway, testRequest } from '../../runtime/gateway/test-call.ts'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import type { Transport } from '../../runtime/platform/transport.ts'
import { unpackFloats } from '../../runtime/protocols/packed-floats.ts'
import { bedrockKind } from '../../runtime/upstreams/bedrock/index.ts'

it('a client of OpenAI’s embeddings is served by Titan: packed as it asked, counted, and by its own name', async () => {
  const asked: unknown[] = []
  const transport: Transport = async ({ body }) => {
    const said = JSON.parse(text(body ?? new Uint8Array()))
    asked.push(said)
    const told = { embedding: said.inputText === 'a' ? [1, 0.5] : [2, 0.25], inputTextTokenCount: 4 }
    return { status: 200, headers: { 'content-type': 'application/json' }, body: sourceOf([JSON.stringify(told)]) }
  }
  const { settings } = runningUpstream({
    kind: 'bedrock',
    protocols: [...KINDS.bedrock.speaks],
    bedrock: { region: 'us-east-1' },
  }).upstream
  const credentials = [{ id: 'up#1', value: 'ABSK', weight: 1 }]
  const gateway = testGateway({
    models: modelsOf({ vectors: ['up/amazon.titan-embed-text-v2:0'] }),
    upstreams: new Map([['up', { upstream: bedrockKind.create(settings, transport), credentials }]]),
  })
  run(gateway)
  const body = { model: 'vectors', input: ['a', 'b'], dimensions: 256, encoding_format: 'base64' }
  const reply = await createEmbedding(testRequest({}, { body: async () => utf8(JSON.stringify(body)) }), {})
  expect(reply.status).toBe(200)
  if (!(reply.body instanceof Uint8Array)) throw new Error('it is no whole reply')
  const { data, model, usage } = JSON.parse(text(reply.body))
  expect(asked).toEqual([
    { inputText: 'a', dimensions: 256 },
    { inputText: 'b', dimensions: 256 },
  ])
  expect(data.map(({ embedding }: { embedding: string }) => unpackFloats(embedding))).toEqual([
    [1, 0.5],
    [2, 0.25],
  ])
  expect([model, usage]).toEqual(['vectors', { prompt_tokens: 8, total_tokens: 8 }])
  await vi.waitFor(() => expect(gateway.records).toMatchObject([{ inputTokens: 8, outcome: 'ok' }]), 15_000)
})
