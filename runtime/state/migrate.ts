import type { Database } from 'better-sqlite3'
import { migrations } from './migrations/index.ts'
import { NewerDatabase } from './newer-database.ts'

/**
 * Brings a database up to date in one transaction: all of what is missing, or nothing. Of two processes that open it at
 * once one applies the migrations, and the other finds them applied; it throws SQLITE_BUSY while the first is at it.
 * Throws, and changes nothing, where a newer version has been at it.
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
  if (!hasLedger(database)) return false
  const applied = appliedTo(database)
  return migrations.every(({ name }) => applied.has(name))
}

/** Throws where a migration was applied that this version does not have. */
export function refuseNewer(database: Database): void {
  if (!hasLedger(database)) return
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...appliedTo(database)].filter(name => !known.has(name)).sort()
  if (unknown.length === 0) return
  throw new NewerDatabase(unknown)
}

function hasLedger(database: Database): boolean {
  return database.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(TABLE) !== undefined
}

const TABLE = 'headgate_migrations'
const LEDGER = `create table if not exists ${TABLE} (name text primary key, applied_at integer not null)`

function appliedTo(database: Database): Set<string> {
  const names = database.prepare<[], string>(`select name from ${TABLE}`).pluck().all()
  return new Set(names)
}
