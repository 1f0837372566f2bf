import type { GroupRow, NewGroupRow } from '../state/group-table.ts'
import type { KeyRow, NewKeyRow } from '../state/key-table.ts'
import type { Change, GroupTerms, KeyTerms, MadeGroup, MintedKey, Terms } from './terms.ts'

export function keyOf(row: KeyRow): MintedKey {
  const { id, name, prefix, createdAt, createdBy, updatedAt, revokedAt, previousUntil } = row
  return {
    ...{ id, name, prefix },
    ...(row.group !== null && { group: row.group }),
    ...(row.expiresAt !== null && { expiresAt: row.expiresAt }),
    enabled: row.enabled === 1,
    ...termsOf(row),
    ...{ createdAt, createdBy, updatedAt },
    ...(revokedAt !== null && { revokedAt }),
    ...(previousUntil !== null && { previousUntil }),
  }
}

export function groupOf(row: GroupRow): MadeGroup {
  const { name, retentionMs, createdAt, createdBy, updatedAt } = row
  const retention = retentionMs === null ? {} : { retentionMs }
  return { name, ...termsOf(row), ...retention, createdAt, createdBy, updatedAt }
}

export function keyColumns(
  terms: KeyTerms,
): Omit<NewKeyRow, 'id' | 'name' | 'prefix' | 'sha256' | 'createdAt' | 'createdBy'> {
  const { group = null, expiresAt = null, enabled = true } = terms
  return { ...columnsOf(terms), group, expiresAt, enabled: enabled ? 1 : 0 }
}

export function groupColumns(terms: GroupTerms): Omit<NewGroupRow, 'name' | 'createdAt' | 'createdBy'> {
  return { ...columnsOf(terms), retentionMs: terms.retentionMs ?? null }
}

/** A change as the tables take it: what is undefined is absent. */
export function changeText(change: Change<KeyTerms> | Change<GroupTerms>): string {
  return JSON.stringify(change)
}

type TermColumns = Pick<KeyRow, 'owner' | 'models' | 'upstreams' | 'limits' | 'budgets' | 'metadata'>

function termsOf({ owner, models, upstreams, limits, budgets, metadata }: TermColumns): Terms {
  return {
    ...(owner !== null && { owner }),
    ...parsed('models', models),
    ...parsed('upstreams', upstreams),
    ...parsed('limits', limits),
    ...parsed('budgets', budgets),
    ...parsed('metadata', metadata),
  }
}

function columnsOf({ owner, models, upstreams, limits, budgets, metadata }: Terms): TermColumns {
  const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
  return {
    owner: owner ?? null,
    ...{ models: json(models), upstreams: json(upstreams) },
    ...{ limits: json(limits), budgets: json(budgets), metadata: json(metadata) },
  }
}

/** What was written here was checked before: it has the type of its field. */
function parsed<Field extends keyof Terms>(field: Field, text: string | null): Pick<Terms, Field> | undefined {
  return text === null ? undefined : ({ [field]: JSON.parse(text) } as Pick<Terms, Field>)
}
