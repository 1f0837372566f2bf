import { sha256 } from '../platform/digest.ts'
import type { SqlStatement, SqlValue } from './database.ts'

/** Something to be stored once, whoever refers to it: its JSON, and the hash that it is found by. */
export interface Payload {
  hash: string
  json: string
}

export function payloadOf(value: unknown): Payload {
  const json = JSON.stringify(value)
  return { hash: sha256(json), json }
}

/** Characters of a part, and of a statement's value: each is at most three bytes, and D1 takes 2 MB of either. */
const PART = 400_000

/**
 * The statements that store payloads which are not there yet, where `condition` (SQL with its values) holds. To be run in
 * one batch with those that refer to them.
 */
export function storePayloads(payloads: readonly Payload[], condition: string, ...values: SqlValue[]): SqlStatement[] {
  const sql = `insert into payloads (hash, part, data) select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where ${condition} on conflict do nothing`
  const rows = new Map(payloads.map(({ hash, json }) => [hash, partsOf(json).map((data, part) => [hash, part, data])]))
  return grouped([...rows.values()].flat()).map(group => [sql, JSON.stringify(group), ...values])
}

/** Rows in groups that a statement takes as its one value. */
export function grouped<Row extends readonly (string | number)[]>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  let size = PART
  for (const row of rows) {
    const length = row.reduce<number>((sum, value) => sum + String(value).length, 0)
    if (size + length > PART) {
      groups.push([])
      size = 0
    }
    groups.at(-1)!.push(row)
    size += length
  }
  return groups
}

function partsOf(json: string): string[] {
  const parts: string[] = []
  for (let start = 0; start < json.length; ) {
    let end = Math.min(start + PART, json.length)
    // A character of two units is not cut: each half alone would be lost.
    if (end < json.length && isHighSurrogate(json.charCodeAt(end - 1))) end--
    parts.push(json.slice(start, end))
    start = end
  }
  return parts
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** One part of a stored value, as a query gives it: rows of one value follow each other, in the order of their parts. */
export interface PartRow {
  part: number
  data: string
}

/** Values of rows that are parts of them; `first` gets the row of each one's first part. */
export function joinParts<Row extends PartRow, Value>(
  rows: readonly Row[],
  first: (row: Row, json: string) => Value,
): Value[] {
  const values: Value[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]!
    let json = row.data
    for (at++; at < rows.length && rows[at]!.part > 0; at++) json += rows[at]!.data
    values.push(first(row, json))
  }
  return values
}

/** SQL that deletes the payloads to which `own` (a table's condition on its rows) alone refers. */
export function dropPayloads(table: 'response_items' | 'conversation_items', own: string): string {
  const other = table === 'response_items' ? 'conversation_items' : 'response_items'
  return `delete from payloads where hash in (select hash from ${table} where ${own}) and not exists (select 1 from ${table} where hash = payloads.hash and not (${own})) and not exists (select 1 from ${other} where hash = payloads.hash)`
}
