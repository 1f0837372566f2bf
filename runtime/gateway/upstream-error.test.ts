import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { text } from '../platform/byte-search.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { Attempt } from './attempt.ts'
import { runningUpstream, sourceOf, testAttempt, testCall } from './test-call.ts'
import { upstreamError } from './upstream-error.ts'

const KEY = 'sk-secret-0123'
const running = runningUpstream({}, {}, [{ id: 'up#1', value: KEY, weight: 1 }])
const openaiError = (message: string): string => JSON.stringify({ error: { message, type: 't', code: null } })

async function passed(attempt: Attempt): Promise<{ reply: GatewayReply; body: string }> {
  const reply = await upstreamError(testCall(), attempt)
  if (!(reply.body instanceof Uint8Array)) throw new Error('not bytes')
  return { reply, body: text(reply.body) }
}

async function thrown(attempt: Attempt): Promise<GatewayError> {
  const error = await upstreamError(testCall(), attempt).catch((caught: unknown) => caught)
  if (!(error instanceof GatewayError)) throw new Error('no GatewayError was thrown')
  return error
}

describe('an upstream’s error', () => {
  it('in the client’s protocol passes with its status, its headers and every byte', async () => {
    const said = `  ${openaiError('slow down')}\n`
    const { reply, body } = await passed(testAttempt(429, { 'retry-after': '7', 'x-request-id': 'theirs' }, said))
    expect([reply.status, body]).toEqual([429, said])
    expect(reply.headers).toMatchObject({
      'retry-after': '7',
      'x-request-id': 'req_1',
      'x-upstream-request-id': 'theirs',
    })
  })

  it('that is a text under `error` passes too', async () => {
    expect((await passed(testAttempt(500, {}, '{"error":"broken"}'))).body).toBe('{"error":"broken"}')
  })

  it('of Ollama that wants a login is quoted, and is the gateway’s fault', async () => {
    const body = JSON.stringify({ error: 'unauthorized', signin_url: 'https://ollama.com/connect' })
    const error = await thrown(testAttempt(401, {}, body))
    expect([error.status, error.message]).toEqual([502, 'Upstream "up" was not accepted: unauthorized.'])
  })

  it('of Google that calls its key invalid with a 400 is the gateway’s fault too', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }]
    const body = JSON.stringify({
      error: { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT', details },
    })
    const error = await thrown({ ...testAttempt(400, {}, body, { running }), credential: 'up#1' })
    expect([error.status, error.details.code]).toEqual([502, 'upstream_credential'])
    expect(error.message).toContain('The credential up#1')
  })

  it('that quotes a key of the gateway passes without it', async () => {
    const attempt = testAttempt(400, {}, openaiError(`${KEY} is no key, ${KEY}!`), { running })
    expect((await passed(attempt)).body).toBe(openaiError('[key] is no key, [key]!'))
  })

  it('that quotes what was sent in the place of a key passes without it', async () => {
    const { upstream, credentials } = running
    const sending = { upstream: { ...upstream, secrets: () => ['ya29.token'] }, credentials }
    const attempt = testAttempt(400, {}, openaiError(`ya29.token of ${KEY}`), { running: sending })
    expect((await passed(attempt)).body).toBe(openaiError('[key] of [key]'))
  })

  it.each([
    [401, 'was not accepted'],
    [403, 'has no permission for this'],
  ])('of status %i is the gateway’s fault, and says whose key failed', async (status, verb) => {
    const attempt = { ...testAttempt(status, {}, openaiError(`Bad key ${KEY}.`), { running }), credential: 'up#1' }
    const error = await thrown(attempt)
    expect([error.kind, error.status, error.details.code]).toEqual(['upstream', 502, 'upstream_credential'])
    expect(error.message).toBe(`The credential up#1 of upstream "up" ${verb}: Bad key [key].`)
  })

  it('of status 401 without any credential names the upstream', async () => {
    expect((await thrown(testAttempt(401, {}, ''))).message).toBe('Upstream "up" was not accepted.')
  })

  it.each([
    [400, 'invalid-request'],
    [404, 'not-found'],
    [413, 'too-large'],
    [422, 'invalid-request'],
    [429, 'rate-limited'],
    [500, 'upstream'],
    [503, 'overloaded'],
    [504, 'timeout'],
    [529, 'overloaded'],
  ])('of status %i that is no error of the protocol becomes one of the same status', async (status, kind) => {
    const error = await thrown(testAttempt(status, {}, '<html><style>a{}</style><h1>Bad</h1>\n<p>gateway</p></html>'))
    expect([error.kind, error.status]).toEqual([kind, status])
    expect(error.message).toBe(`Upstream "up" answered ${status}: Bad gateway.`)
  })

  it('is quoted in a few words, however long it is', async () => {
    expect((await thrown(testAttempt(500, {}, 'word '.repeat(10_000)))).message.length).toBeLessThan(250)
  })

  it('that says nothing is told by its status alone', async () => {
    expect((await thrown(testAttempt(502, {}, ''))).message).toBe('Upstream "up" answered 502.')
  })

  it('whose message stands elsewhere is quoted with it', async () => {
    expect((await thrown(testAttempt(500, {}, '{"message":"out of order."}'))).message).toBe(
      'Upstream "up" answered 500: out of order.',
    )
  })

  it('whose body breaks or never ends is told by its status', async () => {
    expect((await thrown(testAttempt(500, {}, sourceOf(['{"err'], new Error('reset'))))).message).toBe(
      'Upstream "up" answered 500.',
    )
    const endless = sourceOf(Array.from({ length: 20 }, () => 'x'.repeat(100_000)))
    expect((await thrown(testAttempt(500, {}, endless))).message).toBe('Upstream "up" answered 500.')
    expect(endless.cancelled).toBe(true)
  })

  it('that is a redirect or no error at all is answered with 502, whatever its body is', async () => {
    expect((await thrown(testAttempt(302, { location: 'http://elsewhere' }, ''))).status).toBe(502)
    expect((await thrown(testAttempt(304, {}, openaiError('moved')))).status).toBe(502)
  })

  it('that is a redirect says where to, without the path, and what to do', async () => {
    const { message } = await thrown(testAttempt(308, { location: 'https://u:p@api.example.com/key-7' }, 'moved'))
    expect(message).toBe(
      'Upstream "up" answered 308 with a redirect to https://api.example.com, which is not followed: its baseUrl has to be the address itself.',
    )
    expect((await thrown(testAttempt(302, { location: '/login' }, ''))).message).toContain('302 with a redirect, which')
  })

  it('of a server that calls its message detail is quoted with it', async () => {
    expect((await thrown(testAttempt(422, {}, '{"detail":"no such model"}'))).message).toContain(': no such model.')
  })

  it('keeps its Retry-After where the body changes', async () => {
    const error = await thrown(testAttempt(503, { 'retry-after': '0' }, 'busy'))
    expect(error.details.retryAfterSeconds).toBe(0)
  })

  it('says how long to wait in any dialect, and all of it', async () => {
    const wait = async (status: number, headers: Record<string, string>, body = 'busy'): Promise<number | undefined> =>
      (await thrown(testAttempt(status, headers, body))).details.retryAfterSeconds
    const spent = { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '1m0.5s' }
    expect(await wait(429, spent)).toBe(61)
    expect(await wait(400, spent)).toBeUndefined()
    expect(await wait(429, { 'retry-after-ms': '1200' })).toBe(2)
    expect(await wait(429, {}, 'Please try again in 20s.')).toBe(20)
    expect(await wait(429, { 'retry-after': '86400' })).toBe(86_400)
  })
})
