import { describe, expect, test } from 'vitest'
import type { ErrorKind } from '../../canonical/error.ts'
import { decodeError, readErrorEvent } from './read-error.ts'

const body = (error: object) => ({ error: { message: 'why', ...error } })

describe('an error body', () => {
  test.each<[number, object, ErrorKind]>([
    [400, { type: 'invalid_request_error', code: null }, 'invalid-request'],
    [400, { type: 'invalid_request_error', code: 'context_length_exceeded' }, 'context-too-long'],
    [401, { type: 'invalid_request_error', code: 'invalid_api_key' }, 'unauthenticated'],
    [403, {}, 'forbidden'],
    [404, { code: 'model_not_found' }, 'unknown-model'],
    [404, {}, 'not-found'],
    [413, {}, 'too-large'],
    [422, {}, 'invalid-request'],
    [429, { type: 'tokens', code: 'rate_limit_exceeded' }, 'rate-limited'],
    [429, { type: 'insufficient_quota', code: 'insufficient_quota' }, 'quota-exhausted'],
    [429, {}, 'rate-limited'],
    [500, { type: 'server_error' }, 'upstream'],
    [503, { code: 'slow_down' }, 'overloaded'],
    [503, {}, 'overloaded'],
    [504, {}, 'timeout'],
    [418, {}, 'invalid-request'],
    [500, { code: 'constructor', type: 'toString' }, 'upstream'],
  ])('%i %j: %s, under its own status', (status, error, kind) => {
    expect(decodeError(status, body(error))).toMatchObject({ kind, status, message: 'why' })
  })

  test.each([
    "This model's maximum context length is 8192 tokens.",
    'Your input exceeds the context window of this model.',
    'prompt is too long: 210000 tokens > 200000 maximum',
    'The input is too long for this model.',
  ])('of a conversation that is too long may say so in words only: %s', message => {
    expect(decodeError(400, { error: { message, type: 'invalid_request_error' } })?.kind).toBe('context-too-long')
  })

  test('keeps the code', () => {
    expect(decodeError(400, body({ code: 'invalid_image' }))?.details.code).toBe('invalid_image')
  })

  test.each([
    ['Please try again in 1.2s.', 2],
    ['Please try again in 350ms.', 1],
    ['Please try again in 6m0s.', 360],
    ['Please try again in 2m.', 120],
    ['Please try again later.', undefined],
  ])('says when to try again: %s', (message, seconds) => {
    const error = decodeError(429, { error: { message, code: 'rate_limit_exceeded' } })
    expect(error?.details.retryAfterSeconds).toBe(seconds)
  })

  test.each([
    [{ error: 'plain words' }, 'plain words'],
    [{ detail: 'of FastAPI' }, 'of FastAPI'],
    [{ object: 'error', message: 'of vLLM', code: 400 }, 'of vLLM'],
  ])('of careless servers is read as well: %j', (careless, message) => {
    expect(decodeError(400, careless)).toMatchObject({ kind: 'invalid-request', message })
  })

  test.each([null, 'x', [], {}, { error: null }, { output: [] }])('is no error: %j', other => {
    expect(decodeError(500, other)).toBeUndefined()
  })
})

describe('an error event', () => {
  test.each([
    [{ type: 'error', code: 'rate_limit_exceeded', message: 'why' }, 'rate-limited'],
    [{ type: 'error', error: { type: 'rate_limit_error', message: 'why' } }, 'rate-limited'],
    [{ type: 'error', status: 429, error: { message: 'why' } }, 'upstream'],
    [{ type: 'error', error: { status: 503, message: 'why' } }, 'overloaded'],
    [{ type: 'error', message: 'why' }, 'upstream'],
  ])('%j', (event, kind) => {
    expect(readErrorEvent(event)).toMatchObject({ kind, message: 'why' })
  })

  test('without a word is one all the same', () => {
    expect(readErrorEvent({ type: 'error' }).kind).toBe('upstream')
  })
})
