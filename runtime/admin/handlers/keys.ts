import type { ClientKey, Group } from '../../../generated/admin/types.ts'
import type { CompiledKey } from '../../config/compiled.ts'
import type { CompiledAccess, CompiledGroup } from '../../config/keys.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import { createKeyring, KeyringFault, type ShownKey } from '../../keys/keyring.ts'
import { given, offerOf } from '../../keys/offer.ts'
import { readDuration, readGroupTerms, readKeyTerms, readName, TermsFault } from '../../keys/read-terms.ts'
import type { MadeGroup, MintedKey, Terms } from '../../keys/terms.ts'
import { AdminError, notFound } from '../admin-error.ts'
import type { AdminContext, AdminHandlers } from '../context.ts'
import { isoTime } from '../iso-time.ts'

type Keys = Pick<
  AdminHandlers,
  | 'listKeys'
  | 'createKey'
  | 'getKey'
  | 'updateKey'
  | 'rotateKey'
  | 'revokeKey'
  | 'deleteKey'
  | 'listGroups'
  | 'createGroup'
  | 'updateGroup'
  | 'deleteGroup'
>

/** How long the secret before a rotation stays good. */
const OVERLAP = '24h'

export const keyHandlers: Keys = {
  async listKeys({ query: { group, revoked } }, { gateway, database }) {
    const minted = (await createKeyring(database).list()).filter(key => revoked || key.revokedAt === undefined)
    const all = [...gateway.compiled.keys.map(declaredKey), ...minted.map(mintedKey)]
    return { keys: group === undefined ? all : all.filter(key => key.group === group) }
  },

  async createKey({ body: { name, ...terms } }, context) {
    const { gateway, database, caller } = context
    return told(context, async () => {
      const free = readName(name)
      if (gateway.keys.declares('key', free)) throw declared('key', free)
      return shownKey(await createKeyring(database).mint(free, given(termsFrom(terms, context)), caller.actor))
    })
  },

  async getKey({ params: { name } }, { gateway, database }) {
    const minted = await createKeyring(database).get(name)
    if (minted) return mintedKey(minted)
    const key = gateway.compiled.keys.find(({ id }) => id === name)
    if (!key) throw notFound('key', name)
    return declaredKey(key)
  },

  updateKey: ({ params: { name }, body }, context) =>
    told(context, async () => {
      refuseDeclared(context.gateway, 'key', name)
      const change = termsFrom(body, context)
      return mintedKey(await createKeyring(context.database).update(name, change))
    }),

  rotateKey: ({ params: { name }, body: { overlap = OVERLAP } }, context) =>
    told(context, async () => {
      refuseDeclared(context.gateway, 'key', name)
      return shownKey(await createKeyring(context.database).rotate(name, readDuration(overlap, 'overlap')))
    }),

  revokeKey: ({ params: { name } }, context) =>
    told(context, async () => {
      refuseDeclared(context.gateway, 'key', name)
      return mintedKey(await createKeyring(context.database).revoke(name))
    }),

  async deleteKey({ params: { name } }, context) {
    await told(context, async () => {
      refuseDeclared(context.gateway, 'key', name)
      await createKeyring(context.database).remove(name)
    })
  },

  async listGroups(_, { gateway, database }) {
    const made = await createKeyring(database).groups.list()
    const { groups = {} } = gateway.compiled
    return {
      groups: [...Object.entries(groups).map(([name, group]) => declaredGroup(name, group)), ...made.map(madeGroup)],
    }
  },

  async createGroup({ body: { name, ...terms } }, context) {
    const { gateway, database, caller } = context
    return told(context, async () => {
      const free = readName(name)
      if (gateway.keys.declares('group', free)) throw declared('group', free)
      const read = given(readGroupTerms(terms, offerOf(gateway.compiled, gateway.keys.groupNames)))
      return madeGroup(await createKeyring(database).groups.make(free, read, caller.actor))
    })
  },

  updateGroup: ({ params: { name }, body }, context) =>
    told(context, async () => {
      refuseDeclared(context.gateway, 'group', name)
      const change = readGroupTerms(body, offerOf(context.gateway.compiled, context.gateway.keys.groupNames))
      return madeGroup(await createKeyring(context.database).groups.update(name, change))
    }),

  async deleteGroup({ params: { name } }, context) {
    await told(context, async () => {
      refuseDeclared(context.gateway, 'group', name)
      await createKeyring(context.database).groups.remove(name)
    })
  },
}

