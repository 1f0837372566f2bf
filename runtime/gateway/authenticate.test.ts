import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { KeyDirectory } from '../keys/key-directory.ts'
import { newKey } from '../keys/key-text.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import type { SqlDatabase } from '../state/database.ts'
import { principalOf } from './authenticate.ts'
import { keysOf, testGateway, testRequest } from './test-call.ts'

const gateway = testGateway({
  open: false,
  keys: keysOf({ 'sk-team': 'team', schlüssel: 'umlaut' }),
})

function refusal(request: GatewayRequest, asked = gateway): GatewayError {
  try {
    principalOf(asked, request)
  } catch (thrown) {
    if (thrown instanceof GatewayError) return thrown
  }
  throw new Error('not refused')
}

describe('a gateway that asks nobody for a key', () => {
  const open = testGateway({ open: true })
  const from = (site: string) => testRequest({ 'sec-fetch-site': site })

  it('lets in everybody but pages of other sites, which any page may be that somebody opens', () => {
    for (const request of [testRequest(), ...['none', 'same-origin', 'same-site'].map(from)])
      expect(principalOf(open, request).key).toBe('anonymous')
    expect(refusal(from('cross-site'), open)).toMatchObject({ kind: 'forbidden', details: { code: 'cross_site' } })
  })

  it('is the only one that minds: a key is nothing that a page of another site has by itself', () => {
    const request = testRequest({ authorization: 'Bearer sk-team', 'sec-fetch-site': 'cross-site' })
    expect(principalOf(gateway, request).key).toBe('team')
  })
})

describe('a caller', () => {
  it.each([
    ['authorization', 'Bearer sk-team'],
    ['authorization', 'bearer  sk-team '],
    ['x-api-key', 'sk-team'],
    ['x-goog-api-key', 'sk-team'],
    ['api-key', 'sk-team'],
  ])('is known by %s: %s', (name, value) => {
    expect(principalOf(gateway, testRequest({ [name]: value }))).toEqual({ key: 'team' })
    // And is known again.
    expect(principalOf(gateway, testRequest({ [name]: value }))).toEqual({ key: 'team' })
  })

  it('is known by ?key=, decoded', () => {
    expect(principalOf(gateway, testRequest({}, { query: 'alt=sse&key=sk-team' }))).toEqual({ key: 'team' })
    expect(principalOf(gateway, testRequest({}, { query: 'key=schl%C3%BCssel' }))).toEqual({ key: 'umlaut' })
  })

  it('is judged by the bearer token alone where there is one', () => {
    const request = testRequest({ authorization: 'Bearer wrong', 'x-api-key': 'sk-team' })
    expect(refusal(request).details.code).toBe('invalid_api_key')
  })

  it('may send another kind of authorization beside the key', () => {
    expect(principalOf(gateway, testRequest({ authorization: 'Basic abc', 'x-api-key': 'sk-team' }))).toEqual({
      key: 'team',
    })
  })

  it.each(['sk-tea', 'sk-team2', 'SK-TEAM', '', sha256('sk-team')])('with the wrong key "%s" is refused', key => {
    const { status, message, details } = refusal(testRequest({ 'x-api-key': key }))
    expect([status, details.code]).toEqual([401, 'invalid_api_key'])
    if (key !== '') expect(message).not.toContain(key)
  })

  it('with the wrong key stays refused however often it comes', () => {
    for (let again = 0; again < 3; again++) expect(refusal(testRequest({ 'x-api-key': 'nope' })).status).toBe(401)
  })

  it('without a key hears how to send one', () => {
    const { status, message, details } = refusal(testRequest({}, { query: 'alt=sse' }))
    expect([status, details.code]).toEqual([401, 'missing_api_key'])
    for (const style of ['Authorization: Bearer', 'x-api-key', 'x-goog-api-key', 'api-key'])
      expect(message).toContain(style)
  })

  it('is anonymous where no key is configured, whatever it sends', () => {
    expect(principalOf(testGateway({ open: true }), testRequest({ 'x-api-key': 'any' }))).toEqual({ key: 'anonymous' })
  })

  it('is refused where keys are configured of which none is set', () => {
    expect(() => principalOf(testGateway({ open: false }), testRequest({ 'x-api-key': 'any' }))).toThrow(GatewayError)
  })

  it('hears why a key that was good once is not any more, and nothing of others', () => {
    const known = testGateway({
      open: false,
      keys: keysOf(
        {
          old: { id: 'old', expiresAt: Date.UTC(2026, 0, 31) },
          off: { id: 'off', disabled: true },
          lost: { id: 'lost', group: 'gone' },
          late: { id: 'late', expiresAt: Date.UTC(9000, 0), group: 'g', models: ['a'] },
        },
        { g: { upstreams: ['u'] } },
      ),
    })
    const said = (key: string): GatewayError => refusal(testRequest({ 'x-api-key': key }), known)
    expect(said('old')).toMatchObject({ status: 401, details: { code: 'expired_api_key' } })
    expect(said('old').message).toContain('expired at 2026-01-31T00:00:00.000Z')
    expect(said('off')).toMatchObject({ status: 401, details: { code: 'disabled_api_key' } })
    expect(said('lost').message).toContain('The group of this API key is not there')
    expect(principalOf(known, testRequest({ 'x-api-key': 'late' }))).toEqual({
      ...{ key: 'late', group: 'g', models: ['a'], shared: { upstreams: ['u'] } },
    })
    expect(said('older').message).toBe(refusal(testRequest({ 'x-api-key': 'nope' })).message)
  })

  it('hears that a key of Headgate is damaged, without a look into any list', () => {
    const key = newKey()
    expect(refusal(testRequest({ 'x-api-key': key })).message).toContain('not one of this gateway’s keys')
    const { message, details } = refusal(testRequest({ 'x-api-key': key.slice(0, -1) }))
    expect(message).toContain('not copied whole')
    expect(details.code).toBe('invalid_api_key')
  })

  it('is asked to come again where keys cannot be looked up, and is let in with one of the config', async () => {
    const database = { all: () => Promise.reject(new Error('gone')) }
    const keys = new KeyDirectory(
      { keys: [{ id: 'team', sha256: sha256('sk-team') }], keysDeclared: true, groups: {} },
      // Nothing else of it is asked.
      { database: database as unknown as SqlDatabase },
    )
    await expect(keys.refresh()).rejects.toThrow('gone')
    const failing = testGateway({ open: false, keys })
    expect(refusal(testRequest({ 'x-api-key': 'other' }), failing)).toMatchObject({
      ...{ status: 503, details: { code: 'keys_unavailable', retryAfterSeconds: 5 } },
    })
    expect(principalOf(failing, testRequest({ 'x-api-key': 'sk-team' }))).toEqual({ key: 'team' })
  })
})
