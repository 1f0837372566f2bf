import type { SqlDatabase, SqlValue } from './database.ts'

/** Something that is about to be done. */
export interface Act {
  actor: string
  /** The operation's id. */
  operation: string
  /** What it is done to; empty where that is nothing in particular. */
  subject: string
  /** What is asked for, without secrets. */
  detail?: unknown
}

export interface AuditEntry extends Act {
  id: number
  at: number
  /** The HTTP status that came of it; null where the process ended in the middle. */
  status: number | null
}

export interface AuditQuery {
  /** Entries with a smaller id. */
  before?: number
  limit: number
  actor?: string
  operation?: string
}

/**
 * Does the work between two rows of the log: the act is there before anything has happened, and what came of it when it
 * has. Rejects as the work does.
 */
export async function audited<Result extends { status: number }>(
  database: SqlDatabase,
  { actor, operation, subject, detail }: Act,
  work: () => Promise<Result>,
): Promise<Result> {
  const act = crypto.randomUUID()
  const note = (status: number | null, said: unknown): Promise<number> =>
    database.run(
      ADD,
      Date.now(),
      act,
      actor,
      operation,
      subject,
      said === undefined ? null : JSON.stringify(said),
      status,
    )
  await note(null, detail)
  try {
    const result = await work()
    await note(result.status, undefined)
    return result
  } catch (thrown) {
    await note(statusOf(thrown), undefined)
    throw thrown
  }
}

/** The last ones first. */
export async function auditEntries(database: SqlDatabase, query: AuditQuery): Promise<AuditEntry[]> {
  const { before, limit, actor, operation } = query
  const filters: [sql: string, value: SqlValue | undefined][] = [
    ['asked.id < ?', before],
    ['asked.actor = ?', actor],
    ['asked.operation = ?', operation],
  ]
  const given = filters.filter(([, value]) => value !== undefined)
  const where = ['asked.status is null', ...given.map(([sql]) => sql)].join(' and ')
  const rows = await database.all<Omit<AuditEntry, 'detail'> & { detail: string | null }>(
    `${LIST} where ${where} order by asked.id desc limit ?`,
    ...given.map(([, value]) => value ?? null),
    limit,
  )
  return rows.map(({ detail, ...row }) => ({ ...row, ...(detail !== null && { detail: JSON.parse(detail) }) }))
}

function statusOf(thrown: unknown): number {
  const status = typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined
  return typeof status === 'number' ? status : 500
}

const ADD = 'insert into audit (at, act, actor, operation, subject, detail, status) values (?, ?, ?, ?, ?, ?, ?)'
const LIST = `select asked.id, asked.at, asked.actor, asked.operation, asked.subject, asked.detail, done.status
from audit asked left join audit done on done.act = asked.act and done.status is not null`
