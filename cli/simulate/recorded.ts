import type { LoggedRequest, RequestList } from '../../generated/admin/types.ts'
import { picodollars } from '../../runtime/limits/dollars.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { type LoggedCall, type LogQuery, loggedCalls } from '../../runtime/state/usage-log.ts'
import type { AdminClient } from '../admin-client.ts'

/** What was written down of a call. Absent counters were not reported. */
export interface RecordedCall {
  /** Milliseconds since 1970. */
  startedAt: number
  key: string
  group?: string
  model: string
  /** Empty where nobody was asked. */
  upstream: string
  upstreamModel: string
  attempts?: number
  protocol: string
  operation: string
  stream: boolean
  status: number
  outcome: string
  cached: boolean
  inputTokens?: number
  cachedInputTokens?: number
  cacheWriteTokens?: number
  outputTokens?: number
  reasoningTokens?: number
  costPico?: number
  latencyMs: number
  timeToFirstTokenMs?: number
}

/** Which calls are wanted: milliseconds since 1970, and what they have to agree with. */
export interface Wanted {
  since: number
  until?: number
  model?: string
  key?: string
  group?: string
  /** Calls at the most, the last ones first. */
  most: number
}

export interface Recorded {
  /** In the order in which they came. */
  calls: RecordedCall[]
  /** There are more than were wanted. */
  more: boolean
}

const PAGE = 1_000

/** Calls of a database of this machine. */
export async function recordedHere(path: string, wanted: Wanted): Promise<Recorded> {
  const database = sqliteDatabase(path, { readOnly: true })
  try {
    return await collected(wanted, async query => {
      const page = await loggedCalls(database, query)
      return page.map(call => ({ id: call.id, call: ofRow(call) }))
    })
  } finally {
    await database.close()
  }
}

/** Calls of a gateway that runs. */
export function recordedThere(ask: AdminClient, wanted: Wanted): Promise<Recorded> {
  return collected(wanted, async ({ since, until, before, limit, ...rest }) => {
    const query = new URLSearchParams({ limit: String(limit) })
    if (since !== undefined) query.set('since', new Date(since).toISOString())
    if (until !== undefined) query.set('until', new Date(until).toISOString())
    if (before !== undefined) query.set('before', String(before))
    for (const [name, value] of Object.entries(rest)) query.set(name, String(value))
    const { requests } = (await ask('GET', `/requests?${query}`)) as RequestList // as openapi.json has it
    return requests.map(call => ({ id: call.id ?? 0, call: ofRequest(call) }))
  })
}

type Page = { id: number; call: RecordedCall }[]

async function collected({ most, ...wanted }: Wanted, page: (query: LogQuery) => Promise<Page>): Promise<Recorded> {
  const calls: RecordedCall[] = []
  for (let before: number | undefined; ; ) {
    const limit = Math.min(PAGE, most + 1 - calls.length)
    const found = await page({ ...wanted, limit, ...(before !== undefined && { before }) })
    calls.push(...found.map(({ call }) => call))
    before = found.at(-1)?.id
    if (found.length < limit || calls.length > most) break
  }
  const more = calls.length > most
  // They are read as they were written down, which is when they ended.
  const ordered = calls.slice(0, most).sort((a, b) => a.startedAt - b.startedAt)
  return { calls: ordered, more }
}

function ofRow({ stream, cached, ...row }: LoggedCall): RecordedCall {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  // What may be null is absent now, and the rest is as it was.
  return { ...known, stream: stream === 1, cached: cached === 1 } as unknown as RecordedCall
}

function ofRequest({ startedAt, cached, cost, ...call }: LoggedRequest): RecordedCall {
  const pico = cost === undefined ? undefined : picodollars(cost)
  return {
    ...call,
    startedAt: Date.parse(startedAt),
    cached: cached === true,
    ...(pico !== undefined && { costPico: pico }),
  }
}
