import { utf8 } from '../../platform/byte-search.ts'
import type { SqlDatabase } from '../../state/database.ts'
import type { BoundedDriver } from './memory.ts'

const GET = 'select value, used_at as usedAt from response_cache where key = ? and expires_at > ?'
const USE = 'update response_cache set used_at = ? where key = ? and used_at < ?'
const PUT = `insert into response_cache (key, bytes, expires_at, used_at, value) values (?, ?, ?, ?, ?)
on conflict (key) do update set bytes = excluded.bytes, expires_at = excluded.expires_at, used_at = excluded.used_at, value = excluded.value`
const REMOVE = 'delete from response_cache where key = ?'
const KEYS = 'select key from response_cache where key >= ? and key < ? and expires_at > ?'
const SIZE = 'select count(*) as entries, coalesce(sum(bytes), 0) as bytes from response_cache'
const EXPIRED = 'delete from response_cache where expires_at <= ?'
/** All but those that were used last and together have so many bytes. Reads the index alone. */
const REST = `delete from response_cache where key in (select key from (
select key, sum(bytes) over (order by used_at desc, key desc) as total from response_cache) where total > ?)`

/** Milliseconds in which a use is written down once. */
const USED_WITHIN = 60_000

/** The part of the bound that may be written before the rest is measured again. */
const SHARE = 16

/**
 * Answers in the gateway's database, which is shared by all of its processes. Together they have at most `maxBytes`, keys
 * included, and a sixteenth of that more for each process beside the first; those that were not asked for the longest go.
 * What is over the bound, or too old, is deleted after each sixteenth of it that a process has written, and after the first
 * answer of each process.
 */
export function databaseDriver(database: SqlDatabase, maxBytes: number, now: () => number = Date.now): BoundedDriver {
  let bound = maxBytes
  let share = bound / SHARE
  let written = share
  const trim = async (): Promise<void> => {
    written = 0
    await database.batch([
      [EXPIRED, now()],
      [REST, Math.floor(bound - share)],
    ])
  }
  const find = async (key: string): Promise<string | null> => {
    const at = now()
    const row = await database.get<{ value: string; usedAt: number }>(GET, key, at)
    if (!row) return null
    // Nobody waits for it, and a use that is not written down is no harm.
    if (row.usedAt < at - USED_WITHIN) database.run(USE, at, key, at - USED_WITHIN).catch(() => {})
    return row.value
  }
  return {
    name: 'headgate-database',
    hasItem: async key => (await find(key)) !== null,
    getItem: find,
    async setItem(key, value, { ttl }) {
      const bytes = utf8(value).length + key.length
      if (bytes > share) return
      if (written + bytes > share) await trim()
      written += bytes
      await database.run(PUT, key, bytes, now() + ttl * 1000, now(), value)
    },
    async removeItem(key) {
      await database.run(REMOVE, key)
    },
    async getKeys(base) {
      // Keys are of ASCII.
      const rows = await database.all<{ key: string }>(KEYS, base, `${base}~`, now())
      return rows.map(({ key }) => key)
    },
    async size() {
      return (await database.get<{ entries: number; bytes: number }>(SIZE)) ?? { entries: 0, bytes: 0 }
    },
    resize(bytes) {
      bound = bytes
      share = bytes / SHARE
    },
  }
}
