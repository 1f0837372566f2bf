import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import { protocols } from '../protocols/registry.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { relayFrames } from './relay-frames.ts'

const delta = 'data: {"id":"c","choices":[{"index":0,"delta":{"content":"hi"}}]}\n\n'
const finish = 'data: {"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'

/** What the client got of a stream that came in these pieces, and how the call was accounted. */
async function relayed(pieces: string[], error?: Error): Promise<{ text: string; record?: UsageRecord }> {
  let record: UsageRecord | undefined
  const body: ByteSource = {
    cancel() {},
    pipe(sink) {
      queueMicrotask(() => {
        for (const piece of pieces) sink.write(new TextEncoder().encode(piece))
        if (error) sink.fail(error)
        else sink.end()
      })
      return { pause() {}, resume() {}, cancel() {} }
    },
  }
  const call = {
    protocol: protocols['openai-chat'],
    gateway: { server: { keepAlive: 15_000 }, record: (one: UsageRecord) => (record = one), log() {} },
    operation: { protocol: 'openai-chat', id: 'createChatCompletion' },
    principal: { key: 'k' },
    request: { signal: new AbortController().signal },
    requestId: 'req_1',
    model: 'm',
  }
  const attempt = { candidate: { upstream: 'up', model: 'm' }, hideUsage: false, reply: { status: 200, body } }
  // The relay reads no more of a call and of an attempt than stands here.
  const source = relayFrames(call as unknown as ResolvedCall, attempt as unknown as Attempt)
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
  return { text, record }
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
})
