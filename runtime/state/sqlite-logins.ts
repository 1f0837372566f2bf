import type { Database } from 'better-sqlite3'
import { LOGIN_SQL, type LoginRow, type LoginTable } from './login-table.ts'
import { explained, openToWrite, whenFree } from './sqlite-database.ts'

/**
 * Logins in a SQLite file, which is opened, and made where need be, when it is first asked. Where the opening fails, the
 * call that needed it rejects with an Error that names the file, and the next one tries again.
 */
export function sqliteLoginTable(path: string): LoginTable {
  let opened: Promise<Database> | undefined
  const database = (): Promise<Database> =>
    (opened ??= explained(path, () => openToWrite(path)).catch((error: unknown) => {
      opened = undefined
      throw error
    }))

  async function change(sql: string, ...values: unknown[]): Promise<boolean> {
    const statement = (await database()).prepare(sql)
    return whenFree(() => statement.run(...values).changes === 1)
  }

  return {
    async read(upstream) {
      const statement = (await database()).prepare<[string], LoginRow>(LOGIN_SQL.read)
      return whenFree(() => statement.get(upstream))
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
    async close() {
      const open = await opened?.catch(() => undefined)
      open?.close()
    },
  }
}
