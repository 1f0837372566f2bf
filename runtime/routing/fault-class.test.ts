import { describe, expect, it } from 'vitest'
import { GatewayError, kindOfStatus, toGatewayError } from '../canonical/error.ts'
import { clientLeft, connectTimeout, firstByteTimeout, idleTimeout } from '../platform/transport-errors.ts'
import { protocols } from '../protocols/registry.ts'
import { classOf, FAULTS, type FaultClass } from './fault-class.ts'

const STATUSES: [number, FaultClass][] = [
  [400, 'caller'],
  [401, 'credential'],
  [402, 'credential'],
  [403, 'credential'],
  [404, 'model'],
  [405, 'model'],
  [406, 'caller'],
  [408, 'server'],
  [409, 'caller'],
  [410, 'model'],
  [411, 'caller'],
  [413, 'size'],
  [415, 'caller'],
  [416, 'caller'],
  [418, 'caller'],
  [422, 'caller'],
  [424, 'caller'],
  [425, 'server'],
  [429, 'rate'],
  [431, 'caller'],
  [451, 'caller'],
  [498, 'overloaded'],
  [499, 'server'],
  [500, 'server'],
  [501, 'server'],
  [502, 'server'],
  [503, 'overloaded'],
  [504, 'server'],
  [505, 'server'],
  [507, 'server'],
  [508, 'server'],
  [520, 'server'],
  [522, 'server'],
  [524, 'server'],
  [529, 'overloaded'],
  [530, 'server'],
  [599, 'server'],
]

describe('a status', () => {
  it.each(STATUSES)('%i is a fault of class %s', (status, expected) => {
    expect(classOf({ status })).toBe(expected)
  })

  it.each(STATUSES)('%i is the same (%s) once it has been read as an error', (status, expected) => {
    expect(classOf({ status, kind: kindOfStatus(status) })).toBe(expected)
    expect(classOf(new GatewayError(kindOfStatus(status), 'x', { status, code: 'upstream_error' }))).toBe(expected)
  })

  it.each([200, 204, 301, 302, 304])('%i is no answer that the protocol knows', status => {
    expect(classOf({ status })).toBe('contract')
  })

  it('has a class, whatever number it is', () => {
    for (let status = 0; status < 1000; status++) expect(FAULTS).toHaveProperty(classOf({ status }))
    expect(classOf({ status: Number.NaN })).toBe('contract')
  })
})

const refused = (code: string): GatewayError =>
  new GatewayError('upstream', 'x', { code: 'network_error', cause: { code } })

describe('what the gateway says itself', () => {
  it.each([
    ['a client that left', clientLeft(), 'cancelled'],
    ['a connection that took too long', connectTimeout('host', 1), 'network'],
    ['an answer that took too long', firstByteTimeout('host', 1), 'network'],
    ['a body that kept silent', idleTimeout('host', 1), 'network'],
    ['a refused connection', refused('ECONNREFUSED'), 'network'],
    ['a reset connection', refused('ECONNRESET'), 'network'],
    ['a name without address', refused('ENOTFOUND'), 'network'],
    ['a bad certificate', refused('CERT_HAS_EXPIRED'), 'network'],
    ['something that is not JSON', new GatewayError('upstream', 'x', { code: 'upstream_contract' }), 'contract'],
    ['something that is no reply', new GatewayError('upstream', 'x', { code: 'not_a_reply' }), 'contract'],
    ['a reply that is cut', new GatewayError('upstream', 'x', { code: 'incomplete_reply' }), 'contract'],
    ['a stream that ends before its content', new GatewayError('upstream', 'x'), 'contract'],
    ['a stream that was broken off', new GatewayError('upstream', 'x', { code: 'upstream_error' }), 'contract'],
    ['a reply that the gateway fails to read', toGatewayError(new TypeError('x')), 'contract'],
    ['a refused credential', new GatewayError('upstream', 'x', { code: 'upstream_credential' }), 'credential'],
    ['a request that cannot be translated', new GatewayError('invalid-request', 'x'), 'caller'],
    ['a body that is too large', new GatewayError('too-large', 'x'), 'size'],
    ['a prompt that is too long', new GatewayError('context-too-long', 'x'), 'context'],
    ['a spent quota', new GatewayError('quota-exhausted', 'x'), 'rate'],
  ] satisfies [string, GatewayError, FaultClass][])('%s is told apart', (_, error, expected) => {
    expect(classOf(error)).toBe(expected)
  })
})

