// A service of logins and one of models on loopback, as strict as the real ones are known to be.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listening } from '../../platform/node/test-listen.ts'

const REFUSED = [
  ...['max_output_tokens', 'temperature', 'top_p', 'frequency_penalty', 'presence_penalty', 'user', 'metadata'],
  ...['prompt_cache_retention', 'safety_identifier', 'stream_options'],
]

export interface TestService {
  url: string
  /** Requests for models, in the order in which they came. */
  calls: { path: string; headers: IncomingMessage['headers']; body: Record<string, unknown> }[]
  /** Forms that came to the service of logins. */
  forms: Record<string, string>[]
  /** The challenge and state of the page that was opened. */
  open(page: string): { state: string; redirect: string }
  /** What is valid now. */
  access: string
  refresh: string
  /** Seconds until a token that is given out ends. */
  lifetime: number
  /** Milliseconds that a renewal takes. */
  delay: number
  /** Accepts no token, whatever it gives out. */
  refusing: boolean
  /** Ends the session: no token is good any more, and none is given out. */
  end(): void
  /** The next answer of the models, instead of the usual one. */
  next: { status: number; headers?: Record<string, string>; body: string } | undefined
  /** What a response streams. */
  events: object[]
  close(): Promise<void>
}

export function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.x`
}

const CLAIMS = { 'https://api.openai.com/auth': { chatgpt_account_id: 'account-1', chatgpt_plan_type: 'plus' } }

export const MESSAGE = {
  type: 'message',
  id: 'msg_1',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text: 'Hello', annotations: [] }],
}
const RESPONSE = { id: 'resp_1', object: 'response', model: 'gpt-5-codex', created_at: 1, error: null, output: [] }
const USAGE = { input_tokens: 5, output_tokens: 1, total_tokens: 6 }
/** The last event has no items, as it happens. */
export const HELLO: object[] = [
  { type: 'response.created', response: { ...RESPONSE, status: 'in_progress' } },
  { type: 'response.output_item.added', output_index: 0, item: { ...MESSAGE, status: 'in_progress', content: [] } },
  {
    type: 'response.content_part.added',
    item_id: 'msg_1',
    output_index: 0,
    content_index: 0,
    part: { type: 'output_text', text: '', annotations: [] },
  },
  { type: 'response.output_text.delta', item_id: 'msg_1', output_index: 0, content_index: 0, delta: 'Hello' },
  { type: 'response.output_text.done', item_id: 'msg_1', output_index: 0, content_index: 0, text: 'Hello' },
  {
    type: 'response.content_part.done',
    item_id: 'msg_1',
    output_index: 0,
    content_index: 0,
    part: MESSAGE.content[0],
  },
  { type: 'response.output_item.done', output_index: 0, item: MESSAGE },
  { type: 'response.completed', response: { ...RESPONSE, status: 'completed', usage: USAGE } },
]

export async function testService(): Promise<TestService> {
  let count = 1
  let challenge = ''
  let ended = false
  const used = new Set<string>()
  const service: TestService = {
    url: '',
    calls: [],
    forms: [],
    access: 'access-1',
    refresh: 'refresh-1',
    lifetime: 3600,
    delay: 0,
    next: undefined,
    refusing: false,
    events: HELLO,
    open(page) {
      const { searchParams, pathname } = new URL(page)
      if (pathname !== '/oauth/authorize' || searchParams.get('code_challenge_method') !== 'S256') throw new Error(page)
      challenge = searchParams.get('code_challenge')!
      return { state: searchParams.get('state')!, redirect: searchParams.get('redirect_uri')! }
    },
    end() {
      ended = true
      service.access = ''
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  function grant(): object {
    count += 1
    used.add(service.refresh)
    service.access = `access-${count}`
    service.refresh = `refresh-${count}`
    return {
      access_token: service.access,
      refresh_token: service.refresh,
      id_token: jwt(CLAIMS),
      expires_in: service.lifetime,
    }
  }

  async function token(request: IncomingMessage, answer: (status: number, body: object) => void): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)))
    service.forms.push(form)
    await new Promise(resolve => setTimeout(resolve, service.delay))
    if ('state' in form) return answer(400, { error: 'invalid_request' })
    if (form.grant_type === 'authorization_code') {
      const hash = createHash('sha256').update(form.code_verifier!).digest('base64url')
      if (hash !== challenge || form.code !== 'the-code') return answer(400, { error: 'invalid_grant' })
      return answer(200, grant())
    }
    // A token that comes twice is taken for a stolen one.
    if (used.has(form.refresh_token!)) service.end()
    if (ended) return answer(400, { error: { code: 'app_session_terminated', message: form.refresh_token } })
    if (form.refresh_token !== service.refresh) return answer(400, { error: 'invalid_grant' })
    answer(200, grant())
  }

  async function models(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = (status: number, body: unknown): void => void response.writeHead(status).end(JSON.stringify(body))
    const said = await text(request)
    const body: Record<string, unknown> = said === '' ? {} : JSON.parse(said)
    service.calls.push({ path: request.url!, headers: request.headers, body })
    const { next } = service
    service.next = undefined
    if (next) return void response.writeHead(next.status, next.headers).end(next.body)
    const { authorization } = request.headers
    if (ended) return answer(401, { error: { code: 'token_invalidated', message: `no ${authorization}` } })
    if (service.refusing || authorization !== `Bearer ${service.access}`)
      return answer(401, { error: { code: 'unauthorized', message: `What is ${authorization}?` } })
    if (request.url!.startsWith('/codex/models?client_version='))
      return answer(200, {
        models: [
          {
            slug: 'gpt-5-codex',
            display_name: 'GPT-5 Codex',
            context_window: 272000,
            input_modalities: ['text', 'image'],
            supported_reasoning_levels: [{ effort: 'low' }],
          },
        ],
      })
    if (/^\/codex\/(?:alpha\/search|images\/(?:generations|edits))$/.test(request.url!))
      return answer(200, { output: 'found', data: [{ b64_json: 'A' }] })
    const refused = REFUSED.find(name => name in body)
    if (refused) return answer(400, { detail: `Unsupported parameter: ${refused}` })
    if (!body.instructions) return answer(400, { detail: 'Instructions are required' })
    if (!Array.isArray(body.input)) return answer(400, { detail: 'Input must be a list' })
    if (body.input.some(item => item.role === 'system'))
      return answer(400, { detail: 'System messages are not allowed' })
    if (request.url === '/codex/responses/compact')
      return answer(200, { id: 'c', object: 'response.compaction', output: [] })
    if (body.stream !== true || body.store !== false) return answer(400, { detail: 'Stream must be true, store false' })
    // It does not say what it streams.
    response.writeHead(200, { 'x-codex-plan-type': 'plus' })
    for (const event of service.events)
      response.write(`event: ${(event as { type: string }).type}\ndata: ${JSON.stringify(event)}\n\n`)
    response.end()
  }

  const server = createServer((request, response) => {
    if (request.url !== '/oauth/token') return void models(request, response)
    void token(request, (status, body) => void response.writeHead(status).end(JSON.stringify(body)))
  })
  service.url = await listening(server)
  return service
}
