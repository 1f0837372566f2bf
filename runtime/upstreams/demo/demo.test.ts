import { afterEach, describe, expect, it, vi } from 'vitest'
import type { GatewayError } from '../../canonical/error.ts'
import type { ProtocolId } from '../../canonical/part.ts'
import { text } from '../../platform/byte-search.ts'
import { collect } from '../../platform/collect.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { protocols } from '../../protocols/registry.ts'
import type { Exchange } from '../kind.ts'
import { demoKind } from './index.ts'
import { demoModels } from './models.ts'
import { errorStatuses } from './names.ts'
import { exchangeOf, operation, quickDemo, settings } from './test-fetch.ts'

/** A call of each protocol with one user message, streamed or not. */
const calls: Record<ProtocolId, (model: string, said: string, stream?: boolean, rest?: Partial<Exchange>) => Exchange> =
  {
    'openai-chat': (model, said, stream = false, rest = {}) => {
      const body = { model, messages: [{ role: 'user', content: said }], stream }
      return exchangeOf(operation('createChatCompletion'), model, body, rest)
    },
    'openai-responses': (model, said, stream = false, rest = {}) =>
      exchangeOf(operation('createResponse'), model, { model, input: said, stream }, rest),
    'anthropic-messages': (model, said, stream = false, rest = {}) => {
      const body = { model, max_tokens: 1_000_000, messages: [{ role: 'user', content: said }], stream }
      return exchangeOf(operation('createMessage'), model, body, rest)
    },
    gemini: (model, said, stream = false, rest = {}) => {
      const body = { contents: [{ role: 'user', parts: [{ text: said }] }] }
      const id = stream ? 'streamGenerateContent' : 'generateContent'
      return exchangeOf(operation(id), model, body, { query: 'alt=sse', ...rest })
    },
  }
const PROTOCOLS = Object.keys(calls) as ProtocolId[] // its keys are the protocols, by its type

const bodyOf = async (reply: UpstreamReply) => text(await collect(reply.body, 1e8, () => new Error('too long')))

/** What a sink heard until the body ended or failed. */
function listen(reply: UpstreamReply): Promise<{ text: string; pieces: number; error?: GatewayError }> {
  return new Promise(resolve => {
    let heard = ''
    let pieces = 0
    reply.body.pipe({
      write(chunk) {
        heard += text(chunk)
        pieces++
        return true
      },
      end: () => resolve({ text: heard, pieces }),
      fail: error => resolve({ text: heard, pieces, error: error as GatewayError }), // the player fails with these alone
    })
  })
}

describe.each(PROTOCOLS)('the demo upstream in %s', protocol => {
  const call = calls[protocol]
  const demo = quickDemo()

  it('says the same to the same request, byte for byte, streamed and not', async () => {
    for (const stream of [false, true]) {
      const bodies = await Promise.all([1, 2].map(async () => bodyOf(await demo.send(call('demo', 'Hello', stream)))))
      expect(bodies[0]).toBe(bodies[1])
      expect(bodies[0]).toContain('Headgate')
    }
  })

  it('has its content type and an id of the request', async () => {
    const id = protocol === 'anthropic-messages' ? 'request-id' : 'x-request-id'
    const whole = await demo.send(call('demo', 'Hello'))
    expect(whole).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } })
    const stream = await demo.send(call('demo', 'Hello', true))
    expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(stream.headers[id]).toMatch(/^req_demo_[0-9a-f]{16}$/)
  })

  it('streams whole frames, several of them', async () => {
    const { text, pieces, error } = await listen(await demo.send(call('demo', 'count to 50', true)))
    expect(error).toBeUndefined()
    expect(pieces).toBeGreaterThan(50)
    expect(text).toMatch(/\r?\n\r?\n$/)
  })

  it('answers every simulated error with its status and the protocol’s own body', async () => {
    for (const status of errorStatuses) {
      const reply = await demo.send(call(`demo-error-${status}`, 'Hello', true))
      expect(reply.status).toBe(status)
      expect(reply.headers['retry-after']).toBe(status === 429 ? '1' : undefined)
      const body: unknown = JSON.parse(await bodyOf(reply))
      expect(body).toMatchObject({ error: { message: `The demo answers ${status}, as its model's name asks.` } })
    }
  })

  it('breaks off after the events that it was told, and writes those before', async () => {
    const { text: whole } = await listen(await demo.send(call('demo', 'count to 9', true)))
    for (const after of [0, 3]) {
      const { text, error } = await listen(await demo.send(call(`demo-cut-${after}`, 'count to 9', true)))
      expect(error).toMatchObject({ kind: 'upstream', details: { code: 'network_error' } })
      expect(text.length).toBeLessThan(whole.length)
      expect(text.includes(' 3')).toBe(after === 3)
      expect(text).not.toContain(' 4')
    }
  })

  it('ends with its own error event', async () => {
    const { text, error } = await listen(await demo.send(call('demo-error-after-3', 'count to 9', true)))
    expect(error).toBeUndefined()
    expect(text).toContain('failed after 3 content events')
    const tap = protocols[protocol].passthrough.tap({ hideUsage: false })
    for (const frame of text.split(/(?<=\r?\n\r?\n)/)) tap.frame(new TextEncoder().encode(frame))
    expect(tap.observed.failure).toContain('failed after 3 content events')
  })

  it('stalls until the idle timeout, in the middle of a stream or of a body', async () => {
    const impatient = quickDemo(undefined, { timeouts: { ...settings.timeouts, idle: 20 } })
    for (const stream of [true, false]) {
      const { text, error } = await listen(await impatient.send(call('demo-stall-3', 'count to 9', stream)))
      expect(text).not.toBe('')
      expect(error).toMatchObject({ kind: 'timeout', details: { code: 'idle_timeout' } })
    }
  })

  it('without streaming, breaks in the middle of the body', async () => {
    const { text, error } = await listen(await demo.send(call('demo-cut', 'Hello')))
    expect(() => JSON.parse(text)).toThrow()
    expect(error?.kind).toBe('upstream')
    expect((await demo.send(call('demo-error-after-3', 'Hello'))).status).toBe(503)
  })

  it('answers with what is not the protocol', async () => {
    for (const stream of [true, false]) {
      const garbage = await demo.send(call('demo-garbage', 'Hello', stream))
      expect([garbage.status, garbage.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(await bodyOf(garbage)).toContain('<!doctype html>')
      expect(await bodyOf(await demo.send(call('demo-nothing', 'Hello', stream)))).toBe('')
      const broken = await bodyOf(await demo.send(call('demo-broken', 'Hello', stream)))
      if (stream) expect(broken).toContain('tru\n\n')
      else expect(() => JSON.parse(broken)).toThrow(SyntaxError)
    }
  })

  it('is huge where asked', async () => {
    const { text } = await listen(await demo.send(call('demo-huge-300', 'Hello', true)))
    expect(text.length).toBeGreaterThan(300 * 1024)
  })

  it('takes a body that is not JSON for what it is', async () => {
    const reply = await demo.send({ ...call('demo', 'Hello'), body: new TextEncoder().encode('{') })
    expect(reply.status).toBe(400)
    expect(JSON.parse(await bodyOf(reply))).toMatchObject({ error: { message: 'The body is not JSON.' } })
  })
})

