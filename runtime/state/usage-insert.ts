import { getTableColumns } from 'drizzle-orm'
import { usage } from './schema.ts'
import type { UsageRecord } from './usage-record.ts'

/**
 * Inserts without the query builder: usage is the one thing written for every call, and a prepared statement inside a
 * transaction takes 15 us of CPU a row where the builder takes 45 us. The columns still come from the table alone.
 */

/** One row, one parameter a column. */
export const INSERT_ROW: string = insert(columns => `values (${columns.map(() => '?').join(', ')})`)

/**
 * Any number of rows as one parameter, a JSON array of `rowOf` arrays: D1 takes at most 100 parameters a statement.
 * `where true` keeps `on conflict` from being read as a join.
 */
export const INSERT_ROWS: string = insert(
  columns => `select ${columns.map((_, place) => `value->>${place}`).join(', ')} from json_each(?) where true`,
)

export type RowValue = string | number | null

/**
 * The values of a record in the order of the statements' columns. Never throws and never makes a row that the table
 * refuses, so that one odd record cannot hold up the batch it is in: texts are cut at 256 characters (a model's name is
 * whatever the client sent), numbers that are none become 0, or null where the column may be null.
 */
export function rowOf(record: UsageRecord): RowValue[] {
  return COLUMNS.map(({ field, required }) => toValue(record[field], required))
}

interface Column {
  field: keyof UsageRecord
  name: string
  required: boolean
}

const COLUMNS: readonly Column[] = columnsOfTable()

function columnsOfTable(): Column[] {
  const { id: _, ...columns } = getTableColumns(usage)
  // Every other column carries the name of the record's field: Object.entries knows its keys only as strings.
  const entries = Object.entries(columns) as [keyof typeof columns, (typeof columns)[keyof typeof columns]][]
  return entries.map(([field, column]) => ({ field, name: column.name, required: column.notNull }))
}

function insert(rows: (columns: readonly Column[]) => string): string {
  const columns = columnsOfTable()
  const names = columns.map(column => `"${column.name}"`).join(', ')
  return `insert into "usage" (${names}) ${rows(columns)} on conflict ("started_at", "request_id") do nothing`
}

const LONGEST_TEXT = 256

function toValue(value: string | number | boolean | undefined, required: boolean): RowValue {
  switch (typeof value) {
    case 'string':
      return value.length <= LONGEST_TEXT ? value : value.slice(0, LONGEST_TEXT)
    case 'number':
      return Number.isFinite(value) ? value : required ? 0 : null
    case 'boolean':
      return value ? 1 : 0
    default:
      return required ? '' : null
  }
}
