import { describe, expect, it } from 'vitest'
import { utf8 } from '../../platform/byte-search.ts'
import { authorisation } from './sign.ts'
import { faultOfSignature } from './test-signature.ts'

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const NOW = Date.UTC(2015, 7, 30, 12, 36, 0)
const HOST = 'bedrock-runtime.us-east-1.amazonaws.com'

async function signed(
  path: string,
  { body, sessionToken, now = NOW }: { body?: string; sessionToken?: string; now?: number } = {},
) {
  const accessKey = { id: 'AKIDEXAMPLE', ...(sessionToken !== undefined && { sessionToken }) }
  const url = `https://${HOST}${path}`
  const method = body === undefined ? 'GET' : 'POST'
  const bytes = body === undefined ? null : utf8(body)
  const keys = new Map<string, ArrayBuffer>()
  const headers = await authorisation(
    { id: 'up#1', value: SECRET, accessKey },
    { method, url, body: bytes, region: 'us-east-1', now, keys },
  )
  return {
    method,
    url,
    headers: { ...headers, host: HOST } as Record<string, string>,
    body: bytes ?? new Uint8Array(),
    keys,
  }
}

const judge = { secrets: { AKIDEXAMPLE: SECRET }, region: 'us-east-1' }

describe('a request', () => {
  it.each<[string, string, string | undefined]>([
    ['a model', '/model/amazon.nova-lite-v1%3A0/converse', '{"messages":[]}'],
    [
      'an ARN',
      '/model/arn%3Aaws%3Abedrock%3Aus-east-1%3A1%3Ainference-profile%2Fus.amazon.nova-lite-v1%3A0/converse-stream',
      '{}',
    ],
    ['odd characters', `/model/${encodeURIComponent("a b+c~d!e'(f)*g/ü")}/invoke`, 'Grüße'],
    ['nothing to say', '/foundation-models', undefined],
    ['a query', '/inference-profiles?maxResults=1000&b=2&a=%20x', undefined],
  ])('is signed as AWS’s own signer signs it: %s', async (_, path, body) => {
    const request = await signed(path, { ...(body !== undefined && { body }) })
    expect(await faultOfSignature(request, judge)).toBeUndefined()
  })

  it('is signed with the token of a temporary key', async () => {
    const request = await signed('/model/m/converse', { body: '{}', sessionToken: 'token/+==' })
    expect(request.headers['x-amz-security-token']).toBe('token/+==')
    expect(await faultOfSignature(request, judge)).toBeUndefined()
    request.headers['x-amz-security-token'] = 'another'
    expect(await faultOfSignature(request, judge)).toBe('InvalidSignatureException')
  })

  it('is signed for its body, its path and its time alone', async () => {
    const request = await signed('/model/m/converse', { body: '{}' })
    const changed = [
      { ...request, body: utf8('{ }') },
      { ...request, url: request.url.replace('/m/', '/n/') },
      { ...request, method: 'PUT' },
      { ...request, headers: { ...request.headers, 'x-amz-date': '20150830T123601Z' } },
      { ...request, headers: { ...request.headers, host: 'other' }, url: request.url.replace(HOST, 'other') },
    ]
    for (const one of changed) expect(await faultOfSignature(one, judge)).toBe('InvalidSignatureException')
  })

  it('says nothing of the secret key', async () => {
    expect(JSON.stringify((await signed('/model/m/converse', { body: '{}' })).headers)).not.toContain(SECRET)
  })

  it('keeps the keys of few days', async () => {
    const { keys } = await signed('/x')
    expect(keys.size).toBe(1)
    const many = new Map(Array.from({ length: 1000 }, (_, n) => [`${n}`, new ArrayBuffer(1)]))
    const credential = { id: 'up#1', value: SECRET, accessKey: { id: 'AKIDEXAMPLE' } }
    await authorisation(credential, {
      method: 'GET',
      url: `https://${HOST}/`,
      body: null,
      region: 'us-east-1',
      now: NOW,
      keys: many,
    })
    expect(many.size).toBe(1)
  })
})

it('an API key is sent as it is', async () => {
  const request = {
    method: 'POST',
    url: `https://${HOST}/`,
    body: null,
    region: 'us-east-1',
    now: NOW,
    keys: new Map(),
  }
  expect(await authorisation({ id: 'up#1', value: 'ABSKkey' }, request)).toEqual({ authorization: 'Bearer ABSKkey' })
})

// `get-vanilla` and `post-vanilla-query` of the suite that AWS publishes for its signatures.
it.each([
  ['GET', '/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  ['POST', '/?Param1=value1', '28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11'],
])('the judge of these tests agrees with AWS’s test suite: %s %s', async (method, path, signature) => {
  const scope = 'AKIDEXAMPLE/20150830/us-east-1/service/aws4_request'
  const request = {
    method,
    url: `https://example.amazonaws.com${path}`,
    headers: {
      host: 'example.amazonaws.com',
      'x-amz-date': '20150830T123600Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    },
    body: new Uint8Array(),
  }
  expect(await faultOfSignature(request, { ...judge, service: 'service' })).toBeUndefined()
})
