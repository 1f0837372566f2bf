import type { CompiledKey } from '../../runtime/config/compiled.ts'
import { isReference } from '../../runtime/config/env.ts'
import { readInstant } from '../../runtime/config/instant.ts'
import type {
  CompiledAccess,
  CompiledGroup,
  CompiledKeyTerms,
  DeclaredKey,
  GroupConfig,
  KeyConfig,
} from '../../runtime/config/keys.ts'
import { compileLimits } from '../../runtime/limits/compile-limits.ts'
import { compileReference } from './secret-reference.ts'
import { toMilliseconds } from './units.ts'

export function compileKey(id: string, key: KeyConfig): CompiledKey {
  if (isReference(key)) return { id, ...compileReference(key) }
  const secret = key.key ? compileReference(key.key) : { sha256: key.sha256.toLowerCase() }
  return { id, ...secret, ...compileTerms(key) }
}

export function compileGroups(groups: Readonly<Record<string, GroupConfig>>): Record<string, CompiledGroup> {
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, compileGroup(group)]))
}

function compileTerms(key: DeclaredKey): CompiledKeyTerms {
  const { group, owner, expires, enabled, metadata } = key
  return {
    ...(group !== undefined && { group }),
    ...(owner !== undefined && { owner }),
    // A check has found that it is a day of the calendar.
    ...(expires !== undefined && { expiresAt: readInstant(expires)! }),
    ...(enabled === false && { disabled: true }),
    ...compileAccess(key),
    ...(metadata && { metadata }),
  }
}

function compileGroup(group: GroupConfig): CompiledGroup {
  const { owner, retention, store, metadata } = group
  return {
    ...(owner !== undefined && { owner }),
    ...compileAccess(group),
    ...(retention !== undefined && { retentionMs: toMilliseconds(retention) }),
    ...(store === false && { store }),
    ...(metadata && { metadata }),
  }
}

function compileAccess({ models, upstreams, limits, budget }: DeclaredKey | GroupConfig): CompiledAccess {
  const compiled = compileLimits(limits, budget)
  return {
    ...(models && { models: [...models] }),
    ...(upstreams && { upstreams: [...upstreams] }),
    ...(compiled && { limits: compiled }),
  }
}
