import { describe, expect, it } from 'vitest'
import { type ErrorKind, GatewayError } from '../../canonical/error.ts'
import { renderError, renderStreamError } from './error.ts'

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
