import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import { renderError, renderStreamError } from './error.ts'

describe('renderError', () => {
  it('says code, message and status name', () => {
    expect(renderError(new GatewayError('unknown-model', 'There is no model x.'), '')).toEqual({
      error: { code: 404, message: 'There is no model x.', status: 'NOT_FOUND' },
    })
  })

  it.each([
    ['invalid-request', 400, 'INVALID_ARGUMENT'],
    ['context-too-long', 400, 'INVALID_ARGUMENT'],
    ['unauthenticated', 401, 'UNAUTHENTICATED'],
    ['forbidden', 403, 'PERMISSION_DENIED'],
    ['rate-limited', 429, 'RESOURCE_EXHAUSTED'],
    ['quota-exhausted', 429, 'RESOURCE_EXHAUSTED'],
    ['unsupported', 501, 'UNIMPLEMENTED'],
    ['internal', 500, 'INTERNAL'],
    ['upstream', 502, 'UNAVAILABLE'],
    ['overloaded', 503, 'UNAVAILABLE'],
    ['timeout', 504, 'DEADLINE_EXCEEDED'],
  ] as const)('%s is %i %s', (kind, code, status) => {
    expect(renderError(new GatewayError(kind, 'm'), '').error).toMatchObject({ code, status })
  })

  it('keeps the status that an error carries', () => {
    expect(renderError(new GatewayError('upstream', 'm', { status: 409 }), '').error).toMatchObject({
      code: 409,
      status: 'ABORTED',
    })
  })

  it('tells Gemini CLI when to retry, as a detail', () => {
    const { details } = renderError(new GatewayError('rate-limited', 'm', { retryAfterSeconds: 34 }), '').error
    expect(details).toEqual([{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' }])
  })

  it('tells it a short time where nobody has said how long', () => {
    const { details } = renderError(new GatewayError('rate-limited', 'm'), '').error
    expect(details).toEqual([{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '1s' }])
    expect(renderError(new GatewayError('quota-exhausted', 'm'), '').error.details).toBeUndefined()
  })

  it('names the field, the reason and the request', () => {
    const error = new GatewayError('invalid-request', 'wrong', { param: 'contents[0]', code: 'X' })
    expect(renderError(error, 'req_1').error.details).toEqual([
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'X', domain: 'headgate' },
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'contents[0]', description: 'wrong' }],
      },
      { '@type': 'type.googleapis.com/google.rpc.RequestInfo', requestId: 'req_1' },
    ])
  })
})

describe('renderStreamError', () => {
  it('is one frame with the error in it', () => {
    const text = renderStreamError(new GatewayError('overloaded', 'busy'), '')
    expect(text).toMatch(/^data: \{"error":\{.*\}\}\r\n\r\n$/)
    expect(JSON.parse(text.slice(6)).error).toMatchObject({ code: 503, message: 'busy', status: 'UNAVAILABLE' })
  })
})
