import type { Database } from 'better-sqlite3'
import { makeParentFolder } from '../platform/node/files.ts'
import { isCurrent, migrate } from './migrate.ts'
import type { UsageStore } from './store.ts'
import { INSERT_ROW, rowOf } from './usage-insert.ts'
import type { UsageRecord } from './usage-record.ts'

export interface SqliteOptions {
  /** Reads a database that is there and up to date, and changes nothing. */
  readOnly?: boolean
}

/**
 * Usage in a SQLite file, which is made and brought up to date where need be, with the folders above it. Several
 * processes may have it open. Rejects with an Error that names the file and the reason.
 *
 * better-sqlite3 is loaded by the opening and Drizzle by the first summary: a server need wait for neither to start.
 */
export async function openSqliteUsageStore(path: string, options: SqliteOptions = {}): Promise<UsageStore> {
  try {
    const database = options.readOnly ? await openToRead(path) : await openToWrite(path)
    return storeIn(database)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The database ${path} cannot be opened: ${reason}`, { cause })
  }
}

function storeIn(database: Database): UsageStore {
  const insert = database.readonly ? undefined : database.prepare(INSERT_ROW)
  const insertAll = database.transaction((records: readonly UsageRecord[]) => {
    for (const record of records) insert?.run(rowOf(record))
  })
  return {
    async append(records) {
      if (database.readonly) throw new Error('The database was opened to be read only.')
      if (records.length > 0) insertAll.immediate(records)
    },
    async summary(query) {
      const { drizzle } = await import('drizzle-orm/better-sqlite3')
      const { summarise } = await import('./usage-summary.ts')
      return summarise(drizzle(database), query)
    },
    async close() {
      database.close()
    },
  }
}

async function openToRead(path: string): Promise<Database> {
  const { default: Client } = await import('better-sqlite3')
  const database = new Client(path, { readonly: true, fileMustExist: true })
  return orClose(database, async () => {
    if (!isCurrent(database))
      throw new Error('an older version of Headgate made it; start the gateway once to update it')
  })
}

async function openToWrite(path: string): Promise<Database> {
  await makeParentFolder(path)
  const { default: Client } = await import('better-sqlite3')
  const database = new Client(path, { timeout: BUSY_TIMEOUT })
  return orClose(database, async () => {
    // Readers and the writer do not wait for each other, and a commit does not wait for the disk: after a loss of power
    // the last commits may be missing, the file stays whole.
    await whenFree(() => database.pragma('journal_mode = WAL'))
    database.pragma('synchronous = NORMAL')
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
async function whenFree(work: () => void): Promise<void> {
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
