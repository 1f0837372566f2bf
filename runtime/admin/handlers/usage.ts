import { isTimeZone } from '../../config/time-zone.ts'
import { utf8 } from '../../platform/byte-search.ts'
import type { UsageFilter, UsageSubject } from '../../state/usage-parts.ts'
import { USAGE_DIMENSIONS, type UsageDimension, usageReport } from '../../state/usage-report.ts'
import { AdminError } from '../admin-error.ts'
import { type AdminHandlers, Reply } from '../context.ts'
import { usageCsv } from '../usage-csv.ts'
import { usageData } from '../usage-figures.ts'

const WEEK = 7 * 86_400_000
const SUBJECTS: readonly UsageSubject[] = ['key', 'group', 'tag', 'model', 'upstream']

/** Calls that medians are reckoned for: ranking them holds the server up. */
const MOST_RANKED = 20_000

export const usageHandlers: Pick<AdminHandlers, 'getUsage'> = {
  async getUsage({ query }, { database }) {
    const { zone = 'UTC', format = 'json' } = query
    if (!isTimeZone(zone))
      throw wrong('zone', `takes a time zone such as Europe/Berlin or UTC, not "${zone.slice(0, 100)}".`)
    const asked = {
      by: dimensionsOf(query.by ?? ''),
      zone,
      since: query.since === undefined ? Date.now() - WEEK : Date.parse(query.since),
      until: query.until === undefined ? undefined : Date.parse(query.until),
    }
    const report = await usageReport(database, { ...asked, where: filterOf(query), mediansUpTo: MOST_RANKED })
    if (format === 'json') return usageData(asked, report)
    const headers = { 'content-type': 'text/csv; charset=utf-8' }
    return new Reply({ status: 200, headers, body: utf8(`${usageCsv(asked.by, report.rows)}\n`) })
  },
}

function dimensionsOf(text: string): UsageDimension[] {
  const names = text.split(',').filter(name => name !== '')
  return [...new Set(names.map(dimensionOf))]
}

function dimensionOf(name: string): UsageDimension {
  const dimension = USAGE_DIMENSIONS.find(one => one === name.trim())
  if (dimension) return dimension
  throw wrong('by', `takes ${USAGE_DIMENSIONS.join(', ')}, not "${name.slice(0, 100)}".`)
}

function filterOf(query: { [Name in UsageSubject]?: string }): UsageFilter {
  return Object.fromEntries(
    SUBJECTS.flatMap(subject => {
      const said = query[subject]
      return said === undefined ? [] : [[subject, said.split(',')]]
    }),
  )
}

function wrong(name: string, said: string): AdminError {
  return new AdminError(400, 'invalid_request', `"${name}" ${said}`)
}
