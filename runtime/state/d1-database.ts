import type { D1Database } from '@cloudflare/workers-types'
import type { SqlDatabase } from './database.ts'

/** A D1 database, whose migrations wrangler has applied. */
export function d1Database(client: D1Database): SqlDatabase {
  const bound = (sql: string, values: readonly unknown[]) => client.prepare(sql).bind(...values)
  return {
    async all<Row>(sql: string, ...values: unknown[]) {
      const { results } = await bound(sql, values).all<Row>()
      return results
    },
    async get<Row>(sql: string, ...values: unknown[]) {
      return (await bound(sql, values).first<Row>()) ?? undefined
    },
    async run(sql, ...values) {
      const { meta } = await bound(sql, values).run()
      return meta.changes
    },
    async batch(statements) {
      if (statements.length === 0) return []
      // A batch is a transaction in D1.
      const results = await client.batch(statements.map(([sql, ...values]) => bound(sql, values)))
      return results.map(({ meta }) => meta.changes)
    },
    async close() {},
  }
}
