import type { Database } from 'better-sqlite3'
import { type Migration, migrations } from './migrations/index.ts'
import { breaksOlder, NewerDatabase } from './newer-database.ts'

/**
 * Brings a database up to date in one transaction: all of what is missing, or nothing. Of two processes that open it at
 * once one applies the migrations, and the other finds them applied; it throws SQLITE_BUSY while the first is at it.
 * Throws, and changes nothing, where a newer version has changed it in a way that this one cannot live with.
 */
export function migrate(database: Database): void {
  refuseNewer(database)
  if (isCurrent(database)) return
  const bringUpToDate = database.transaction(() => {
    database.exec(LEDGER)
    refuseNewer(database)
    const applied = appliedTo(database)
    const note = database.prepare(`insert into ${TABLE} (name, applied_at) values (?, ?)`)
    for (const { name, sql } of migrations) {
      if (applied.has(name)) continue
      database.exec(sql)
      note.run(name, Date.now())
    }
  })
  bringUpToDate.immediate()
}

/** Whether every migration has been applied. Reads only. */
export function isCurrent(database: Database): boolean {
  return pendingFor(database).length === 0
}

/** The migrations that have not been applied, in their order. Reads only. */
export function pendingFor(database: Database): Migration[] {
  if (!hasLedger(database)) return [...migrations]
  const applied = appliedTo(database)
  return migrations.filter(({ name }) => !applied.has(name))
}

/** Throws where a newer version has applied a migration that breaks older ones. */
export function refuseNewer(database: Database): void {
  if (!hasLedger(database)) return
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...appliedTo(database)].filter(name => !known.has(name) && breaksOlder(name)).sort()
  if (unknown.length === 0) return
  throw new NewerDatabase(unknown)
}

/** Whether it has what Headgate writes down its migrations in. */
export function hasLedger(database: Database): boolean {
  return database.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(TABLE) !== undefined
}

const TABLE = 'headgate_migrations'
const LEDGER = `create table if not exists ${TABLE} (name text primary key, applied_at integer not null)`

function appliedTo(database: Database): Set<string> {
  const names = database.prepare<[], string>(`select name from ${TABLE}`).pluck().all()
  return new Set(names)
}
