import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningGateway, startOnNode, startOnWorkers, TEAM_KEY, variables } from './harness.ts'
import { limitedClients } from './limited-clients.ts'
import { type LimitedKey, limitedKey } from './limited-keys.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

interface Hook {
  url: string
  received: { headers: IncomingHttpHeaders; body: string }[]
  /** The id of the message that it refused. */
  refused: string
  stop(): void
}

/** Fails the first time. */
async function startHook(): Promise<Hook> {
  const hook: Hook = { url: '', received: [], refused: '', stop: () => server.close() }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += chunk))
    request.on('end', () => {
      if (hook.refused === '') {
        hook.refused = String(request.headers['webhook-id'])
        response.writeHead(500).end()
        return
      }
      hook.received.push({ headers: request.headers, body })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // it listens
  hook.url = `http://127.0.0.1:${port}/hook`
  return hook
}

const places = {
  'Node, in memory': alerts => startOnNode({}, alerts),
  'Node, in the database': alerts => startOnNode({}, { ...alerts, HEADGATE_COUNTERS: 'database' }),
  'workerd, in Durable Objects': alerts => startOnWorkers({ ...variables({}), ...alerts }),
  'workerd, in D1': alerts => startOnWorkers({ ...variables({}), ...alerts }, 'database'),
} satisfies Record<string, (alerts: Record<string, string>) => Promise<RunningGateway>>

interface Asked {
  model?: string
  text?: string
  signal?: AbortSignal
  stream?: boolean
  maxTokens?: number
}

function ask(url: string, key: LimitedKey, asked: Asked = {}): Promise<Response> {
  const { model = 'metered/demo-fast', text = 'say: yes', stream = false, maxTokens = 50, signal } = asked
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${limitedKey(key)}` },
    body: JSON.stringify({ model, stream, max_tokens: maxTokens, messages: [{ role: 'user', content: text }] }),
    ...(signal && { signal }),
  }
  const send = () => fetch(`${url}/v1/chat/completions`, request)
  // A kept connection may be closed by the other side just as it is used again.
  return send().catch(error => (signal?.aborted ? Promise.reject(error) : send()))
}

async function statusOf(response: Promise<Response>): Promise<number> {
  const reply = await response
  await reply.text()
  return reply.status
}

/** What a call has used is counted after its answer. */
const settled = () => sleep(300)

describe.each(Object.entries(places))('limits on %s', (_, start) => {
  let gateway: RunningGateway
  /** Asks until that is what comes of it, as what a call has used is counted after its answer. */
  const becomes = (status: number, key: LimitedKey, asked: Asked = {}) =>
    expect.poll(() => statusOf(ask(gateway.url, key, asked)), { timeout: 15_000, interval: 50 }).toBe(status)

  let hook: Hook
  beforeAll(async () => {
    hook = await startHook()
    gateway = await start({ ALERTS_WEBHOOK: hook.url, ALERTS_SECRET: SECRET })
  })
  afterAll(async () => {
    await gateway?.stop()
    hook?.stop()
  })

  it('of calls a minute are a 429 in every protocol, as the official libraries read it', async () => {
    expect(await statusOf(ask(gateway.url, 'one-a-minute'))).toBe(200)
    for (const { ask: call, refusalOf, refused, protocol } of limitedClients) {
      const refusal = refusalOf(await call(gateway.url, limitedKey('one-a-minute'), 'metered/demo-fast').catch(e => e))
      expect(refusal).toMatchObject({ status: 429, name: refused })
      expect(refusal.message).toMatch(
        /The limit of key \\?"one-a-minute\\?", 1 call a minute, is reached. Try again in \d+s/,
      )
      if (protocol === 'gemini') continue
      expect(Number(refusal.header('retry-after'))).toBeGreaterThan(30)
      expect(refusal.header('x-headgate-limit')).toMatch(
        /^requests-per-minute; key="one-a-minute"; max=1; used=1; reset=\d\d$/,
      )
      expect(refusal.code).toBe(protocol === 'anthropic-messages' ? 'rate_limit_error' : 'rate_limit_exceeded')
    }
  })

  it('of a budget are a 429 that is not worth another try, with when it begins anew', async () => {
    expect(await statusOf(ask(gateway.url, 'spent'))).toBe(200)
    await becomes(429, 'spent')
    for (const { ask: call, refusalOf, refused, protocol } of limitedClients) {
      const refusal = refusalOf(await call(gateway.url, limitedKey('spent'), 'metered/demo-fast').catch(e => e))
      expect(refusal).toMatchObject({ status: 429, name: refused })
      expect(refusal.message).toMatch(
        /The budget of key \\?"spent\\?", 1 token a month, is spent \(\d+\). It begins anew at 20/,
      )
      if (protocol === 'gemini') continue
      expect(refusal.header('x-should-retry')).toBe('false')
      expect(refusal.code).toBe(protocol === 'anthropic-messages' ? 'rate_limit_error' : 'insufficient_quota')
    }
  })

  it('of tokens a minute count what calls take, and what they may take while they last', async () => {
    const long = await ask(gateway.url, 'tokens-a-minute', {
      ...{ model: 'metered/demo-slow-100', stream: true, maxTokens: 90 },
      text: 'say: a b c d e f g h i j',
    })
    const refused = await ask(gateway.url, 'tokens-a-minute', { maxTokens: 90 })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('x-headgate-limit')).toMatch(
      /^tokens-per-minute; key="tokens-a-minute"; max=120; used=\d+/,
    )
    expect(await long.text()).toContain('[DONE]')
    await becomes(200, 'tokens-a-minute', { maxTokens: 70 })
    const hopeless = await ask(gateway.url, 'tokens-a-minute', { maxTokens: 500 })
    expect([hopeless.status, hopeless.headers.get('x-should-retry')]).toEqual([429, 'false'])
  })

  it('of calls at one time let the next one in when one is over, or its client has left', async () => {
    const running = await ask(gateway.url, 'one-at-a-time', {
      model: 'metered/demo-slow-100',
      stream: true,
      text: 'say: a b c d e f g h i j',
    })
    const refused = await ask(gateway.url, 'one-at-a-time')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await refused.json()).toHaveProperty(
      'error.message',
      'The limit of key "one-at-a-time", 1 call at one time, is reached. Try again in 1s.',
    )
    await running.text()
    await becomes(200, 'one-at-a-time')
    const leaving = new AbortController()
    const stalls = { model: 'metered/demo-stall-1', stream: true, signal: leaving.signal }
    let left = await ask(gateway.url, 'one-at-a-time', stalls)
    for (let n = 0; n < 50 && left.status === 429; n++) {
      await sleep(50)
      left = await ask(gateway.url, 'one-at-a-time', stalls)
    }
    expect(left.status).toBe(200)
    expect(await statusOf(ask(gateway.url, 'one-at-a-time'))).toBe(429)
    leaving.abort()
    await left.text().catch(() => '')
    // workerd learns of it with the next piece that it writes.
    await becomes(503, 'one-at-a-time', { model: 'metered/demo-error-503' })
    await becomes(200, 'one-at-a-time', { model: 'metered/demo-cut-2', stream: true })
    await becomes(200, 'one-at-a-time')
  })

  it('of a group are those of all its keys together, and those of a model of all its calls', async () => {
    expect(await statusOf(ask(gateway.url, 'of-a-group'))).toBe(200)
    expect(await statusOf(ask(gateway.url, 'of-the-same-group'))).toBe(200)
    const refused = await ask(gateway.url, 'of-a-group')
    expect([refused.status, refused.headers.get('x-headgate-limit')]).toEqual([
      429,
      expect.stringMatching(/^requests-per-minute; group="shared"; max=2/),
    ])
    expect(await statusOf(ask(gateway.url, 'free', { model: 'rare' }))).toBe(200)
    const rare = await ask(gateway.url, 'free', { model: 'rare' })
    expect(rare.headers.get('x-headgate-limit')).toMatch(/^requests-per-minute; model="rare"; max=1/)
  })

  it('of an upstream send calls to the next target, and are told where there is none', async () => {
    const upstreams: (string | null)[] = []
    for (let n = 0; n < 3; n++) {
      const reply = await ask(gateway.url, 'free', { model: 'spills' })
      expect(reply.status, await reply.text()).toBe(200)
      upstreams.push(reply.headers.get('x-headgate-upstream'))
    }
    expect(upstreams).toEqual(['tight', 'metered', 'metered'])
    const alone = await ask(gateway.url, 'free', { model: 'tight-alone' })
    expect(alone.status).toBe(429)
    expect(alone.headers.get('x-headgate-limit')).toMatch(/^requests-per-minute; upstream="tight"; max=1; used=1/)
  })

  it('of a budget are passed by no more than the calls under way, when 200 come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const reply = await ask(gateway.url, 'crowd', { stream: n % 2 === 0, maxTokens: 20 })
        await reply.text()
        return reply.status
      }),
    )
    await settled()
    const served = answers.filter(status => status === 200).length
    expect(answers.filter(status => status === 429)).toHaveLength(200 - served)
    expect(served).toBeGreaterThan(10)
    const spent = await spentBy(gateway, 'crowd')
    // While any of a dollar was left, a call of a few cents could begin.
    expect(spent).toBeLessThan(1.05)
    for (let n = 0; n < 300; n++) {
      const status = await statusOf(ask(gateway.url, 'crowd', { maxTokens: 20 }))
      await sleep(20)
      if (status !== 429) continue
      // Not for what the call before was expected to take.
      await settled()
      if ((await statusOf(ask(gateway.url, 'crowd', { maxTokens: 20 }))) === 429) break
    }
    await settled()
    expect(await statusOf(ask(gateway.url, 'crowd'))).toBe(429)
    const all = await spentBy(gateway, 'crowd')
    expect(all).toBeGreaterThanOrEqual(1)
    expect(all).toBeLessThan(1.05)
  }, 60_000)

  it('that are told to somebody are told once, signed, and again until they have arrived', async () => {
    let status = 200
    for (let n = 0; n < 20 && status === 200; n++) {
      status = await statusOf(ask(gateway.url, 'warned', { text: 'say: one two three four five six seven' }))
      await settled()
    }
    expect(status).toBe(429)
    const told = () =>
      hook.received.map(({ headers, body }) => {
        // Its type takes no lists, and none of these is one.
        const said = new Webhook(SECRET).verify(body, headers as Record<string, string>)
        return { id: headers['webhook-id'], ...(said as { data: { share: number; name: string } }).data }
      })
    const shares = () => told().flatMap(({ name, share }) => (name === 'warned' ? [share] : []))
    await expect.poll(() => shares().length, { timeout: 20_000 }).toBe(2)
    expect(shares().sort()).toEqual([0.01, 1])
    // The very first message was refused.
    await expect.poll(() => told().map(({ id }) => id), { timeout: 20_000 }).toContain(hook.refused)
    expect(new Set(told().map(({ id }) => id)).size).toBe(told().length)
    expect(gateway.output()).not.toContain(hook.url)
  }, 60_000)

  it('cost callers without any nothing', async () => {
    const reply = await fetch(`${gateway.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}` },
      body: JSON.stringify({ model: 'metered/demo-fast', messages: [{ role: 'user', content: 'hi' }] }),
    })
    expect(reply.status).toBe(200)
    expect([...reply.headers.keys()].filter(name => /ratelimit|headgate-limit/.test(name))).toEqual([])
  })
})

/** Dollars, from the usage that is stored. */
async function spentBy(gateway: RunningGateway, key: LimitedKey): Promise<number> {
  const rows = (await gateway.usage()).filter(row => row.key === key && row.upstream === 'metered')
  const tokens = rows.reduce((sum, row) => sum + Number(row.input_tokens) + Number(row.output_tokens), 0)
  return tokens / 1_000
}
