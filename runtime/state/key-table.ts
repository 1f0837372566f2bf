import type { SqlDatabase, SqlStatement } from './database.ts'
import { changedBy } from './json-change.ts'
import { bumped } from './versions.ts'

/** A minted key as it is kept. Lists, limits, budgets and metadata are JSON. */
export interface KeyRow {
  id: string
  name: string
  prefix: string
  sha256: string
  previousSha256: string | null
  previousUntil: number | null
  owner: string | null
  group: string | null
  expiresAt: number | null
  models: string | null
  upstreams: string | null
  limits: string | null
  budgets: string | null
  metadata: string | null
  enabled: 0 | 1
  createdAt: number
  createdBy: string
  updatedAt: number
  revokedAt: number | null
  /** The version of `keys` that its last change made. */
  version: number
}

export type NewKeyRow = Omit<KeyRow, 'previousSha256' | 'previousUntil' | 'updatedAt' | 'revokedAt' | 'version'>

/** A key's new secret. */
export interface NewSecret {
  prefix: string
  sha256: string
  /** Milliseconds since 1970 until which the one before it is good. */
  previousUntil: number
}

/** Minted keys. Every change tells all who keep a copy that theirs is old. */
export interface KeyTable {
  /** By name; `above`: only what changed since that version. */
  all(above?: number): Promise<KeyRow[]>
  read(name: string): Promise<KeyRow | undefined>
  /** False where the name, or the key, is taken. */
  insert(row: NewKeyRow): Promise<boolean>
  /** False where there is no such key, or it is revoked. `change`: JSON of the fields to set; null clears one. */
  change(name: string, change: string, now: number): Promise<boolean>
  rotate(name: string, secret: NewSecret, now: number): Promise<boolean>
  revoke(name: string, now: number): Promise<boolean>
  /** False where there is no such key, or it is not revoked. */
  remove(name: string): Promise<boolean>
}

export function keyTable(database: SqlDatabase): KeyTable {
  const changes = async (statements: readonly SqlStatement[]): Promise<boolean> =>
    (await database.batch(statements))[0] === 1
  return {
    all: (above = -1) => database.all<KeyRow>(ALL, above),
    read: name => database.get<KeyRow>(READ, name),
    insert: row => changes(insertKey(row)),
    change: (name, change, now) => changes(changeKey(name, change, now)),
    rotate: (name, secret, now) => changes(rotateKey(name, secret, now)),
    revoke: (name, now) => changes(revokeKey(name, now)),
    remove: name => changes(removeKey(name)),
  }
}

/** The first statement of each of these tells whether there was anything to change; only then the second one does. */

export function insertKey(row: NewKeyRow): SqlStatement[] {
  const { id, name, prefix, sha256, owner, group, expiresAt, models, upstreams, limits, budgets, metadata } = row
  const terms = [owner, group, expiresAt, models, upstreams, limits, budgets, metadata, row.enabled]
  return [[INSERT, id, name, prefix, sha256, ...terms, row.createdAt, row.createdBy, row.createdAt], TELL]
}

export function changeKey(name: string, change: string, now: number): SqlStatement[] {
  return [[CHANGE, now, change, name], TELL]
}

export function rotateKey(name: string, { previousUntil, sha256, prefix }: NewSecret, now: number): SqlStatement[] {
  return [[ROTATE, previousUntil, sha256, prefix, now, name], TELL]
}

export function revokeKey(name: string, now: number): SqlStatement[] {
  return [[REVOKE, now, now, name], TELL]
}

export function removeKey(name: string): SqlStatement[] {
  // Who has not seen yet that it was revoked finds nothing of it any more.
  return [[REMOVE, name], bumped('removed-keys')]
}

const COLUMNS = `id, name, prefix, sha256, previous_sha256 as previousSha256, previous_until as previousUntil, owner,
  group_name as "group", expires_at as expiresAt, models, upstreams, limits, budgets, metadata, enabled,
  created_at as createdAt, created_by as createdBy, updated_at as updatedAt, revoked_at as revokedAt, version`

const ALL = `select ${COLUMNS} from keys where version > ? order by name`
const READ = `select ${COLUMNS} from keys where name = ?`

/** The next version; what is changed has it, and `TELL` makes it the last one. */
const VERSION = `(select coalesce(max(version), 0) + 1 from versions where name = 'keys')`

/** A gateway that is open closes for good when there is a version: so there is none before there was a key. */
const TELL: SqlStatement = [
  `insert into versions (name, version) select 'keys', latest from (select max(version) as latest from keys)
  where latest > (select coalesce(max(version), 0) from versions where name = 'keys')
  on conflict (name) do update set version = excluded.version`,
]

const INSERT = `insert into keys (id, name, prefix, sha256, owner, group_name, expires_at, models, upstreams, limits,
  budgets, metadata, enabled, created_at, created_by, updated_at, version)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${VERSION}) on conflict do nothing`

const CHANGED = changedBy({
  ...{ owner: 'owner', group_name: 'group', expires_at: 'expiresAt', models: 'models', upstreams: 'upstreams' },
  ...{ limits: 'limits', budgets: 'budgets', metadata: 'metadata', enabled: 'enabled' },
})

const CHANGE = `update keys set ${CHANGED}, updated_at = ?, version = ${VERSION}
  from (select ? as c) where name = ? and revoked_at is null`

const ROTATE = `update keys set previous_sha256 = sha256, previous_until = ?, sha256 = ?, prefix = ?, updated_at = ?,
  version = ${VERSION} where name = ? and revoked_at is null`

const REVOKE = `update keys set revoked_at = ?, updated_at = ?, version = ${VERSION} where name = ? and revoked_at is null`

const REMOVE = 'delete from keys where name = ? and revoked_at is not null'
