import { describe, expect, it } from 'vitest'
import { usageCsv } from './usage-csv.ts'

const figures = { calls: 1, errors: 0, cancelled: 0, cached: 0, unpriced: 0, latencyAvgMs: 12.5 }

/** What a reader of RFC 4180 makes of it. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\n') rows.push([])
    if (end === '') return rows
  }
  return rows
}

describe('usage as CSV', () => {
  it('has a line of names and a line a row, with exact dollars', () => {
    const [names, row, ...rest] = read(
      usageCsv(['model', 'day'], [{ ...figures, model: 'gpt-5', day: '2026-01-02', costPico: 1n }]),
    )
    expect(rest).toEqual([])
    expect(names?.slice(0, 3)).toEqual(['model', 'day', 'calls'])
    expect(names).toHaveLength(row!.length)
    expect(row?.[names!.indexOf('costUsd')]).toBe('0.000000000001')
    expect(row?.[names!.indexOf('latencyAvgMs')]).toBe('12.5')
    expect(row?.[names!.indexOf('inputTokens')]).toBe('')
  })

  it.each([
    ['a comma, and "quotes"', 'a comma, and "quotes"'],
    ['two\nlines\r\n', 'two\nlines\r\n'],
    ["it's", "it's"],
    ['', ''],
    ['模型 🦊', '模型 🦊'],
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['@SUM(1)', "'@SUM(1)"],
    ['-1+2', "'-1+2"],
  ])('gives the name %j as %j to a spreadsheet', (model, expected) => {
    expect(read(usageCsv(['model'], [{ ...figures, model }]))[1]?.[0]).toBe(expected)
  })

  it('is the names alone where there is nothing', () => {
    expect(usageCsv(['key'], []).split('\n')).toHaveLength(1)
  })
})
