import { describe, expect, it } from 'vitest'
import { type LambdaEvent, requestOfEvent, resultOfResponse } from './lambda-event.ts'

describe('the request of an event', () => {
  it('of a function URL has its path, query, headers and bytes as they came', async () => {
    const bytes = new Uint8Array([31, 139, 8, 0, 255])
    const request = requestOfEvent({
      rawPath: '/v1beta/models/a%2Fb:generateContent',
      rawQueryString: 'alt=sse&x=%20',
      headers: { 'content-encoding': 'gzip', host: 'abc.lambda-url.eu-west-1.on.aws' },
      requestContext: { http: { method: 'POST' } },
      body: Buffer.from(bytes).toString('base64'),
      isBase64Encoded: true,
    })
    expect(request.method).toBe('POST')
    expect(request.url).toBe('http://lambda/v1beta/models/a%2Fb:generateContent?alt=sse&x=%20')
    expect(request.headers.get('content-encoding')).toBe('gzip')
    expect(new Uint8Array(await request.arrayBuffer())).toEqual(bytes)
  })

  it('of a REST API has every value of headers and of the query', async () => {
    const event: LambdaEvent = {
      path: '/v1/models',
      httpMethod: 'POST',
      headers: { 'x-tag': 'b' },
      multiValueHeaders: { 'x-tag': ['a', 'b'] },
      queryStringParameters: { q: '2' },
      multiValueQueryStringParameters: { q: ['1', '2'] },
      body: '{"text":"ä"}',
      isBase64Encoded: false,
    }
    const request = requestOfEvent(event)
    expect(request.url).toBe('http://lambda/v1/models?q=1&q=2')
    expect(request.headers.get('x-tag')).toBe('a, b')
    expect(await request.text()).toBe('{"text":"ä"}')
  })

  it('of a load balancer may have nothing but a path', () => {
    const request = requestOfEvent({ path: '/health', httpMethod: 'GET', headers: null, body: '' })
    expect([request.method, request.url, request.body]).toEqual(['GET', 'http://lambda/health', null])
  })
})

describe('the result of an answer', () => {
  it('has text as text', async () => {
    const response = new Response('{"a":"ä"}', { status: 201, headers: { 'content-type': 'application/json' } })
    expect(await resultOfResponse(response)).toEqual({
      statusCode: 201,
      headers: { 'content-type': 'application/json' },
      body: '{"a":"ä"}',
      isBase64Encoded: false,
    })
  })

  it('has other bytes in base64', async () => {
    const response = new Response(new Uint8Array([0, 255]), { headers: { 'content-type': 'audio/mpeg' } })
    expect(await resultOfResponse(response)).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
  })
})
