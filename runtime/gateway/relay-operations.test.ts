import { describe, expect, it, vi } from 'vitest'
import { handle as editImages } from '../../generated/handlers/openai-responses/edit-images.ts'
import { handle as generateImages } from '../../generated/handlers/openai-responses/generate-images.ts'
import { handle as searchWeb } from '../../generated/handlers/openai-responses/search-web.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import type { Exchange } from '../upstreams/kind.ts'
import { run } from './gateway.ts'
import { modelsOf, runningUpstream, sourceOf, testGateway, testRequest } from './test-call.ts'

type Handle = typeof searchWeb

/** A gateway whose model goes to Chat first, which cannot do this, and then to Responses. */
function setting(answer: object) {
  const asked: Exchange[] = []
  const send = async (exchange: Exchange): Promise<UpstreamReply> => {
    asked.push(exchange)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: sourceOf([JSON.stringify(answer)]) }
  }
  const chat = runningUpstream({ id: 'chat', protocols: ['openai-chat'] }, { send })
  const both = runningUpstream({ id: 'both', protocols: ['openai-chat', 'openai-responses'] }, { send })
  const gateway = testGateway({
    models: modelsOf({ drawer: ['chat/gpt-image', 'both/gpt-image-1.5'], chat: ['chat/m'] }),
    upstreams: new Map([
      ['chat', chat],
      ['both', both],
    ]),
  })
  run(gateway)
  return { asked, gateway }
}

async function call(handle: Handle, body: string) {
  const reply = await handle(testRequest({}, { body: async () => utf8(body) }), {})
  return { status: reply.status, said: reply.body instanceof Uint8Array ? text(reply.body) : '' }
}

describe('what only an upstream of the same protocol does', () => {
  it.each<[string, Handle, string, object]>([
    ['/v1/alpha/search', searchWeb, '"id":"s", "commands":{"search_query":[{"q":"x"}]}', { output: 'found' }],
    ['/v1/images/generations', generateImages, '"prompt":"a fox", "size":"1024x1536"', { data: [{ b64_json: 'A' }] }],
    ['/v1/images/edits', editImages, '"prompt":"a hat","images":[{"image_url":"data:,"}]', { data: [] }],
  ])('%s passes with its bytes, but for the model’s name', async (path, handle, said, answer) => {
    const { asked, gateway } = setting(answer)
    expect(await call(handle, `{"model":"drawer", ${said}}`)).toEqual({ status: 200, said: JSON.stringify(answer) })
    expect(asked).toHaveLength(1)
    expect(asked[0]!.operation.path).toBe(path)
    expect(text(asked[0]!.body)).toBe(`{"model":"gpt-image-1.5", ${said}}`)
    await vi.waitFor(() => expect(gateway.records).toMatchObject([{ upstream: 'both', outcome: 'ok' }]), 15_000)
  })

  it('is refused where none of the model’s upstreams has it, and without a model', async () => {
    const { asked } = setting({})
    const { status, said } = await call(searchWeb, '{"model":"chat"}')
    expect([status, JSON.parse(said).error.message]).toEqual([
      400,
      expect.stringContaining('has no upstream for searchWeb'),
    ])
    expect((await call(generateImages, '{"prompt":"x"}')).status).toBe(400)
    expect(asked).toEqual([])
  })
})
