import { describe, expect, it } from 'vitest'
import { type ErrorKind, GatewayError } from '../../canonical/error.ts'
import { decodeError, renderError, renderStreamError } from './error.ts'

const types: Record<ErrorKind, string> = {
  'invalid-request': 'invalid_request_error',
  'context-too-long': 'invalid_request_error',
  unauthenticated: 'authentication_error',
  forbidden: 'permission_error',
  'not-found': 'not_found_error',
  'unknown-model': 'not_found_error',
  'method-not-allowed': 'invalid_request_error',
  'too-large': 'request_too_large',
  'rate-limited': 'rate_limit_error',
  'quota-exhausted': 'billing_error',
  unsupported: 'invalid_request_error',
  internal: 'api_error',
  upstream: 'api_error',
  overloaded: 'overloaded_error',
  timeout: 'timeout_error',
}

// The table's keys are the kinds.
it.each(Object.entries(types) as [ErrorKind, string][])('%s is %s', (kind, type) => {
  expect(renderError(new GatewayError(kind, 'Why.'), 'req_1')).toMatchObject({
    type: 'error',
    error: { type },
    request_id: 'req_1',
  })
})

it('a status that was kept says more than the kind', () => {
  const error = new GatewayError('upstream', 'no credit', { status: 402 })
  expect(renderError(error, 'r').error.type).toBe('billing_error')
})

it('says where the fault is, once', () => {
  const message = (text: string) =>
    renderError(new GatewayError('invalid-request', text, { param: 'messages[0].content' }), 'r').error.message
  expect(message('must be a string')).toBe('messages[0].content: must be a string')
  expect(message('messages[0].content must be a string')).toBe('messages[0].content must be a string')
})

it('carries a machine-readable code', () => {
  const error = new GatewayError('not-found', 'x', { code: 'model_not_found' })
  expect(renderError(error, 'r').error.details).toEqual({ error_code: 'model_not_found' })
})

describe('a prompt that is too long', () => {
  const message = (text: string) => renderError(new GatewayError('context-too-long', text), 'r').error.message

  it('reads as the words that make Claude Code compact', () => {
    const openai = "This model's maximum context length is 128000 tokens. However, you requested 130,544 tokens."
    expect(message(openai)).toMatch(/^prompt is too long: 130544 tokens > 128000 maximum/)
    expect(message(openai)).toContain(openai)
  })

  it('Q110: names what was asked and the limit, not the shares of a sum', () => {
    const sum =
      'maximum context length is 128000 tokens. You requested 130544 tokens (120000 in the messages, 10544 in the completion).'
    expect(message(sum)).toMatch(/^prompt is too long: 130544 tokens > 128000 maximum/)
    const google = 'The input token count (1048577) exceeds the maximum number of tokens allowed (1048576).'
    expect(message(google)).toMatch(/^prompt is too long: 1048577 tokens > 1048576 maximum/)
  })

  it('is left alone where it reads so already, and says what it can without numbers', () => {
    expect(message('prompt is too long: 5000 tokens > 4000 maximum')).toBe(
      'prompt is too long: 5000 tokens > 4000 maximum',
    )
    expect(message('Too many tokens.')).toBe('prompt is too long: Too many tokens.')
  })
})

it('ends a stream with one error frame', () => {
  const frame = renderStreamError(new GatewayError('overloaded', 'Busy\nnow'), 'req_1')
  expect(frame).toBe(
    'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Busy\\nnow"},"request_id":"req_1"}\n\n',
  )
})

describe('the error of an upstream', () => {
  const decoded = (status: number | undefined, body: unknown) => {
    const error = decodeError(status, body)
    return error && [error.kind, error.status, error.message]
  }
  const body = (type: string, message = 'Why.') => ({ type: 'error', error: { type, message }, request_id: 'req_1' })

  it.each([
    [400, 'invalid_request_error', 'invalid-request', 400],
    [401, 'authentication_error', 'unauthenticated', 401],
    [402, 'billing_error', 'quota-exhausted', 429],
    [403, 'permission_error', 'forbidden', 403],
    [404, 'not_found_error', 'not-found', 404],
    [409, 'conflict_error', 'invalid-request', 409],
    [413, 'request_too_large', 'too-large', 413],
    [429, 'rate_limit_error', 'rate-limited', 429],
    [500, 'api_error', 'upstream', 500],
    [504, 'timeout_error', 'timeout', 504],
    [529, 'overloaded_error', 'overloaded', 503],
  ])('%d %s is %s, and %d for clients of other protocols', (status, type, kind, seen) => {
    expect(decoded(status, body(type))).toEqual([kind, seen, 'Why.'])
  })

  it('of a type that is not known is what its status says', () => {
    expect(decoded(429, body('too_many'))).toEqual(['rate-limited', 429, 'Why.'])
    expect(decoded(503, { error: { message: 'Why.' } })).toEqual(['overloaded', 503, 'Why.'])
    expect(decoded(418, body('constructor'))).toEqual(['invalid-request', 400, 'Why.'])
  })

  it.each([
    'prompt is too long: 216945 tokens > 200000 maximum',
    'input length and `max_tokens` exceed context limit: 190000 + 32000 > 200000',
    "This model's maximum context length is 65536 tokens.",
  ])('that means the conversation is too long: %s', message => {
    expect(decoded(400, body('invalid_request_error', message))?.[0]).toBe('context-too-long')
    expect(decoded(429, body('rate_limit_error', message))?.[0]).toBe('rate-limited')
  })

  it('that means the model is not there', () => {
    expect(decoded(404, body('not_found_error', 'model: claude-x'))?.[0]).toBe('unknown-model')
  })

  it('keeps its machine-readable code', () => {
    const error = { type: 'invalid_request_error', message: 'x', details: { error_code: 'image_dimensions_too_large' } }
    expect(decodeError(400, { error })?.details.code).toBe('image_dimensions_too_large')
  })

  it.each([null, 'text', [], {}, { error: 'text' }, { error: {} }, { detail: 'Not found' }])(
    'is none where the body has none: %j',
    other => {
      expect(decodeError(404, other)).toBeUndefined()
    },
  )
})
