import type { SqlDatabase } from './database.ts'

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

/** Begins or ends a drain. What is so already stays as it is. */
export async function setDrain(database: SqlDatabase, drain: Drain, drained: boolean): Promise<void> {
  const { upstream, since, by } = drain
  if (drained) await database.run(ADD, upstream, since, by)
  else await database.run('delete from drains where upstream = ?', upstream)
}

const ADD = 'insert into drains (upstream, since, "by") values (?, ?, ?) on conflict do nothing'
