import type { Database } from 'better-sqlite3'
import { explained, openToRead, openToWrite } from './sqlite-file.ts'
import type { UsageStore } from './store.ts'
import { INSERT_PRICE, INSERT_ROW, newPrices, rowOf } from './usage-insert.ts'
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
  return explained(path, async () => storeIn(options.readOnly ? await openToRead(path) : await openToWrite(path)))
}

function storeIn(database: Database): UsageStore {
  const insert = database.readonly ? undefined : database.prepare(INSERT_ROW)
  const insertPrice = database.readonly ? undefined : database.prepare(INSERT_PRICE)
  const storedPrices = new Set<number>()
  const insertAll = database.transaction((records: readonly UsageRecord[], prices: ReadonlyMap<number, string>) => {
    for (const [id, rates] of prices) insertPrice?.run(id, rates)
    for (const record of records) insert?.run(rowOf(record))
  })
  return {
    async append(records) {
      if (database.readonly) throw new Error('The database was opened to be read only.')
      if (records.length === 0) return
      const prices = newPrices(records, storedPrices)
      insertAll.immediate(records, prices)
      for (const id of prices.keys()) storedPrices.add(id)
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
