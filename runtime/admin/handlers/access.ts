import type { Session, Token, User } from '../../../generated/admin/types.ts'
import { sha256 } from '../../platform/digest.ts'
import { hashPassword, isPassword } from '../../platform/password.ts'
import { signInFailed, signInSucceeded, signInWait } from '../../state/admin-failures.ts'
import { addSession, removeSession } from '../../state/admin-sessions.ts'
import { type AdminToken, addToken, listTokens, removeToken } from '../../state/admin-tokens.ts'
import {
  type AdminUser,
  addUser,
  changeUser,
  findUser,
  listUsers,
  passwordsExist,
  removeUser,
} from '../../state/admin-users.ts'
import { audited } from '../../state/audit-log.ts'
import { AdminError, notFound } from '../admin-error.ts'
import { TOKEN_PREFIX } from '../authenticate.ts'
import type { AdminContext, AdminHandlers } from '../context.ts'
import { isoTime } from '../iso-time.ts'
import { csrfOf, endSession, randomToken, SESSION_LENGTH, setSession } from '../session-cookie.ts'

type Access = Pick<
  AdminHandlers,
  | 'signIn'
  | 'getSession'
  | 'signOut'
  | 'waysToSignIn'
  | 'listUsers'
  | 'createUser'
  | 'updateUser'
  | 'deleteUser'
  | 'listTokens'
  | 'createToken'
  | 'deleteToken'
>

export const accessHandlers: Access = {
  async signIn({ body: { name, password } }, context) {
    const { database } = context
    const user = name.trim().toLowerCase()
    const act = { actor: `user ${user}`, operation: 'signIn', subject: user }
    // What is not looked at is not written down either: strangers would fill the log.
    const wait = await signInWait(database, user, Date.now())
    if (wait > 0 || checking >= MOST) throw tooMany(wait)
    checking++
    try {
      const { session } = await audited(database, act, async () => {
        const known = await withPassword(context, user, password)
        return { status: 200, session: await beginSession(context, known) }
      })
      return session
    } finally {
      checking--
    }
  },

  getSession(_, { caller: { actor, scope, session } }) {
    return {
      actor,
      scope: scope === 'none' ? 'read' : scope,
      ...(session && { csrf: session.csrf, expiresAt: isoTime(session.expiresAt) }),
    }
  },

  async signOut(_, { caller, database, headers, request }) {
    if (caller.session) await removeSession(database, caller.session.sha256)
    headers['set-cookie'] = endSession(request)
  },

  async waysToSignIn(_, { database, gateway }) {
    return { password: await passwordsExist(database), oidc: gateway.admin?.oidc !== undefined }
  },

  async listUsers(_, { database }) {
    return { users: (await listUsers(database)).map(shownUser) }
  },

  async createUser({ body: { name, password, scope } }, { database, caller }) {
    const user: AdminUser = {
      id: `user_${crypto.randomUUID()}`,
      name: name.trim().toLowerCase(),
      password: await hashPassword(password),
      identity: null,
      scope,
      enabled: 1,
      createdAt: Date.now(),
      createdBy: caller.actor,
    }
    if (await addUser(database, user)) return shownUser(user)
    throw new AdminError(409, 'exists', `There is somebody called "${user.name}" already.`, { path: '/name' })
  },

  async updateUser({ params: { id }, body: { password, scope, enabled } }, { database }) {
    const user = await findUser(database, 'id', id)
    if (!user) throw notFound('user', id)
    if (password !== undefined && user.password === null)
      throw new AdminError(
        400,
        'invalid_request',
        'An identity provider vouches for this user, who has no password here.',
        {
          path: '/password',
        },
      )
    const changes = {
      ...(password !== undefined && { password: await hashPassword(password) }),
      ...(scope !== undefined && { scope }),
      ...(enabled !== undefined && { enabled }),
    }
    await changeUser(database, id, changes)
    return shownUser({ ...user, ...(scope && { scope }), ...(enabled !== undefined && { enabled: Number(enabled) }) })
  },

  async deleteUser({ params: { id } }, { database }) {
    if (!(await removeUser(database, id))) throw notFound('user', id)
  },

  async listTokens(_, { database }) {
    return { tokens: (await listTokens(database)).map(shownToken) }
  },

  async createToken({ body: { name, scope, expiresAt } }, { database, caller }) {
    const expires = expiresAt === undefined ? null : Date.parse(expiresAt)
    if (expires !== null && expires <= Date.now())
      throw new AdminError(400, 'invalid_request', `The token would have expired at ${expiresAt}.`, {
        path: '/expiresAt',
      })
    const value = `${TOKEN_PREFIX}${randomToken()}`
    const token: AdminToken = {
      id: `token_${crypto.randomUUID()}`,
      name: name.trim(),
      prefix: value.slice(0, TOKEN_PREFIX.length + 6),
      scope,
      createdAt: Date.now(),
      createdBy: caller.actor,
      expiresAt: expires,
    }
    if (await addToken(database, token, sha256(value))) return { token: shownToken(token), value }
    throw new AdminError(409, 'exists', `There is a token called "${token.name}" already.`, { path: '/name' })
  },

  async deleteToken({ params: { id } }, { database }) {
    if (!(await removeToken(database, id))) throw notFound('token', id)
  },
}

/** Signs the browser in. */
export async function beginSession(context: AdminContext, { id, name, scope }: AdminUser): Promise<Session> {
  const { database, headers, request } = context
  const cookie = randomToken()
  const createdAt = Date.now()
  const expiresAt = createdAt + SESSION_LENGTH
  await addSession(database, { sha256: sha256(cookie), user: id, createdAt, expiresAt })
  headers['set-cookie'] = setSession(request, cookie)
  return { actor: `user ${name}`, scope, csrf: csrfOf(cookie), expiresAt: isoTime(expiresAt) }
}

/** Reckoned once, for names that nobody has: the answer takes as long as that to a wrong password. */
let nobodysPassword: Promise<string> | undefined

/** Sign-ins that are being checked, as each one takes some twenty megabytes. */
let checking = 0
const MOST = 4

/** `wait`: milliseconds. */
function tooMany(wait: number): AdminError {
  const seconds = Math.max(1, Math.ceil(wait / 1000))
  return new AdminError(429, 'too_many_attempts', `Too many sign-ins have failed. Try again in ${seconds} s.`, {
    headers: { 'retry-after': String(seconds) },
  })
}

async function withPassword({ database }: AdminContext, name: string, password: string): Promise<AdminUser> {
  const user = await findUser(database, 'name', name)
  nobodysPassword ??= hashPassword(crypto.randomUUID())
  const kept = user?.password ?? (await nobodysPassword)
  const right = await isPassword(password, kept)
  if (user?.password && right && user.enabled === 1) {
    await signInSucceeded(database, name)
    return user
  }
  await signInFailed(database, name, Date.now())
  throw new AdminError(401, 'unauthenticated', 'The name or the password is wrong.')
}

function shownUser({ id, name, scope, enabled, identity, createdAt, createdBy }: AdminUser): User {
  return {
    ...{ id, name, scope, enabled: enabled === 1, identity: identity === null ? 'password' : 'oidc' },
    ...{ createdAt: isoTime(createdAt), createdBy },
  }
}

function shownToken({ createdAt, expiresAt, ...token }: AdminToken): Token {
  return { ...token, createdAt: isoTime(createdAt), ...(expiresAt !== null && { expiresAt: isoTime(expiresAt) }) }
}
