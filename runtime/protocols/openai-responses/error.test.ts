import { describe, expect, test } from 'vitest'
import { type ErrorKind, GatewayError } from '../../canonical/error.ts'
import { frameData } from '../sse.ts'
import { renderError, renderStreamError, responseError } from './error.ts'

describe('an error body', () => {
  test.each<[ErrorKind, string, string | null]>([
    ['invalid-request', 'invalid_request_error', null],
    ['context-too-long', 'invalid_request_error', 'context_length_exceeded'],
    ['unauthenticated', 'invalid_request_error', 'invalid_api_key'],
    ['rate-limited', 'requests', 'rate_limit_exceeded'],
    ['quota-exhausted', 'insufficient_quota', 'insufficient_quota'],
    ['upstream', 'server_error', 'upstream_error'],
    ['overloaded', 'server_error', 'server_is_overloaded'],
  ])('for %s has the type %s and the code %s', (kind, type, code) => {
    expect(renderError(new GatewayError(kind, 'why'))).toEqual({ error: { message: 'why', type, param: null, code } })
  })

  test('names the place, and an upstream’s own code before ours', () => {
    const error = new GatewayError('invalid-request', 'why', { param: 'input[0].role', code: 'invalid_value' })
    expect(renderError(error).error).toMatchObject({ param: 'input[0].role', code: 'invalid_value' })
    expect(renderError(new GatewayError('unknown-model', 'why')).error).toMatchObject({ param: 'model' })
  })
})

describe('an error in a stream', () => {
  test('is an error event whose fields stand flat and under error', () => {
    const frame = renderStreamError(new GatewayError('timeout', 'too slow'), 7)
    expect(frame).toMatch(/^event: error\ndata: .*\n\n$/)
    expect(JSON.parse(frameData(Buffer.from(frame)) ?? '')).toEqual({
      type: 'error',
      sequence_number: 7,
      code: 'timeout',
      message: 'too slow',
      param: null,
      error: { type: 'server_error', code: 'timeout', message: 'too slow', param: null },
    })
  })

  test('fails a response with a code that says whether to try again', () => {
    expect(responseError(new GatewayError('context-too-long', 'why')).code).toBe('context_length_exceeded')
    expect(responseError(new GatewayError('rate-limited', 'why')).code).toBe('rate_limit_exceeded')
    expect(responseError(new GatewayError('upstream', 'why')).code).toBe('server_error')
  })
})
