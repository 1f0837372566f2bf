import { describe, expect, it, vi } from 'vitest'
import { text } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import { operationOf } from '../protocols/operations.ts'
import { respond } from './respond.ts'
import { testAttempt, testCall, testGateway, testRequest } from './test-call.ts'

const CHUNK = '"id":"c1","object":"chat.completion.chunk","created":1,"model":"m"'
const STREAM = [
  `data: {${CHUNK},"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}`,
  `data: {${CHUNK},"choices":[{"index":0,"delta":{"content":"hello"},"finish_reason":null}]}`,
  `data: {${CHUNK},"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}`,
  `data: {${CHUNK},"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}`,
  'data: [DONE]',
]
  .map(line => `${line}\n\n`)
  .join('')
const WHOLE = JSON.stringify({
  ...{ id: 'c1', object: 'chat.completion', created: 1, model: 'm' },
  choices: [{ index: 0, message: { role: 'assistant', content: 'hello' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 9, completion_tokens: 2, total_tokens: 11 },
})

/** What a client of Chat gets of an upstream that speaks Chat, too. */
async function answered(stream: boolean, type: string | undefined, said: string) {
  const gateway = testGateway()
  const body = { model: 'smart', messages: [{ role: 'user', content: 'hi' }], stream }
  const call = testCall({ gateway, stream, model: 'smart', body })
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
  const reply = await respond(call, testAttempt(200, headers, said))
  const bytes = reply.body instanceof Uint8Array ? reply.body : await collect(reply.body!, 1e6, () => new Error('long'))
  await vi.waitFor(() => expect(gateway.records).toHaveLength(1))
  return { type: reply.headers['content-type'], said: text(bytes), record: gateway.records[0]! }
}

const used = { outcome: 'ok', inputTokens: 9, outputTokens: 2 }

describe('a stream', () => {
  it.each([
    'text/event-stream',
    'Text/Event-Stream; charset=UTF-8',
    'text/plain; charset=utf-8',
    'application/octet-stream',
    undefined,
  ])('is one under the type %s where one was asked for', async type => {
    const { said, record, ...told } = await answered(true, type, STREAM)
    expect(said).toBe(STREAM.replaceAll('"model":"m"', '"model":"smart"'))
    expect(told.type?.toLowerCase()).toMatch(/^text\/event-stream/)
    expect(record).toMatchObject(used)
  })

  it('is told whole to whoever did not ask for one', async () => {
    const { said, record, type } = await answered(false, 'text/event-stream', STREAM)
    expect(type).toBe('application/json')
    expect(JSON.parse(said)).toMatchObject({
      object: 'chat.completion',
      model: 'smart',
      choices: [{ message: { content: 'hello' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 9, completion_tokens: 2 },
    })
    expect(record).toMatchObject(used)
  })
})

describe('a whole reply', () => {
  it.each([
    ['application/json', 'application/json'],
    [undefined, 'application/json'],
    ['text/plain', 'application/json'],
  ])('under the type %s says that it is JSON, as clients ask for that', async (type, told) => {
    const reply = await answered(false, type, WHOLE)
    expect(reply.type).toBe(told)
    expect(reply.said).toBe(WHOLE.replace('"model":"m"', '"model":"smart"'))
  })

  it('may begin with a byte order mark', async () => {
    const { said } = await answered(false, 'application/json', `\ufeff${WHOLE}`)
    expect(JSON.parse(said)).toMatchObject({ model: 'smart' })
  })

  it('is streamed to whoever asked for a stream', async () => {
    const { said, record, type } = await answered(true, 'application/json', WHOLE)
    expect(type).toMatch(/^text\/event-stream/)
    expect(said).toContain('"content":"hello"')
    expect(said).toContain('"model":"smart"')
    expect(said).toMatch(/data: \[DONE\]\n\n$/)
    expect(record).toMatchObject(used)
  })

  it('of Gemini is streamed to whoever asked for events, and passes as it came to whoever takes JSON', async () => {
    const candidate = { index: 0, content: { role: 'model', parts: [{ text: 'hello' }] }, finishReason: 'STOP' }
    const said = JSON.stringify({ candidates: [candidate], modelVersion: 'm' })
    const asked = async (query: string) => {
      const operation = operationOf('gemini', 'generate', true)!
      const body = { contents: [{ parts: [{ text: 'hi' }] }] }
      const call = testCall({ operation, stream: true, body, request: testRequest({}, { query }) })
      const attempt = testAttempt(200, { 'content-type': 'application/json' }, said, { protocol: 'gemini' })
      const reply = await respond(call, attempt)
      if (reply.body instanceof Uint8Array || !reply.body) throw new Error('no stream')
      return text(await collect(reply.body, 1e6, () => new Error('long')))
    }
    expect(await asked('alt=sse')).toMatch(/^data: \{.*hello.*\}\s+data: .*STOP/)
    expect(await asked('')).toBe(said)
  })

  it('that tells an error is one, for a client that asked for a stream, too', async () => {
    const error = JSON.stringify({ error: { message: 'Rate limit reached', code: 429 } })
    await expect(answered(true, 'application/json', error)).rejects.toMatchObject({
      kind: 'rate-limited',
      message: 'Rate limit reached',
    })
  })

  it.each(['{"status":"ok"}', 'null', '[]', '{}'])(
    'that is none, as of a page of health, is no answer: %s',
    async page => {
      await expect(answered(false, 'application/json', page)).rejects.toMatchObject({
        message: 'Upstream "up" answered with JSON that is no reply of openai-chat.',
        details: { code: 'upstream_contract' },
      })
    },
  )

  it('of embeddings is told from other JSON, too', async () => {
    const operation = { ...testCall().operation, id: 'createEmbedding', kind: 'embed', path: '/v1/embeddings' } as const
    const call = testCall({ operation, stream: false })
    const asked = (said: string) => respond(call, testAttempt(200, { 'content-type': 'application/json' }, said))
    expect((await asked('{"data":[{"index":0,"embedding":[1]}]}')).status).toBe(200)
    await expect(asked('{"status":"ok"}')).rejects.toMatchObject({ details: { code: 'upstream_contract' } })
  })

  it('of another type is none to whoever asked for a stream', async () => {
    await expect(answered(true, 'text/html', '<html>')).rejects.toMatchObject({
      message: 'Upstream "up" was asked for a stream and answered with "text/html".',
    })
  })
})
