import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import { protocols } from '../protocols/registry.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { ResolvedCall } from './call.ts'
import type { LogEntry } from './gateway.ts'
import { relayFrames } from './relay-frames.ts'
import { sourceOf, testAttempt, testCall, testGateway, testRequest } from './test-call.ts'

const delta = 'data: {"id":"c","choices":[{"index":0,"delta":{"content":"hi"}}]}\n\n'
const finish = 'data: {"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'

/** What the client got of a stream that came in these pieces, and how the call was accounted. */
async function relayed(
  pieces: string[],
  error?: Error,
  parts: Partial<ResolvedCall> = {},
): Promise<{ text: string; record?: UsageRecord; records: UsageRecord[]; lines: LogEntry[] }> {
  const gateway = testGateway()
  const call = testCall({ gateway, ...parts })
  const source = await relayFrames(call, testAttempt(200, {}, sourceOf(pieces, error)))
  const text = await new Promise<string>(resolve => {
    let received = ''
    const client: ByteSink = {
      write(chunk) {
        received += new TextDecoder().decode(chunk)
        return true
      },
      end: () => resolve(received),
      fail: () => resolve(`${received}BROKEN`),
    }
    source.pipe(client)
  })
  const { records, lines } = gateway
  return { text, record: records[0], records, lines }
}

/** A source that says this, and then nothing. */
function spoken(said: string): ByteSource {
  return {
    cancel() {},
    pipe(sink) {
      queueMicrotask(() => sink.write(new TextEncoder().encode(said)))
      return { pause() {}, resume() {}, cancel() {} }
    },
  }
}

function errorFrame(message: string, code: string): string {
  return `data: ${JSON.stringify({ error: { message, type: 'server_error', param: null, code } })}\n\n`
}

