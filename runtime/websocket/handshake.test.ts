import { describe, expect, it } from 'vitest'
import { utf8 } from '../platform/byte-search.ts'
import { Leaving } from '../platform/leave-signal.ts'
import { chosenProtocol, type Handshake, isForeign, TurnRequest } from './handshake.ts'

const handshakeOf = (headers: Record<string, string>): Handshake => ({
  path: '/v1/responses',
  query: 'a=b',
  header: name => headers[name],
})
const turn = (headers: Record<string, string>): TurnRequest =>
  new TurnRequest(handshakeOf(headers), new Leaving(), { bytes: utf8('{}'), value: {} })

describe('a turn', () => {
  it('is a request like one over HTTP, with the headers of its connection', async () => {
    const request = turn({ authorization: 'Bearer k', 'x-headgate-tag': 't', 'session-id': 's', 'user-agent': 'u' })
    expect(request).toMatchObject({ method: 'POST', path: '/v1/responses', query: 'a=b', value: {} })
    expect(await request.body()).toEqual(utf8('{}'))
    for (const [name, value] of Object.entries({ authorization: 'Bearer k', 'x-headgate-tag': 't', 'session-id': 's' }))
      expect(request.header(name)).toBe(value)
  })

  it('has none of the headers that were of the handshake, or of one request alone', () => {
    const names = [
      'connection',
      'upgrade',
      'sec-websocket-key',
      'content-length',
      'content-encoding',
      'idempotency-key',
    ]
    const request = turn(Object.fromEntries(names.map(name => [name, 'x'])))
    for (const name of names) expect(request.header(name)).toBeUndefined()
  })

  it('does not tell others that its client speaks over sockets', () => {
    expect(turn({ 'openai-beta': 'responses_websockets=2026-02-06' }).header('openai-beta')).toBeUndefined()
    expect(turn({ 'openai-beta': 'a=1, responses_websockets=2026-02-06,b=2' }).header('openai-beta')).toBe('a=1, b=2')
  })
})

describe('a browser, which cannot set headers', () => {
  const offered = 'realtime, openai-insecure-api-key.sk-team'

  it('brings its key among the protocols that it offers', () => {
    expect(turn({ 'sec-websocket-protocol': offered }).header('authorization')).toBe('Bearer sk-team')
    expect(turn({ 'sec-websocket-protocol': 'realtime' }).header('authorization')).toBeUndefined()
    expect(turn({ 'sec-websocket-protocol': offered, authorization: 'Bearer k' }).header('authorization')).toBe(
      'Bearer k',
    )
  })

  it('is answered with a protocol that is no key, if it offers one', () => {
    expect(chosenProtocol(handshakeOf({ 'sec-websocket-protocol': offered }))).toBe('realtime')
    expect(chosenProtocol(handshakeOf({ 'sec-websocket-protocol': 'openai-insecure-api-key.k,realtime' }))).toBe(
      'realtime',
    )
    expect(chosenProtocol(handshakeOf({ 'sec-websocket-protocol': 'openai-insecure-api-key.k' }))).toBe(
      'openai-insecure-api-key.k',
    )
    expect(chosenProtocol(handshakeOf({}))).toBeUndefined()
  })
})

it('a page of another site is told from its own, and from clients that are no browsers', () => {
  const asks = (origin: string | undefined) =>
    isForeign(handshakeOf({ host: '127.0.0.1:8787', ...(origin !== undefined && { origin }) }))
  expect(asks(undefined)).toBe(false)
  expect(asks('http://127.0.0.1:8787')).toBe(false)
  for (const origin of ['https://evil.example', 'http://127.0.0.1:3000', 'http://localhost:8787', 'null', ''])
    expect(asks(origin)).toBe(true)
})
