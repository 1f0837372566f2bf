import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handle as createMessage } from '../../generated/handlers/anthropic-messages/create-message.ts'
import { handle as createChatCompletion } from '../../generated/handlers/openai-chat/create-chat-completion.ts'
import { handle as createResponse } from '../../generated/handlers/openai-responses/create-response.ts'
import { KINDS } from '../../runtime/config/kinds.ts'
import { run } from '../../runtime/gateway/gateway.ts'
import type { PathParams } from '../../runtime/gateway/route.ts'
import { modelsOf, runningUpstream, sourceOf, testGateway, testRequest } from '../../runtime/gateway/test-call.ts'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import { collect } from '../../runtime/platform/collect.ts'
import type { GatewayReply, GatewayRequest } from '../../runtime/platform/http.ts'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { codexKind } from '../../runtime/upstreams/codex/index.ts'
import { type TestService, testService } from '../../runtime/upstreams/codex/test-service.ts'
import { testVault } from '../../runtime/upstreams/test-vault.ts'

type Handle = (request: GatewayRequest, params: PathParams) => Promise<GatewayReply>

let service: TestService
let transport: ReturnType<typeof createNodeTransport>
beforeEach(async () => {
  service = await testService()
  transport = createNodeTransport()
})
afterEach(async () => {
  await transport.close()
  await service.close()
})

/** A gateway with the subscription, and another upstream behind it. */
async function call(handle: Handle, body: object, model = 'codex') {
  const { settings } = runningUpstream({
    kind: 'codex',
    baseUrl: service.url,
    loginUrl: service.url,
    protocols: [...KINDS.codex.speaks],
    auth: 'none',
  }).upstream
  const login = { access: 'access-1', refresh: 'refresh-1', account: 'a', expiresAt: Date.now() + 1e7 }
  const upstream = codexKind.create(settings, transport.send, { logins: testVault(login) })
  const other = runningUpstream(
    { id: 'other', protocols: ['openai-chat'] },
    {
      send: async () => ({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: sourceOf([
          '{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Other"},"finish_reason":"stop"}]}',
        ]),
      }),
    },
  )
  const gateway = testGateway({
    models: modelsOf({ codex: ['up/gpt-5-codex'], both: ['up/gpt-5-codex', 'other/m'] }),
    upstreams: new Map([
      ['up', { upstream, credentials: [upstream.login!] }],
      ['other', other],
    ]),
  })
  run(gateway)
  const request = testRequest({}, { body: async () => utf8(JSON.stringify({ model, ...body })) })
  const reply = await handle(request, {})
  const bytes = reply.body instanceof Uint8Array ? reply.body : await collect(reply.body!, 1e6, () => new Error('long'))
  return { status: reply.status, headers: reply.headers, said: text(bytes), gateway }
}

const CHAT = { messages: [{ role: 'user', content: 'hi' }] }

describe('a subscription', () => {
  it('answers clients of Chat whole, who are told what it was not asked for', async () => {
    const asked = { ...CHAT, max_tokens: 99, messages: [{ role: 'system', content: 'Rules.' }, ...CHAT.messages] }
    const { status, headers, said } = await call(createChatCompletion, asked)
    expect(status).toBe(200)
    expect(JSON.parse(said)).toMatchObject({ choices: [{ message: { content: 'Hello' }, finish_reason: 'stop' }] })
    expect(headers['x-headgate-lossy']).toContain('maxOutputTokens')
    expect(service.calls[0]!.body).toMatchObject({ instructions: 'Rules.', stream: true })
  })

  it('answers clients of Messages with a stream', async () => {
    const { status, said } = await call(createMessage, { ...CHAT, max_tokens: 99, stream: true })
    expect(status).toBe(200)
    expect(said).toContain('"text_delta","text":"Hello"')
    expect(said).toContain('message_stop')
  })

  it('answers clients of Responses, whole and streamed', async () => {
    const whole = await call(createResponse, { input: 'hi', temperature: 0.2 })
    expect(JSON.parse(whole.said)).toMatchObject({ model: 'codex', output: [{ content: [{ text: 'Hello' }] }] })
    expect(whole.headers).toMatchObject({ 'x-headgate-lossy': 'sampling.temperature', 'x-codex-plan-type': 'plus' })
    const streamed = await call(createResponse, { input: 'hi', stream: true })
    expect(streamed.headers['content-type']).toBe('text/event-stream')
    expect(streamed.said).toContain('response.completed')
  })

  it('that has ended is the gateway’s fault, and no token is told', async () => {
    service.end()
    const { status, said, headers, gateway } = await call(createChatCompletion, CHAT)
    expect(status).toBe(502)
    expect(JSON.parse(said).error.message).toBe('Upstream "up" has to be logged in again: headgate login up')
    expect(headers['x-should-retry']).toBe('false')
    expect(JSON.stringify([said, gateway.lines])).not.toMatch(/access-|refresh-/)
  })

  it('whose token goes on not to be accepted is told by the name of the login alone', async () => {
    service.refusing = true
    const { status, said, gateway } = await call(createChatCompletion, CHAT)
    expect(status).toBe(502)
    expect(said).toContain('The credential up#login of upstream \\"up\\" was not accepted: What is Bearer [token]?')
    expect(service.calls.map(({ headers }) => headers.authorization)).toEqual(['Bearer access-1', 'Bearer access-2'])
    expect(JSON.stringify([said, gateway.lines])).not.toMatch(/access-|refresh-/)
  })

  it('that has ended leaves the call to the next target', async () => {
    service.end()
    const { status, said, gateway } = await call(createChatCompletion, CHAT, 'both')
    expect(status).toBe(200)
    expect(said).toContain('Other')
    expect(gateway.lines[0]?.message).toContain('502 credential')
  })
})
