// Responses over WebSockets, with a client that sends also what no SDK would.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectDiscreet } from './fault-clients.ts'
import { SAID, USED } from './faulty-speech.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import {
  ADMIN_KEY,
  IN_BETWEEN,
  memoryOf,
  OUR_REQUEST_ID,
  platforms,
  type RunningGateway,
  startGateway,
  TEAM_KEY,
  TELLS_MEMORY,
} from './harness.ts'
import {
  connectionOf,
  type Dialogue,
  dialogue,
  type Event,
  isEnd,
  refusedHandshake,
  socketUrl,
  textOf,
} from './socket-client.ts'

describe.each(platforms)('Responses over a WebSocket on %s', platform => {
  let upstream: FaultyUpstream
  let gateway: RunningGateway
  const open: Dialogue[] = []
  const seen: string[] = []

  beforeAll(async () => {
    upstream = await startFaultyUpstream()
    gateway = await startGateway(platform, { faults: upstream.origin }, TELLS_MEMORY)
  })
  afterEach(async () => {
    for (const { socket, events } of open.splice(0)) {
      seen.push(JSON.stringify(events))
      socket.terminate()
    }
  })
  afterAll(async () => {
    await gateway.stop()
    await upstream.stop()
  })

  const connect = async (...args: Parameters<typeof dialogue> extends [string, ...infer Rest] ? Rest : never) => {
    const made = await dialogue(gateway.url, ...args)
    open.push(made)
    return made
  }

  describe('a handshake', () => {
    const key = { headers: { authorization: `Bearer ${TEAM_KEY}` } }

    it('without a key, or with a wrong one, is answered by the same error as a request over HTTP', async () => {
      const without = await refusedHandshake(socketUrl(gateway.url))
      expect(without.status).toBe(401)
      expect(without.headers['content-type']).toBe('application/json')
      expect(without.headers['x-request-id']).toMatch(/^req_/)
      expect(without.body).toMatchObject({ error: { code: 'missing_api_key', type: 'invalid_request_error' } })
      const wrong = await refusedHandshake(socketUrl(gateway.url), { headers: { authorization: 'Bearer sk-no' } })
      expect(wrong).toMatchObject({ status: 401, body: { error: { code: 'invalid_api_key' } } })
    })

    it('elsewhere is a request like any other', async () => {
      // Codex goes on over HTTP at this status, and at no other.
      expect((await refusedHandshake(socketUrl(gateway.url, '/v1/chat/completions'), key)).status).toBe(426)
      expect((await refusedHandshake(socketUrl(gateway.url, '/v1/nothing'), key)).status).toBe(404)
      const plain = await fetch(`${gateway.url}/v1/responses`, key)
      expect(plain.status).toBe(405)
    })

    it('takes the key from where browsers can put it, and does not choose that as its protocol', async () => {
      const { WebSocket } = await import('ws')
      const socket = new WebSocket(socketUrl(gateway.url), ['realtime', `openai-insecure-api-key.${TEAM_KEY}`])
      await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))
      expect(socket.protocol).toBe('realtime')
      socket.send(JSON.stringify({ type: 'response.create', model: 'demo-fast', input: 'say: hello' }))
      const [first] = await new Promise<unknown[]>(resolve => socket.once('message', (...args) => resolve(args)))
      expect(JSON.parse(String(first))).toMatchObject({ type: 'response.created' })
      socket.terminate()
    })

    it('finds the path with one /v1 more or less, as requests do', async () => {
      const { WebSocket } = await import('ws')
      for (const path of ['/v1/v1/responses', '/responses']) {
        const socket = new WebSocket(socketUrl(gateway.url, path), key)
        await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))
        socket.terminate()
      }
    })
  })

  describe('a turn', () => {
    it('is told in the events of a stream, one a message, and the next one follows on the same connection', async () => {
      const { turn } = await connect()
      for (const word of ['first', 'second']) {
        const events = await turn({ model: 'responses-demo', input: `say: ${word} żółć` })
        expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, index) => index))
        expect(events[0]).toMatchObject({
          type: 'response.created',
          response: { model: 'responses-demo' },
          headers: { 'x-request-id': expect.stringMatching(OUR_REQUEST_ID), 'x-headgate-upstream': 'demoResponses' },
        })
        expect(events.at(-1)).toMatchObject({ type: 'response.completed' })
        expect(textOf(events)).toBe(`${word} żółć`)
      }
    })

    it('tells with its first event what could not be carried to an upstream of another protocol', async () => {
      const { turn } = await connect()
      const [first] = await turn({ model: 'chat-demo', input: 'say: hello', tools: [{ type: 'web_search' }] })
      expect(first).toMatchObject({ headers: { 'x-headgate-lossy': expect.stringContaining('web_search') } })
    })

    it('is accounted like a call over HTTP', async () => {
      const { turn } = await connect()
      await turn({ model: 'fault-ok~accounted', input: 'x' })
      await turn({ model: 'fault-status-429~accounted', input: 'x' })
      const rows = (await gateway.usage()).filter(({ model }) => String(model).endsWith('~accounted'))
      expect(rows).toMatchObject([
        { key: 'team', operation: 'createResponse', outcome: 'ok', stream: 1, input_tokens: USED.input },
        { status: 429, outcome: 'upstream-error', stream: 1 },
      ])
    })

    it('brings the headers of its connection, but for those that were of the handshake', async () => {
      const { turn } = await connect({
        headers: {
          'user-agent': 'tester/1',
          'session-id': 's1',
          'openai-beta': 'responses_websockets=2026-02-06, other=1',
          'idempotency-key': 'one',
        },
      })
      await turn({ model: 'fault-ok~headers', input: 'x' })
      const { headers } = await upstream.callOf('fault-ok~headers')
      expect(headers).toMatchObject({ 'user-agent': 'tester/1', 'session-id': 's1', 'openai-beta': 'other=1' })
      expect(headers).not.toHaveProperty('idempotency-key')
      expect(Object.keys(headers).filter(name => name.startsWith('sec-') || name === 'upgrade')).toEqual([])
    })

    it('reaches an upstream of Responses as it came, without what is of the socket', async () => {
      const { send, next } = await connect()
      const end = next(isEnd)
      send(
        '{"type":"response.create", "model":"fault-ok~bytes","stream_id":"a","store":false,"input":[ {"role":"user","content":"\\u0041"} ],"n":9007199254740993}',
      )
      await end
      const { body } = await upstream.callOf('fault-ok~bytes')
      expect(String(body)).toContain('"input":[ {"role":"user","content":"\\u0041"} ],"n":9007199254740993')
      expect(JSON.parse(String(body))).toMatchObject({ stream: true })
      for (const member of ['type', 'stream_id', 'generate'])
        expect(JSON.parse(String(body))).not.toHaveProperty(member)
    })

    it('case 94: runs beside those of other lanes, each event with its lane', async () => {
      const { turn, events } = await connect()
      const held = turn({ model: 'fault-hold~lanes', input: 'x', stream_id: 'slow' })
      const { release } = await upstream.callOf('fault-hold~lanes')
      const quick = await turn({ model: 'demo-fast', input: 'say: quick', stream_id: 'quick' })
      expect(textOf(quick)).toBe('quick')
      release()
      expect(textOf(await held)).toBe(SAID)
      expect(new Set(events.map(({ stream_id }) => stream_id))).toEqual(new Set(['slow', 'quick']))
    })

    it('case 93: waits for the one before it where it names no lane', async () => {
      const { send, events } = await connect()
      send({ type: 'response.create', model: 'fault-hold~fifo', input: 'x' })
      send({ type: 'response.create', model: 'demo-fast', input: 'say: afterwards' })
      const { release } = await upstream.callOf('fault-hold~fifo')
      await sleep(200)
      expect(events.filter(({ type }) => type === 'response.created').length).toBeLessThan(2)
      release()
      await until(() => events.filter(isEnd).length === 2)
      const places = (type: string): number[] => events.flatMap((event, at) => (event.type === type ? [at] : []))
      expect(places('response.completed')[0]).toBeLessThan(places('response.created')[1]!)
      expect(textOf(events)).toBe(`${SAID}afterwards`)
    })

    it('that is silent gives a sign of life, and its upstream’s comments are none', async () => {
      const { turn, events } = await connect()
      await turn({ model: 'fault-pause-1700', input: 'x', stream_id: 'l' })
      const [sign] = events.filter(({ type }) => type === 'keepalive')
      expect(sign).toMatchObject({ stream_id: 'l', sequence_number: 0 })
    })

    it.each([
      ['status-429-after-7', { status: 429, headers: { 'retry-after': '7' } }],
      ['status-400', { status: 400, error: { message: 'the upstream says 400', code: 'fault_400' } }],
      ['tell-401', { status: 502 }],
      ['status-503', { status: 503 }],
      ['reset', { status: 502 }],
      ['silent', { status: 504 }],
    ])('case 92: that comes to no answer (%s) ends with one error, with its status', async (fault, told) => {
      const { turn, socket } = await connect()
      const events = await turn({ model: `fault-${fault}`, input: 'x', stream_id: 'l' })
      expect(events).toHaveLength(1)
      expect(events[0]).toMatchObject({ type: 'error', stream_id: 'l', ...told })
      expect(socket.readyState).toBe(socket.OPEN)
    })

    it.each(['torn', 'cut', 'unfinished', 'stall', 'mid'])(
      'that breaks off (%s) ends with one error or failed response',
      async fault => {
        const { turn } = await connect()
        const events = await turn({ model: `fault-${fault}`, input: 'x' })
        expect(events.filter(isEnd)).toHaveLength(1)
        expect(textOf(events)).toBe('one ')
        const end = events.at(-1)!
        if (end.type === 'error')
          expect(end).toMatchObject({ status: expect.any(Number), error: { message: expect.any(String) } })
        else expect(end).toMatchObject({ type: 'response.failed', response: { status: 'failed' } })
        // The end of one is not taken for a part of the next.
        expect(textOf(await turn({ model: 'demo-fast', input: 'say: on' }))).toBe('on')
      },
    )

    it('case 95: whose client leaves is aborted at its upstream, and accounted', async () => {
      for (const fault of ['hold', 'wait', 'endless']) {
        const model = `fault-${fault}~left${platform}`
        const { send, socket, next } = await connect()
        const begun = next(({ type }) => type === 'response.output_text.delta')
        send({ type: 'response.create', model, input: 'x' })
        const call = await upstream.callOf(model)
        if (fault !== 'wait') await begun
        else begun.catch(() => {})
        const leftAt = performance.now()
        socket.terminate()
        const aborted = await Promise.race([call.left, sleep(10_000, Number.POSITIVE_INFINITY, { ref: false })])
        // That it was no timeout is said by the row.
        expect(aborted - leftAt).toBeLessThan(5_000)
        await until(async () => {
          const row = (await gateway.usage()).find(one => one.model === model)
          return row?.outcome === 'cancelled'
        })
      }
    })
  })

  describe('case 96: what is no message of the protocol', () => {
    it.each([
      ['broken JSON', '{"type":', { status: 400, error: { message: expect.stringContaining('not valid JSON') } }],
      ['bytes that are no text', Buffer.from([0, 255, 1]), { status: 400 }],
      ['no object', '[]', { status: 400 }],
      [
        'an unknown type',
        '{"type":"session.update","stream_id":"l"}',
        { status: 400, stream_id: 'l', error: { param: 'type' } },
      ],
      [
        'a lane that is no name',
        '{"type":"response.create","stream_id":""}',
        { status: 400, error: { param: 'stream_id' } },
      ],
      [
        'a request of the wrong shape',
        '{"type":"response.create","model":"demo","input":5}',
        { status: 400, error: { param: 'input' } },
      ],
      [
        'a model that is not there',
        '{"type":"response.create","model":"nope","input":"x"}',
        { status: 404, error: { code: 'model_not_found' } },
      ],
      [
        'more than a body may have',
        JSON.stringify({ type: 'response.create', model: 'demo', input: 'x'.repeat(1024 * 1024) }),
        { status: 413 },
      ],
    ])('is told (%s), and the connection stays', async (_what, message, told) => {
      const { send, next, turn } = await connect()
      const answer = next(() => true)
      send(message)
      expect(await answer).toMatchObject({ type: 'error', ...told })
      expect(textOf(await turn({ model: 'demo-fast', input: 'say: still here' }))).toBe('still here')
    })

    it('ends the connection where it is larger than anyone would read', async () => {
      const { send, closed } = await connect()
      send('x'.repeat(2 * 1024 * 1024))
      expect((await closed).code).toBe(1009)
    })

    it('may be bytes of text, as some clients send all they have', async () => {
      const { send, next } = await connect()
      const end = next(isEnd)
      send(Buffer.from(JSON.stringify({ type: 'response.create', model: 'demo-fast', input: 'say: żółć' })))
      expect(await end).toMatchObject({ type: 'response.completed' })
    })
  })

  describe('case 97: a message arrives whole', () => {
    const input = `say: ${'a word and another. '.repeat(30_000)}`
    const large = { type: 'response.create', model: 'fault-ok~large', input, store: false }

    it.each([true, false])('of 600 kB, compressed: %s', async perMessageDeflate => {
      const { turn } = await connect({ perMessageDeflate })
      expect(textOf(await turn(large))).toBe(SAID)
      const { body } = await upstream.callOf('fault-ok~large')
      expect((JSON.parse(String(body)) as { input: string }).input).toBe(input)
    })

    it('in pieces', async () => {
      const { socket, next } = await connect({ perMessageDeflate: false })
      const end = next(isEnd)
      const text = JSON.stringify({ ...large, input: 'say: żółć 🦆' })
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; at += 7)
        socket.send(bytes.subarray(at, at + 7), { fin: at + 7 >= bytes.length, binary: false })
      expect(await end).toMatchObject({ type: 'response.completed' })
    })
  })

  it('a key that is revoked ends its connection with the next turn, within seconds', async () => {
    const administer = async (path: string, body: object): Promise<Record<string, unknown>> => {
      const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' }
      const reply = await fetch(`${gateway.url}/admin/v1${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      return (await reply.json()) as Record<string, unknown>
    }
    const { value } = await administer('/keys', { name: 'leaver' })
    const { turn, closed } = await connect({}, String(value))
    expect(textOf(await turn({ model: 'demo-fast', input: 'say: still in' }))).toBe('still in')
    await administer('/keys/leaver/revoke', {})
    let last: Event | undefined
    await until(async () => {
      last = (await turn({ model: 'demo-fast', input: 'say: still in' })).at(-1)
      return last?.type === 'error'
    })
    expect(last).toMatchObject({ type: 'error', status: 401, error: { code: expect.any(String) } })
    expect((await closed).code).toBe(1008)
    const again = { headers: { authorization: `Bearer ${value}` } }
    expect((await refusedHandshake(socketUrl(gateway.url), again)).status).toBe(401)
  })

  it('a hundred connections at once get their own answers', async () => {
    const words = await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        const { turn } = await connect()
        return textOf(await turn({ model: 'demo-fast', input: `say: number ${n}` }))
      }),
    )
    expect(words).toEqual(words.map((_, n) => `number ${n}`))
  })

  it('says nothing of keys, paths or stacks', () => {
    for (const text of seen) expectDiscreet(text)
    expectDiscreet(gateway.output())
  })

  // Nothing tells a Worker how much its client has read.
  it.runIf(platform === 'node')(
    'a client that reads slowly slows its upstream down, and memory does not grow',
    async () => {
      const model = 'fault-endless~unread'
      const { send, socket, next } = await connect()
      const begun = next(({ type }) => type === 'response.output_text.delta')
      send({ type: 'response.create', model, input: 'x' })
      await begun
      connectionOf(socket).pause()
      const call = await upstream.callOf(model)
      const before = await memoryOf(gateway)
      // Longer than the idle timeout: a client that does not read is not a silent upstream.
      await stands(() => call.written, 1_800)
      const level = call.written
      expect(level).toBeLessThan(IN_BETWEEN)
      expect((await memoryOf(gateway)) - before).toBeLessThan(8 * 1024 * 1024)
      connectionOf(socket).resume()
      await until(() => call.written > level + 1024 * 1024)
      socket.terminate()
      expect(await call.left).toBeGreaterThan(0)
    },
  )
})

/** Waits until a number has stood still for so many milliseconds. */
async function stands(count: () => number, milliseconds: number): Promise<void> {
  for (let last = -1, since = 0; performance.now() - since < milliseconds; await sleep(100)) {
    if (count() !== last) since = performance.now()
    last = count()
  }
}

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 25_000; !(await met()); await sleep(20))
    if (performance.now() > end) throw new Error('What was waited for did not come.')
}
