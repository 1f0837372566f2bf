import { describe, expect, it } from 'vitest'
import { answerHeaders, headerText, travellingHeaders, travellingQuery } from './headers.ts'
import { runningUpstream, testCall, testRequest } from './test-call.ts'

const up = { upstream: 'up', running: runningUpstream({}, {}, [{ id: 'up#1', value: 'sk-secret', weight: 1 }]) }

describe('the headers of a request', () => {
  const sent = {
    authorization: 'Bearer sk-team',
    'x-api-key': 'sk-team',
    cookie: 'session=1',
    host: 'gateway',
    'content-length': '12',
    'accept-encoding': 'gzip',
    'x-forwarded-for': '10.0.0.1',
    'user-agent': 'codex/1',
    'openai-beta': 'x=1',
    'anthropic-beta': 'y',
    'anthropic-version': '2023-06-01',
    'x-goog-api-client': 'genai/1',
    'x-goog-api-key': 'sk-team',
  }
  const travelling = (protocol: 'openai-chat' | 'openai-responses' | 'anthropic-messages' | 'gemini') => {
    const call = testCall({ request: testRequest(sent) })
    return travellingHeaders({ ...call, operation: { ...call.operation, protocol } })
  }

  it('go on where the protocol lets them travel, and never with a key, a cookie or the connection’s own', () => {
    expect(travelling('openai-chat')).toEqual({ 'user-agent': 'codex/1', 'openai-beta': 'x=1' })
    expect(travelling('openai-responses')).toEqual({ 'user-agent': 'codex/1', 'openai-beta': 'x=1' })
    expect(travelling('anthropic-messages')).toEqual({
      'user-agent': 'codex/1',
      'anthropic-beta': 'y',
      'anthropic-version': '2023-06-01',
    })
    expect(travelling('gemini')).toEqual({ 'user-agent': 'codex/1', 'x-goog-api-client': 'genai/1' })
  })
})

describe('an idempotency key', () => {
  const sent = (parts: { key: string; owner?: string }, value = 'order-1') =>
    travellingHeaders(testCall({ principal: parts, request: testRequest({ 'idempotency-key': value }) }))[
      'idempotency-key'
    ]

  it('is its client’s own: to the upstream all clients are one, and would share what they name alike', () => {
    expect(sent({ key: 'a' })).toBe(sent({ key: 'a' }))
    const others = [
      sent({ key: 'a' }),
      sent({ key: 'b' }),
      sent({ key: 'a', owner: 'key_2' }),
      sent({ key: 'a' }, 'order-2'),
    ]
    expect(new Set(others).size).toBe(4)
    expect(others.join()).not.toContain('order')
  })
})

describe('the query of a request', () => {
  it.each([
    ['', ''],
    ['alt=sse', 'alt=sse'],
    ['key=sk-team', ''],
    ['alt=sse&key=sk-team', 'alt=sse'],
    ['key=sk-team&alt=sse&key=again', 'alt=sse'],
    ['monkey=1', 'monkey=1'],
    ['beta=true&a=%20b', 'beta=true&a=%20b'],
  ])('"%s" goes on as "%s"', (query, kept) => {
    expect(travellingQuery(query)).toBe(kept)
  })

  it.each(['%6Bey=sk-team', 'k%65y=sk-team&alt=sse', 'ke%79=sk-team'])(
    'keeps a key here that is written as %s, as it is read so too',
    query => {
      expect(travellingQuery(query)).not.toContain('sk-team')
    },
  )
})

describe('the headers of an answer', () => {
  it('are the upstream’s, without those of its connection and its framing, and the gateway’s own', () => {
    const received = {
      'content-type': 'application/json',
      'content-length': '99',
      'transfer-encoding': 'chunked',
      connection: 'keep-alive',
      'keep-alive': 'timeout=5',
      'set-cookie': 'a=b',
      server: 'cloudflare',
      date: 'today',
      'retry-after': '3',
      'x-ratelimit-remaining-tokens': '7',
      'anthropic-ratelimit-requests-limit': '5',
      'request-id': 'req_theirs',
    }
    expect(answerHeaders(testCall(), up, received)).toEqual({
      'content-type': 'application/json',
      'retry-after': '3',
      'x-ratelimit-remaining-tokens': '7',
      'anthropic-ratelimit-requests-limit': '5',
      'request-id': 'req_theirs',
      'x-request-id': 'req_1',
      'x-headgate-upstream': 'up',
      'x-headgate-revision': 'rev',
    })
  })

  it('carry the upstream’s own request id under another name', () => {
    const headers = answerHeaders(testCall(), up, { 'x-request-id': 'theirs', 'x-headgate-upstream': 'forged' })
    expect(headers).toMatchObject({
      'x-request-id': 'req_1',
      'x-upstream-request-id': 'theirs',
      'x-headgate-upstream': 'up',
    })
  })
})

describe('a name in a header', () => {
  it.each([
    ['gpt-5', 'gpt-5'],
    ['meta-llama/Llama 3:free', 'meta-llama/Llama 3:free'],
    ['模型', '%E6%A8%A1%E5%9E%8B'],
    ['a\r\nx-evil: 1', 'a%0D%0Ax-evil: 1'],
    ['\ud800', '%EF%BF%BD'],
  ])('%j stands as %j, so that no model’s name keeps its answer from the client', (name, told) => {
    expect(headerText(name)).toBe(told)
    expect(() => new Headers({ 'x-headgate-model': headerText(name) })).not.toThrow()
  })

  it('is cut where it is longer than clients take', () => {
    expect(headerText('x'.repeat(30_000)).length).toBeLessThan(300)
  })
})
