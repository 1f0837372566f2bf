import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import { principalOf } from './authenticate.ts'
import { testGateway, testRequest } from './test-call.ts'

const gateway = testGateway({
  open: false,
  keys: new Map([
    [sha256('sk-team'), 'team'],
    [sha256('schlüssel'), 'umlaut'],
  ]),
})

function refusal(request: GatewayRequest): GatewayError {
  try {
    principalOf(gateway, request)
  } catch (thrown) {
    if (thrown instanceof GatewayError) return thrown
  }
  throw new Error('not refused')
}

describe('a caller', () => {
  it.each([
    ['authorization', 'Bearer sk-team'],
    ['authorization', 'bearer  sk-team '],
    ['x-api-key', 'sk-team'],
    ['x-goog-api-key', 'sk-team'],
    ['api-key', 'sk-team'],
  ])('is known by %s: %s', (name, value) => {
    expect(principalOf(gateway, testRequest({ [name]: value }))).toEqual({ key: 'team' })
    // And is known again.
    expect(principalOf(gateway, testRequest({ [name]: value }))).toEqual({ key: 'team' })
  })

  it('is known by ?key=, decoded', () => {
    expect(principalOf(gateway, testRequest({}, { query: 'alt=sse&key=sk-team' }))).toEqual({ key: 'team' })
    expect(principalOf(gateway, testRequest({}, { query: 'key=schl%C3%BCssel' }))).toEqual({ key: 'umlaut' })
  })

  it('is judged by the bearer token alone where there is one', () => {
    const request = testRequest({ authorization: 'Bearer wrong', 'x-api-key': 'sk-team' })
    expect(refusal(request).details.code).toBe('invalid_api_key')
  })

  it('may send another kind of authorization beside the key', () => {
    expect(principalOf(gateway, testRequest({ authorization: 'Basic abc', 'x-api-key': 'sk-team' }))).toEqual({
      key: 'team',
    })
  })

  it.each(['sk-tea', 'sk-team2', 'SK-TEAM', '', sha256('sk-team')])('with the wrong key "%s" is refused', key => {
    const { status, message, details } = refusal(testRequest({ 'x-api-key': key }))
    expect([status, details.code]).toEqual([401, 'invalid_api_key'])
    if (key !== '') expect(message).not.toContain(key)
  })

  it('with the wrong key stays refused however often it comes', () => {
    for (let again = 0; again < 3; again++) expect(refusal(testRequest({ 'x-api-key': 'nope' })).status).toBe(401)
  })

  it('without a key hears how to send one', () => {
    const { status, message, details } = refusal(testRequest({}, { query: 'alt=sse' }))
    expect([status, details.code]).toEqual([401, 'missing_api_key'])
    for (const style of ['Authorization: Bearer', 'x-api-key', 'x-goog-api-key', 'api-key'])
      expect(message).toContain(style)
  })

  it('is anonymous where no key is configured, whatever it sends', () => {
    expect(principalOf(testGateway({ open: true }), testRequest({ 'x-api-key': 'any' }))).toEqual({ key: 'anonymous' })
  })

  it('is refused where keys are configured of which none is set', () => {
    expect(() => principalOf(testGateway({ open: false }), testRequest({ 'x-api-key': 'any' }))).toThrow(GatewayError)
  })
})
