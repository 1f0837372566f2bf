import type { Database } from 'better-sqlite3'
import { LOGIN_SQL, type LoginRow, type LoginTable, loginChanges } from './login-table.ts'
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
    ...loginChanges(change),
    async close() {
      const open = await opened?.catch(() => undefined)
      open?.close()
    },
  }
}
