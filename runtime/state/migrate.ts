import type { Database } from 'better-sqlite3'
import { migrations } from './migrations/index.ts'

/**
 * Brings a database up to date in one transaction: all of what is missing, or nothing. Of two processes that open it at
 * once one applies the migrations, and the other finds them applied; it throws SQLITE_BUSY while the first is at it.
 * Names that it does not know are those of a newer version that shares the database, and are left alone.
 */
export function migrate(database: Database): void {
  if (isCurrent(database)) return
  const bringUpToDate = database.transaction(() => {
    database.exec(LEDGER)
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
  const ledger = database.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(TABLE)
  if (ledger === undefined) return false
  const applied = appliedTo(database)
  return migrations.every(({ name }) => applied.has(name))
}

const TABLE = 'headgate_migrations'
const LEDGER = `create table if not exists ${TABLE} (name text primary key, applied_at integer not null)`

function appliedTo(database: Database): Set<string> {
  const names = database.prepare<[], string>(`select name from ${TABLE}`).pluck().all()
  return new Set(names)
}
