import type { SqlDatabase } from './database.ts'

/** A config and the commit that it comes from, which has run or has answered. */
export interface SeenRevision {
  /** As rows of usage and answers have it. */
  release: string
  /** In full; null where it is not known, or only its first digits are. */
  commit: string | null
  /** Milliseconds since 1970. */
  firstSeen: number
  lastSeen: number
  calls: number
}

/** Those that were seen last, the latest first. Calls that are not in the hours yet are counted too. */
export function listRevisions(database: SqlDatabase, limit: number): Promise<SeenRevision[]> {
  return database.all<SeenRevision>(LIST, limit)
}

/** Notes that a revision runs now, also where nobody calls it. */
export async function noteRevision(
  database: SqlDatabase,
  { release, commit }: { release: string; commit?: string },
  now: number,
): Promise<void> {
  await database.run(NOTE, release, commit ?? null, now, now)
}

const NOTE = `insert into revisions (release, commit_id, first_seen, last_seen, calls) values (?, ?, ?, ?, 0)
  on conflict (release) do update set last_seen = max(last_seen, excluded.last_seen),
    first_seen = min(first_seen, excluded.first_seen), commit_id = coalesce(excluded.commit_id, commit_id)`

const LIST = `with seen as (
    select release, commit_id, first_seen, last_seen, calls from revisions
    union all
    select revision, null, min(started_at), max(started_at), count(*) from usage
      where id > (select last_id from usage_marks) group by revision)
  select release, max(commit_id) as "commit", min(first_seen) as firstSeen, max(last_seen) as lastSeen, sum(calls) as calls
  from seen group by release order by lastSeen desc, firstSeen desc, release limit ?`
