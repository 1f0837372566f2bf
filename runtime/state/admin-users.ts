import type { Scope } from './admin-tokens.ts'
import type { SqlDatabase, SqlStatement } from './database.ts'

/** Somebody who may sign in. */
export interface AdminUser {
  id: string
  /** In lower case. */
  name: string
  /** A PHC string; null where an identity provider vouches. */
  password: string | null
  /** `issuer subject` at the identity provider; null where there is a password. */
  identity: string | null
  scope: Scope
  /** 0 or 1 */
  enabled: number
  createdAt: number
  createdBy: string
}

/** Adds somebody; false where the name or the identity is taken. */
export async function addUser(database: SqlDatabase, user: AdminUser): Promise<boolean> {
  const { id, name, password, identity, scope, enabled, createdAt, createdBy } = user
  return (await database.run(ADD, id, name, password, identity, scope, enabled, createdAt, createdBy)) === 1
}

export function listUsers(database: SqlDatabase): Promise<AdminUser[]> {
  return database.all<AdminUser>(`select ${COLUMNS} from admin_users order by name`)
}

export function findUser(
  database: SqlDatabase,
  by: 'id' | 'name' | 'identity',
  value: string,
): Promise<AdminUser | undefined> {
  return database.get<AdminUser>(FIND[by], value)
}

/** Whether anybody has a password. */
export async function passwordsExist(database: SqlDatabase): Promise<boolean> {
  return (await database.get('select 1 from admin_users where password is not null limit 1')) !== undefined
}

/** Changes what is given, and ends the person's sessions. False where there is nobody of that id. */
export async function changeUser(
  database: SqlDatabase,
  id: string,
  { password, scope, enabled }: { password?: string; scope?: Scope; enabled?: boolean },
): Promise<boolean> {
  const changes: SqlStatement[] = [
    ['update admin_users set id = id where id = ?', id],
    ['delete from admin_sessions where user = ?', id],
  ]
  if (password !== undefined) changes.push(['update admin_users set password = ? where id = ?', password, id])
  if (scope !== undefined) changes.push(['update admin_users set scope = ? where id = ?', scope, id])
  if (enabled !== undefined) changes.push(['update admin_users set enabled = ? where id = ?', Number(enabled), id])
  const [found] = await database.batch(changes)
  return found === 1
}

/** Removes somebody with their sessions. */
export async function removeUser(database: SqlDatabase, id: string): Promise<boolean> {
  const [removed] = await database.batch([
    ['delete from admin_users where id = ?', id],
    ['delete from admin_sessions where user = ?', id],
  ])
  return removed === 1
}

const COLUMNS = 'id, name, password, identity, scope, enabled, created_at as createdAt, created_by as createdBy'
const ADD =
  'insert into admin_users (id, name, password, identity, scope, enabled, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing'
const FIND = {
  id: `select ${COLUMNS} from admin_users where id = ?`,
  name: `select ${COLUMNS} from admin_users where name = ?`,
  identity: `select ${COLUMNS} from admin_users where identity = ?`,
} as const
