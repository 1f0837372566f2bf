import { existsSync } from 'node:fs'
import { defineCommand } from 'citty'
import type { Revision } from '../../generated/admin/types.ts'
import { ADMIN_KEY_VARIABLE } from '../../runtime/admin/admin-key.ts'
import { partsOf } from '../../runtime/gateway/release.ts'
import { listRevisions } from '../../runtime/state/revisions.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { adminClient } from '../admin-client.ts'
import { databaseOption, databasePath } from '../database-option.ts'
import { fail } from '../exit.ts'
import { jsonOption } from '../json-option.ts'
import { table } from '../keys/text.ts'
import { printable } from '../printable.ts'
import { urlOption } from '../url-option.ts'

/** `headgate revisions`: what has run, the latest first; what an incident asks for, and a way back. */
export default defineCommand({
  meta: {
    name: 'revisions',
    description: 'List the configs and commits that have run.',
  },
  args: {
    limit: { type: 'string', description: 'At most so many', valueHint: 'N', default: '20' },
    json: jsonOption,
    url: urlOption,
    database: databaseOption,
  },
  async run({ args }) {
    try {
      const limit = Number(args.limit)
      if (!Number.isInteger(limit) || limit < 1 || limit > 500)
        throw new Error(`--limit takes a number from 1 to 500, not "${args.limit}".`)
      const revisions = args.url ? await running(args.url, limit) : await stored(databasePath(args.database), limit)
      process.stdout.write(`${args.json ? JSON.stringify({ revisions }, null, 2) : revisionsText(revisions)}\n`)
    } catch (thrown) {
      fail(thrown)
    }
  },
})

/** As a database knows it: which of them runs is known to gateways alone. */
type Seen = Omit<Revision, 'running'> & { running?: boolean }

async function running(url: string, limit: number): Promise<Seen[]> {
  const ask = adminClient(url, process.env[ADMIN_KEY_VARIABLE]?.trim(), '--url')
  return ((await ask('GET', `/revisions?limit=${limit}`)) as { revisions: Revision[] }).revisions // as openapi.json has it
}

async function stored(file: string, limit: number): Promise<Seen[]> {
  if (!existsSync(file))
    throw new Error(
      `There is no database at ${file}. The gateway makes it with its first call; --database names another.`,
    )
  const database = sqliteDatabase(file)
  try {
    const rows = await listRevisions(database, limit)
    return rows.map(({ release, commit, firstSeen, lastSeen, calls }) => ({
      ...partsOf(release),
      ...(commit !== null && { commit }),
      ...{ firstSeen: new Date(firstSeen).toISOString(), lastSeen: new Date(lastSeen).toISOString(), calls },
    }))
  } finally {
    await database.close()
  }
}

function revisionsText(revisions: readonly Seen[]): string {
  if (revisions.length === 0) return 'No revisions yet.'
  const rows = revisions.map(({ revision, commit = '', firstSeen, lastSeen, calls, running: runs }) => [
    ...[revision, commit, minute(firstSeen), minute(lastSeen), calls.toLocaleString('en-US'), runs ? 'runs' : ''],
  ])
  const heads = ['REVISION', 'COMMIT', 'FIRST SEEN (UTC)', 'LAST SEEN', 'CALLS', '']
  return table([heads, ...rows.map(row => row.map(printable))])
}

function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ')
}
