import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { errorHeaders } from './refuse.ts'

describe('errorHeaders', () => {
  it('carries the id in both places where clients look', () => {
    const headers = errorHeaders(new GatewayError('internal', 'x'), 'req_1', 'abc')
    expect(headers).toMatchObject({ 'x-request-id': 'req_1', 'request-id': 'req_1', 'x-headgate-revision': 'abc' })
  })

  it('says when to come back, and which methods there are', () => {
    expect(errorHeaders(new GatewayError('rate-limited', 'x', { retryAfterSeconds: 7 }), 'r', 'a')['retry-after']).toBe(
      '7',
    )
    expect(errorHeaders(new GatewayError('method-not-allowed', 'x', { allow: ['GET', 'POST'] }), 'r', 'a').allow).toBe(
      'GET, POST',
    )
  })

  it('tells clients not to try a refused credential again, and leaves other faults to their own rules', () => {
    const refused = new GatewayError('upstream', 'x', { code: 'upstream_credential' })
    expect(errorHeaders(refused, 'r', 'a')['x-should-retry']).toBe('false')
    expect(errorHeaders(new GatewayError('upstream', 'x'), 'r', 'a')['x-should-retry']).toBeUndefined()
  })
})
