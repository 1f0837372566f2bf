import type { SqlDatabase, SqlValue } from './database.ts'

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
}

export function loginTable(database: SqlDatabase): LoginTable {
  const changes = async (sql: string, ...values: SqlValue[]): Promise<boolean> =>
    (await database.run(sql, ...values)) === 1
  return {
    read: upstream => database.get<LoginRow>(READ, upstream),
    write(upstream, version, { sealed, lost, updatedAt }) {
      return version === 0
        ? changes(INSERT, upstream, sealed, lost, updatedAt)
        : changes(UPDATE, sealed, lost, updatedAt, upstream, version)
    },
    claim: (upstream, version, now, until) => changes(CLAIM, until, upstream, version, now),
    async release(upstream, version) {
      await changes(RELEASE, upstream, version)
    },
    remove: upstream => changes(REMOVE, upstream),
  }
}

const READ = 'select version, sealed, lost, updated_at as updatedAt from logins where upstream = ?'
const INSERT =
  'insert into logins (upstream, version, sealed, lost, updated_at, claimed_until) values (?, 1, ?, ?, ?, 0) on conflict do nothing'
const UPDATE =
  'update logins set version = version + 1, sealed = ?, lost = ?, updated_at = ?, claimed_until = 0 where upstream = ? and version = ?'
const CLAIM = 'update logins set claimed_until = ? where upstream = ? and version = ? and claimed_until <= ?'
const RELEASE = 'update logins set claimed_until = 0 where upstream = ? and version = ?'
const REMOVE = 'delete from logins where upstream = ?'
