import type { SqlDatabase, SqlValue } from './database.ts'
import type { Outcome } from './usage-record.ts'

/** A call as the log of requests shows it. Null: not reported, or not known. */
export interface LoggedCall {
  id: number
  requestId: string
  startedAt: number
  key: string
  group: string | null
  tag: string | null
  model: string
  upstream: string
  upstreamModel: string
  credential: string | null
  attempts: number | null
  protocol: string
  operation: string
  /** 0 or 1, as `cached`. */
  stream: number
  status: number
  outcome: Outcome
  cached: number | null
  inputTokens: number | null
  cachedInputTokens: number | null
  cacheWriteTokens: number | null
  outputTokens: number | null
  reasoningTokens: number | null
  savedTokens: number | null
  costPico: number | null
  serviceTier: string | null
  latencyMs: number
  timeToFirstTokenMs: number | null
  revision: string
}

export interface LogQuery {
  /** Calls that were written down before the one of this id. */
  before?: number
  limit: number
  /** Milliseconds since 1970: calls that came then or later. */
  since?: number
  /** Milliseconds since 1970: calls that came earlier. */
  until?: number
  requestId?: string
  key?: string
  group?: string
  tag?: string
  model?: string
  upstream?: string
  outcome?: string
}

/** Calls, those that were written down last first. */
export function loggedCalls(database: SqlDatabase, { limit, ...query }: LogQuery): Promise<LoggedCall[]> {
  const given = CONDITIONS.filter(([name]) => query[name] !== undefined)
  const where = given.length === 0 ? '' : `where ${given.map(([, sql]) => sql).join(' and ')} `
  const values = given.map(([name]): SqlValue => query[name] ?? null)
  return database.all<LoggedCall>(`select ${COLUMNS} from usage ${where}order by id desc limit ?`, ...values, limit)
}

const CONDITIONS: readonly (readonly [keyof Omit<LogQuery, 'limit'>, string])[] = [
  ['before', 'id < ?'],
  ['since', 'started_at >= ?'],
  ['until', 'started_at < ?'],
  ['requestId', 'request_id = ?'],
  ['key', 'key = ?'],
  ['group', 'group_id = ?'],
  ['tag', 'tag = ?'],
  ['model', 'model = ?'],
  ['upstream', 'upstream = ?'],
  ['outcome', 'outcome = ?'],
]

const COLUMNS = [
  'id, request_id as requestId, started_at as startedAt, key, group_id as "group", tag, model, upstream',
  'upstream_model as upstreamModel, credential, attempts, protocol, operation, stream, status, outcome, cached',
  'input_tokens as inputTokens, cached_input_tokens as cachedInputTokens, cache_write_tokens as cacheWriteTokens',
  'output_tokens as outputTokens, reasoning_tokens as reasoningTokens, saved_tokens as savedTokens',
  'cost_pico as costPico, service_tier as serviceTier, latency_ms as latencyMs',
  'time_to_first_token_ms as timeToFirstTokenMs, revision',
].join(', ')
