import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ReplyHeaders } from '../platform/http.ts'
import { renderStreamError } from '../protocols/openai-responses/error.ts'
import { sseFrame } from '../protocols/sse.ts'
import { faultMessage, refusalMessage, ServerMessages } from './server-messages.ts'

const event = (type: string, parts: object = {}): string => sseFrame(JSON.stringify({ type, ...parts }), type)

function messagesOf(stream: string, lane?: string, cut = stream.length): string[] {
  const messages = new ServerMessages(lane)
  const bytes = utf8(stream)
  const sent: string[] = []
  for (let at = 0; at < bytes.length; at += cut) sent.push(...messages.add(bytes.subarray(at, at + cut)))
  return [...sent, ...messages.end()]
}

const parsed = (messages: string[]) => messages.map(message => JSON.parse(message) as Record<string, unknown>)

describe('the messages of a turn', () => {
  const stream = `${event('response.created', { sequence_number: 0 })}: keep-alive\n\n${event('response.output_text.delta', { delta: 'zażółć {"' })}${event('response.completed', { n: 1.5 })}data: [DONE]\n\n`

  it('are the data of its events, without comments and marks of the end', () => {
    expect(messagesOf(stream)).toEqual([
      '{"type":"response.created","sequence_number":0}',
      '{"type":"response.output_text.delta","delta":"zażółć {\\""}',
      '{"type":"response.completed","n":1.5}',
    ])
  })

  it('case 94: are marked with the lane', () => {
    expect(parsed(messagesOf(stream, 'a"b'))).toEqual([
      { stream_id: 'a"b', type: 'response.created', sequence_number: 0 },
      { stream_id: 'a"b', type: 'response.output_text.delta', delta: 'zażółć {"' },
      { stream_id: 'a"b', type: 'response.completed', n: 1.5 },
    ])
  })

  it('have the headers of the answer with the first of them', () => {
    const headers = { 'x-request-id': 'req_1', 'x-headgate-lossy': 'seed', 'content-type': 'text/event-stream' }
    const messages = new ServerMessages('l', headers)
    const sent = parsed([...messages.add(utf8(stream)), ...messages.end()])
    expect(sent[0]).toEqual({
      stream_id: 'l',
      headers: { 'x-request-id': 'req_1', 'x-headgate-lossy': 'seed' },
      type: 'response.created',
      sequence_number: 0,
    })
    for (const message of sent.slice(1)) expect(message).not.toHaveProperty('headers')
  })

  it('are the same wherever the stream was cut', () => {
    const whole = messagesOf(stream, 'a')
    for (let cut = 1; cut < 40; cut++) expect(messagesOf(stream, 'a', cut)).toEqual(whole)
  })

  it('are there where nothing but data is in a frame, or the last one has no blank line', () => {
    expect(messagesOf('data: {"type":"response.created"}\r\n\r\ndata: {"type":"response.completed"}')).toEqual([
      '{"type":"response.created"}',
      '{"type":"response.completed"}',
    ])
  })
})

describe('an error in a turn', () => {
  const error = new GatewayError('overloaded', 'Too much.', { retryAfterSeconds: 3 })

  it('has a status and its members under "error", however the stream told it', () => {
    const told = { code: 'rate_limit_exceeded', message: 'Please try again in 2s', param: null }
    const body = { type: 'server_error', ...told }
    const wanted = { type: 'error', sequence_number: 4, status: 429, error: body, headers: { 'retry-after': '2' } }
    expect(parsed(messagesOf(event('error', { sequence_number: 4, ...told })))).toEqual([wanted])
    expect(parsed(messagesOf(event('error', { sequence_number: 4, error: told })))).toEqual([wanted])
    expect(parsed(messagesOf(`data: ${JSON.stringify({ type: 'error', sequence_number: 4, ...told })}\n\n`))).toEqual([
      wanted,
    ])
    expect(parsed(messagesOf(renderStreamError(error, 7), 'l'))).toMatchObject([
      { stream_id: 'l', type: 'error', sequence_number: 7, status: 503, error: { code: 'server_is_overloaded' } },
    ])
  })

  it('is left to the failed response where one follows: a turn has one end', () => {
    const stream = `${renderStreamError(error, 7)}${event('response.failed', { sequence_number: 8 })}`
    expect(parsed(messagesOf(stream))).toEqual([{ type: 'response.failed', sequence_number: 8 }])
  })

  it('of the gateway’s own credential is not the client’s', () => {
    const [message] = parsed(messagesOf(event('error', { error: { code: 'invalid_api_key', message: 'No.' } })))
    expect(message).toMatchObject({ status: 502 })
  })

  it('means that the turn came to nothing', () => {
    for (const [stream, failed] of [
      [event('response.completed'), false],
      [event('response.incomplete'), false],
      [event('response.failed'), true],
      [event('error', { message: 'x' }), true],
    ] as const) {
      const messages = new ServerMessages(undefined)
      messages.add(utf8(stream))
      expect(messages.failed).toBe(failed)
    }
  })
})

describe('an answer that is an error', () => {
  const refusal = (status: number, headers: ReplyHeaders, body: string) =>
    JSON.parse(refusalMessage({ status, headers, body: utf8(body) }, 'l')) as Record<string, unknown>

  it('case 92: is told with its status, its own words, and when to come again', () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '1', 'x-request-id': 'req_1', server: 's' }
    const error = { type: 'requests', code: 'rate_limit_exceeded', message: 'Slow down.', param: null }
    expect(refusal(429, headers, JSON.stringify({ error }))).toEqual({
      stream_id: 'l',
      type: 'error',
      status: 429,
      error,
      headers: { 'retry-after': '1', 'x-request-id': 'req_1' },
    })
  })

  it('says of a 429 when to come again where nobody has, as Codex would give up; but not where that is no use', () => {
    const limit = (code: string) => JSON.stringify({ error: { code, message: 'No.' } })
    expect(refusal(429, {}, limit('rate_limit_exceeded')).headers).toEqual({ 'retry-after': '1' })
    expect(refusal(429, {}, limit('insufficient_quota'))).not.toHaveProperty('headers')
    expect(refusal(429, { 'x-should-retry': 'false' }, limit('x')).headers).toEqual({ 'x-should-retry': 'false' })
    expect(refusal(503, {}, limit('x'))).not.toHaveProperty('headers')
  })

  it('is one also where it says nothing that can be read', () => {
    for (const body of ['', 'no', '[]', '{}', '{"error":"x"}'])
      expect(refusal(200, {}, body)).toMatchObject({ type: 'error', status: 502, error: { type: 'server_error' } })
  })
})

it('a fault before there is a call is told the same way', () => {
  const error = new GatewayError('rate-limited', 'Wait.', { retryAfterSeconds: 2, param: 'stream_id' })
  expect(JSON.parse(faultMessage(error, undefined))).toEqual({
    type: 'error',
    status: 429,
    error: { type: 'requests', code: 'rate_limit_exceeded', message: 'Wait.', param: 'stream_id' },
    headers: { 'retry-after': '2' },
  })
})
