import { describe, expect, test } from 'vitest'
import { type ErrorKind, GatewayError } from '../../canonical/error.ts'
import { decodeError, renderError, renderStreamError, streamError } from './error.ts'

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

describe('what an upstream says of an error', () => {
  test.each<[string, number, unknown, ErrorKind, string]>([
    [
      'OpenAI',
      400,
      { error: { message: 'No.', type: 'invalid_request_error', param: 'x', code: null } },
      'invalid-request',
      'No.',
    ],
    ['a bare text', 500, { error: 'No.' }, 'upstream', 'No.'],
    ['Ollama', 400, { error: 'does not support tools' }, 'invalid-request', 'does not support tools'],
    [
      'Azure, a filter',
      400,
      {
        error: {
          message: 'The response was filtered.',
          type: null,
          param: 'prompt',
          code: 'content_filter',
          status: 400,
          innererror: { code: 'ResponsibleAIPolicyViolation', content_filter_result: { hate: { filtered: true } } },
        },
      },
      'invalid-request',
      'The response was filtered.',
    ],
    [
      'Azure, no such deployment',
      404,
      { error: { code: 'DeploymentNotFound', message: 'The API deployment for this resource does not exist.' } },
      'unknown-model',
      'The API deployment for this resource does not exist.',
    ],
    [
      'Mistral and vLLM',
      422,
      { object: 'error', message: 'No.', type: 'BadRequestError', code: 422 },
      'invalid-request',
      'No.',
    ],
    ['FastAPI', 404, { detail: 'Not Found' }, 'not-found', 'Not Found'],
    ['FastAPI in detail', 422, { detail: [{ msg: 'x' }] }, 'invalid-request', '[{"msg":"x"}]'],
    [
      'Google, in a list',
      429,
      [{ error: { code: 429, message: 'No.', status: 'RESOURCE_EXHAUSTED' } }],
      'rate-limited',
      'No.',
    ],
    ['no message', 500, { error: { code: 'x' } }, 'upstream', '{"code":"x"}'],
  ])('%s', (_, status, body, kind, message) => {
    expect(decodeError(status, body)).toMatchObject({ kind, message, status })
  })

  test.each<[number, object, ErrorKind]>([
    [429, { code: 'insufficient_quota' }, 'quota-exhausted'],
    [429, { code: 'rate_limit_exceeded', type: 'tokens' }, 'rate-limited'],
    [404, { code: 'model_not_found' }, 'unknown-model'],
    [503, { code: 'server_is_overloaded' }, 'overloaded'],
    [529, {}, 'overloaded'],
    [401, { code: 'invalid_api_key' }, 'unauthenticated'],
    [403, { type: 'permission_error' }, 'forbidden'],
    [402, {}, 'quota-exhausted'],
    [413, {}, 'too-large'],
    [418, {}, 'invalid-request'],
    [502, {}, 'upstream'],
    [500, { type: 'invalid_request_error' }, 'upstream'],
    [504, {}, 'timeout'],
  ])('%i %j is %s', (status, error, kind) => {
    expect(decodeError(status, { error: { message: 'No.', ...error } })?.kind).toBe(kind)
  })

  test.each([
    [400, 'This model’s maximum context length is 128000 tokens, however you requested 130000.'],
    [400, 'prompt is too long: 210000 tokens > 200000 maximum'],
    [422, 'Too many input tokens'],
    [413, 'Please reduce the length of the messages.'],
  ])('Q110: %i %s means that the conversation is too long', (status, message) => {
    expect(decodeError(status, { error: { message } })).toMatchObject({ kind: 'context-too-long', status: 400 })
  })

  test('a text about contexts in a failure of the server is none of that', () => {
    expect(decodeError(500, { error: { message: 'context length service is down' } })?.kind).toBe('upstream')
  })

  test.each([
    ['Please try again in 20s.', 20],
    ['Please try again in 1m2.5s.', 63],
    ['Please try again in 120ms.', 1],
    ['Please try again later.', undefined],
  ])('"%s" is %s seconds', (message, seconds) => {
    const error = decodeError(429, { error: { message, code: 'rate_limit_exceeded' } })
    expect(error?.details.retryAfterSeconds).toBe(seconds)
  })

  test('a code that the kind does not say stays', () => {
    expect(decodeError(400, { error: { message: 'No.', code: 'unsupported_value' } })?.details.code).toBe(
      'unsupported_value',
    )
    expect(decodeError(429, { error: { message: 'No.', code: 'rate_limit_exceeded' } })?.details.code).toBeUndefined()
  })

  test.each([undefined, null, 'x', 3, [], {}, { choices: [] }, { id: 'x', choices: [], message: 'x' }])(
    '%j is no error',
    body => {
      expect(decodeError(500, body)).toBeUndefined()
    },
  )
})

describe('an error in the place of a chunk', () => {
  test('has the status that its code names', () => {
    expect(streamError({ error: { message: 'No.', code: 429 } })).toMatchObject({ kind: 'rate-limited', status: 429 })
    expect(streamError({ error: { message: 'No.', code: '503' } })).toMatchObject({ kind: 'overloaded', status: 503 })
  })

  test('about the gateway’s own key is the gateway’s fault', () => {
    const error = streamError({ error: { message: 'Bad key.', code: 401 } })
    expect([error?.kind, error?.status]).toEqual(['upstream', 502])
  })

  test('is not seen where there is none', () => {
    expect(streamError({ choices: [], error: null })).toBeUndefined()
    expect(streamError({ choices: [{ delta: { content: 'error' } }] })).toBeUndefined()
  })
})
