import type { SqlDatabase } from './database.ts'

/** A message that somebody is to be told, once. */
export interface Alert {
  id: string
  /** JSON. */
  body: string
  /** How often it was sent. */
  tries: number
}

/** Messages on their way. Moments are milliseconds since 1970. */
export interface AlertTable {
  /** Whether it is new: who has put it there sends it, and has until `nextAt` to say what came of it. */
  add(id: string, body: string, now: number, nextAt: number): Promise<boolean>
  /** The oldest that nobody has delivered yet and that may be sent again. */
  due(now: number, mostTries: number): Promise<Alert[]>
  /** Takes one of these until then, if nobody else has. */
  take(id: string, now: number, nextAt: number): Promise<boolean>
  delivered(id: string, now: number): Promise<void>
  /** It did not arrive; it may be sent again after `nextAt`. */
  later(id: string, nextAt: number): Promise<void>
}

export function alertTable(database: SqlDatabase): AlertTable {
  return {
    add: async (id, body, now, nextAt) => (await database.run(ADD, id, now, body, nextAt)) === 1,
    due: (now, mostTries) => database.all<Alert>(DUE, now, mostTries),
    take: async (id, now, nextAt) => (await database.run(TAKE, nextAt, id, now)) === 1,
    async delivered(id, now) {
      await database.run('update alerts set told_at = ? where id = ?', now, id)
    },
    async later(id, nextAt) {
      await database.run('update alerts set next_at = ? where id = ? and told_at is null', nextAt, id)
    },
  }
}

const ADD =
  'insert into alerts (id, created_at, body, next_at, tries) values (?, ?, ?, ?, 1) on conflict (id) do nothing'
const DUE =
  'select id, body, tries from alerts where next_at <= ? and told_at is null and tries < ? order by next_at limit 20'
const TAKE = 'update alerts set next_at = ?, tries = tries + 1 where id = ? and next_at <= ? and told_at is null'
