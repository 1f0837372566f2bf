import type { SqlDatabase } from './database.ts'

/** Sign-ins that may fail in a row before the first wait. */
const FREE = 5
/** Milliseconds of the first wait, which doubles with every further failure, and of the longest. */
const WAIT = { first: 1_000, longest: 900_000 }
/** Milliseconds after which failures are forgotten. */
const FORGOTTEN = 86_400_000

/** Milliseconds until a sign-in with the name is looked at again; 0 where it is now. */
export async function signInWait(database: SqlDatabase, name: string, now: number): Promise<number> {
  const row = await database.get<{ until: number }>(
    'select blocked_until as until from admin_failures where name = ?',
    name,
  )
  return Math.max(0, (row?.until ?? 0) - now)
}

/**
 * Counts a failure, for every node that shares the database. Names that nobody has are counted alike, so that a wait
 * tells nothing.
 */
export async function signInFailed(database: SqlDatabase, name: string, now: number): Promise<void> {
  await database.batch([
    ['delete from admin_failures where blocked_until < ?', now - FORGOTTEN],
    [COUNT, name, now, FREE, now, WAIT.longest, WAIT.first, FREE],
  ])
}

export async function signInSucceeded(database: SqlDatabase, name: string): Promise<void> {
  await database.run('delete from admin_failures where name = ?', name)
}

const COUNT = `insert into admin_failures (name, failures, blocked_until) values (?, 1, ?)
on conflict (name) do update set failures = failures + 1, blocked_until = case when failures + 1 < ? then ?
else excluded.blocked_until + min(?, ? * (1 << min(20, failures + 1 - ?))) end`
