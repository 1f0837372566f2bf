import type { CompiledAccess, CompiledGroup } from '../config/keys.ts'
import type { ResolvedKey } from '../config/resolved.ts'
import { compileLimits } from '../limits/compile-limits.ts'
import type { GroupRow } from '../state/group-table.ts'
import type { KeyRow } from '../state/key-table.ts'
import { assertSound } from './read-terms.ts'
import { groupOf, keyOf } from './rows.ts'
import type { Terms } from './terms.ts'

/** Who calls with a key, and what that may do. */
export interface KeyPrincipal {
  /** The key's name. */
  key: string
  /** Whose is what the key's calls leave behind, where the name does not tell: that may be another key's later. */
  owner?: string
  /** The team, project or customer that the key belongs to. */
  group?: string
  /** What holds for all keys of that group together. */
  shared?: CompiledGroup
  /** Public models that it may use, as names or patterns with one `*`; all where absent. */
  models?: readonly string[]
  /** Upstreams that its calls may go to; all where absent. */
  upstreams?: readonly string[]
  /** The key's own limits and budgets. */
  limits?: CompiledAccess['limits']
}

/** Why a key that is known is refused. */
export type Bar = 'revoked' | 'disabled' | 'expired' | 'rotated' | 'without-group'

export interface KnownKey {
  readonly principal: KeyPrincipal
  /** Milliseconds since 1970 until which it is good. */
  readonly until: number
  /** Why it is refused after that. */
  readonly bar: Bar
  /** It is of the config. */
  readonly declared: boolean
}

/** Groups by their names, those of the config and those that were made. */
export type GroupOf = (name: string) => CompiledGroup | undefined

/** What speaks against it now. */
export function barOf({ until, bar }: KnownKey, now: number): Bar | undefined {
  return now < until ? undefined : bar
}

export function declaredKey(key: ResolvedKey, groupOf: GroupOf): KnownKey {
  const { id, group, expiresAt, disabled } = key
  const principal = { key: id, ...ofGroup(group, groupOf), ...accessOf(key) }
  return known(principal, true, { disabled, expiresAt })
}

/**
 * A minted key by the digests of its secrets: the one before the last rotation is good for a while. This and what follows
 * throws where a row holds what could not have been written here.
 */
export function mintedKeys(row: KeyRow, groupOf: GroupOf): [sha256: string, key: KnownKey][] {
  const stored = keyOf(row)
  const { id, name, group, expiresAt, enabled, revokedAt } = stored
  const principal = { key: name, owner: id, ...ofGroup(group, groupOf), ...compiled(stored) }
  const key = known(principal, false, { revoked: revokedAt !== undefined, disabled: !enabled, expiresAt })
  const { previousSha256, previousUntil } = row
  if (previousSha256 === null) return [[row.sha256, key]]
  const before: KnownKey =
    (previousUntil ?? 0) < key.until ? { ...key, until: previousUntil ?? 0, bar: 'rotated' } : key
  return [
    [row.sha256, key],
    [previousSha256, before],
  ]
}

export function madeGroup(row: GroupRow): CompiledGroup {
  const { owner, retentionMs, metadata, ...terms } = groupOf(row)
  return {
    ...(owner !== undefined && { owner }),
    ...compiled(terms),
    ...(retentionMs !== undefined && { retentionMs }),
    ...(metadata && { metadata }),
  }
}

function known(
  principal: KeyPrincipal,
  declared: boolean,
  {
    revoked,
    disabled,
    expiresAt,
  }: { revoked?: boolean; disabled?: boolean | undefined; expiresAt?: number | undefined },
): KnownKey {
  if (revoked) return { principal, until: 0, bar: 'revoked', declared }
  if (disabled) return { principal, until: 0, bar: 'disabled', declared }
  // Nobody knows any more what it may do.
  if (principal.group !== undefined && !principal.shared) return { principal, until: 0, bar: 'without-group', declared }
  return { principal, until: expiresAt ?? Number.POSITIVE_INFINITY, bar: 'expired', declared }
}

function ofGroup(group: string | undefined, groupOf: GroupOf): Pick<KeyPrincipal, 'group' | 'shared'> {
  const shared = group === undefined ? undefined : groupOf(group)
  return { ...(group !== undefined && { group }), ...(shared && { shared }) }
}

function compiled(terms: Terms): CompiledAccess {
  assertSound(terms)
  const { models, upstreams, limits, budgets } = terms
  return accessOf({ models, upstreams, limits: compileLimits(limits, budgets) })
}

function accessOf({ models, upstreams, limits }: Loose): CompiledAccess {
  return {
    ...(models && { models: [...models] }),
    ...(upstreams && { upstreams: [...upstreams] }),
    ...(limits && { limits }),
  }
}

interface Loose {
  models?: readonly string[] | undefined
  upstreams?: readonly string[] | undefined
  limits?: CompiledAccess['limits'] | undefined
}
