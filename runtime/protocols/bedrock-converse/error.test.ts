import { describe, expect, it } from 'vitest'
import { decodeError, exceptionName } from './error.ts'

describe('an error body', () => {
  it.each<[number, string, string, string, number]>([
    [400, 'ValidationException', 'Malformed input request', 'invalid-request', 400],
    [400, 'ValidationException', 'Input is too long for requested model.', 'context-too-long', 400],
    [
      400,
      'ValidationException',
      'The model returned the following errors: prompt is too long: 9 tokens > 8 maximum',
      'context-too-long',
      400,
    ],
    [400, 'ValidationException', 'The provided model identifier is invalid.', 'unknown-model', 404],
    [
      400,
      'ValidationException',
      'Invocation of model ID x with on-demand throughput isn’t supported.',
      'unknown-model',
      404,
    ],
    [
      403,
      'AccessDeniedException',
      "You don't have access to the model with the specified model ID.",
      'unknown-model',
      404,
    ],
    [403, 'AccessDeniedException', 'User: x is not authorized to perform: bedrock:InvokeModel', 'forbidden', 403],
    [
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      'unauthenticated',
      401,
    ],
    [403, 'ExpiredTokenException', 'The security token included in the request is expired', 'unauthenticated', 401],
    [404, 'ResourceNotFoundException', 'Could not resolve the foundation model', 'unknown-model', 404],
    [408, 'ModelTimeoutException', 'm', 'timeout', 504],
    [424, 'ModelErrorException', 'm', 'upstream', 502],
    [429, 'ThrottlingException', 'Too many requests', 'rate-limited', 429],
    [429, 'ModelNotReadyException', 'm', 'overloaded', 503],
    [400, 'ServiceQuotaExceededException', 'm', 'quota-exhausted', 429],
    [500, 'InternalServerException', 'm', 'upstream', 500],
    [503, 'ServiceUnavailableException', 'm', 'overloaded', 503],
  ])('%i %s: %s', (status, __type, message, kind, told) => {
    expect(decodeError(status, { __type, message })).toMatchObject({
      kind,
      message,
      status: told,
      details: { code: __type },
    })
  })

  it('without a name is what its status says', () => {
    expect(decodeError(503, { Message: 'busy' })).toMatchObject({ kind: 'overloaded', message: 'busy', status: 503 })
  })

  it('of others is none', () => {
    for (const body of [undefined, null, 'x', [], {}, { error: {} }]) expect(decodeError(500, body)).toBeUndefined()
  })
})

it('names are read from all their forms', () => {
  for (const said of [
    'ThrottlingException',
    'com.amazon.coral.service#ThrottlingException',
    'ThrottlingException:http://x/',
  ]) {
    expect(exceptionName(said)).toBe('ThrottlingException')
  }
  for (const said of ['', undefined, 3]) expect(exceptionName(said)).toBeUndefined()
})