describe('an upstream’s own error', () => {
  const openai = (type: string | null, code: string | null, message = 'x'): unknown => ({
    error: { message, type, param: null, code },
  })
  const claude = (type: string, message = 'x'): unknown => ({ type: 'error', error: { type, message } })
  const google = (code: number, status: string, message = 'x', details: unknown[] = []): unknown => ({
    error: { code, message, status, details },
  })
  const info = { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }
  const long = "This model's maximum context length is 128000 tokens."

  it.each([
    ['openai-chat', 401, openai('invalid_request_error', 'invalid_api_key'), 'credential'],
    ['openai-chat', 404, openai('invalid_request_error', 'model_not_found'), 'model'],
    ['openai-chat', 400, openai('invalid_request_error', 'model_not_found'), 'model'],
    ['openai-chat', 429, openai('requests', 'rate_limit_exceeded'), 'rate'],
    ['openai-chat', 429, openai('insufficient_quota', 'insufficient_quota'), 'rate'],
    ['openai-chat', 402, openai('insufficient_quota', 'insufficient_quota'), 'credential'],
    ['openai-chat', 400, openai('invalid_request_error', 'context_length_exceeded', long), 'context'],
    ['openai-chat', 413, { detail: long }, 'context'],
    ['openai-chat', 400, openai('invalid_request_error', null), 'caller'],
    ['openai-chat', 422, { detail: [{ loc: ['body'] }] }, 'caller'],
    ['openai-chat', 500, openai('server_error', null), 'server'],
    ['openai-chat', 503, openai('server_error', 'server_is_overloaded'), 'overloaded'],
    ['openai-responses', 400, openai('invalid_request_error', 'context_length_exceeded', long), 'context'],
    ['openai-responses', 429, openai('tokens', 'rate_limit_exceeded'), 'rate'],
    ['openai-responses', 500, openai('server_error', 'server_error'), 'server'],
    ['anthropic-messages', 401, claude('authentication_error'), 'credential'],
    ['anthropic-messages', 403, claude('permission_error'), 'credential'],
    ['anthropic-messages', 402, claude('billing_error'), 'credential'],
    [
      'anthropic-messages',
      400,
      claude('invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'),
      'credential',
    ],
    [
      'anthropic-messages',
      400,
      claude('invalid_request_error', 'You have reached your specified API usage limits.'),
      'credential',
    ],
    ['anthropic-messages', 404, claude('not_found_error', 'model: claude-0'), 'model'],
    ['anthropic-messages', 413, claude('request_too_large'), 'size'],
    ['anthropic-messages', 400, claude('invalid_request_error', 'prompt is too long: 2 tokens > 1 maximum'), 'context'],
    ['anthropic-messages', 429, claude('rate_limit_error'), 'rate'],
    ['anthropic-messages', 500, claude('api_error'), 'server'],
    ['anthropic-messages', 520, claude('api_error'), 'server'],
    ['anthropic-messages', 529, claude('overloaded_error'), 'overloaded'],
    ['gemini', 400, google(400, 'INVALID_ARGUMENT', 'API key not valid.', [info]), 'credential'],
    ['gemini', 403, google(403, 'PERMISSION_DENIED'), 'credential'],
    ['gemini', 404, google(404, 'NOT_FOUND', 'models/none is not found'), 'model'],
    ['gemini', 429, google(429, 'RESOURCE_EXHAUSTED'), 'rate'],
    ['gemini', 400, google(400, 'INVALID_ARGUMENT', 'The input token count (2) exceeds the maximum (1).'), 'context'],
    ['gemini', 400, google(400, 'INVALID_ARGUMENT'), 'caller'],
    ['gemini', 499, google(499, 'CANCELLED'), 'server'],
    ['gemini', 500, google(500, 'INTERNAL'), 'server'],
    ['gemini', 503, google(503, 'UNAVAILABLE'), 'overloaded'],
    ['gemini', 504, google(504, 'DEADLINE_EXCEEDED'), 'server'],
  ] satisfies [keyof typeof protocols, number, unknown, FaultClass][])(
    '%s: %i %j is %s',
    (id, status, body, expected) => {
      const error = protocols[id].decodeError(status, body)
      expect(error && classOf(error, status)).toBe(expected)
    },
  )

  it('is known by Google’s reason alone, where the status says less', () => {
    expect(classOf({ status: 400, details: { code: 'API_KEY_INVALID' } })).toBe('credential')
  })

  it('may carry a code that means nothing here, even one that every object has', () => {
    expect(classOf({ status: 500, details: { code: 'constructor' } })).toBe('server')
    expect(classOf({ status: 429, details: { code: '' } })).toBe('rate')
  })

  it('of the server within a stream is the server’s', () => {
    expect(classOf(new GatewayError('upstream', 'x', { code: 'server_error' }))).toBe('server')
  })
})

describe('what a class permits', () => {
  it.each([
    ['credential', false, true, 'any', 'credential'],
    ['model', false, false, 'any', 'model'],
    ['rate', false, true, 'any', 'credential-model'],
    ['overloaded', true, false, 'any', 'model'],
    ['server', true, false, 'any', 'upstream'],
    ['network', true, false, 'any', 'upstream'],
    ['contract', true, false, 'any', 'model'],
    ['caller', false, false, 'none', undefined],
    ['context', false, false, 'roomier', undefined],
    ['size', false, false, 'elsewhere', undefined],
    ['cancelled', false, false, 'none', undefined],
  ] satisfies [FaultClass, ...unknown[]][])(
    '%s: the same again %s, another credential %s, another target %s; cools %s',
    (name, again, otherCredential, otherTarget, cools) => {
      expect(FAULTS[name]).toMatchObject({ again, otherCredential, otherTarget })
      expect(FAULTS[name].cools).toBe(cools)
    },
  )

  it('is never a word about the scope that the fault speaks against', () => {
    for (const { cools, shows } of Object.values(FAULTS)) expect(shows).not.toContain(cools)
  })
})