describe('a stream of events through the gateway', () => {
  it('is the bytes that came, wherever they were cut', async () => {
    const whole = `${delta}${finish}data: [DONE]\n\n`
    const { text, record } = await relayed([whole.slice(0, 30), whole.slice(30, 90), whole.slice(90)])
    expect(text).toBe(whole)
    expect(record?.outcome).toBe('ok')
  })

  it('is hardly parsed: its beginning, its end, and what tells its usage', async () => {
    const parse = vi.spyOn(JSON, 'parse')
    const { record } = await relayed([...Array.from({ length: 100 }, () => delta), finish, 'data: [DONE]\n\n'])
    expect(record?.outcome).toBe('ok')
    expect(parse.mock.calls.length).toBeLessThan(5)
    parse.mockRestore()
  })

  it('keeps a last frame that ends without its blank line', async () => {
    const whole = `${delta}${finish}data: [DONE]`
    expect((await relayed([whole])).text).toBe(whole)
  })

  it('that ends early is told so in a frame of its own, and what there is of a broken frame is left out', async () => {
    const { text, record } = await relayed([delta, finish.slice(0, 25)])
    expect(text).toBe(delta + errorFrame('Upstream "up" ended the stream early.', 'upstream_error'))
    expect(record?.outcome).toBe('cut')
  })

  it('that breaks is told why in a frame of its own', async () => {
    const error = new GatewayError('upstream', 'up reset the connection.', { code: 'network_error' })
    const { text, record } = await relayed([delta, finish.slice(0, 25)], error)
    expect(text).toBe(delta + errorFrame('up reset the connection.', 'network_error'))
    expect(record?.outcome).toBe('cut')
  })

  it('that ends within its last event is not whole, though the event’s name has come', async () => {
    const messages = testCall().operation
    const parts = {
      operation: { ...messages, protocol: 'anthropic-messages' as const },
      protocol: protocols['anthropic-messages'],
    }
    const said =
      'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}\n\n'
    const { text, record } = await relayed([said, 'event: message_stop\ndata: {"type":"mess'], undefined, parts)
    expect(text.slice(said.length)).toMatch(/^event: error\ndata: \{.*ended the stream early.*\}\n\n$/)
    expect(record?.outcome).toBe('cut')
  })

  it('that ends early after an event without its blank line tells of it as of the others', async () => {
    const { text } = await relayed([delta, delta.trimEnd()])
    expect(text).toBe(delta + delta + errorFrame('Upstream "up" ended the stream early.', 'upstream_error'))
  })

  it('that breaks after its end is whole', async () => {
    const whole = `${delta}${finish}data: [DONE]\n\n`
    const { text, record, lines } = await relayed([whole], new Error('reset'))
    expect([text, record?.outcome, lines]).toEqual([whole, 'ok', []])
  })

  it('that tells of a failure itself is accounted and logged as cut, and ends as it came', async () => {
    const failed = 'data: {"error":{"message":"out of memory"}}\n\n'
    const { text, records, lines } = await relayed([delta + failed])
    expect(text).toBe(delta + failed)
    expect(records).toMatchObject([{ outcome: 'cut', status: 200 }])
    expect(lines).toMatchObject([{ level: 'warn', message: 'out of memory', requestId: 'req_1', upstream: 'up' }])
  })

  it('that fails because its client left is accounted as cancelled, and nothing is written any more', async () => {
    const abort = new AbortController()
    const gateway = testGateway()
    const call = testCall({ gateway, request: testRequest({}, { signal: abort.signal }) })
    const written: Uint8Array[] = []
    const client: ByteSink = { write: chunk => written.push(chunk) > 0, end() {}, fail() {} }
    const source = await relayFrames(call, testAttempt(200, {}, spoken(delta)))
    const flow = source.pipe(client)
    await Promise.resolve()
    abort.abort()
    flow.cancel()
    expect(Buffer.concat(written).toString()).toBe(delta)
    expect(gateway.records).toMatchObject([{ outcome: 'cancelled' }])
    expect(gateway.lines).toEqual([])
  })

  it('with an event that is larger than any is broken off', async () => {
    const { text, record } = await relayed([delta, `data: ${'x'.repeat(65 * 1024 * 1024)}`])
    expect(text.startsWith(`${delta}data: {"error":`)).toBe(true)
    expect(text.length).toBeLessThan(1_000)
    expect(record?.outcome).toBe('cut')
  })

  it('keeps its request alive until it is accounted, where requests end with their clients', async () => {
    const work: Promise<unknown>[] = []
    const request = testRequest({}, { background: one => void work.push(one) })
    const { records } = await relayed([`${delta}${finish}data: [DONE]\n\n`], undefined, { request })
    await Promise.all(work)
    expect(work.length).toBeGreaterThan(0)
    expect(records).toHaveLength(1)
  })

  it('that breaks before its first content is no answer', async () => {
    const call = testCall()
    const role = 'data: {"id":"c","choices":[{"index":0,"delta":{"role":"assistant"}}]}\n\n'
    const broken = relayFrames(call, testAttempt(200, {}, sourceOf([role], new GatewayError('upstream', 'up broke.'))))
    await expect(broken).rejects.toThrow('up broke.')
    const early = relayFrames(call, testAttempt(200, {}, sourceOf([role])))
    await expect(early).rejects.toThrow('Upstream "up" ended the stream early.')
  })

  it('that tells of a failure before its first content is none while another try is open, and passes else', async () => {
    const failed = 'data: {"error":{"message":"out of memory"}}\n\n'
    const open = relayFrames(testCall(), testAttempt(200, {}, sourceOf([failed])), () => true)
    await expect(open).rejects.toThrow('out of memory')
    expect((await relayed([failed])).text).toBe(failed)
  })

  describe('that is silent', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    /** A stream that is spoken by hand. */
    async function open(takes = true) {
      let sink: ByteSink | undefined
      let heard = ''
      const body: ByteSource = {
        cancel() {},
        pipe(to) {
          sink = to
          return { pause() {}, resume() {}, cancel() {} }
        },
      }
      const answer = relayFrames(testCall(), testAttempt(200, {}, body))
      sink?.write(new TextEncoder().encode(delta))
      const flow = (await answer).pipe({
        write(chunk) {
          heard += new TextDecoder().decode(chunk)
          return takes
        },
        end() {},
        fail() {},
      })
      await Promise.resolve()
      return {
        say: (text: string) => void sink?.write(new TextEncoder().encode(text)),
        heard: () => heard,
        drain: () => flow.resume(),
        end: () => sink?.end(),
      }
    }
    const comments = (heard: string): number => heard.split(': keep-alive\n\n').length - 1

    it('has a comment after each 15 seconds of silence, and none once it has ended', async () => {
      const stream = await open()
      vi.advanceTimersByTime(14_900)
      expect(comments(stream.heard())).toBe(0)
      vi.advanceTimersByTime(3_200)
      expect(comments(stream.heard())).toBe(1)
      stream.say(delta)
      vi.advanceTimersByTime(14_900)
      expect(comments(stream.heard())).toBe(1)
      vi.advanceTimersByTime(45_000)
      expect(comments(stream.heard())).toBeGreaterThanOrEqual(3)
      const before = comments(stream.heard())
      stream.say(finish)
      stream.end()
      vi.advanceTimersByTime(60_000)
      expect(comments(stream.heard())).toBe(before)
      expect(vi.getTimerCount()).toBe(0)
    })

    it('has no comment within an event', async () => {
      const stream = await open()
      stream.say(delta.slice(0, 20))
      vi.advanceTimersByTime(20_000)
      stream.say(delta.slice(20))
      expect(stream.heard()).toBe(`${delta}: keep-alive\n\n${delta}`)
    })

    it('has no comments for a client that does not read', async () => {
      const stream = await open(false)
      vi.advanceTimersByTime(600_000)
      expect(stream.heard()).toBe(delta)
      stream.drain()
      vi.advanceTimersByTime(20_000)
      expect(comments(stream.heard())).toBe(1)
    })
  })
})