describe('time', () => {
  afterEach(() => void vi.useRealTimers())
  const hello = calls['openai-chat']

  it('a delay comes before the head, and the first-byte timeout before a longer one', async () => {
    const started = performance.now()
    await quickDemo().send(hello('demo-delay-100', 'Hello', true))
    // Timers may fire some milliseconds early.
    expect(performance.now() - started).toBeGreaterThan(60)
    const impatient = quickDemo(undefined, { timeouts: { ...settings.timeouts, firstByte: 20 } })
    const error = await impatient.send(hello('demo-delay-5000', 'Hello')).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ kind: 'timeout', details: { code: 'first_byte_timeout' } })
  })

  it('words come one after the other, and a whole reply takes as long up to a cap', async () => {
    const natural = demoKind.create(settings, () => Promise.reject(new Error('the demo sends nothing')))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const stream = await natural.send(hello('demo', 'count to 5', true))
    const heard: string[] = []
    stream.body.pipe({ write: chunk => heard.push(text(chunk)) > 0, end: () => heard.push('END'), fail: () => {} })
    await new Promise<void>(resolve => setImmediate(resolve))
    const lengths: number[] = []
    while (vi.getTimerCount() > 0) {
      vi.advanceTimersToNextTimer()
      lengths.push(heard.length)
    }
    expect(heard.at(-1)).toBe('END')
    expect(new Set(lengths).size).toBeGreaterThanOrEqual(5)

    let replied = false
    const whole = natural.send(hello('demo', 'count to 1000')).then(() => {
      replied = true
    })
    await vi.advanceTimersByTimeAsync(399)
    expect(replied).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await whole
    expect(replied).toBe(true)
  })

  it('a client that leaves takes every timer with it: in the delay, in the stream, in a stall', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (const model of ['demo-delay-5000', 'demo-slow-5000', 'demo-stall']) {
      const abort = new AbortController()
      const demo = demoKind.create(settings, () => Promise.reject(new Error('the demo sends nothing')))
      const sent = demo.send(hello(model, 'count to 9', true, { signal: abort.signal })).then(listen)
      const outcome = sent.then(
        heard => heard.error,
        thrown => thrown as GatewayError,
      ) // it rejects with nothing else
      await vi.advanceTimersByTimeAsync(100)
      expect(vi.getTimerCount(), model).toBe(1)
      abort.abort()
      expect(vi.getTimerCount(), model).toBe(0)
      expect(await outcome).toMatchObject({ details: { code: 'client_closed' } })
    }
  })

  it('a body that is cancelled or never read leaves no timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const reply = await quickDemo({}).send(hello('demo', 'Hello', true))
    expect(vi.getTimerCount()).toBe(0)
    reply.body.cancel()
    const other = await quickDemo({}).send(hello('demo', 'Hello', true))
    const flow = other.body.pipe({ write: () => true, end: () => {}, fail: () => {} })
    await new Promise<void>(resolve => setImmediate(resolve))
    expect(vi.getTimerCount()).toBe(1)
    flow.cancel()
    expect(vi.getTimerCount()).toBe(0)
  })
})

it('lists its models', async () => {
  expect(await quickDemo().listModels?.(undefined, AbortSignal.timeout(1000))).toEqual(demoModels)
})
