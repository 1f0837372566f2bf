import type { StoredPrice, UsageRecord } from './usage-record.ts'

/**
 * Inserts without Drizzle: usage is the one thing written for every call, and a prepared statement inside a transaction
 * takes 15 us of CPU a row where the query builder takes 45 us. A server that only writes need not load Drizzle either.
 */

/** The columns of the table, in the order in which rows are given. */
export const COLUMNS: Readonly<Record<keyof UsageRecord, { name: string; optional?: true }>> = {
  requestId: { name: 'request_id' },
  startedAt: { name: 'started_at' },
  key: { name: 'key' },
  model: { name: 'model' },
  upstream: { name: 'upstream' },
  upstreamModel: { name: 'upstream_model' },
  protocol: { name: 'protocol' },
  operation: { name: 'operation' },
  stream: { name: 'stream' },
  status: { name: 'status' },
  outcome: { name: 'outcome' },
  inputTokens: { name: 'input_tokens', optional: true },
  cachedInputTokens: { name: 'cached_input_tokens', optional: true },
  cacheWriteTokens: { name: 'cache_write_tokens', optional: true },
  outputTokens: { name: 'output_tokens', optional: true },
  reasoningTokens: { name: 'reasoning_tokens', optional: true },
  latencyMs: { name: 'latency_ms' },
  timeToFirstTokenMs: { name: 'time_to_first_token_ms', optional: true },
  revision: { name: 'revision' },
  group: { name: 'group_id', optional: true },
  tag: { name: 'tag', optional: true },
  credential: { name: 'credential', optional: true },
  attempts: { name: 'attempts', optional: true },
  serviceTier: { name: 'service_tier', optional: true },
  cacheWriteOneHourTokens: { name: 'cache_write_one_hour_tokens', optional: true },
  audioInputTokens: { name: 'audio_input_tokens', optional: true },
  cachedAudioInputTokens: { name: 'cached_audio_input_tokens', optional: true },
  imageInputTokens: { name: 'image_input_tokens', optional: true },
  audioOutputTokens: { name: 'audio_output_tokens', optional: true },
  imageOutputTokens: { name: 'image_output_tokens', optional: true },
  toolUses: { name: 'tool_uses', optional: true },
  cached: { name: 'cached', optional: true },
  savedTokens: { name: 'saved_tokens', optional: true },
  costPico: { name: 'cost_pico', optional: true },
  price: { name: 'price', optional: true },
  spentBesideTokens: { name: 'spent_beside_tokens', optional: true },
  spentBesidePico: { name: 'spent_beside_pico', optional: true },
}

// Object.keys of a record whose keys are all known.
const FIELDS = Object.keys(COLUMNS) as (keyof UsageRecord)[]

/** One row, one parameter a column. */
export const INSERT_ROW: string = insert(`values (${FIELDS.map(() => '?').join(', ')})`)

/**
 * Any number of rows as one parameter, a JSON array of `rowOf` arrays: D1 takes at most 100 parameters a statement.
 * `where true` keeps `on conflict` from being read as a join.
 */
export const INSERT_ROWS: string = insert(
  `select ${FIELDS.map((_, place) => `value->>${place}`).join(', ')} from json_each(?) where true`,
)

/** Rates, where they are not there yet. */
export const INSERT_PRICE = 'insert into "prices" ("id", "rates") values (?, ?) on conflict ("id") do nothing'

export type RowValue = string | number | null

/**
 * The values of a record in the order of the statements' columns. Never throws and never makes a row that the table
 * refuses, so that one odd record cannot hold up the batch it is in: texts are cut at 256 characters (a model's name is
 * whatever the client sent), numbers that are none or absurd become 0, or null where the column may be null.
 */
export function rowOf(record: UsageRecord): RowValue[] {
  return FIELDS.map(field => toValue(record[field], COLUMNS[field].optional === true))
}

function insert(rows: string): string {
  const names = FIELDS.map(field => `"${COLUMNS[field].name}"`).join(', ')
  return `insert into "usage" (${names}) ${rows} on conflict ("started_at", "request_id") do nothing`
}

const LONGEST_TEXT = 256

function toValue(value: UsageRecord[keyof UsageRecord], optional: boolean): RowValue {
  switch (typeof value) {
    case 'string':
      return value.length <= LONGEST_TEXT ? value : value.slice(0, LONGEST_TEXT)
    case 'number':
      // What no server can have counted would one day be more than a sum can hold.
      if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value
      return optional ? null : 0
    case 'boolean':
      return value ? 1 : 0
    case 'object':
      return isPrice(value) ? value.id : JSON.stringify(value)
    default:
      return optional ? null : ''
  }
}

function isPrice(value: object): value is StoredPrice {
  return 'rates' in value
}

/** The prices of the records that are not among those that are known to be stored. */
export function newPrices(records: readonly UsageRecord[], known: ReadonlySet<number>): Map<number, string> {
  const prices = new Map<number, string>()
  for (const { price } of records) if (price !== undefined && !known.has(price.id)) prices.set(price.id, price.rates)
  return prices
}
