import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from './builds.ts'
import {
  ADMIN_KEY,
  platforms,
  type RunningGateway,
  type ServerProcess,
  startGateway,
  startProcess,
  TEAM_KEY,
  variables,
} from './harness.ts'
import { dialogue } from './socket-client.ts'

const KEY = 'sk-ant-api03-0123456789abcdefghijklmnop'
const SSN = '078-05-1120'
const PNG = `iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk${'A'.repeat(600)}`

interface Form {
  path(model: string, stream: boolean): string
  body(model: string, stream: boolean, text: string): object
}

const metadata = { ssn: SSN }
const url = `data:image/png;base64,${PNG}`

const forms: Record<string, Form> = {
  'openai-chat': {
    path: () => '/v1/chat/completions',
    body: (model, stream, text) => ({
      ...{ model, stream, metadata },
      messages: [
        {
          role: 'user',
          content: [
            { type: 'image_url', image_url: { url } },
            { type: 'text', text },
          ],
        },
      ],
    }),
  },
  'openai-responses': {
    path: () => '/v1/responses',
    body: (model, stream, text) => ({
      ...{ model, stream, metadata, store: false },
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_image', detail: 'auto', image_url: url },
            { type: 'input_text', text },
          ],
        },
      ],
    }),
  },
  'anthropic-messages': {
    path: () => '/v1/messages',
    body: (model, stream, text) => ({
      ...{ model, stream, metadata: { user_id: 'ada', ...metadata }, max_tokens: 500 },
      messages: [
        {
          role: 'user',
          content: [
            { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PNG } },
            { type: 'text', text },
          ],
        },
      ],
    }),
  },
  gemini: {
    path: (model, stream) => `/v1beta/models/${model}:${stream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
    body: (_model, _stream, text) => ({
      labels: metadata,
      contents: [{ role: 'user', parts: [{ inlineData: { mimeType: 'image/png', data: PNG } }, { text }] }],
    }),
  },
}

async function ask(origin: string, form: Form, model: string, stream: boolean, text: string, parts: object = {}) {
  const reply = await fetch(origin + form.path(model, stream), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${TEAM_KEY}`,
      'anthropic-version': '2023-06-01',
    },
    body: JSON.stringify({ ...form.body(model, stream, text), ...parts }),
    signal: AbortSignal.timeout(20_000),
  })
  return { requestId: reply.headers.get('x-request-id')!, status: reply.status, text: await reply.text() }
}

