import type { D1Database } from '@cloudflare/workers-types'
import { LOGIN_SQL, type LoginRow, type LoginTable } from './login-table.ts'

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
    async close() {},
  }
}
