import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_KEY, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'
import { everyCall, everyStoredCall } from './operations.ts'

describe.each(platforms)('the admin API on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
  })
  afterAll(() => gateway?.stop())

  async function admin(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const reply = await fetch(`${gateway.url}/admin/v1${path}`, {
      method,
      headers: { ...('cookie' in headers ? {} : { authorization: `Bearer ${ADMIN_KEY}` }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    const text = await reply.text()
    return { status: reply.status, headers: reply.headers, body: text === '' ? undefined : JSON.parse(text) }
  }

  const client = (apiKey: string) => new OpenAI({ apiKey, baseURL: `${gateway.url}/v1`, maxRetries: 0 })
  const ask = (apiKey: string) =>
    client(apiKey).chat.completions.create({ model: 'demo-fast', messages: [{ role: 'user', content: 'hi' }] })

  it('mints a key that works at once, and revokes it for good', async () => {
    const { status, body } = await admin('POST', '/keys', { name: 'minted', owner: 'tests' })
    expect(status).toBe(201)
    expect((await ask(body.value)).choices[0]?.message.content).toBeTruthy()
    await expect.poll(async () => (await admin('GET', '/requests?key=minted')).body.requests.length).toBe(1)
    expect((await admin('POST', '/keys/minted/revoke')).status).toBe(200)
    await expect(ask(body.value)).rejects.toMatchObject({ status: 401 })
  })

  it('keeps what opens the one from opening the other', async () => {
    const token = (await admin('POST', '/tokens', { name: 'for-clients', scope: 'all' })).body.value
    for (const { method, path, headers, body } of [...everyCall('demo-fast'), ...everyStoredCall()]) {
      for (const key of [ADMIN_KEY, token]) {
        const reply = await fetch(gateway.url + path, {
          method,
          headers: { ...headers, authorization: `Bearer ${key}` },
          body,
        })
        await reply.arrayBuffer()
        expect(reply.status, path).toBe(401)
      }
    }
    for (const authorization of [`Bearer ${TEAM_KEY}`, `Bearer ${ADMIN_KEY}x`, ''])
      expect((await admin('GET', '/keys', undefined, { authorization })).status).toBe(401)
  })

  it('signs people in, whose browsers change nothing without the token of the page', async () => {
    const password = 'a password of tests'
    await admin('POST', '/users', { name: 'ann', password, scope: 'operate' })
    const wrong = await admin('POST', '/session', { name: 'ann', password: 'wrong' }, { cookie: '' })
    expect(wrong.status).toBe(401)
    const signedIn = await admin('POST', '/session', { name: 'ann', password }, { cookie: '' })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    expect(signedIn.headers.get('set-cookie')).toContain('HttpOnly')
    expect((await admin('GET', '/session', undefined, { cookie })).body.actor).toBe('user ann')
    expect((await admin('POST', '/keys', { name: 'by-ann' }, { cookie })).status).toBe(403)
    const headers = { cookie, 'x-headgate-csrf': signedIn.body.csrf }
    expect((await admin('POST', '/keys', { name: 'by-ann' }, headers)).body.key.createdBy).toBe('user ann')
    expect((await admin('GET', '/tokens', undefined, { cookie })).status).toBe(403)
    expect((await admin('DELETE', '/session', undefined, headers)).status).toBe(204)
    expect((await admin('GET', '/session', undefined, { cookie })).status).toBe(401)
  })

  it('drains an upstream and restores it', async () => {
    expect((await admin('POST', '/upstreams/demo/drain')).body).toMatchObject({
      state: 'drained',
      drained: { by: 'admin key' },
    })
    await expect(ask(TEAM_KEY)).rejects.toMatchObject({ status: 503, message: expect.stringContaining('drained') })
    expect((await admin('POST', '/upstreams/demo/restore')).body).toMatchObject({ state: 'ready' })
    expect((await ask(TEAM_KEY)).choices).toHaveLength(1)
  })

  it('explains, and shows the config that runs, with references in the place of secrets', async () => {
    const request = { model: 'demo-fast', messages: [{ role: 'user', content: 'hi' }] }
    const { body } = await admin('POST', '/explain', { request, protocol: 'openai-chat' })
    expect(body).toMatchObject({ model: 'demo-fast', attempts: [{ upstream: 'demo', says: 'answers' }] })
    const config = await admin('GET', '/config')
    expect(config.body.revision).toBe(config.headers.get('x-headgate-revision')?.split('+')[0])
    expect(JSON.stringify(config.body)).toContain('"env":"TEAM_KEY"')
    expect(JSON.stringify(config.body)).not.toContain(TEAM_KEY)
  })

  it('tells of calls as they end', async () => {
    const leave = new AbortController()
    const live = await fetch(`${gateway.url}/admin/v1/requests/live?model=demo-fast`, {
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
      signal: leave.signal,
    })
    expect(live.headers.get('content-type')).toBe('text/event-stream')
    const reader = live.body!.pipeThrough(new TextDecoderStream()).getReader()
    let said = (await reader.read()).value ?? ''
    await ask(TEAM_KEY)
    while (!said.includes('event: request')) said += (await reader.read()).value ?? ''
    expect(JSON.parse(/data: (.*)/.exec(said)![1]!)).toMatchObject({ model: 'demo-fast', key: 'team', status: 200 })
    leave.abort()
  })

  it('writes down what was done, and what was refused on the way', async () => {
    const { body } = await admin('GET', '/audit?limit=500')
    const acts = body.entries.map(
      ({ operation, status }: { operation: string; status: number }) => `${operation} ${status}`,
    )
    expect(acts).toEqual(
      expect.arrayContaining(['createKey 201', 'revokeKey 200', 'signIn 401', 'signIn 200', 'drainUpstream 200']),
    )
    expect(JSON.stringify(body)).not.toMatch(/a password of tests|hga-[\w-]{20}|hg-[\w-]{20}/)
  })
})
