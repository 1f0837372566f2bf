import { getTableColumns } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { recordOf } from './fixtures/records.ts'
import { usage } from './schema/index.ts'
import { COLUMNS, INSERT_ROW, rowOf } from './usage-insert.ts'

describe('the insert of usage', () => {
  it('fills the columns of the table, all but the id', () => {
    const { id: _, ...columns } = getTableColumns(usage)
    const expected = Object.entries(columns).map(([field, { name, notNull }]) => [
      field,
      notNull ? { name } : { name, optional: true },
    ])
    expect(COLUMNS).toEqual(Object.fromEntries(expected))
  })

  it('gives one value a column', () => {
    expect(INSERT_ROW.match(/\?/g)).toHaveLength(rowOf(recordOf(1)).length)
  })

  it('stores what was not reported as null, and what was as it is', () => {
    const fields = Object.keys(COLUMNS)
    const row = rowOf(recordOf(1, { inputTokens: 0, timeToFirstTokenMs: 1.5, stream: true }))
    const value = (field: string) => row[fields.indexOf(field)]
    expect(['inputTokens', 'outputTokens', 'timeToFirstTokenMs', 'stream'].map(value)).toEqual([0, null, 1.5, 1])
  })

  it('stores tools as JSON, and of a price its id alone', () => {
    const row = rowOf(recordOf(1, { toolUses: { web_search: 2 }, price: { id: 7, rates: '{"input":"1"}' } }))
    const value = (field: string) => row[Object.keys(COLUMNS).indexOf(field)]
    expect(['toolUses', 'price'].map(value)).toEqual(['{"web_search":2}', 7])
  })

  it('stores no number that is absurd, as sums have to hold all of them', () => {
    const value = (inputTokens: number) =>
      rowOf(recordOf(1, { inputTokens }))[Object.keys(COLUMNS).indexOf('inputTokens')]
    expect([1e16, -1e300, Number.NaN, 9e15].map(value)).toEqual([null, null, null, 9e15])
  })

  it('makes a row of a record with odd values that the table takes', () => {
    // A record as a faulty caller might give it: the types forbid it, and it must not stop the others.
    const odd = { ...recordOf(1), revision: undefined, latencyMs: Number.NaN } as unknown as ReturnType<typeof recordOf>
    expect(rowOf(odd).filter(value => value === undefined)).toEqual([])
    expect(rowOf(odd)[Object.keys(COLUMNS).indexOf('revision')]).toBe('')
  })
})
