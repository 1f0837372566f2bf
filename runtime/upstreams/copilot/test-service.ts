// GitHub, and Copilot behind it, on loopback: as strict as the real ones are known to be.
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { listening } from '../../platform/node/test-listen.ts'

export interface TestService {
  url: string
  /** Requests for models and of their list. */
  calls: { method: string; path: string; headers: IncomingMessage['headers']; body: Record<string, unknown> }[]
  /** What the service of logins answers to questions for a token, one after the other; then the token. */
  pending: object[]
  /** How often the login became a token. */
  exchanges: number
  /** The status of the exchange. */
  exchangeStatus: number
  /** Seconds until a token that is given out ends. */
  lifetime: number
  /** What is valid now. */
  access: string
  /** What a streamed answer in Chat says. */
  chunks: object[]
  /** What a streamed answer in Responses says. */
  events: object[]
  /** What `/models` lists. */
  models: object[]
  close(): Promise<void>
}

const CHAT_ANSWER = {
  id: 'c',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-4o',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
}

const CHUNK = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'gpt-4o' }
const CHAT_CHUNKS: object[] = [
  { ...CHUNK, choices: [{ index: 0, delta: { role: 'assistant', content: 'Hello' }, finish_reason: null }] },
  { ...CHUNK, choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
]

export async function testService(): Promise<TestService> {
  const service: TestService = {
    url: '',
    calls: [],
    pending: [],
    exchanges: 0,
    exchangeStatus: 200,
    lifetime: 1500,
    access: 'copilot-1',
    chunks: CHAT_CHUNKS,
    events: [],
    models: [
      { id: 'gpt-5-codex', name: 'GPT-5-Codex', supported_endpoints: ['/responses'], capabilities: { type: 'chat' } },
      {
        id: 'claude-sonnet-4.5',
        supported_endpoints: ['/v1/chat/completions', '/v1/messages'],
        capabilities: {
          type: 'chat',
          limits: { max_context_window_tokens: 144000, max_output_tokens: 16000 },
          supports: { tool_calls: true, vision: true },
        },
      },
      { id: 'gpt-5-mini', supported_endpoints: ['/chat/completions'], capabilities: { type: 'chat' } },
      { id: 'text-embedding-3-small', capabilities: { type: 'embeddings' } },
    ],
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    const said = await text(request)
    const answer = (status: number, body: object): void => void response.writeHead(status).end(JSON.stringify(body))
    const form = Object.fromEntries(new URLSearchParams(said))
    if (path === '/login/device/code' && form.client_id && form.scope)
      return answer(200, {
        device_code: 'device',
        user_code: 'ABCD-1234',
        verification_uri: 'https://github.com/login/device',
        interval: 5,
        expires_in: 900,
      })
    if (path === '/login/oauth/access_token')
      return answer(200, service.pending.shift() ?? { access_token: form.device_code === 'device' && 'github-1' })
    if (path === '/copilot_internal/v2/token') {
      if (method !== 'GET') return answer(404, {})
      service.exchanges += 1
      if (service.exchangeStatus !== 200) return answer(service.exchangeStatus, { message: headers.authorization })
      if (headers.authorization !== 'token github-1' || headers['editor-version']) return answer(401, {})
      service.access = `copilot-${service.exchanges + 1}`
      const expires_at = Math.floor(Date.now() / 1000) + service.lifetime
      return answer(200, {
        token: service.access,
        expires_at,
        refresh_in: 1200,
        endpoints: { api: `${service.url}/seat/` },
      })
    }
    const body: Record<string, unknown> = said === '' ? {} : JSON.parse(said)
    service.calls.push({ method, path, headers, body })
    if (headers.authorization !== `Bearer ${service.access}`) return answer(401, { error: { message: 'unauthorized' } })
    if (!path.startsWith('/seat/')) return answer(404, {})
    if (!headers['copilot-integration-id']) return answer(400, { error: { message: 'no integration' } })
    if (path === '/seat/models') return answer(200, { data: service.models })
    const responses = path.endsWith('/responses')
    if (body.stream !== true || !(responses || path.endsWith('/chat/completions'))) return answer(200, CHAT_ANSWER)
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const chunk of responses ? service.events : service.chunks)
      response.write(`data: ${JSON.stringify(chunk)}\n\n`)
    response.end('data: [DONE]\n\n')
  })
  service.url = await listening(server)
  return service
}
