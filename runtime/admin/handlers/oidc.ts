import type { Configuration } from 'openid-client'
import type { ResolvedOidc } from '../../config/admin.ts'
import { fromBase64, toBase64 } from '../../platform/base64.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import type { Scope } from '../../state/admin-tokens.ts'
import { type AdminUser, addUser, changeUser, findUser } from '../../state/admin-users.ts'
import { audited } from '../../state/audit-log.ts'
import { AdminError } from '../admin-error.ts'
import { type AdminContext, type AdminHandlers, Reply } from '../context.ts'
import { cookieOf, setCookie } from '../session-cookie.ts'
import { beginSession } from './access.ts'

const COOKIE = 'headgate_oidc'
const CALLBACK = '/admin/v1/session/oidc/callback'

/** Milliseconds that somebody may take at the identity provider. */
const PATIENCE = 600_000

export const oidcHandlers: Pick<AdminHandlers, 'beginOidc' | 'endOidc'> = {
  async beginOidc(_, context) {
    const oidc = configured(context)
    const client = await import('openid-client')
    const provider = await discovered(oidc)
    const verifier = client.randomPKCECodeVerifier()
    const [state, nonce] = [client.randomState(), client.randomNonce()]
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: `${oidc.url}${CALLBACK}`,
      scope: oidc.scopes.join(' '),
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    const kept = toBase64(utf8(JSON.stringify({ verifier, state, nonce })))
    return redirect(url.href, setCookie(context.request, COOKIE, encodeURIComponent(kept), PATIENCE))
  },

  async endOidc({ query }, context) {
    const oidc = configured(context)
    if (query.error !== undefined)
      throw new AdminError(
        401,
        'unauthenticated',
        `The identity provider refused: ${(query.error_description ?? query.error).slice(0, 200)}.`,
      )
    const { verifier, state, nonce } = begun(context)
    const client = await import('openid-client')
    const here = new URL(`${oidc.url}${CALLBACK}?${context.request.query}`)
    const tokens = await client
      .authorizationCodeGrant(await discovered(oidc), here, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      .catch((thrown: unknown) => {
        context.gateway.log({
          level: 'warn',
          message: `A sign-in through the identity provider failed: ${thrown instanceof Error ? thrown.message : 'no reason was given'}`,
        })
        throw new AdminError(
          401,
          'unauthenticated',
          'The identity provider did not vouch for this sign-in; begin again.',
        )
      })
    const claims = tokens.claims()
    if (!claims) throw new AdminError(401, 'unauthenticated', 'The identity provider sent no ID token.')
    const name = nameOf(claims)
    const act = { actor: `user ${name}`, operation: 'signIn', subject: name, detail: { issuer: claims.iss } }
    await audited(context.database, act, async () => {
      const scope = scopeOf(oidc, claims)
      if (!scope)
        throw new AdminError(403, 'forbidden', `Nothing in the claim "${oidc.claim}" of ${name} has a role here.`)
      await beginSession(context, await vouchedFor(context, `${claims.iss} ${claims.sub}`, name, scope))
      return { status: 200 }
    })
    return redirect('/', context.headers['set-cookie'])
  },
}

function configured({ gateway: { admin } }: AdminContext): ResolvedOidc {
  if (admin?.oidc) return admin.oidc
  throw new AdminError(404, 'not_found', 'No identity provider is configured ("admin.oidc" in gateway.config.ts).')
}

/** Where the browser goes next; a cookie beside it. */
function redirect(location: string, cookie: string | undefined): Reply {
  return new Reply({
    status: 302,
    headers: { location, ...(cookie !== undefined && { 'set-cookie': cookie }) },
    body: null,
  })
}

const providers = new WeakMap<ResolvedOidc, Promise<Configuration>>()

/** What the provider says of itself, asked for once; a failure is not kept. */
async function discovered(oidc: ResolvedOidc): Promise<Configuration> {
  const known = providers.get(oidc)
  if (known) return known
  const client = await import('openid-client')
  const { issuer, clientId, clientSecret } = oidc
  const onThisMachine = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${issuer}/`)
  const asked = client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    execute: onThisMachine ? [client.allowInsecureRequests] : [],
    timeout: 10,
  })
  providers.set(oidc, asked)
  return asked.catch((thrown: unknown) => {
    providers.delete(oidc)
    const said = thrown instanceof Error ? thrown.message : 'no reason was given'
    throw new AdminError(502, 'identity_provider', `The identity provider ${issuer} could not be asked: ${said}.`)
  })
}

interface Begun {
  verifier: string
  state: string
  nonce: string
}

function begun({ request }: AdminContext): Begun {
  try {
    const kept: Begun = JSON.parse(text(fromBase64(decodeURIComponent(cookieOf(request, COOKIE) ?? ''))))
    if (kept.verifier && kept.state && kept.nonce) return kept
  } catch {
    // Told below.
  }
  throw new AdminError(
    401,
    'unauthenticated',
    'This sign-in was not begun in this browser, or took too long; begin again.',
  )
}

function nameOf(claims: Readonly<Record<string, unknown>>): string {
  const { email, email_verified: verified, preferred_username: username, sub } = claims
  // A provider that does not say that it has checked an address may be told anybody's.
  const name = typeof email === 'string' && verified !== false ? email : typeof username === 'string' ? username : sub
  return String(name).toLowerCase().slice(0, 200)
}

/** The strongest of the roles that the claim's values have. */
function scopeOf({ claim, roles }: ResolvedOidc, claims: Readonly<Record<string, unknown>>): Scope | undefined {
  const values = new Set([claims[claim]].flat())
  return (['all', 'operate', 'read'] as const).find(scope =>
    roles[scope].some(value => value === '*' || values.has(value)),
  )
}

async function vouchedFor(
  { database }: AdminContext,
  identity: string,
  name: string,
  scope: Scope,
): Promise<AdminUser> {
  const known = await findUser(database, 'identity', identity)
  if (known) {
    if (known.enabled !== 1) throw new AdminError(403, 'forbidden', `${known.name} may not sign in here any more.`)
    if (known.scope !== scope) await changeUser(database, known.id, { scope })
    return { ...known, scope }
  }
  const user: AdminUser = {
    ...{ id: `user_${crypto.randomUUID()}`, name, password: null, identity, scope },
    ...{ enabled: 1, createdAt: Date.now(), createdBy: 'identity provider' },
  }
  if (await addUser(database, user)) return user
  throw new AdminError(
    409,
    'exists',
    `There is somebody else called "${name}" here already; an administrator can remove them.`,
  )
}
