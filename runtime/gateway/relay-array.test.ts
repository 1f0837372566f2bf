import { describe, expect, it } from 'vitest'
import type { ByteSource } from '../platform/bytes.ts'
import { protocols } from '../protocols/registry.ts'
import type { ResolvedCall } from './call.ts'
import { relayArray } from './relay-array.ts'
import { sourceOf, testAttempt, testCall, testGateway, testRequest } from './test-call.ts'

const first = '{"candidates":[{"content":{"parts":[{"text":"a, ]}"}]}}],"modelVersion":"m"}'
const last =
  '{"candidates":[{"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":3,"candidatesTokenCount":2},"modelVersion":"m"}'
const whole = `[${first}\n,\r\n${last}\n]`

async function relayed(body: ByteSource, parts: Partial<ResolvedCall> = {}) {
  const gateway = testGateway()
  const { operation } = testCall()
  const call = testCall({
    gateway,
    operation: { ...operation, protocol: 'gemini' },
    protocol: protocols.gemini,
    ...parts,
  })
  let text = ''
  const end = await new Promise<string>(resolve => {
    relayArray(call, testAttempt(200, {}, body)).pipe({
      write(chunk) {
        text += new TextDecoder().decode(chunk)
        return true
      },
      end: () => resolve('ended'),
      fail: error => resolve(`broken: ${error.message}`),
    })
  })
  return { text, end, records: gateway.records, lines: gateway.lines }
}

const cutIn = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size))

describe('a stream that is one JSON array', () => {
  it.each([1, 7, 1000])('is the bytes that came, in pieces of %i, and is accounted with what it used', async size => {
    const { text, end, records } = await relayed(sourceOf(cutIn(whole, size)))
    expect([text, end]).toEqual([whole, 'ended'])
    expect(records).toMatchObject([{ outcome: 'ok', inputTokens: 3, outputTokens: 2 }])
  })

  it.each([1, 7, 1000])(
    'names the model that was asked for, and is otherwise the same, in pieces of %i',
    async size => {
      const { text, records } = await relayed(sourceOf(cutIn(whole, size)), { model: 'public' })
      expect(text).toBe(whole.replaceAll('"m"', '"public"'))
      expect(records).toMatchObject([{ outcome: 'ok', model: 'public', upstreamModel: 'm', inputTokens: 3 }])
    },
  )

  it('that breaks is broken for the client too, and told in the log once', async () => {
    const { end, records, lines } = await relayed(sourceOf([`[${first}`], new Error('up reset the connection.')))
    expect(end).toBe('broken: up reset the connection.')
    expect(records).toMatchObject([{ outcome: 'cut' }])
    expect(lines).toMatchObject([{ level: 'warn', message: 'up reset the connection.', requestId: 'req_1' }])
  })

  it('that ends early is accounted as cut', async () => {
    expect((await relayed(sourceOf([`[${first}`]))).records).toMatchObject([{ outcome: 'cut' }])
  })

  it('that fails because its client left is accounted as cancelled, once', async () => {
    const abort = new AbortController()
    const gateway = testGateway()
    const { operation } = testCall()
    const call = testCall({
      gateway,
      operation: { ...operation, protocol: 'gemini' },
      protocol: protocols.gemini,
      request: testRequest({}, { signal: abort.signal }),
    })
    const body = sourceOf([`[${first}`], new Error('aborted'))
    const flow = relayArray(call, testAttempt(200, {}, body)).pipe({ write: () => true, end() {}, fail() {} })
    abort.abort()
    await Promise.resolve()
    flow.cancel()
    expect(gateway.records).toMatchObject([{ outcome: 'cancelled' }])
    expect(gateway.lines).toEqual([])
  })
})
