import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clients,
  expectDiscreet,
  type FaultClient,
  logLines,
  messageOf,
  post,
  readStream,
  thrownBy,
} from './fault-clients.ts'
import { SAID, speeches, USED } from './faulty-speech.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { platforms, type RunningGateway, startGateway } from './harness.ts'

describe.each(platforms)('an upstream that fails before its answer, on %s', platform => {
  let upstream: FaultyUpstream
  let gateway: RunningGateway
  /** What the usage rows must say in the end, by request id. */
  const accounts = new Map<string, Record<string, unknown>>()
  const seen: string[] = []

  beforeAll(async () => {
    upstream = await startFaultyUpstream()
    gateway = await startGateway(platform, { faults: upstream.origin })
  })
  afterAll(async () => {
    await gateway.stop()
    await upstream.stop()
  })

  interface Answer {
    status: number
    headers: Headers
    text: string
  }

  /** Asks, and notes what its row must say. */
  async function ask(client: FaultClient, fault: string, stream: boolean, outcome: string): Promise<Answer> {
    const model = client.model(fault)
    const reply = await post(gateway.url, client.path(model, stream), client.body(model, stream))
    const text = await reply.text()
    seen.push(text)
    const requestId = reply.headers.get('x-request-id') ?? ''
    expect(requestId).toMatch(/^req_[\w-]{20,}$/)
    accounts.set(requestId, {
      status: reply.status,
      outcome,
      stream: Number(stream),
      model,
      upstream: client.upstream,
      upstream_model: `fault-${fault}`,
      protocol: client.protocol,
      key: 'team',
    })
    return { status: reply.status, headers: reply.headers, text }
  }

  /** Asks in both ways, which must be refused alike: by status, in the protocol's shape. Gives the message. */
  async function refused(client: FaultClient, fault: string, status: number): Promise<string> {
    const whole = await ask(client, fault, false, 'upstream-error')
    const streamed = await ask(client, fault, true, 'upstream-error')
    expect([whole.status, streamed.status]).toEqual([status, status])
    const message = messageOf(client.protocol, whole.text, status)
    expect(messageOf(client.protocol, streamed.text, status)).toBe(message)
    return message
  }

  /** What the official library makes of it, streaming and not. */
  async function raises(client: FaultClient, fault: string, status: number): Promise<string> {
    const [whole, { thrown: streamed }] = await Promise.all([
      thrownBy(client.create(gateway.url, client.model(fault))),
      readStream(client.stream(gateway.url, client.model(fault))),
    ])
    for (const thrown of [whole, streamed]) {
      expect(thrown).toMatchObject({ class: client.errorClass(status), status })
      seen.push(thrown?.everything ?? '')
    }
    return whole.message
  }

  describe.each(clients)('$protocol', client => {
    it.each([400, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504, 529])(
      'carries a %i with its status and body as they came, and the official client raises it',
      async status => {
        const fault = `status-${status}`
        const body = JSON.stringify(speeches[client.protocol].error(status, `the upstream says ${status}`))
        for (const stream of [false, true]) {
          const answer = await ask(client, fault, stream, 'upstream-error')
          expect([answer.status, answer.text]).toEqual([status, body])
          expect(answer.headers.get('x-headgate-upstream')).toBe(client.upstream)
        }
        expect(await raises(client, fault, status)).toContain(`the upstream says ${status}`)
      },
    )

    it('keeps Retry-After, as seconds and as a date, whatever the body is', async () => {
      for (const kind of ['status', 'html', 'empty']) {
        const seconds = await ask(client, `${kind}-429-after-7`, false, 'upstream-error')
        expect([kind, seconds.status, seconds.headers.get('retry-after')]).toEqual([kind, 429, '7'])
        const date = await ask(client, `${kind}-503-date`, true, 'upstream-error')
        expect([kind, date.status]).toEqual([kind, 503])
        const said = date.headers.get('retry-after') ?? ''
        const wait = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
        expect(wait, `${kind}: ${said}`).toBeGreaterThan(20)
        expect(wait, `${kind}: ${said}`).toBeLessThanOrEqual(31)
      }
      const none = await ask(client, 'html-429', false, 'upstream-error')
      expect(none.headers.get('retry-after')).toBeNull()
      const now = await ask(client, 'html-429-after-0', false, 'upstream-error')
      expect(now.headers.get('retry-after')).toBe('0')
      if (client.protocol === 'gemini') return
      const thrown = await thrownBy(client.create(gateway.url, client.model('html-429-after-7')))
      expect(thrown).toMatchObject({ class: 'RateLimitError', status: 429 })
      expect(thrown.headers?.get('retry-after')).toBe('7')
    })

    it.each([401, 403])('answers 502 to a %i, and names the upstream and the credential, never a key', async status => {
      for (const fault of [`status-${status}`, `tell-${status}`, `html-${status}`, `empty-${status}`]) {
        const message = await refused(client, fault, 502)
        expect(message).toContain(`"${client.upstream}"`)
        expect(message).toContain(`${client.upstream}#1`)
        expectDiscreet(message)
      }
      expect(await raises(client, `tell-${status}`, 502)).toContain(`${client.upstream}#1`)
    })

    it('strikes a key of the gateway out of an error that quotes it, and passes the rest as it came', async () => {
      for (const status of [400, 429, 500]) {
        const said = speeches[client.protocol].error(status, 'Incorrect API key provided: [key].')
        for (const stream of [false, true])
          expect((await ask(client, `tell-${status}`, stream, 'upstream-error')).text).toBe(JSON.stringify(said))
      }
    })

    it('turns a web page or an empty body into an error of the same status, and quotes its text', async () => {
      for (const status of [400, 404, 500, 502, 503, 529]) {
        // A number that only clients of Messages know.
        const told = status === 529 && client.protocol !== 'anthropic-messages' ? 503 : status
        const page = await refused(client, `html-${status}`, told)
        expect(page).toBe(`Upstream "${client.upstream}" answered ${status}: Bad day at the proxy.`)
        expect(await refused(client, `empty-${status}`, told)).toBe(`Upstream "${client.upstream}" answered ${status}.`)
      }
      await raises(client, 'html-502', 502)
      await raises(client, 'empty-503', 503)
    })

    it('answers 502 where the connection breaks before the headers', async () => {
      expect(await refused(client, 'reset', 502)).toMatch(/127\.0\.0\.1:\d+ .*(connection|reached)/)
      await raises(client, 'reset', 502)
    })

    it('answers 502 to a redirect, and follows it nowhere', async () => {
      const message = await refused(client, 'redirect', 502)
      expect(message).toContain(`Upstream "${client.upstream}" answered 302 with a redirect`)
      await raises(client, 'redirect', 502)
    })

    it('answers 502 to a reply with 200 that is none: broken JSON, a web page, nothing', async () => {
      for (const fault of ['broken', 'page', 'empty-200']) {
        const whole = await ask(client, fault, false, 'upstream-error')
        expect([fault, whole.status]).toEqual([fault, 502])
        expect(messageOf(client.protocol, whole.text, 502)).toContain('something that is not JSON')
      }
      await thrownBy(client.create(gateway.url, client.model('broken')))
    })

    it('answers 502 where a stream was asked for and something else came', async () => {
      for (const fault of ['page', 'empty-200']) {
        const streamed = await ask(client, fault, true, 'upstream-error')
        expect([fault, streamed.status]).toEqual([fault, 502])
        expect(messageOf(client.protocol, streamed.text, 502)).toMatch(/asked for a stream|ended the stream early/)
      }
      expect((await readStream(client.stream(gateway.url, client.model('page')))).thrown).toMatchObject({ status: 502 })
    })

    // Gemini does stream as JSON, where events are not asked for.
    it.skipIf(client.protocol === 'gemini')('streams what came whole where a stream was asked for', async () => {
      expect(await readStream(client.stream(gateway.url, client.model('whole')))).toEqual({ text: SAID })
    })

    it('answers 502 where a whole reply breaks in its middle', async () => {
      for (const fault of ['torn', 'cut']) {
        const whole = await ask(client, fault, false, 'upstream-error')
        expect([fault, whole.status]).toEqual([fault, 502])
        messageOf(client.protocol, whole.text, 502)
      }
      expect(await thrownBy(client.create(gateway.url, client.model('torn')))).toMatchObject({ status: 502 })
    })

    it('reads a compressed reply that nobody asked for', async () => {
      const whole = await ask(client, 'gzip', false, 'ok')
      expect(whole.status).toBe(200)
      expect(JSON.parse(whole.text)).toEqual(speeches[client.protocol].reply(client.model('gzip')))
      expect(await client.create(gateway.url, client.model('gzip'))).toBe(SAID)
      expect(await readStream(client.stream(gateway.url, client.model('gzip')))).toEqual({ text: SAID })
    })

    it('passes a good answer as it came, with what it used', async () => {
      const whole = await ask(client, 'ok', false, 'ok')
      expect(JSON.parse(whole.text)).toEqual(speeches[client.protocol].reply(client.model('ok')))
      expect(await client.create(gateway.url, client.model('ok'))).toBe(SAID)
      expect(await readStream(client.stream(gateway.url, client.model('ok')))).toEqual({ text: SAID })
      accounts.set(whole.headers.get('x-request-id') ?? '', {
        outcome: 'ok',
        input_tokens: USED.input,
        output_tokens: USED.output,
      })
    })
  })

  // Each waits for a timeout, so the four protocols wait together.
  const together = (work: (client: FaultClient) => Promise<void>) => () => Promise.all(clients.map(work))

  it(
    'answers 504 where the upstream does not begin to answer',
    together(async client => {
      const [whole, streamed] = await Promise.all([
        ask(client, 'silent~a', false, 'upstream-error'),
        ask(client, 'silent~b', true, 'upstream-error'),
        raises(client, 'silent~c', 504),
      ])
      for (const { status, text } of [whole, streamed]) {
        expect(status).toBe(504)
        expect(messageOf(client.protocol, text, 504)).toMatch(/did not begin to answer within \d+ ms/)
      }
    }),
  )

  it(
    'answers 504 where a whole reply falls silent in its middle',
    together(async client => {
      const { status, text } = await ask(client, 'stall', false, 'upstream-error')
      expect(status).toBe(504)
      expect(messageOf(client.protocol, text, 504)).toContain('sent nothing for 1500 ms')
    }),
  )

  it(
    'gives up an upstream that never reads the request',
    together(async client => {
      const model = client.model('unread')
      const body = client.body(model, false, 'x'.repeat(900_000))
      const reply = await post(gateway.url, `${client.path(model, false)}?fault=unread`, body)
      expect(reply.status).toBe(504)
      messageOf(client.protocol, await reply.text(), 504)
    }),
  )

  it('answers 502 where nothing listens, and says so', async () => {
    for (const client of clients.filter(({ protocol }) => /chat|messages/.test(protocol))) {
      const reply = await post(gateway.url, client.path('closed', false), client.body('closed', true))
      const text = await reply.text()
      seen.push(text)
      expect(reply.status).toBe(502)
      expect(messageOf(client.protocol, text, 502)).toMatch(/^127\.0\.0\.1:9 (refused the connection|could not be)/)
    }
  })

  it('shows nobody a key, a path of this machine or a stack', () => {
    expect(seen.length).toBeGreaterThan(200)
    for (const text of seen) expectDiscreet(text)
    expectDiscreet(logLines(gateway.output()))
  })

  it('has written each call down with its status and outcome', async () => {
    const rows = new Map((await gateway.usage()).map(row => [row.request_id, row]))
    expect(accounts.size).toBeGreaterThan(150)
    for (const [requestId, account] of accounts) expect(rows.get(requestId)).toMatchObject(account)
  })
})
