import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defineCommand } from 'citty'
import { openSqliteUsageStore } from '../../runtime/state/sqlite.ts'
import type { UsageDimension, UsageQuery, UsageSummaryRow } from '../../runtime/state/store.ts'
import { usageTable } from '../usage-table.ts'

export default defineCommand({
  meta: { name: 'usage', description: 'Show calls, tokens and latencies by model, key and day.' },
  args: {
    since: {
      type: 'string',
      description: 'How far back: 30m, 24h, 7d, 2w, a date such as 2026-01-31 (UTC), or all',
      valueHint: '7d',
      default: '7d',
    },
    by: {
      type: 'string',
      description:
        'What to break down by, repeated or with commas: model, key, day, upstream (model,key,day by default)',
      valueHint: 'model,day',
    },
    model: { type: 'string', description: 'Only calls that asked for this model', valueHint: 'name' },
    key: { type: 'string', description: 'Only calls with this key', valueHint: 'id' },
    json: { type: 'boolean', description: 'Print JSON; a counter that was not reported is absent' },
    database: {
      type: 'string',
      description: 'The database (HEADGATE_DATABASE, or else .headgate/headgate.db)',
      valueHint: 'path',
    },
  },
  async run({ args, rawArgs }) {
    const database = args.database || process.env.HEADGATE_DATABASE || '.headgate/headgate.db'
    try {
      const query = {
        by: dimensionsOf(rawArgs),
        since: startOf(args.since, Date.now()),
        model: args.model,
        key: args.key,
      }
      const report = existsSync(database) ? await read(database, query) : undefined
      if (report === undefined) {
        console.error(`No usage yet: there is no database at ${database}. The gateway makes it with its first call.`)
      }
      if (args.json) console.log(JSON.stringify(toJson(query, report ?? { rows: [] }), null, 2))
      else if (report) console.log(toText(query, report))
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  },
})

interface Report {
  rows: UsageSummaryRow[]
  total?: UsageSummaryRow
}

async function read(database: string, query: UsageQuery): Promise<Report> {
  const store = await openSqliteUsageStore(database, { readOnly: true })
  try {
    const rows = await store.summary(query)
    const [total] = await store.summary({ ...query, by: [] })
    return { rows, total }
  } finally {
    await store.close()
  }
}

function toJson({ by, since }: UsageQuery, { rows, total }: Report) {
  return { since: since === undefined ? null : new Date(since).toISOString(), by, rows, total: total ?? null }
}

function toText({ by, since }: UsageQuery, { rows, total }: Report): string {
  const span =
    since === undefined ? 'so far' : `since ${new Date(since).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  if (rows.length === 0) return `No calls ${span}.`
  return `Usage ${span}\n\n${usageTable(by, rows, rows.length > 1 ? total : undefined)}`
}

const DIMENSIONS: readonly UsageDimension[] = ['model', 'key', 'day', 'upstream']
const DEFAULT_DIMENSIONS: readonly UsageDimension[] = ['model', 'key', 'day']

/** Every `--by`: the parsed arguments hold only the last one. */
function dimensionsOf(rawArgs: string[]): readonly UsageDimension[] {
  const { values } = parseArgs({ args: rawArgs, options: { by: { type: 'string', multiple: true } }, strict: false })
  const names = (values.by ?? []).flatMap(value => String(value).split(','))
  if (names.length === 0) return DEFAULT_DIMENSIONS
  return [...new Set(names.map(dimensionOf))]
}

function dimensionOf(name: string): UsageDimension {
  const dimension = DIMENSIONS.find(one => one === name.trim())
  if (dimension === undefined) throw new Error(`--by takes ${DIMENSIONS.join(', ')}, not "${name}".`)
  return dimension
}

const MINUTE = 60_000
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE, w: 7 * 24 * 60 * MINUTE }

/** Milliseconds since 1970; `undefined` is from the beginning. */
function startOf(since: string, now: number): number | undefined {
  if (since === 'all') return undefined
  const span = /^(\d{1,6})([mhdw])$/.exec(since)
  if (span) return now - Number(span[1]) * UNITS[span[2]!]!
  const date = /^\d{4}-\d\d-\d\d/.test(since) ? Date.parse(since) : Number.NaN
  if (Number.isNaN(date)) {
    throw new Error(
      `--since takes a span such as 30m, 24h, 7d or 2w, a date such as 2026-01-31, or all, not "${since}".`,
    )
  }
  return date
}
