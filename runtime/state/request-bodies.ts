import type { SqlDatabase, SqlValue } from './database.ts'

/** What a call said and heard, as it is kept: nothing is in it that is not to be. */
export interface BodiesRow {
  requestId: string
  /** Milliseconds since 1970. */
  startedAt: number
  key: string
  group: string | null
  tag: string | null
  model: string
  /** Of the answer. */
  status: number
  /** Of the bodies as they were. */
  requestBytes: number
  answerBytes: number
  /** Whether there was more of it than is kept: 0 or 1. */
  requestCut: number
  answerCut: number
  /** The content type; empty where there was none. */
  answerType: string
  request: string
  answer: string
}

/** Which bodies: all that is given has to agree. */
export interface BodiesFilter {
  requestId?: string
  key?: string
  group?: string
  tag?: string
  model?: string
  /** Milliseconds since 1970: of calls that came earlier. */
  before?: number
}

/**
 * Written again, it changes nothing. Some that are from before `expired` (milliseconds since 1970) go with it, more than
 * come, so that however many are written, no more are kept than their time allows.
 */
export async function insertBodies(database: SqlDatabase, row: BodiesRow, expired = 0): Promise<void> {
  await database.batch([
    [INSERT, ...FIELDS.map(field => row[field])],
    [DELETE_EXPIRED, expired],
  ])
}

export function bodiesOf(database: SqlDatabase, requestId: string): Promise<BodiesRow | undefined> {
  return database.get<BodiesRow>(FIND, requestId)
}

/** Those of these calls whose bodies are kept. */
export async function haveBodies(database: SqlDatabase, requestIds: readonly string[]): Promise<Set<string>> {
  const rows = await database.all<{ requestId: string }>(HAVE, JSON.stringify(requestIds))
  return new Set(rows.map(({ requestId }) => requestId))
}

/** Deletes at most `rows` of them. Resolves to how many it deleted. */
export function deleteBodies(database: SqlDatabase, filter: BodiesFilter, rows: number): Promise<number> {
  const given = CONDITIONS.filter(([name]) => filter[name] !== undefined)
  const where = given.length === 0 ? '' : `where ${given.map(([, sql]) => sql).join(' and ')} `
  const values = given.map(([name]): SqlValue => filter[name] ?? null)
  return database.run(
    `delete from request_bodies where id in (select id from request_bodies ${where}limit ?)`,
    ...values,
    rows,
  )
}

const CONDITIONS: readonly (readonly [keyof BodiesFilter, string])[] = [
  ['requestId', 'request_id = ?'],
  ['key', 'key = ?'],
  ['group', 'group_id = ?'],
  ['tag', 'tag = ?'],
  ['model', 'model = ?'],
  ['before', 'started_at < ?'],
]

const COLUMNS: Record<keyof BodiesRow, string> = {
  requestId: 'request_id',
  startedAt: 'started_at',
  key: 'key',
  group: 'group_id',
  tag: 'tag',
  model: 'model',
  status: 'status',
  requestBytes: 'request_bytes',
  answerBytes: 'answer_bytes',
  requestCut: 'request_cut',
  answerCut: 'answer_cut',
  answerType: 'answer_type',
  request: 'request',
  answer: 'answer',
}

// Every member of the record, and nothing else.
const FIELDS = Object.keys(COLUMNS) as (keyof BodiesRow)[]

const INSERT = `insert into request_bodies (${Object.values(COLUMNS).join(', ')}) values (${FIELDS.map(() => '?').join(', ')}) on conflict do nothing`
const DELETE_EXPIRED =
  'delete from request_bodies where id in (select id from request_bodies where started_at < ? limit 3)'
const HAVE = 'select request_id as requestId from request_bodies where request_id in (select value from json_each(?))'
const FIND = `select ${FIELDS.map(field => `${COLUMNS[field]} as "${field}"`).join(', ')} from request_bodies where request_id = ?`
