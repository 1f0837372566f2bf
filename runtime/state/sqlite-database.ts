import type { Database, Statement } from 'better-sqlite3'
import type { SqlDatabase, SqlStatement } from './database.ts'
import { explained, openToRead, openToWrite, whenFree } from './sqlite-file.ts'

/**
 * A SQLite file, which is opened, and made where need be, when it is first asked. Where the opening fails, the call that
 * needed it rejects with an Error that names the file, and the next one tries again. `readOnly`: one that is there and up
 * to date.
 */
export function sqliteDatabase(path: string, { readOnly = false } = {}): SqlDatabase {
  let opening: Promise<Opened> | undefined
  const open = (): Promise<Opened> =>
    (opening ??= explained(path, async () => opened(await (readOnly ? openToRead(path) : openToWrite(path)))).catch(
      (error: unknown) => {
        opening = undefined
        throw error
      },
    ))
  return {
    async all<Row>(sql: string, ...values: unknown[]) {
      const { statement } = await open()
      // The caller says what its columns are.
      return whenFree(() => statement(sql).all(...values) as Row[])
    },
    async get<Row>(sql: string, ...values: unknown[]) {
      const { statement } = await open()
      return whenFree(() => statement(sql).get(...values) as Row | undefined)
    },
    async run(sql, ...values) {
      const { statement } = await open()
      return whenFree(() => statement(sql).run(...values).changes)
    },
    async batch(statements) {
      const { together } = await open()
      return statements.length === 0 ? [] : whenFree(() => together(statements))
    },
    async close() {
      const database = await opening?.catch(() => undefined)
      database?.client.close()
    },
  }
}

interface Opened {
  client: Database
  /** Prepared once. */
  statement(sql: string): Statement
  together(statements: readonly SqlStatement[]): number[]
}

function opened(client: Database): Opened {
  // The statements are those of the code, so there are never more of them than it has.
  const prepared = new Map<string, Statement>()
  function statement(sql: string): Statement {
    const known = prepared.get(sql)
    if (known) return known
    const fresh = client.prepare(sql)
    prepared.set(sql, fresh)
    return fresh
  }
  const together = client.transaction((statements: readonly SqlStatement[]) =>
    statements.map(([sql, ...values]) => statement(sql).run(...values).changes),
  )
  return { client, statement, together: statements => together.immediate(statements) }
}
