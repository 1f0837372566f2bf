import type { AdminUser } from './admin-users.ts'
import type { SqlDatabase } from './database.ts'

/** A browser that somebody has signed in with, and who that is. */
export interface AdminSession extends Pick<AdminUser, 'id' | 'name' | 'scope'> {
  expiresAt: number
}

/** Begins a session, and sweeps those that are over. */
export async function addSession(
  database: SqlDatabase,
  session: { sha256: string; user: string; createdAt: number; expiresAt: number },
): Promise<void> {
  const { sha256, user, createdAt, expiresAt } = session
  await database.batch([
    ['delete from admin_sessions where expires_at <= ?', createdAt],
    [
      'insert into admin_sessions (sha256, user, created_at, expires_at) values (?, ?, ?, ?)',
      sha256,
      user,
      createdAt,
      expiresAt,
    ],
  ])
}

/** The session with that digest, unless it is over or its owner may no longer sign in. */
export function findSession(database: SqlDatabase, sha256: string, now: number): Promise<AdminSession | undefined> {
  return database.get<AdminSession>(FIND, sha256, now)
}

export async function removeSession(database: SqlDatabase, sha256: string): Promise<void> {
  await database.run('delete from admin_sessions where sha256 = ?', sha256)
}

const FIND =
  'select u.id, u.name, u.scope, s.expires_at as expiresAt from admin_sessions s join admin_users u on u.id = s.user ' +
  'where s.sha256 = ? and s.expires_at > ? and u.enabled = 1'