describe.each(platforms)('what calls say and hear, on %s', platform => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway(platform)
  })
  afterAll(() => gateway?.stop())

  async function admin(method: string, path: string, body?: unknown) {
    const reply = await fetch(`${gateway.url}/admin/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: reply.status, body: JSON.parse(await reply.text()) }
  }

  const kept = (requestId: string) =>
    vi.waitFor(async () => {
      const { body } = await admin('GET', `/requests/${requestId}`)
      expect(body).toMatchObject({ call: { requestId }, bodies: {} })
      return body
    }, 10_000)

  const cases = Object.entries(forms).flatMap(([protocol, form]) =>
    ['logged-demo-fast', 'logged-messages-demo-fast'].flatMap(model =>
      [false, true].map(stream => ({ protocol, form, model, stream })),
    ),
  )

  it.each(cases)('is kept without what nobody is to see: $protocol, $model, stream $stream', async one => {
    const { protocol, form, model, stream } = one
    const said = `my key is ${KEY} and so on`
    const { requestId, status, text } = await ask(gateway.url, form, model, stream, `say: ${said}`)
    expect(status).toBe(200)
    // The client is told all of it.
    expect(text).toContain('and')
    const { call, bodies } = await kept(requestId)
    expect(call).toMatchObject({ model, key: 'team', protocol, stream, outcome: 'ok' })
    const { request, answer } = bodies
    expect(request).toMatchObject({ cut: false })
    expect(request.text).toContain('[image/png, ')
    expect(request.text).toContain('my key is [secret] and so on')
    expect(request.text).toContain('"ssn":"[redacted]"')
    expect(() => JSON.parse(request.text)).not.toThrow()
    expect(answer.bytes).toBe(Buffer.byteLength(text))
    expect(answer.contentType).toContain(stream ? 'text/event-stream' : 'application/json')
    for (const body of [request.text, answer.text]) {
      for (const secret of [KEY, SSN, PNG.slice(0, 60), TEAM_KEY]) expect(body).not.toContain(secret)
      expect(body).not.toMatch(/abcdefgh|0123456789/)
    }
    if (!stream) expect(answer.text).toContain('my key is [secret] and so on')
    else expect(answer.text.match(/^data: /gm)?.length).toBeGreaterThan(2)
  })

  it('is kept of a call that is refused, and of a stream that breaks', async () => {
    const form = forms['openai-chat']!
    const refused = await ask(gateway.url, form, 'logged-demo-error-503', false, 'hello')
    expect(refused.status).toBe(503)
    const { call, bodies } = await kept(refused.requestId)
    expect(call.outcome).toBe('upstream-error')
    expect(bodies.answer.text).toBe(refused.text)
    const cut = await ask(gateway.url, form, 'logged-demo-fast-cut-3', true, 'count to 20')
    const broken = await kept(cut.requestId)
    expect(broken.call.outcome).toBe('cut')
    expect(broken.bodies.answer.text).toBe(cut.text)
  })

  it('is kept of a turn over a WebSocket', async () => {
    const { socket, turn } = await dialogue(gateway.url)
    const input = `say: over a socket ${KEY}`
    await turn({ model: 'logged-demo-fast', store: false, input })
    socket.terminate()
    const [row] = await vi.waitFor(async () => {
      const rows = await gateway.rows("select * from request_bodies where request like '%over a socket%'")
      expect(rows).toHaveLength(1)
      return rows
    }, 10_000)
    expect(row?.request).toContain('over a socket [secret]')
    expect(row?.answer).toContain('response.completed')
    expect(row?.answer).not.toContain(KEY)
  })

  it('is cut where it is long, and stays readable', async () => {
    const { requestId, text } = await ask(gateway.url, forms['openai-chat']!, 'logged-demo-fast', true, 'count to 900')
    const { answer } = (await kept(requestId)).bodies
    expect(answer).toMatchObject({ cut: true, bytes: Buffer.byteLength(text) })
    expect(Buffer.byteLength(answer.text)).toBeLessThanOrEqual(4096)
    expect(text.startsWith(answer.text)).toBe(true)
  })

  // A Worker makes nothing while nobody waits.
  it.runIf(platform === 'node')('is the answer itself where that is made in the background', async () => {
    const parts = { background: true, store: true }
    const { requestId, text } = await ask(
      ...([gateway.url, forms['openai-responses']!, 'logged-demo-fast', false, 'say: made later'] as const),
      parts,
    )
    expect(JSON.parse(text).status).toBe('queued')
    const { answer } = (await kept(requestId)).bodies
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'completed' })
    expect(answer.text).toContain('made later')
  })

  it('is not kept of calls that are not meant', async () => {
    for (const form of Object.values(forms)) {
      for (const stream of [false, true]) {
        const { requestId, status } = await ask(gateway.url, form, 'demo-fast', stream, 'say: nobody keeps this')
        expect(status).toBe(200)
        const call = () => admin('GET', `/requests/${requestId}`)
        await vi.waitFor(async () => expect((await call()).body.call).toBeDefined(), 10_000)
        expect((await call()).body).not.toHaveProperty('bodies')
      }
    }
    expect(await gateway.rows("select 1 from request_bodies where request like '%nobody keeps%'")).toEqual([])
  })

  it('is forgotten of a person, and everything of it when its time is over', async () => {
    const count = async () => (await gateway.rows('select count(*) as n from request_bodies'))[0]?.n
    const { requestId } = await ask(gateway.url, forms['openai-chat']!, 'logged-demo-fast', false, 'hi', {
      user: 'bob',
    })
    await kept(requestId)
    expect((await admin('POST', '/requests/bodies/purge', { tag: 'bob' })).body).toEqual({ purged: 1 })
    expect((await admin('GET', `/requests/${requestId}`)).body).not.toHaveProperty('bodies')
    expect(await count()).toBeGreaterThan(10)
    const { entries } = (await admin('GET', '/audit?operation=getRequest')).body
    expect(entries[0]).toMatchObject({ actor: 'admin key', subject: requestId })
    if (!gateway.scheduled) return
    await gateway.execute(`update request_bodies set started_at = started_at - ${8 * 86_400_000}`)
    await gateway.scheduled()
    await vi.waitFor(async () => expect(await count()).toBe(0), 15_000)
  })
})

describe('the file of the database on Node', () => {
  let folder: string
  let file: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'headgate-bodies-'))
    file = join(folder, 'headgate.db')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const start = (): Promise<ServerProcess> =>
    startProcess(join(ensureBuilt('node_server'), 'server/index.mjs'), [], {
      ...variables({}),
      ...{ PORT: '0', HOST: '127.0.0.1', HEADGATE_DATABASE: file, HEADGATE_LOG: 'json' },
    })
  const kept = (): Record<string, string>[] => {
    const client = new Client(file, { readonly: true })
    try {
      return client.prepare('select request, answer from request_bodies').all() as Record<string, string>[] // both are texts
    } finally {
      client.close()
    }
  }
  const bytes = () =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'latin1'))
      .join('')

  it('never holds what was said where that is not kept, nor a key where it is', async () => {
    const server = await start()
    for (const form of Object.values(forms)) {
      await ask(server.url, form, 'demo-fast', false, 'say: xylophone quartet')
      await ask(server.url, form, 'demo-fast', true, 'say: xylophone quartet')
      await ask(server.url, form, 'logged-demo-fast', false, `say: zither trio ${KEY}`)
    }
    await vi.waitFor(() => expect(kept()).toHaveLength(Object.keys(forms).length), 10_000)
    const running = bytes()
    await server.stop()
    for (const held of [running, bytes()]) {
      expect(held).toContain('zither trio')
      for (const never of ['xylophone', KEY, SSN, PNG.slice(0, 60)]) expect(held).not.toContain(never)
    }
    expect(server.output()).not.toMatch(/zither|xylophone/)
  })

  it('is whole after a kill, and so is all that it holds', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 3; round++) {
      const server = await start()
      let running = true
      const before = kept().length
      const talk = async (): Promise<void> => {
        while (running) await ask(server.url, forms['openai-chat']!, 'logged-demo-fast', false, 'say: a whole answer')
      }
      const talks = Array.from({ length: 6 }, () => talk().catch(() => {}))
      await vi.waitFor(() => expect(kept().length).toBeGreaterThan(before + 6), 20_000)
      await new Promise(resolve => setTimeout(resolve, Math.random() * 400))
      server.child.kill('SIGKILL')
      running = false
      await Promise.all(talks)
    }
    const client = new Client(file)
    expect(client.pragma('integrity_check', { simple: true })).toBe('ok')
    client.close()
    const rows = kept()
    expect(rows.length).toBeGreaterThan(10)
    for (const { request, answer } of rows) expect(() => [JSON.parse(request!), JSON.parse(answer!)]).not.toThrow()
  })
})
