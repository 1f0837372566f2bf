import type { Database } from 'better-sqlite3'
import { makePrivateFile } from '../platform/node/files.ts'
import { isCurrent, migrate, refuseNewer } from './migrate.ts'

/** Runs an opening; what it rejects with names the file and the reason. */
export async function explained<Opened>(path: string, open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The database ${path} cannot be opened: ${reason}`, { cause })
  }
}

/** A database that is there and up to date. */
export async function openToRead(path: string): Promise<Database> {
  const { default: Client } = await import('better-sqlite3')
  const database = new Client(path, { readonly: true, fileMustExist: true })
  return orClose(database, async () => {
    refuseNewer(database)
    if (!isCurrent(database))
      throw new Error('an older version of Headgate made it; start the gateway once to update it')
  })
}

/** A database that is made and brought up to date where need be. */
export async function openToWrite(path: string): Promise<Database> {
  // The files beside it are then as private as it is.
  await makePrivateFile(path)
  const { default: Client } = await import('better-sqlite3')
  const database = new Client(path, { timeout: BUSY_TIMEOUT })
  return orClose(database, async () => {
    // Readers and the writer do not wait for each other, and a commit does not wait for the disk: after a loss of power
    // the last commits may be missing, the file stays whole.
    await whenFree(() => database.pragma('journal_mode = WAL'))
    database.pragma('synchronous = NORMAL')
    // What is deleted is overwritten, not just forgotten.
    database.pragma('secure_delete = ON')
    await whenFree(() => migrate(database))
  })
}

async function orClose(database: Database, prepare: () => Promise<void>): Promise<Database> {
  try {
    await prepare()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Milliseconds that a statement waits for another process's lock. SQLite waits with the whole thread, all streams of
 * the gateway included: so it waits for about one commit of a neighbour, and whoever writes tries again later.
 */
const BUSY_TIMEOUT = 25

/** Milliseconds after which an opening gives up on a locked database. */
const OPEN_TIMEOUT = 5_000

/** Repeats what fails because another process holds the database, without holding the thread meanwhile. */
export async function whenFree<Result>(work: () => Result): Promise<Result> {
  const until = Date.now() + OPEN_TIMEOUT
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
    }
    await new Promise<void>(resolve => setTimeout(resolve, 10 + Math.random() * 20))
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
