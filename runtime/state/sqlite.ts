import type { Database } from 'better-sqlite3'
import { explained, openToWrite } from './sqlite-file.ts'
import type { UsageStore } from './store.ts'
import { INSERT_PRICE, INSERT_ROW, newPrices, rowOf } from './usage-insert.ts'
import type { UsageRecord } from './usage-record.ts'

/**
 * Usage in a SQLite file, which is made and brought up to date where need be, with the folders above it. Several
 * processes may have it open. Rejects with an Error that names the file and the reason.
 *
 * better-sqlite3 is loaded by the opening: a server need not wait for it to start.
 */
export async function openSqliteUsageStore(path: string): Promise<UsageStore> {
  return explained(path, async () => storeIn(await openToWrite(path)))
}

function storeIn(database: Database): UsageStore {
  const insert = database.prepare(INSERT_ROW)
  const insertPrice = database.prepare(INSERT_PRICE)
  const storedPrices = new Set<number>()
  const insertAll = database.transaction((records: readonly UsageRecord[], prices: ReadonlyMap<number, string>) => {
    for (const [id, rates] of prices) insertPrice.run(id, rates)
    for (const record of records) insert.run(rowOf(record))
  })
  return {
    async append(records) {
      if (records.length === 0) return
      const prices = newPrices(records, storedPrices)
      insertAll.immediate(records, prices)
      for (const id of prices.keys()) storedPrices.add(id)
    },
    async close() {
      database.close()
    },
  }
}
