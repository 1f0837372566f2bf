import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import { decodeError } from './decode-error.ts'
import { renderError } from './error.ts'

const google = 'type.googleapis.com/google.rpc.'
const body = (code: number, status: string, message = 'm', details?: object[]) => ({
  error: { code, message, status, ...(details && { details }) },
})

describe('an error of Google', () => {
  it.each([
    [400, 'INVALID_ARGUMENT', 'invalid-request'],
    [400, 'FAILED_PRECONDITION', 'invalid-request'],
    [401, 'UNAUTHENTICATED', 'unauthenticated'],
    [403, 'PERMISSION_DENIED', 'forbidden'],
    [404, 'NOT_FOUND', 'not-found'],
    [409, 'ABORTED', 'upstream'],
    [429, 'RESOURCE_EXHAUSTED', 'rate-limited'],
    [499, 'CANCELLED', 'upstream'],
    [500, 'INTERNAL', 'upstream'],
    [501, 'UNIMPLEMENTED', 'unsupported'],
    [503, 'UNAVAILABLE', 'overloaded'],
    [504, 'DEADLINE_EXCEEDED', 'timeout'],
  ])('%i %s is of kind %s', (status, name, kind) => {
    expect(decodeError(status, body(status, name))).toMatchObject({ kind, status, message: 'm' })
  })

  it('that is about the length of the prompt says so', () => {
    const message = 'The input token count (1100000) exceeds the maximum number of tokens allowed (1048576).'
    expect(decodeError(400, body(400, 'INVALID_ARGUMENT', message))?.kind).toBe('context-too-long')
  })

  it('that is about the key, or about the model, says so', () => {
    const details = [{ '@type': `${google}ErrorInfo`, reason: 'API_KEY_INVALID' }]
    expect(decodeError(400, body(400, 'INVALID_ARGUMENT', 'm', details))).toMatchObject({
      kind: 'unauthenticated',
      details: { code: 'API_KEY_INVALID' },
    })
    const missing = body(404, 'NOT_FOUND', 'models/gemini-9 is not found for API version v1beta')
    expect(decodeError(404, missing)?.kind).toBe('unknown-model')
  })

  it('says how long to wait, in whole seconds', () => {
    const wait = (retryDelay: string) =>
      decodeError(429, body(429, 'RESOURCE_EXHAUSTED', 'm', [{ '@type': `${google}RetryInfo`, retryDelay }]))?.details
        .retryAfterSeconds
    expect(wait('34s')).toBe(34)
    expect(wait('34.074824224s')).toBe(35)
    expect(wait('soon')).toBeUndefined()
  })

  it('that ends with the day is no matter of waiting', () => {
    const violations = [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }]
    const details = [{ '@type': `${google}QuotaFailure`, violations }]
    expect(decodeError(429, body(429, 'RESOURCE_EXHAUSTED', 'm', details))?.kind).toBe('quota-exhausted')
  })

  it('may stand in a list of one', () => {
    expect(decodeError(503, [body(503, 'UNAVAILABLE')])?.kind).toBe('overloaded')
  })

  it('without a name is known by its status', () => {
    expect(decodeError(429, { error: { message: 'm' } })?.kind).toBe('rate-limited')
    expect(decodeError(502, { error: {} })).toMatchObject({ kind: 'upstream', status: 502 })
    expect(decodeError(422, { error: { status: 'ODD' } })?.kind).toBe('invalid-request')
  })

  it.each([undefined, null, 'x', [], {}, { error: 'x' }, { message: 'm' }])('is not %j', odd => {
    expect(decodeError(500, odd)).toBeUndefined()
  })

  it('is what the gateway says itself', () => {
    const said = new GatewayError('rate-limited', 'slow down', { retryAfterSeconds: 7 })
    expect(decodeError(429, renderError(said, ''))).toMatchObject({
      kind: 'rate-limited',
      details: { retryAfterSeconds: 7 },
    })
  })
})
