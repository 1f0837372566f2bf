import type { SqlDatabase } from './database.ts'

export type Scope = 'read' | 'operate' | 'all'

/** A token of the admin API, as it is kept. Times are milliseconds since 1970. */
export interface AdminToken {
  id: string
  name: string
  prefix: string
  scope: Scope
  createdAt: number
  createdBy: string
  /** Null: it does not expire. */
  expiresAt: number | null
}

/** Adds a token; false where there is one of that name. */
export async function addToken(database: SqlDatabase, token: AdminToken, sha256: string): Promise<boolean> {
  const { id, name, prefix, scope, createdAt, createdBy, expiresAt } = token
  return (await database.run(ADD, id, name, prefix, sha256, scope, createdAt, createdBy, expiresAt)) === 1
}

export function listTokens(database: SqlDatabase): Promise<AdminToken[]> {
  return database.all<AdminToken>(`select ${COLUMNS} from admin_tokens order by name`)
}

/** The token with that digest, unless it has expired. */
export function findToken(database: SqlDatabase, sha256: string, now: number): Promise<AdminToken | undefined> {
  return database.get<AdminToken>(FIND, sha256, now)
}

export async function removeToken(database: SqlDatabase, id: string): Promise<boolean> {
  return (await database.run('delete from admin_tokens where id = ?', id)) === 1
}

const COLUMNS = 'id, name, prefix, scope, created_at as createdAt, created_by as createdBy, expires_at as expiresAt'
const ADD =
  'insert into admin_tokens (id, name, prefix, sha256, scope, created_at, created_by, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing'
const FIND = `select ${COLUMNS} from admin_tokens where sha256 = ? and (expires_at is null or expires_at > ?)`
