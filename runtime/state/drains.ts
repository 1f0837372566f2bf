import type { SqlDatabase, SqlStatement } from './database.ts'
import { bumped } from './versions.ts'

/** An upstream that gets no new calls. */
export interface Drain {
  upstream: string
  /** Milliseconds since 1970. */
  since: number
  by: string
}

export function listDrains(database: SqlDatabase): Promise<Drain[]> {
  return database.all<Drain>('select upstream, since, "by" from drains')
}

/** Begins or ends a drain, and tells the other nodes. What is so already stays as it is. */
export async function setDrain(database: SqlDatabase, drain: Drain, drained: boolean): Promise<void> {
  const { upstream, since, by } = drain
  const change: SqlStatement = drained
    ? ['insert into drains (upstream, since, "by") values (?, ?, ?) on conflict do nothing', upstream, since, by]
    : ['delete from drains where upstream = ?', upstream]
  await database.batch([change, bumped('drains')])
}