/** Does a change; this node knows of it before the answer is sent. */
async function told<Result>({ gateway }: AdminContext, change: () => Promise<Result>): Promise<Result> {
  try {
    const result = await change()
    await gateway.keys.refresh()
    return result
  } catch (thrown) {
    if (thrown instanceof TermsFault)
      throw new AdminError(400, 'invalid_request', thrown.message, {
        path: `/${thrown.path.replace(/[.[]/g, '/').replaceAll(']', '')}`,
      })
    if (!(thrown instanceof KeyringFault)) throw thrown
    const absent = thrown.code === 'absent'
    throw new AdminError(absent ? 404 : 409, absent ? 'not_found' : thrown.code.replace('-', '_'), thrown.message)
  }
}

function refuseDeclared(gateway: Gateway, what: 'key' | 'group', name: string): void {
  if (gateway.keys.declares(what, name)) throw declared(what, name)
}

function declared(what: 'key' | 'group', name: string): AdminError {
  const message = `The ${what} "${name}" stands in gateway.config.ts: change it there, and deploy that.`
  return new AdminError(409, 'declared', message)
}

function shownKey({ key, minted }: ShownKey): { key: ClientKey; value: string } {
  return { key: mintedKey(minted), value: key }
}

/** A key that is over when it is made, or changed, is a slip of whoever does it. */
function termsFrom(input: unknown, { gateway }: AdminContext): ReturnType<typeof readKeyTerms> {
  const terms = readKeyTerms(input, offerOf(gateway.compiled, gateway.keys.groupNames))
  if (typeof terms.expiresAt === 'number' && terms.expiresAt <= Date.now())
    throw new TermsFault('expires', 'is over: to end a key now, revoke it.')
  return terms
}

export function mintedKey({ expiresAt, createdAt, updatedAt, revokedAt, previousUntil, ...key }: MintedKey): ClientKey {
  const { limits, budgets, metadata, models, upstreams, ...rest } = key
  return {
    ...rest,
    source: 'minted',
    ...shownTerms({ limits, budgets, metadata, models, upstreams }),
    ...(expiresAt !== undefined && { expires: isoTime(expiresAt) }),
    ...{ createdAt: isoTime(createdAt), updatedAt: isoTime(updatedAt) },
    ...(revokedAt !== undefined && { revokedAt: isoTime(revokedAt) }),
    ...(previousUntil !== undefined && { previousUntil: isoTime(previousUntil) }),
  }
}

export function madeGroup({ createdAt, updatedAt, retentionMs, ...group }: MadeGroup): Group {
  const { limits, budgets, metadata, models, upstreams, ...rest } = group
  return {
    ...rest,
    source: 'made',
    ...shownTerms({ limits, budgets, metadata, models, upstreams }),
    ...(retentionMs !== undefined && { retention: retentionMs }),
    ...{ createdAt: isoTime(createdAt), updatedAt: isoTime(updatedAt) },
  }
}

type ShownTerms = Pick<ClientKey, 'limits' | 'budget' | 'metadata' | 'models' | 'upstreams'>

function shownTerms({
  limits,
  budgets,
  metadata,
  models,
  upstreams,
}: { [Name in keyof Terms]: Terms[Name] | undefined }): ShownTerms {
  return {
    ...(models && { models: [...models] }),
    ...(upstreams && { upstreams: [...upstreams] }),
    ...(limits && { limits: { ...limits } }),
    ...(budgets && { budget: budgets.map(budget => ({ ...budget })) }),
    ...(metadata && { metadata: { ...metadata } }),
  }
}

export function declaredKey(key: CompiledKey): ClientKey {
  const { id, group, owner, expiresAt, disabled, metadata } = key
  return {
    name: id,
    source: 'config',
    enabled: !disabled,
    ...(group !== undefined && { group }),
    ...(owner !== undefined && { owner }),
    ...declaredTerms(key),
    ...(metadata && { metadata: { ...metadata } }),
    ...(expiresAt !== undefined && { expires: isoTime(expiresAt) }),
  }
}

export function declaredGroup(name: string, group: CompiledGroup): Group {
  const { owner, retentionMs, metadata } = group
  return {
    ...{ name, source: 'config' },
    ...(owner !== undefined && { owner }),
    ...declaredTerms(group),
    ...(metadata && { metadata: { ...metadata } }),
    ...(retentionMs !== undefined && { retention: retentionMs }),
  }
}

function declaredTerms({ models, upstreams, limits }: CompiledAccess): ShownTerms {
  const { budgets = [], ...plain } = limits ?? { budgets: [] }
  return {
    ...(models && { models: [...models] }),
    ...(upstreams && { upstreams: [...upstreams] }),
    ...(Object.keys(plain).length > 0 && { limits: plain }),
    ...(budgets.length > 0 && { budget: budgets.map(budget => ({ ...budget })) }),
  }
}
