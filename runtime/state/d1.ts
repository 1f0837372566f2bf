import type { D1Database } from '@cloudflare/workers-types'
import type { UsageStore } from './store.ts'
import { INSERT_PRICE, INSERT_ROWS, newPrices, rowOf } from './usage-insert.ts'
import type { UsageRecord } from './usage-record.ts'

/** Usage in a D1 database, whose migrations wrangler has applied. */
export function d1UsageStore(database: D1Database): UsageStore {
  const storedPrices = new Set<number>()
  return {
    async append(records) {
      if (records.length === 0) return
      const prices = newPrices(records, storedPrices)
      // A batch is a transaction in D1.
      await database.batch([
        ...[...prices].map(([id, rates]) => database.prepare(INSERT_PRICE).bind(id, rates)),
        ...chunksOf(records).map(chunk => database.prepare(INSERT_ROWS).bind(JSON.stringify(chunk.map(rowOf)))),
      ])
      for (const id of prices.keys()) storedPrices.add(id)
    },
    async close() {},
  }
}

/** D1 takes at most 2 MB a parameter; a row of the longest texts is about 15 kB. */
const ROWS_A_STATEMENT = 100

function chunksOf(records: readonly UsageRecord[]): (readonly UsageRecord[])[] {
  const chunks = []
  for (let start = 0; start < records.length; start += ROWS_A_STATEMENT) {
    chunks.push(records.slice(start, start + ROWS_A_STATEMENT))
  }
  return chunks
}
