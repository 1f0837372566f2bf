/** A login as it is kept. */
export interface LoginRow {
  /** Counts what was written. */
  version: number
  /** The tokens, encrypted. */
  sealed: string
  /** Why somebody has to log in again; null while the login is good. */
  lost: string | null
  /** Milliseconds since 1970. */
  updatedAt: number
}

/**
 * Where logins are kept, by the names of their upstreams. Several processes may share it: whoever writes says which
 * version it read, and is told whether that was still the last one.
 */
export interface LoginTable {
  read(upstream: string): Promise<LoginRow | undefined>
  /** Writes the next version, free to be claimed. `version`: the one that was read; 0 where there was none. */
  write(upstream: string, version: number, row: Pick<LoginRow, 'sealed' | 'lost' | 'updatedAt'>): Promise<boolean>
  /** Takes a version for oneself until then, to renew it; false where it is not the last one, or is taken at `now`. */
  claim(upstream: string, version: number, now: number, until: number): Promise<boolean>
  /** Lets go of a version that was claimed and not renewed. */
  release(upstream: string, version: number): Promise<void>
  remove(upstream: string): Promise<boolean>
  close(): Promise<void>
}

/** What both kinds of database are asked. */
export const LOGIN_SQL = {
  read: 'select version, sealed, lost, updated_at as updatedAt from logins where upstream = ?',
  insert:
    'insert into logins (upstream, version, sealed, lost, updated_at, claimed_until) values (?, 1, ?, ?, ?, 0) on conflict do nothing',
  update:
    'update logins set version = version + 1, sealed = ?, lost = ?, updated_at = ?, claimed_until = 0 where upstream = ? and version = ?',
  claim: 'update logins set claimed_until = ? where upstream = ? and version = ? and claimed_until <= ?',
  release: 'update logins set claimed_until = 0 where upstream = ? and version = ?',
  remove: 'delete from logins where upstream = ?',
} as const

/** Everything that changes the table. `change`: runs a statement, and tells whether it changed a row. */
export function loginChanges(
  change: (sql: string, ...values: unknown[]) => Promise<boolean>,
): Pick<LoginTable, 'write' | 'claim' | 'release' | 'remove'> {
  return {
    write(upstream, version, { sealed, lost, updatedAt }) {
      return version === 0
        ? change(LOGIN_SQL.insert, upstream, sealed, lost, updatedAt)
        : change(LOGIN_SQL.update, sealed, lost, updatedAt, upstream, version)
    },
    claim: (upstream, version, now, until) => change(LOGIN_SQL.claim, until, upstream, version, now),
    async release(upstream, version) {
      await change(LOGIN_SQL.release, upstream, version)
    },
    remove: upstream => change(LOGIN_SQL.remove, upstream),
  }
}
