// Several keys of one upstream: how calls are spread over them, and what becomes of a call whose key fails.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { POOL_KEYS, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const [A, B] = POOL_KEYS

interface Refusal {
  status: number
  headers?: Record<string, string>
}

/** A provider that knows both keys, but for those that it refuses. */
async function startPool() {
  const pool = { origin: '', asked: [] as string[], refusals: {} as Record<string, Refusal>, stop: async () => {} }
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return void response.end('{"data":[]}')
    const { model, stream } = JSON.parse(await text(request))
    const key = String(request.headers.authorization).replace('Bearer ', '')
    pool.asked.push(key)
    const refusal = pool.refusals[key]
    if (refusal) {
      response.writeHead(refusal.status, { 'content-type': 'application/json', ...refusal.headers })
      return void response.end(JSON.stringify({ error: { message: `Not with ${key}.`, code: 'refused' } }))
    }
    const head = { id: 'c', created: 1, model }
    if (!stream) {
      const choice = { index: 0, message: { role: 'assistant', content: 'ok' }, finish_reason: 'stop' }
      response.writeHead(200, { 'content-type': 'application/json' })
      return void response.end(JSON.stringify({ ...head, object: 'chat.completion', choices: [choice] }))
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const chunk = (delta: object, finish_reason: string | null) =>
      response.write(
        `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] })}\n\n`,
      )
    chunk({ role: 'assistant', content: 'ok' }, null)
    chunk({}, 'stop')
    response.end('data: [DONE]\n\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server that listens has an address object
  pool.origin = `http://127.0.0.1:${port}`
  pool.stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return pool
}

describe.each(platforms)('on %s', platform => {
  let pool: Awaited<ReturnType<typeof startPool>>
  let gateway: RunningGateway
  beforeAll(async () => {
    pool = await startPool()
    gateway = await startGateway(platform, { pool: pool.origin })
  }, 180_000)
  beforeEach(() => {
    pool.asked = []
    pool.refusals = {}
  })
  afterAll(async () => {
    await gateway?.stop()
    await pool?.stop()
  })

  let calls = 0
  /** A conversation of its own each time: a known one stays with its key. */
  async function call(stream = false) {
    const messages = [{ role: 'user', content: `question ${calls++}` }]
    const reply = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TEAM_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'pool-model', stream, messages }),
    })
    return { status: reply.status, headers: reply.headers, said: await reply.text() }
  }
  const many = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => call(n % 2 === 0)))
  const share = () => pool.asked.filter(key => key === A).length / pool.asked.length

  it('calls are spread over both keys by weight', async () => {
    const all = await many(200)
    expect(all.map(({ status }) => status)).toEqual(Array(200).fill(200))
    expect(pool.asked).toHaveLength(200)
    expect(share()).toBeGreaterThan(0.6)
    expect(share()).toBeLessThan(0.9)
  })

  it('a conversation stays with the key that holds its cache', async () => {
    const turns = [{ role: 'user', content: 'begin' }] as { role: string; content: string }[]
    for (let n = 0; n < 8; n++) {
      const reply = await fetch(`${gateway.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TEAM_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'pool-model', messages: turns }),
      })
      expect(reply.status).toBe(200)
      await reply.text()
      turns.push({ role: 'assistant', content: 'ok' }, { role: 'user', content: `and ${n}` })
    }
    expect(new Set(pool.asked).size).toBe(1)
  })

  it('a key that has asked too much is asked again when it was told to', async () => {
    pool.refusals[A] = { status: 429, headers: { 'retry-after': '3' } }
    for (let n = 0; n < 10; n++) expect((await call()).status).toBe(200)
    expect(pool.asked.filter(key => key === A)).toHaveLength(1)
    pool.refusals = {}
    await sleep(3_100)
    // The first of them finds out whether it is good again.
    for (let n = 0; n < 30; n++) expect((await call()).status).toBe(200)
    expect(pool.asked.filter(key => key === A).length).toBeGreaterThan(10)
  })

  // The tests follow each other: what is refused here is left alone for minutes.
  it('a key that is refused is left alone, and no client notices', async () => {
    pool.refusals[A] = { status: 401 }
    for (let n = 0; n < 20; n++) {
      const { status, said } = await call(n % 2 === 0)
      expect([status, said.includes('ok')]).toEqual([200, true])
    }
    // Its cooldown is drawn by chance and may be short; unless it was left alone it would have most of the calls.
    expect(pool.asked.filter(key => key === A).length).toBeLessThan(5)
    expect(pool.asked.filter(key => key === B)).toHaveLength(20)
    expect(gateway.output()).not.toContain(A)
  })

  it('where both fail the client is told of both, and of no key', async () => {
    pool.refusals = { [A]: { status: 401 }, [B]: { status: 429, headers: { 'retry-after': '7' } } }
    const { status, said } = await call()
    expect(new Set(pool.asked)).toEqual(new Set([A, B]))
    expect([429, 502]).toContain(status)
    expect(said).toContain('All 2 attempts failed: pool (')
    for (const key of POOL_KEYS) {
      expect(said).not.toContain(key)
      expect(gateway.output()).not.toContain(key)
    }
  })
})
