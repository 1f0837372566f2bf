import { existsSync } from 'node:fs'
import { hasLedger, pendingFor, refuseNewer } from '../../runtime/state/migrate.ts'
import { backUp } from '../../runtime/state/sqlite-backup.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'

/** Where a database of this machine stands. */
export interface DatabaseState {
  path: string
  /** `absent`: a gateway makes it, up to date. */
  state: 'absent' | 'current' | 'pending'
  pending: PendingMigration[]
}

export interface PendingMigration {
  name: string
  /** What it does to tables: `makes prices`, `adds usage.cost_pico`. */
  does: string[]
}

/** Reads only. Throws where it is no database of Headgate, or one that a newer version has changed for good. */
export async function databaseState(path: string): Promise<DatabaseState> {
  if (!existsSync(path)) return { path, state: 'absent', pending: [] }
  const { default: Client } = await import('better-sqlite3')
  try {
    const database = new Client(path, { readonly: true, fileMustExist: true, timeout: 5_000 })
    try {
      const empty = database.prepare('select 1 from sqlite_schema').get() === undefined
      if (!empty && !hasLedger(database)) throw new Error('it is a database of something else')
      refuseNewer(database)
      const pending = pendingFor(database).map(({ name, sql }) => ({ name, does: whatItDoes(sql) }))
      return { path, state: pending.length === 0 ? 'current' : 'pending', pending }
    } finally {
      database.close()
    }
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Error(`The database ${path} cannot be migrated: ${reason}.`)
  }
}

/** Applies what is pending, all or nothing, also while gateways use it. `backup`: where a copy of it is put before. */
export async function migrateDatabase({ path, state }: DatabaseState, backup: string | undefined): Promise<void> {
  if (state !== 'pending') return
  if (backup !== undefined) {
    if (existsSync(backup))
      throw new Error(`${backup} is there already: move it away, name another file with --backup, or say --no-backup.`)
    await backUp(path, backup)
  }
  const database = sqliteDatabase(path)
  // Opening it is what brings it up to date.
  await database.get('select 1')
  await database.close()
}

/** The statements of a migration in a few words each. */
export function whatItDoes(sql: string): string[] {
  return sql.split('--> statement-breakpoint').flatMap(statement => {
    const table = /^\s*CREATE TABLE [`"]?(\w+)/i.exec(statement)
    if (table) return [`makes ${table[1]}`]
    const column = /^\s*ALTER TABLE [`"]?(\w+)[`"]? ADD (?:COLUMN )?[`"]?(\w+)/i.exec(statement)
    if (column) return [`adds ${column[1]}.${column[2]}`]
    const index = /^\s*CREATE (?:UNIQUE )?INDEX .* ON [`"]?(\w+)/is.exec(statement)
    // Those of a table that is made here go without saying.
    if (index) return new RegExp(`CREATE TABLE [\`"]?${index[1]}\\b`).test(sql) ? [] : [`indexes ${index[1]}`]
    return []
  })
}
