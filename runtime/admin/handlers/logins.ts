import type { Login } from '../../../generated/admin/types.ts'
import type { RunningUpstream } from '../../gateway/gateway.ts'
import type { StoredLogins } from '../../gateway/stored-logins.ts'
import { WrongSecret } from '../../platform/secret-box.ts'
import { LoginRefused, type Tokens } from '../../upstreams/login-tokens.ts'
import type { SignIn } from '../../upstreams/sign-in.ts'
import { AdminError, notFound } from '../admin-error.ts'
import type { AdminContext, AdminHandlers } from '../context.ts'
import { isoTime } from '../iso-time.ts'

type Logins = Pick<AdminHandlers, 'listLogins' | 'beginLogin' | 'finishLogin' | 'importLogin' | 'deleteLogin'>

export const loginHandlers: Logins = {
  async listLogins(_, context) {
    const { gateway } = context
    const ids = [...gateway.upstreams].filter(([, { upstream }]) => upstream.signIn).map(([id]) => id)
    return { logins: await Promise.all(ids.map(id => shown(context, id))) }
  },

  async beginLogin({ params: { id } }, context) {
    const { signIn, logins } = placeOf(context, id)
    const { interval, pending, ...begun } = await signIn.begin()
    return {
      ...begun,
      ...(interval !== undefined && { intervalSeconds: interval / 1000 }),
      pending: await logins.box.seal(pending, aboutOf(id)),
    }
  },

  async finishLogin({ params: { id }, body }, context) {
    const { signIn, logins } = placeOf(context, id)
    const pending = await logins.box.open(body.pending, aboutOf(id)).catch(() => {
      throw new AdminError(400, 'invalid_request', 'This is no login that was begun here; begin again.', {
        path: '/pending',
      })
    })
    const tokens = await signIn.finish(pending, body.address).catch((thrown: unknown) => {
      if (thrown instanceof LoginRefused) throw new AdminError(409, 'login_refused', thrown.message)
      if (thrown instanceof Error && thrown.name === 'Error')
        throw new AdminError(400, 'invalid_request', thrown.message, { path: '/address' })
      throw thrown
    })
    if (!tokens) return { waiting: true }
    return { waiting: false, login: await keep(context, id, logins, tokens) }
  },

  async importLogin({ params: { id }, body }, context) {
    const { signIn, logins } = placeOf(context, id)
    if (!signIn.read)
      throw new AdminError(400, 'invalid_request', `A login of "${id}" is not taken from files; begin one.`)
    let tokens: Tokens
    try {
      tokens = signIn.read(JSON.stringify(body.credentials))
    } catch (thrown) {
      const said = thrown instanceof Error ? thrown.message : 'It holds no login.'
      throw new AdminError(400, 'invalid_request', `The login cannot be used. ${said}`, { path: '/credentials' })
    }
    return keep(context, id, logins, tokens)
  },

  async deleteLogin({ params: { id } }, context) {
    const { logins } = placeOf(context, id)
    if (!(await logins.table.remove(id))) throw notFound('login of', id)
  },
}

/** Throws where there is no such upstream, or nobody logs in to it. */
function placeOf({ gateway }: AdminContext, id: string): { signIn: SignIn; logins: StoredLogins } {
  const running: RunningUpstream | undefined = gateway.upstreams.get(id)
  if (!running) throw notFound('upstream', id)
  const { signIn } = running.upstream
  if (!signIn || !gateway.logins) throw new AdminError(400, 'invalid_request', `Nobody logs in to "${id}".`)
  return { signIn, logins: gateway.logins }
}

async function keep(context: AdminContext, id: string, { vault }: StoredLogins, tokens: Tokens): Promise<Login> {
  await vault.replace(id, tokens)
  // Until somebody had logged in, its calls were refused.
  context.gateway.routing.health.clear({ upstream: id })
  return shown(context, id)
}

async function shown({ gateway: { upstreams, logins } }: AdminContext, id: string): Promise<Login> {
  const upstream = { upstream: id, kind: upstreams.get(id)!.upstream.settings.kind }
  const row = await logins?.table.read(id)
  if (!logins || !row) return { ...upstream, state: 'none' }
  const updatedAt = isoTime(row.updatedAt)
  try {
    const stored = await logins.vault.load(id)
    if (!stored) return { ...upstream, state: 'none' }
    const { account, expiresAt } = stored.tokens
    return {
      ...upstream,
      state: stored.lost === undefined ? 'good' : 'lost',
      ...(stored.lost !== undefined && { why: stored.lost }),
      ...(account !== undefined && { account }),
      ...(expiresAt > 0 && { expiresAt: isoTime(expiresAt) }),
      updatedAt,
    }
  } catch (thrown) {
    if (thrown instanceof WrongSecret) return { ...upstream, state: 'sealed', updatedAt }
    throw thrown
  }
}

function aboutOf(id: string): string {
  return `login under way of ${id}`
}
