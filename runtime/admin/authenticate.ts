import type { Gateway } from '../gateway/gateway.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import { findSession } from '../state/admin-sessions.ts'
import { findToken } from '../state/admin-tokens.ts'
import type { SqlDatabase } from '../state/database.ts'
import { AdminError } from './admin-error.ts'
import { ADMIN_KEY_VARIABLE } from './admin-key.ts'
import type { Caller } from './caller.ts'
import { csrfOf, sessionCookie } from './session-cookie.ts'

/** What a token begins with. */
export const TOKEN_PREFIX = 'hga-'

const NOBODY: Caller = Object.freeze({ actor: 'nobody', scope: 'none' })

/**
 * Who asks: the admin key or a token (`authorization: Bearer …`), or somebody who has signed in with a browser. NOBODY
 * where the request shows nothing. Throws where what it shows is not good.
 */
export async function authenticate(gateway: Gateway, database: SqlDatabase, request: GatewayRequest): Promise<Caller> {
  const presented = /^bearer +(\S+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? request.header('x-api-key')
  if (presented !== undefined) return bearer(gateway, database, presented)
  const cookie = sessionCookie(request)
  return cookie === undefined ? NOBODY : signedIn(database, request, cookie)
}

async function bearer({ adminKey }: Gateway, database: SqlDatabase, presented: string): Promise<Caller> {
  const digest = sha256(presented)
  if (adminKey !== undefined && digest === adminKey) return { actor: 'admin key', scope: 'all' }
  const token = presented.startsWith(TOKEN_PREFIX) ? await findToken(database, digest, Date.now()) : undefined
  if (token) return { actor: `token ${token.name}`, scope: token.scope }
  throw new AdminError(
    401,
    'unauthenticated',
    `This is neither the admin key (${ADMIN_KEY_VARIABLE}) nor an admin token that is good. Keys of clients are not taken here.`,
  )
}

async function signedIn(database: SqlDatabase, request: GatewayRequest, cookie: string): Promise<Caller> {
  const digest = sha256(cookie)
  const session = await findSession(database, digest, Date.now())
  if (!session) return NOBODY
  const csrf = csrfOf(cookie)
  // Another site's page can make a browser send the cookie, but can neither know this nor set a header.
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.header('x-headgate-csrf') !== csrf)
    throw new AdminError(
      403,
      'csrf',
      'A change by a browser has to carry "x-headgate-csrf", as GET /admin/v1/session tells it.',
    )
  const { name, scope, expiresAt } = session
  return { actor: `user ${name}`, scope, session: { sha256: digest, csrf, expiresAt } }
}
