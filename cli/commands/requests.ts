import { defineCommand } from 'citty'
import type { LoggedRequest } from '../../generated/admin/types.ts'
import { ADMIN_KEY_VARIABLE } from '../../runtime/admin/admin-key.ts'
import { adminClient } from '../admin-client.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { jsonOptionWith } from '../json-option.ts'
import { type RequestSource, runningSource, storedSource, type Wanted } from '../requests/source.ts'
import { HEAD, requestLine } from '../requests/text.ts'
import { urlOption } from '../url-option.ts'
import { momentOf } from '../usage/time.ts'

const OUTCOMES = ['ok', 'client-error', 'upstream-error', 'cut', 'cancelled']
const text = (description: string, valueHint: string) => ({ type: 'string', description, valueHint }) as const

/** `headgate requests`: which calls there were, and are. */
export default defineCommand({
  meta: {
    name: 'requests',
    description: 'List calls, or follow them as they end: headgate requests --follow --model smart',
  },
  args: {
    follow: { type: 'boolean', alias: 'f', description: 'Tell calls as they end, until Ctrl-C' },
    key: text('Of this key', 'NAME'),
    group: text('Of this group', 'NAME'),
    tag: text('With this tag', 'TAG'),
    model: text('For this public model', 'NAME'),
    upstream: text('Answered by this upstream', 'NAME'),
    outcome: text(`That ended so: ${OUTCOMES.join(', ')}`, 'OUTCOME'),
    since: text('That came then or later: a date, a time, or a span such as 2h', 'WHEN'),
    limit: { ...text('At most so many', 'N'), default: '50' },
    json: jsonOptionWith('; one call a line with --follow'),
    url: urlOption,
    database: databaseOption,
  },
  async run({ args }) {
    let source: RequestSource | undefined
    try {
      const limit = Number(args.limit)
      if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
        throw new Error(`--limit takes a number from 1 to 1000, not "${args.limit}".`)
      if (args.outcome && !OUTCOMES.includes(args.outcome))
        throw new Error(`--outcome takes ${OUTCOMES.join(', ')}, not "${args.outcome}".`)
      const since = args.since ? momentOf(args.since, 'UTC', Date.now(), '--since') : undefined
      const wanted = wantedOf(args)
      source = sourceOf(args.url, args.database)
      if (args.follow) return await follow(source, wanted, args.json === true)
      const requests = await source.list({ ...wanted, limit, ...(since !== undefined && { since }) })
      process.stdout.write(`${args.json ? JSON.stringify({ requests }, null, 2) : listed(requests)}\n`)
    } catch (thrown) {
      fail(thrown)
    } finally {
      await source?.close()
    }
  },
})

function wantedOf({
  key,
  group,
  tag,
  model,
  upstream,
  outcome,
}: Readonly<Record<keyof Wanted, string | undefined>>): Wanted {
  const given = Object.entries({ key, group, tag, model, upstream, outcome }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

function sourceOf(url: string | undefined, database: string | undefined): RequestSource {
  if (!url) return storedSource(databasePath(database))
  const adminKey = process.env[ADMIN_KEY_VARIABLE]?.trim()
  return runningSource(adminClient(url, adminKey, '--url'), url, adminKey)
}

function listed(requests: readonly LoggedRequest[]): string {
  return requests.length === 0 ? 'No calls.' : [HEAD, ...requests.map(requestLine)].join('\n')
}

async function follow(source: RequestSource, wanted: Wanted, json: boolean): Promise<void> {
  const leaving = new AbortController()
  const leave = (): void => leaving.abort()
  process.once('SIGINT', leave)
  if (!json) process.stdout.write(`${HEAD}\n`)
  const tell = (request: LoggedRequest): void => {
    process.stdout.write(`${json ? JSON.stringify(request) : requestLine(request)}\n`)
  }
  try {
    await source.follow(wanted, tell, leaving.signal)
    if (!leaving.signal.aborted) process.stderr.write('The gateway has ended its telling.\n')
  } finally {
    process.off('SIGINT', leave)
  }
}
