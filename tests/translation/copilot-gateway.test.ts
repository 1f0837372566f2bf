import { afterEach, beforeEach, expect, it } from 'vitest'
import { handle as createMessage } from '../../generated/handlers/anthropic-messages/create-message.ts'
import { handle as createChatCompletion } from '../../generated/handlers/openai-chat/create-chat-completion.ts'
import { KINDS } from '../../runtime/config/kinds.ts'
import { run } from '../../runtime/gateway/gateway.ts'
import { modelsOf, runningUpstream, testGateway, testRequest } from '../../runtime/gateway/test-call.ts'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { copilotKind } from '../../runtime/upstreams/copilot/index.ts'
import { type TestService, testService } from '../../runtime/upstreams/copilot/test-service.ts'
import { testVault } from '../../runtime/upstreams/test-vault.ts'

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

async function call(handle: typeof createMessage, model: string, body: object) {
  const { settings } = runningUpstream({
    kind: 'copilot',
    loginUrl: service.url,
    protocols: [...KINDS.copilot.speaks],
    auth: 'none',
  }).upstream
  const login = { access: 'copilot-1', refresh: 'github-1', endpoint: `${service.url}/seat`, expiresAt: 1 }
  const upstream = copilotKind.create(settings, transport.send, { logins: testVault(login) })
  const gateway = testGateway({
    models: modelsOf({ four: ['up/gpt-4o'], five: ['up/gpt-5'], claude: ['up/claude-sonnet-4.5'] }),
    upstreams: new Map([['up', { upstream, credentials: [upstream.login!] }]]),
  })
  run(gateway)
  const reply = await handle(testRequest({}, { body: async () => utf8(JSON.stringify({ model, ...body })) }), {})
  return { status: reply.status, said: reply.body instanceof Uint8Array ? text(reply.body) : '', gateway }
}

const HI = { messages: [{ role: 'user', content: 'hi' }] }

it('clients of Messages are answered by a model of Copilot that has Chat', async () => {
  const { status, said } = await call(createMessage, 'four', { ...HI, max_tokens: 9 })
  expect(status).toBe(200)
  expect(JSON.parse(said)).toMatchObject({ type: 'message', content: [{ type: 'text', text: 'Hello' }] })
})

it('clients of Chat reach each family in its own protocol', async () => {
  for (const model of ['four', 'five', 'claude']) await call(createChatCompletion, model, HI)
  const paths = service.calls.map(({ path }) => path).filter(path => path !== '/seat/models')
  // What is answered in the wrong protocol is asked for once more.
  expect([...new Set(paths)]).toEqual(['/seat/chat/completions', '/seat/responses', '/seat/v1/messages'])
})

it('a login that was revoked is the gateway’s fault, and no token is told', async () => {
  service.exchangeStatus = 401
  const { status, said, gateway } = await call(createChatCompletion, 'four', HI)
  expect(status).toBe(502)
  expect(JSON.parse(said).error.message).toBe('Upstream "up" has to be logged in again: headgate login up')
  expect(JSON.stringify([said, gateway.lines])).not.toMatch(/github-1|copilot-1/)
})
