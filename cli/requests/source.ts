import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LoggedRequest } from '../../generated/admin/types.ts'
import { shownCall } from '../../runtime/admin/shown-request.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { loggedCalls } from '../../runtime/state/usage-log.ts'
import { type AdminClient, adminEvents } from '../admin-client.ts'

/** Which calls are wanted. */
export interface Wanted {
  key?: string
  group?: string
  tag?: string
  model?: string
  upstream?: string
  outcome?: string
}

export interface Asked extends Wanted {
  limit: number
  /** Milliseconds since 1970. */
  since?: number
}

/** Where calls are read: at a gateway that runs, or in a database. */
export interface RequestSource {
  /** Those that were written down last come first. */
  list(asked: Asked): Promise<LoggedRequest[]>
  /** Calls as they end, until the signal says so. */
  follow(wanted: Wanted, tell: (request: LoggedRequest) => void, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** A gateway that runs, through its admin API. */
export function runningSource(ask: AdminClient, url: string, adminKey: string | undefined): RequestSource {
  return {
    async list({ since, limit, ...wanted }) {
      const query = new URLSearchParams({ ...wanted, limit: String(limit) })
      if (since !== undefined) query.set('since', new Date(since).toISOString())
      return ((await ask('GET', `/requests?${query}`)) as { requests: LoggedRequest[] }).requests // as openapi.json has it
    },
    async follow(wanted, tell, signal) {
      for await (const { event, data } of adminEvents(url, adminKey, '--url', '/requests/live', signal)) {
        if (event !== 'request') continue
        const request = JSON.parse(data) as LoggedRequest // as openapi.json has it
        if (isWanted(request, wanted)) tell(request)
      }
    },
    close: async () => {},
  }
}

/** Milliseconds between two looks into a database. */
const LOOK_AGAIN = 500
/** Calls of one look; those of a rush beyond it are left out. */
const AT_ONCE = 1000

/** A database of this machine. */
export function storedSource(file: string): RequestSource {
  if (!existsSync(file))
    throw new Error(
      `There is no database at ${file}. The gateway makes it with its first call; --database names another.`,
    )
  const database = sqliteDatabase(file)
  const list = async (asked: Asked): Promise<LoggedRequest[]> => (await loggedCalls(database, asked)).map(shownCall)
  return {
    list,
    async follow(wanted, tell, signal) {
      let [last] = (await list({ limit: 1 })).map(({ id = 0 }) => id)
      while (!signal.aborted) {
        await sleep(LOOK_AGAIN, undefined, { signal }).catch(() => {})
        const calls = await list({ ...wanted, limit: AT_ONCE })
        const news = calls.filter(({ id = 0 }) => id > (last ?? 0)).reverse()
        for (const call of news) tell(call)
        last = Math.max(last ?? 0, ...news.map(({ id = 0 }) => id))
      }
    },
    close: () => database.close(),
  }
}

function isWanted(request: LoggedRequest, wanted: Wanted): boolean {
  const all: Readonly<Record<string, unknown>> = { ...request }
  return Object.entries(wanted).every(([name, value]) => all[name] === value)
}
