import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ResolvedOidc } from '../../config/admin.ts'
import { listening } from '../../platform/node/test-listen.ts'
import { type AdminBench, adminBench } from '../test-bench.ts'

/** An identity provider that behaves as OpenID Connect Core says, or not quite. */
interface Provider {
  issuer: string
  /** Of the ID token, beside those that it must have. */
  claims: Record<string, unknown>
  /** Over what the flow says. */
  forged: Record<string, unknown>
  close(): Promise<void>
}

async function startProvider(): Promise<Provider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }
  const challenges = new Map<string, { challenge: string; nonce: string }>()
  const server = createServer((request, response) => void answer(request, response))
  const issuer = await listening(server)
  const provider: Provider = {
    issuer,
    claims: {},
    forged: {},
    close: () => new Promise(resolve => server.close(() => resolve())),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    const json = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (url.pathname === '/.well-known/openid-configuration')
      return json(200, {
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (url.pathname === '/jwks') return json(200, { keys: [jwk] })
    if (url.pathname === '/authorize') {
      const asked = Object.fromEntries(url.searchParams)
      challenges.set('the-code', { challenge: asked.code_challenge!, nonce: asked.nonce! })
      const back = new URL(asked.redirect_uri!)
      back.search = new URLSearchParams({ code: 'the-code', state: asked.state!, iss: issuer }).toString()
      response.writeHead(302, { location: back.href }).end()
      return
    }
    let body = ''
    for await (const piece of request) body += String(piece)
    const sent = new URLSearchParams(body)
    const known = challenges.get(sent.get('code') ?? '')
    const hashed = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url')
    const credentials = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
    const secret = sent.get('client_secret') ?? credentials.split(':')[1]
    if (known?.challenge !== hashed || secret !== 'the-secret') return json(400, { error: 'invalid_grant' })
    const { iss = issuer, aud = 'headgate', nonce = known.nonce, ...rest } = provider.forged
    const token = await new SignJWT({ ...provider.claims, ...rest, nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(String(iss))
      .setAudience(String(aud))
      .setSubject(String(provider.claims.sub ?? 'subject'))
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    json(200, { access_token: 'x', token_type: 'Bearer', id_token: token, expires_in: 300 })
  }
  return provider
}

let provider: Provider
let bench: AdminBench
beforeAll(async () => {
  provider = await startProvider()
  const oidc: ResolvedOidc = {
    url: 'http://localhost:8787',
    issuer: provider.issuer,
    clientId: 'headgate',
    clientSecret: 'the-secret',
    scopes: ['openid', 'email'],
    claim: 'groups',
    roles: { read: ['*'], operate: ['ops'], all: ['platform'] },
  }
  bench = adminBench({ admin: { oidc } })
})
afterAll(async () => {
  await bench.close()
  await provider.close()
})
beforeEach(() => {
  provider.claims = { sub: 'ann', email: 'Ann@Example.com', email_verified: true, groups: ['ops'] }
  provider.forged = {}
})

/** The whole way of a browser; `cookie`: that of another browser in place of its own. */
async function signIn(cookie?: string) {
  const begun = await bench.call('GET', '/admin/v1/session/oidc', { bearer: null })
  expect(begun.status).toBe(302)
  const kept = begun.headers['set-cookie']!.split(';')[0]!
  const back = (await fetch(begun.headers.location!, { redirect: 'manual' })).headers.get('location')!
  const { pathname, search } = new URL(back)
  return bench.call('GET', `${pathname}${search}`, { bearer: null, headers: { cookie: cookie ?? kept } })
}

describe('signing in through an identity provider', () => {
  it('gives a session with the strongest role of the claim, and keeps up with the provider', async () => {
    const done = await signIn()
    expect(done).toMatchObject({ status: 302, headers: { location: '/' } })
    const cookie = done.headers['set-cookie']!.split(';')[0]!
    const session = await bench.call('GET', '/admin/v1/session', { bearer: null, headers: { cookie } })
    expect(session.body).toMatchObject({ actor: 'user ann@example.com', scope: 'operate' })

    provider.claims = { ...provider.claims, groups: 'platform' }
    const again = (await signIn()).headers['set-cookie']!.split(';')[0]!
    const stronger = await bench.call('GET', '/admin/v1/session', { bearer: null, headers: { cookie: again } })
    expect(stronger.body.scope).toBe('all')
    const { body } = await bench.call('GET', '/admin/v1/users')
    expect(body.users).toMatchObject([{ name: 'ann@example.com', identity: 'oidc', scope: 'all' }])
    const { body: log } = await bench.call('GET', '/admin/v1/audit?operation=signIn')
    expect(log.entries[0]).toMatchObject({ actor: 'user ann@example.com', status: 200 })
  })

  it.each([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for somebody else', { aud: 'another-client' }],
    ['of another sign-in', { nonce: 'replayed' }],
  ])('refuses a token %s', async (_, forged) => {
    provider.forged = forged
    expect(await signIn()).toMatchObject({
      status: 401,
      body: { error: { message: 'The identity provider did not vouch for this sign-in; begin again.' } },
    })
  })

  it('refuses a way back that this browser has not begun', async () => {
    expect((await signIn('other=1')).body.error.message).toContain('was not begun in this browser')
    const foreign = Buffer.from(JSON.stringify({ verifier: 'v'.repeat(43), state: 's', nonce: 'n' })).toString('base64')
    expect((await signIn(`headgate_oidc=${encodeURIComponent(foreign)}`)).status).toBe(401)
  })

  it('refuses whom an administrator has shut out, and a name that somebody else has', async () => {
    const { body } = await bench.call('GET', '/admin/v1/users')
    await bench.call('PATCH', `/admin/v1/users/${body.users[0].id}`, { body: { enabled: false } })
    expect(await signIn()).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } })
    provider.claims = { ...provider.claims, sub: 'impostor' }
    expect(await signIn()).toMatchObject({ status: 409, body: { error: { code: 'exists' } } })
  })

  it('does not take an address that the provider has not checked', async () => {
    provider.claims = { sub: 'eve', email: 'boss@example.com', email_verified: false, groups: [] }
    await signIn()
    const { body } = await bench.call('GET', '/admin/v1/users')
    expect(body.users.map(({ name }: { name: string }) => name)).toContain('eve')
    expect(JSON.stringify(body)).not.toContain('boss@example.com')
  })

  it('tells what the provider said when it refuses', async () => {
    const answer = await bench.call('GET', '/admin/v1/session/oidc/callback?error=access_denied', { bearer: null })
    expect(answer).toMatchObject({
      status: 401,
      body: { error: { message: 'The identity provider refused: access_denied.' } },
    })
  })
})

it('without an identity provider there is no such way', async () => {
  const bare = adminBench()
  expect((await bare.call('GET', '/admin/v1/session/ways', { bearer: null })).body).toEqual({
    password: false,
    oidc: false,
  })
  expect((await bare.call('GET', '/admin/v1/session/oidc', { bearer: null })).status).toBe(404)
  await bare.close()
})

it('an identity provider that cannot be reached is named, and asked again the next time', async () => {
  const { port } = new URL(provider.issuer)
  const oidc = { ...bench.gateway.admin!.oidc!, issuer: `http://127.0.0.1:1${port.slice(1)}` }
  const lost = adminBench({ admin: { oidc } })
  for (let n = 0; n < 2; n++) {
    const { status, body } = await lost.call('GET', '/admin/v1/session/oidc', { bearer: null })
    expect({ status, code: body.error.code }).toEqual({ status: 502, code: 'identity_provider' })
  }
  await lost.close()
})
