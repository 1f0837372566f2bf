import { describe, expect, test } from 'vitest'
import { type ErrorKind, GatewayError } from '../../canonical/error.ts'
import { renderError, renderStreamError } from './error.ts'

describe('an error in OpenAI’s words', () => {
  test.each<[ErrorKind, string, string | null]>([
    ['invalid-request', 'invalid_request_error', null],
    ['context-too-long', 'invalid_request_error', 'context_length_exceeded'],
    ['unauthenticated', 'invalid_request_error', 'invalid_api_key'],
    ['forbidden', 'permission_error', null],
    ['not-found', 'invalid_request_error', null],
    ['unknown-model', 'invalid_request_error', 'model_not_found'],
    ['method-not-allowed', 'invalid_request_error', 'method_not_supported'],
    ['too-large', 'invalid_request_error', null],
    ['rate-limited', 'requests', 'rate_limit_exceeded'],
    ['quota-exhausted', 'insufficient_quota', 'insufficient_quota'],
    ['unsupported', 'invalid_request_error', 'unsupported'],
    ['internal', 'server_error', null],
    ['upstream', 'server_error', 'upstream_error'],
    ['overloaded', 'server_error', 'server_is_overloaded'],
    ['timeout', 'server_error', 'timeout'],
  ])('%s', (kind, type, code) => {
    expect(renderError(new GatewayError(kind, 'What went wrong.'))).toEqual({
      error: { message: 'What went wrong.', type, param: null, code },
    })
  })

  test('names the place in the request', () => {
    const error = new GatewayError('invalid-request', 'No.', { param: 'messages[2].content' })
    expect(renderError(error).error.param).toBe('messages[2].content')
  })

  test('a code that came with the error is more exact than that of its kind', () => {
    const error = new GatewayError('rate-limited', 'Slow down.', { code: 'tokens_per_min' })
    expect(renderError(error).error.code).toBe('tokens_per_min')
  })

  test('ends a stream as one frame, and no [DONE] says that the reply is whole', () => {
    const frames = renderStreamError(new GatewayError('overloaded', 'Line\nbreak.'))
    expect(frames).toMatch(/^data: \{"error":\{.*\}\}\n\n$/)
    expect(frames).not.toContain('[DONE]')
  })
})
