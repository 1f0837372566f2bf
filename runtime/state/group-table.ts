import type { SqlDatabase, SqlStatement } from './database.ts'
import { changedBy } from './json-change.ts'
import { bumped } from './versions.ts'

/** A group as it is kept. Lists, limits, budgets and metadata are JSON. */
export interface GroupRow {
  name: string
  owner: string | null
  models: string | null
  upstreams: string | null
  limits: string | null
  budgets: string | null
  retentionMs: number | null
  metadata: string | null
  createdAt: number
  createdBy: string
  updatedAt: number
}

export type NewGroupRow = Omit<GroupRow, 'updatedAt'>

/** Groups that were made at run time. Every change tells all who keep a copy that theirs is old. */
export interface GroupTable {
  /** By name. */
  all(): Promise<GroupRow[]>
  read(name: string): Promise<GroupRow | undefined>
  /** False where the name is taken. */
  insert(row: NewGroupRow): Promise<boolean>
  /** False where there is no such group. `change`: JSON of the fields to set; null clears one. */
  change(name: string, change: string, now: number): Promise<boolean>
  /** False where there is no such group, or a key that is not revoked is in it. */
  remove(name: string): Promise<boolean>
}

export function groupTable(database: SqlDatabase): GroupTable {
  const changes = async (statements: readonly SqlStatement[]): Promise<boolean> =>
    (await database.batch(statements)).at(-1) === 1
  return {
    all: () => database.all<GroupRow>(ALL),
    read: name => database.get<GroupRow>(READ, name),
    insert: row => changes(insertGroup(row)),
    change: (name, change, now) => changes(changeGroup(name, change, now)),
    remove: name => changes(removeGroup(name)),
  }
}

export function insertGroup(row: NewGroupRow): SqlStatement[] {
  const { name, owner, models, upstreams, limits, budgets, retentionMs, metadata, createdAt, createdBy } = row
  const terms = [owner, models, upstreams, limits, budgets, retentionMs, metadata]
  return [bumped('groups'), [INSERT, name, ...terms, createdAt, createdBy, createdAt]]
}

export function changeGroup(name: string, change: string, now: number): SqlStatement[] {
  return [bumped('groups'), [CHANGE, now, change, name]]
}

export function removeGroup(name: string): SqlStatement[] {
  return [bumped('groups'), [REMOVE, name, name]]
}

const COLUMNS = `name, owner, models, upstreams, limits, budgets, retention_ms as retentionMs, metadata,
  created_at as createdAt, created_by as createdBy, updated_at as updatedAt`

const ALL = `select ${COLUMNS} from key_groups order by name`
const READ = `select ${COLUMNS} from key_groups where name = ?`

const INSERT = `insert into key_groups (name, owner, models, upstreams, limits, budgets, retention_ms, metadata,
  created_at, created_by, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`

const CHANGED = changedBy({
  ...{ owner: 'owner', models: 'models', upstreams: 'upstreams', limits: 'limits', budgets: 'budgets' },
  ...{ retention_ms: 'retentionMs', metadata: 'metadata' },
})

const CHANGE = `update key_groups set ${CHANGED}, updated_at = ? from (select ? as c) where name = ?`

const REMOVE = `delete from key_groups where name = ?
  and not exists (select 1 from keys where group_name = ? and revoked_at is null)`
