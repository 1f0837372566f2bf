import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HASHED_KEY, platforms, type RunningGateway, startGateway, TEAM_KEY, UPSTREAM_KEY } from './harness.ts'
import { type Call, everyCall, everyStoredCall } from './operations.ts'

/** How clients of the four protocols send a key. */
const styles: Record<string, (key: string) => { headers?: Record<string, string>; query?: string }> = {
  'Authorization: Bearer': key => ({ headers: { authorization: `Bearer ${key}` } }),
  'x-api-key': key => ({ headers: { 'x-api-key': key } }),
  'x-goog-api-key': key => ({ headers: { 'x-goog-api-key': key } }),
  'api-key': key => ({ headers: { 'api-key': key } }),
  '?key=': key => ({ query: `key=${key}` }),
}

/** What a client of the protocol reads in a 401. */
const refusals: Record<string, (code: string) => object> = {
  'openai-chat': code => ({ error: { type: 'invalid_request_error', code, message: expect.any(String) } }),
  'openai-responses': code => ({ error: { type: 'invalid_request_error', code, message: expect.any(String) } }),
  'anthropic-messages': code => ({
    type: 'error',
    error: { type: 'authentication_error', details: { error_code: code } },
  }),
  gemini: () => ({
    error: {
      code: 401,
      status: 'UNAUTHENTICATED',
      details: expect.arrayContaining([expect.objectContaining({ reason: 'API_KEY_INVALID' })]),
    },
  }),
}

function refusal({ protocol }: Call, code: string): object {
  const shape = refusals[protocol]
  if (!shape) throw new Error(`How does ${protocol} refuse?`)
  return shape(code)
}

const calls = everyCall('demo-fast')
const WRONG_KEY = 'sk-headgate-tear'

describe.each(platforms)('keys on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
  })
  afterAll(() => gateway?.stop())

  async function send({ method, path, headers, body }: Call, sent: { headers?: object; query?: string } = {}) {
    const url = gateway.url + path + (sent.query ? `?${sent.query}` : '')
    const signal = AbortSignal.timeout(10_000)
    const reply = await fetch(url, { method, headers: { ...headers, ...sent.headers }, body, signal })
    return { status: reply.status, text: await reply.text() }
  }

  describe.each(Object.entries(styles))('%s', (_style, present) => {
    it.each(calls)('opens $method $path ($protocol $operation)', async call => {
      for (const key of [TEAM_KEY, HASHED_KEY])
        expect(await send(call, present(key))).toMatchObject({ status: 200, text: expect.not.stringContaining(key) })
      const { status, text } = await send(call, present(WRONG_KEY))
      expect(status).toBe(401)
      expect(JSON.parse(text)).toMatchObject(refusal(call, 'invalid_api_key'))
      expect(text).not.toContain(WRONG_KEY)
    })
  })

  it.each(calls)('are asked for by $method $path ($protocol $operation)', async call => {
    const { status, text } = await send(call)
    expect(status).toBe(401)
    expect(JSON.parse(text)).toMatchObject(refusal(call, 'missing_api_key'))
  })

  it.each(everyStoredCall())('are asked for by $method $path, and open it', async call => {
    expect((await send(call)).status).toBe(401)
    expect((await send(call, { headers: { authorization: `Bearer ${WRONG_KEY}` } })).status).toBe(401)
    const { status } = await send(call, { headers: { authorization: `Bearer ${TEAM_KEY}` } })
    expect(status).toBe(call.operation === 'createConversation' ? 200 : 404)
  })

  it('are asked for before a body is read', async () => {
    const [call] = calls
    if (!call) throw new Error('no call')
    expect((await send({ ...call, body: '{"broken' })).status).toBe(401)
    expect((await send({ ...call, body: '{"broken' }, styles['api-key']?.(TEAM_KEY))).status).toBe(400)
  })

  it('are told apart in usage, and stand in no log', async () => {
    const rows = await gateway.usage()
    const generating = calls.filter(call => call.method === 'POST').length
    for (const key of ['team', 'hashed'])
      expect(rows.filter(row => row.key === key && row.status === 200)).toHaveLength(generating * 5)
    for (const key of [TEAM_KEY, HASHED_KEY, WRONG_KEY, UPSTREAM_KEY]) {
      expect(gateway.output()).not.toContain(key)
      expect(JSON.stringify(rows)).not.toContain(key)
    }
  })
})
