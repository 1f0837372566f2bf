import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUR_REQUEST_ID, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'
import { everyCall } from './operations.ts'

const messages = [{ role: 'user', content: 'say: a b c' }]
const contents = [{ role: 'user', parts: [{ text: 'count to 3' }] }]

describe.each(platforms)('the routes on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
  })
  afterAll(() => gateway?.stop())

  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(gateway.url + path, { ...init, signal: AbortSignal.timeout(10_000) })
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    send(path, { headers: { authorization: `Bearer ${TEAM_KEY}`, ...headers } })
  const post = (path: string, body: unknown): Promise<Response> =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  describe('of the gateway itself, which need no key', () => {
    it.each([
      ['/', { name: 'headgate', revision: expect.stringMatching(/./) }],
      ['/health', { status: 'ok' }],
      ['/ready', { status: 'ready' }],
    ])('GET %s, and HEAD without its body', async (path, body) => {
      const reply = await send(path)
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-type')).toContain('application/json')
      expect(await reply.json()).toMatchObject(body)
      const head = await send(path, { method: 'HEAD' })
      expect(head.status).toBe(200)
      expect(await head.text()).toBe('')
    })
  })

  describe('are forgiving', () => {
    it.each(['/v1/chat/completions', '/chat/completions', '/v1/v1/chat/completions'])('POST %s', async path => {
      const reply = await post(path, { model: 'demo-fast', messages })
      expect(await reply.json()).toMatchObject({ choices: [{ message: { content: 'a b c' } }] })
    })

    it.each(['/v1/responses', '/responses', '/v1/v1/responses'])('POST %s', async path => {
      const reply = await post(path, { model: 'demo-fast', input: 'say: a b c' })
      expect(await reply.json()).toMatchObject({ output: [{ content: [{ text: 'a b c' }] }] })
    })

    it.each([
      '/v1/messages',
      '/messages',
      '/v1/v1/messages',
      '/v1/messages?beta=true',
      '/v1/messages/count_tokens?beta=true',
    ])('POST %s', async path => {
      const reply = await post(path, { model: 'demo-fast', max_tokens: 99, messages })
      const counts = { input_tokens: expect.any(Number) }
      expect(await reply.json()).toMatchObject(
        path.includes('count') ? counts : { content: [{ text: 'a b c' }], usage: counts },
      )
    })

    it.each([':generateContent', '%3AgenerateContent'])('POST /v1beta/models/demo-fast%s', async verb => {
      const reply = await post(`/v1beta/models/demo-fast${verb}`, { contents })
      expect(await reply.json()).toMatchObject({ candidates: [{ content: { parts: [{ text: '1 2 3' }] } }] })
    })
  })

  it('stream Gemini as one JSON array where events are not asked for', async () => {
    const path = '/v1beta/models/public-demo:streamGenerateContent'
    const reply = await post(path, { contents })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toContain('application/json')
    const body: unknown = await reply.json()
    expect(body).toMatchObject([
      { candidates: [{ content: { parts: [{ text: '1' }] } }] },
      { candidates: [{ content: { parts: [{ text: ' 2' }] } }] },
      { candidates: [{ content: { parts: [{ text: ' 3' }] } }] },
      { candidates: [{ finishReason: 'STOP' }] },
    ])
    const events = await (await post(`${path}?alt=sse`, { contents })).text()
    const chunks = events
      .split(/\r?\n\r?\n/)
      .filter(frame => frame !== '')
      .map(frame => JSON.parse(frame.replace(/^data: /, '')))
    expect(body).toEqual(chunks)
    for (const chunk of chunks) expect(chunk.modelVersion).toBe('public-demo')
  })

  describe('list the models', () => {
    it('in the three shapes, the same names in each', async () => {
      const openai = Object(await (await get('/v1/models')).json())
      expect(openai).toMatchObject({ object: 'list' })
      expect(openai.data).toContainEqual({ id: 'public-demo', object: 'model', created: 0, owned_by: 'demo' })
      const anthropic = Object(await (await get('/v1/models?limit=1000', { 'anthropic-version': '2023-06-01' })).json())
      expect(anthropic).toMatchObject({ has_more: false, first_id: openai.data[0].id })
      expect(anthropic.data).toContainEqual(
        expect.objectContaining({ type: 'model', id: 'public-demo', display_name: 'public-demo' }),
      )
      const gemini = Object(await (await get('/v1beta/models?pageSize=1000')).json())
      expect(gemini.models).toContainEqual(
        expect.objectContaining({
          name: 'models/public-demo',
          supportedGenerationMethods: expect.arrayContaining(['generateContent']),
        }),
      )
      const names: string[] = openai.data.map((model: { id: string }) => model.id)
      expect(anthropic.data.map((model: { id: string }) => model.id)).toEqual(names)
      expect(gemini.models.map((model: { name: string }) => model.name)).toEqual(names.map(name => `models/${name}`))
    })

    it('with those that a pattern gets from an upstream that can tell', async () => {
      const { data } = Object(await (await get('/v1/models')).json())
      const names: string[] = data.map((model: { id: string }) => model.id)
      expect(names).toContain('demo-fast')
      expect(names).not.toContain('demo-*')
    })

    it.each(['openai/gpt-5', 'openai/org/model-7b', 'openai%2Fgpt-5', 'openai/gpt-5:free'])(
      'and describe %s, slashes and all',
      async name => {
        const id = decodeURIComponent(name)
        expect(await (await get(`/v1/models/${name}`)).json()).toMatchObject({
          id,
          object: 'model',
          owned_by: 'openai',
        })
        const anthropic = await get(`/v1/models/${name}`, { 'anthropic-version': '2023-06-01' })
        expect(await anthropic.json()).toMatchObject({ id, type: 'model' })
        expect(await (await get(`/v1beta/models/${name}`)).json()).toMatchObject({ name: `models/${id}` })
      },
    )

    it('and no other', async () => {
      const reply = await get('/v1/models/nothing')
      expect(reply.status).toBe(404)
      expect(await reply.json()).toMatchObject({ error: { code: 'model_not_found' } })
      const gemini = await get('/v1beta/models/nothing')
      expect(await gemini.json()).toMatchObject({ error: { code: 404, status: 'NOT_FOUND' } })
      const anthropic = await get('/v1/models/nothing', { 'anthropic-version': '2023-06-01' })
      expect(await anthropic.json()).toMatchObject({ type: 'error', error: { type: 'not_found_error' } })
    })
  })

  it('answer an unknown path and a wrong method in the shape that the client most likely reads', async () => {
    const cases = [
      ['GET', '/v1/nothing', 404, { error: { type: 'invalid_request_error' } }],
      ['POST', '/v1/messages/nothing', 404, { type: 'error', error: { type: 'not_found_error' } }],
      ['POST', '/v1beta/nothing', 404, { error: { code: 404, status: 'NOT_FOUND' } }],
      ['GET', '/v1/chat/completions', 405, { error: { code: 'method_not_supported' } }],
      ['PUT', '/v1/messages', 405, { type: 'error', error: { type: 'invalid_request_error' } }],
      ['DELETE', '/v1beta/models/demo:generateContent', 405, { error: { code: 405 } }],
    ] as const
    for (const [method, path, status, body] of cases) {
      const reply = await send(path, { method })
      expect([path, reply.status]).toEqual([path, status])
      expect(reply.headers.get('allow')).toBe(status === 405 ? 'POST' : null)
      expect(reply.headers.get('x-request-id')).toMatch(OUR_REQUEST_ID)
      expect(await reply.json()).toMatchObject(body)
    }
  })

  it('give every answer an id of its own: whole, streamed, refused, failed', async () => {
    const calls = everyCall('demo-fast')
    const replies = await Promise.all([
      ...calls.map(({ method, path, headers, body }) =>
        send(path, { method, body, headers: { ...headers, 'x-api-key': TEAM_KEY } }),
      ),
      post('/v1/chat/completions', { model: 'demo-fast', messages, stream: true }),
      post('/v1/chat/completions', { model: 'nothing', messages }),
      post('/v1/chat/completions', { model: 'demo-error-500', messages }),
      post('/v1/chat/completions', { model: 'closed', messages }),
      post('/v1/chat/completions', '{"broken'),
      send('/v1/chat/completions', { method: 'POST' }),
      send('/nothing'),
      send('/'),
      send('/health'),
      send('/ready'),
      // A client that brings an id does not choose ours.
      send('/health', { headers: { 'x-request-id': 'mine' } }),
    ])
    const ids = replies.map(reply => reply.headers.get('x-request-id'))
    await Promise.all(replies.map(reply => reply.text()))
    for (const [index, id] of ids.entries()) expect(id, replies[index]?.url).toMatch(OUR_REQUEST_ID)
    expect(new Set(ids).size).toBe(ids.length)
    // What reached an upstream, or would have, is in the books under that id; the gateway's own pages are not.
    const booked = new Set((await gateway.usage()).map(row => row.request_id))
    const called = replies.map(({ url }, index) => index <= calls.length + 3 && !/models(\/demo-fast)?$/.test(url))
    expect(ids.map(id => booked.has(id))).toEqual(called)
  })
})
