import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defineCommand } from 'citty'
import { usageCsv } from '../../runtime/admin/usage-csv.ts'
import { type AskedSpan, usageData } from '../../runtime/admin/usage-figures.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import type { UsageFilter, UsageSubject } from '../../runtime/state/usage-parts.ts'
import {
  USAGE_DIMENSIONS,
  type UsageDimension,
  type UsageQuery,
  type UsageReport,
  usageReport,
} from '../../runtime/state/usage-report.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { jsonOptionWith } from '../json-option.ts'
import { usageTable } from '../usage/table.ts'
import { clock, momentOf, zoneOf } from '../usage/time.ts'

const SUBJECTS: readonly UsageSubject[] = ['key', 'group', 'tag', 'model', 'upstream']

export default defineCommand({
  meta: { name: 'usage', description: 'Show calls, costs, tokens and latencies by model, key, day and more.' },
  args: {
    since: {
      type: 'string',
      description: 'From when: 30m, 24h, 7d, 2w ago, a date or time such as 2026-01-31, or all',
      valueHint: '7d',
      default: '7d',
    },
    until: {
      type: 'string',
      description: 'Until when, in the same words; now where it is not given',
      valueHint: 'date',
    },
    zone: { type: 'string', description: 'The time zone of dates, days and hours', valueHint: 'name', default: 'UTC' },
    by: {
      type: 'string',
      description: `What to break down by, repeated or with commas: ${USAGE_DIMENSIONS.join(', ')} (model,key,day by default)`,
      valueHint: 'model,day',
    },
    key: { type: 'string', description: 'Only calls with this key; may be repeated', valueHint: 'id' },
    group: { type: 'string', description: 'Only calls of this group; empty for those of none', valueHint: 'name' },
    tag: { type: 'string', description: 'Only calls with this tag; empty for those without', valueHint: 'tag' },
    model: { type: 'string', description: 'Only calls that asked for this model', valueHint: 'name' },
    upstream: { type: 'string', description: 'Only calls that this upstream answered', valueHint: 'name' },
    csv: { type: 'boolean', description: 'Print CSV, without a total; what was not reported is empty' },
    json: jsonOptionWith('; what was not reported is absent'),
    database: databaseOption,
  },
  async run({ args, rawArgs }) {
    const database = databasePath(args.database)
    try {
      if (args.csv && args.json) throw new Error('--csv and --json are two forms of the same: take one of them.')
      const given = everyValue(rawArgs)
      const zone = zoneOf(args.zone)
      const now = Date.now()
      const asked: AskedSpan = {
        by: dimensionsOf(given.by),
        zone,
        since: args.since === 'all' ? undefined : momentOf(args.since, zone, now, '--since'),
        until: args.until === undefined ? undefined : momentOf(args.until, zone, now, '--until'),
      }
      const query: UsageQuery = { ...asked, where: filterOf(given), mediansUpTo: MOST_RANKED }
      const report = existsSync(database) ? await read(database, query) : undefined
      if (report === undefined)
        console.error(`No usage yet: there is no database at ${database}. The gateway makes it with its first call.`)
      const { rows, total } = report ?? { rows: [], total: undefined }
      if (args.json) console.log(JSON.stringify(usageData(asked, { rows, total }), null, 2))
      else if (args.csv) console.log(usageCsv(asked.by, rows))
      else if (report) console.log(toText(asked, report))
    } catch (error) {
      fail(error)
    }
  },
})

/** Calls that medians are worth some seconds for. */
const MOST_RANKED = 500_000

async function read(path: string, query: UsageQuery): Promise<UsageReport> {
  const database = sqliteDatabase(path, { readOnly: true })
  try {
    return await usageReport(database, query)
  } finally {
    await database.close()
  }
}

function toText({ by, since, until, zone }: AskedSpan, { rows, total }: UsageReport): string {
  const from = since === undefined ? undefined : `since ${clock(since, zone)}`
  const to = until === undefined ? undefined : `until ${clock(until, zone)}`
  const span = from || to ? `${[from, to].filter(Boolean).join(' ')} ${zone}` : 'so far'
  if (rows.length === 0) return `No calls ${span}.`
  const table = usageTable(by, rows, { zone, total: rows.length > 1 ? total : undefined })
  return `Usage ${span}\n\n${table}${unpricedNote(total?.unpriced ?? 0)}`
}

function unpricedNote(calls: number): string {
  if (calls === 0) return ''
  const counted = `${calls.toLocaleString('en-US')} ${calls === 1 ? 'call' : 'calls'}`
  return `\n\nThe price of ${counted} is not known, and in no sum: see "catalog" and "free" in the config.`
}

const DEFAULT_DIMENSIONS: readonly UsageDimension[] = ['model', 'key', 'day']

/** Options as often as they were given: the parsed arguments hold only the last one. */
function everyValue(rawArgs: string[]): Partial<Record<'by' | UsageSubject, string[]>> {
  const names = ['by', ...SUBJECTS] as const
  const options = Object.fromEntries(names.map(name => [name, { type: 'string', multiple: true } as const]))
  const { values } = parseArgs({ args: rawArgs, options, strict: false })
  return Object.fromEntries(
    names.flatMap(name => {
      const value = values[name]
      return Array.isArray(value) ? [[name, value.map(String)]] : []
    }),
  )
}

function filterOf(given: Partial<Record<UsageSubject, string[]>>): UsageFilter {
  return Object.fromEntries(SUBJECTS.flatMap(subject => (given[subject] ? [[subject, given[subject]]] : [])))
}

function dimensionsOf(given: readonly string[] | undefined): readonly UsageDimension[] {
  const names = (given ?? []).flatMap(value => value.split(','))
  if (names.length === 0) return DEFAULT_DIMENSIONS
  return [...new Set(names.map(dimensionOf))]
}

function dimensionOf(name: string): UsageDimension {
  const dimension = USAGE_DIMENSIONS.find(one => one === name.trim())
  if (dimension === undefined) throw new Error(`--by takes ${USAGE_DIMENSIONS.join(', ')}, not "${name}".`)
  return dimension
}
