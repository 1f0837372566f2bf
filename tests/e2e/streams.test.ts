import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clients, expectDiscreet, type FaultClient, logLines, post, readStream } from './fault-clients.ts'
import { SAID, speeches, USED } from './faulty-speech.ts'
import { type FaultyUpstream, framesOf, startFaultyUpstream } from './faulty-upstream.ts'
import {
  IN_BETWEEN,
  memoryOf,
  type Platform,
  platforms,
  type RunningGateway,
  startGateway,
  TEAM_KEY,
  TELLS_MEMORY,
} from './harness.ts'

const KEEP_ALIVE = ': keep-alive\n\n'

describe.each(platforms)('a stream through the gateway on %s', platform => {
  let upstream: FaultyUpstream
  let gateway: RunningGateway
  const accounts = new Map<string, Record<string, unknown>>()
  const seen: string[] = []

  beforeAll(async () => {
    upstream = await startFaultyUpstream()
    gateway = await startGateway(platform, { faults: upstream.origin }, TELLS_MEMORY)
  })
  afterAll(async () => {
    await gateway.stop()
    await upstream.stop()
  })

  const open = (client: FaultClient, fault: string, init: RequestInit = {}): Promise<Response> =>
    post(gateway.url, client.path(client.model(fault), true), client.body(client.model(fault), true), init)

  /** Reads a whole stream without the comments that a slow machine may need, and notes what its row must say. */
  const read = async (client: FaultClient, fault: string, account: Record<string, unknown>): Promise<string> =>
    (await readAll(client, fault, account)).replaceAll(KEEP_ALIVE, '')

  async function readAll(client: FaultClient, fault: string, account: Record<string, unknown>): Promise<string> {
    const reply = await open(client, fault)
    expect([fault, reply.status]).toEqual([fault, 200])
    expect(reply.headers.get('content-type')).toContain('text/event-stream')
    accounts.set(reply.headers.get('x-request-id') ?? '', { status: 200, stream: 1, ...account })
    const text = await reply.text()
    seen.push(text)
    return text
  }

  /** What the client is to get of these frames: as they came, but for the model's public name. */
  const passed = (client: FaultClient, fault: string, frames: string[]): string =>
    frames.join('').replaceAll(`"fault-${fault}"`, `"${client.model(fault)}"`)

  // Most of their time is waiting, so they wait together.
  describe.each(clients)('$protocol', { concurrent: true }, client => {
    const speech = speeches[client.protocol]
    const opening = (fault: string): string[] => [
      ...speech.opening(`fault-${fault}`),
      speech.piece(`fault-${fault}`, 'one '),
    ]
    /** Usage that the first frames tell already. */
    const early = client.protocol === 'anthropic-messages' ? { input_tokens: USED.input } : {}

    it.each([
      ['torn', 'breaks its connection', /connection|reached/],
      ['cut', 'breaks its connection within a frame', /connection|reached/],
      ['half', 'ends within a frame', /ended the stream early/],
      ['unfinished', 'ends in good order, but without its last event', /ended the stream early/],
      ['stall', 'falls silent', /sent nothing for 1500 ms/],
    ])('that %s: the frames that came, then the protocol’s own error (%s)', async (fault, _how, message) => {
      const text = await read(client, fault, { outcome: 'cut', ...early })
      const frames = passed(client, fault, opening(fault))
      expect(text.slice(0, frames.length)).toBe(frames)
      const last = text.slice(frames.length)
      expect(last).toMatch(new RegExp(`^${client.errorFrame.source}`))
      expect(last.match(/^data:/gm)).toHaveLength(client.protocol === 'openai-responses' ? 2 : 1)
      expect(last).toMatch(message)
    })

    it.each(['torn', 'cut', 'half', 'unfinished', 'stall'])(
      'that breaks off (%s) raises in the official client, and does not end as if it were whole',
      async fault => {
        const { text, thrown } = await readStream(client.stream(gateway.url, client.model(fault)))
        expect(text).toBe('one ')
        expect(thrown?.message).toMatch(/connection|reached|ended the stream early|sent nothing/)
        seen.push(thrown?.everything ?? '')
      },
    )

    it('that is cut within its last event is not taken for whole', async () => {
      // Chat has said why it ended before its last event: such a reply is whole.
      const chat = client.protocol === 'openai-chat'
      const text = await read(client, 'lasthalf', { outcome: chat ? 'ok' : 'cut' })
      if (chat) return
      expect(text).toMatch(client.errorFrame)
      const { thrown } = await readStream(client.stream(gateway.url, client.model('lasthalf')))
      expect(thrown?.message).toContain('ended the stream early')
    })

    it('that is whole when its connection breaks ends well', async () => {
      const text = await read(client, 'late_break', { outcome: 'ok', output_tokens: USED.output })
      expect(text).not.toMatch(client.errorFrame)
      expect(await readStream(client.stream(gateway.url, client.model('late_break')))).toEqual({ text: SAID })
    })

    it.each(['first', 'mid'])('hands on an error that the upstream tells itself (%s), byte for byte', async fault => {
      const said = fault === 'first' ? 'the first frame is an error' : 'the upstream broke in the middle'
      const text = await read(client, fault, { outcome: 'cut' })
      const frames = [...(fault === 'mid' ? opening(fault) : []), speech.errorFrame(said)]
      expect(text).toBe(passed(client, fault, frames))
      const { thrown } = await readStream(client.stream(gateway.url, client.model(fault)))
      expect(thrown?.message).toContain(said)
    })

    it.each(['bytes-1', 'bytes-7', 'slow-40'])('arrives whole however it was sent (%s)', async fault => {
      const text = await read(client, fault, { outcome: 'ok', input_tokens: USED.input, output_tokens: USED.output })
      const usageHidden = client.protocol === 'openai-chat'
      const frames = framesOf(speech, `fault-${fault}`).filter(
        frame => !(usageHidden && frame.includes('"choices":[]')),
      )
      expect(text).toBe(passed(client, fault, frames))
      expect(await readStream(client.stream(gateway.url, client.model(fault)))).toEqual({ text: SAID })
    })

    it('hands on one event of 8 MiB', async () => {
      const text = await read(client, 'huge-8', { outcome: 'ok' })
      expect(text.length).toBeGreaterThan(8 * 1024 * 1024)
      expect(text).toContain(passed(client, 'huge-8', speech.ending('fault-huge-8').slice(0, 1)))
    })

    it('delivers the first event before the second is sent', async () => {
      const tag = `hold~${platform}${client.protocol}`
      const reply = await open(client, tag)
      const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader()
      const first = passed(client, tag, opening(tag))
      let text = ''
      while (text.length < first.length) text += (await reader.read()).value
      expect(text).toBe(first)
      ;(await upstream.callOf(`fault-${tag}`)).release()
      for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value
      expect(text).toContain(passed(client, tag, [speech.piece(`fault-${tag}`, 'three ')]))
    })

    it('has a comment after a second of silence between two events, which the official client skips', async () => {
      const text = await readAll(client, 'pause-1700', { outcome: 'ok' })
      const begun = passed(client, 'pause-1700', opening('pause-1700'))
      expect(text.slice(0, begun.length + KEEP_ALIVE.length)).toBe(begun + KEEP_ALIVE)
      expect(await readStream(client.stream(gateway.url, client.model('pause-1700')))).toEqual({ text: SAID })
    })

    it('has no comment before its first event', async () => {
      const text = await readAll(client, 'late-1350', { outcome: 'ok' })
      expect(text).not.toContain(KEEP_ALIVE)
      expect(text.startsWith(framesOf(speech, 'x')[0]!.slice(0, 20))).toBe(true)
    })

    // The promise is 100 ms; the bound here is what a loaded machine keeps. That it was no timeout is said by the rows.
    it.each([
      ['silent', true],
      ['hold', true],
      ['endless', true],
      ['wait', false],
    ])('aborts the upstream within 100 ms of its client’s leaving (%s)', async (fault, stream) => {
      const tag = `${fault}~leave${platform}${client.protocol}`
      const model = client.model(tag)
      const { leave, begun } = openRaw(gateway.url, client.path(model, stream), client.body(model, stream))
      const call = await upstream.callOf(`fault-${tag}`)
      if (fault === 'hold' || fault === 'endless') await begun()
      const leftAt = performance.now()
      leave(platform)
      const aborted = await Promise.race([call.left, sleep(10_000, Number.POSITIVE_INFINITY, { ref: false })])
      expect(aborted - leftAt).toBeLessThan(5_000)
    })
  })

  it('slows the upstream down where the client stops reading, and its memory does not grow', async () => {
    const client = clients[0]
    const tag = `endless~slow${platform}`
    const { socket, begun } = openRaw(gateway.url, client.path(tag, true), client.body(client.model(tag), true))
    await begun()
    socket.pause()
    const call = await upstream.callOf(`fault-${tag}`)
    // The process of workerd is not ours to look into; its upstream standing still is what can be seen.
    const before = platform === 'node' ? await memoryOf(gateway) : undefined
    // Longer than the idle timeout: a client that does not read is not a silent upstream.
    await stands(() => call.written, 1_800)
    const level = call.written
    expect(level).toBeLessThan(IN_BETWEEN)
    if (before !== undefined) expect((await memoryOf(gateway)) - before).toBeLessThan(8 * 1024 * 1024)
    socket.resume()
    await until(() => call.written > level + 1024 * 1024)
    socket.destroy()
    expect(await call.left).toBeGreaterThan(0)
  })

  it('is an array where Gemini’s client asks for none of events: as it came, and broken where it broke', async () => {
    const ask = (fault: string): Promise<Response> =>
      post(gateway.url, `/v1beta/models/google-fault-${fault}:streamGenerateContent`, {
        contents: [{ parts: [{ text: 'hi' }] }],
      })
    const whole = await ask('array')
    expect(whole.headers.get('content-type')).toContain('application/json')
    accounts.set(whole.headers.get('x-request-id') ?? '', {
      outcome: 'ok',
      input_tokens: USED.input,
      output_tokens: USED.output,
    })
    expect(await whole.json()).toHaveLength(4)
    const broken = await ask('array-torn')
    accounts.set(broken.headers.get('x-request-id') ?? '', { outcome: 'cut' })
    // workerd ends the body of a response whose stream failed as if it were whole: the JSON itself is not.
    if (platform === 'workerd') await expect(broken.json()).rejects.toThrow(SyntaxError)
    else await expect(broken.text()).rejects.toThrow(TypeError)
  })

  it('says in its row how it ended, and what it used as far as it was told', async () => {
    let rows = new Map<unknown, Record<string, unknown>>()
    const left = () => [...rows.values()].filter(({ model }) => String(model).includes('~leave'))
    await until(async () => {
      rows = new Map((await gateway.usage()).map(row => [row.request_id, row]))
      return left().length >= 16 && [...accounts.keys()].every(requestId => rows.has(requestId))
    })
    expect(accounts.size).toBeGreaterThan(40)
    for (const [requestId, account] of accounts) expect(rows.get(requestId)).toMatchObject(account)
    expect(left()).toHaveLength(16)
    for (const row of left()) expect(row).toMatchObject({ outcome: 'cancelled' })
  })

  it('shows nobody a key, a path of this machine or a stack', () => {
    for (const text of seen) expectDiscreet(text)
    expectDiscreet(logLines(gateway.output()))
  })

  it('tells in the log of each stream that was cut, by its request id', () => {
    const cut = [...accounts].filter(([, account]) => account.outcome === 'cut')
    expect(cut.length).toBeGreaterThan(20)
    for (const [requestId] of cut) expect(gateway.output()).toContain(requestId)
  })
})

interface RawCall {
  socket: Socket
  /** Resolves when the first event has come. */
  begun(): Promise<void>
  leave(platform: Platform): void
}

/** A request over a bare socket, to be left as clients leave. */
function openRaw(url: string, path: string, body: unknown): RawCall {
  const json = JSON.stringify(body)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let text = ''
  socket.on('error', () => {})
  socket.on('data', chunk => {
    if (text.length < 10_000) text += chunk
  })
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: gateway',
    `authorization: Bearer ${TEAM_KEY}`,
    'content-type: application/json',
    `content-length: ${json.length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${json}`)
  return {
    socket,
    begun: () => until(() => text.includes('data:')),
    leave(platform) {
      // A connection that is merely closed may still be read from, as workerd sees it: it waits for a reset.
      if (platform === 'workerd') socket.resetAndDestroy()
      else socket.destroy()
    },
  }
}

/** Waits until a count has stood still for so many milliseconds. */
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
