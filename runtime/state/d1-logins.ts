import type { D1Database } from '@cloudflare/workers-types'
import { LOGIN_SQL, type LoginRow, type LoginTable, loginChanges } from './login-table.ts'

/** Logins in a D1 database, whose migrations wrangler has applied. */
export function d1LoginTable(database: D1Database): LoginTable {
  async function change(sql: string, ...values: unknown[]): Promise<boolean> {
    const { meta } = await database
      .prepare(sql)
      .bind(...values)
      .run()
    return meta.changes === 1
  }
  return {
    async read(upstream) {
      return (await database.prepare(LOGIN_SQL.read).bind(upstream).first<LoginRow>()) ?? undefined
    },
    ...loginChanges(change),
    async close() {},
  }
}
