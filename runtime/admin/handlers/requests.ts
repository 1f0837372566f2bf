import type { LoggedRequest } from '../../../generated/admin/types.ts'
import { isStopping } from '../../gateway/site.ts'
import { dollars } from '../../limits/dollars.ts'
import { type LoggedCall, loggedCalls } from '../../state/usage-log.ts'
import type { UsageRecord } from '../../state/usage-record.ts'
import { type AdminHandlers, Reply } from '../context.ts'
import { isoTime } from '../iso-time.ts'
import { liveEvents } from '../live-events.ts'

const USUAL = 100

export const requestHandlers: Pick<AdminHandlers, 'listRequests' | 'watchRequests'> = {
  async listRequests({ query: { limit = USUAL, since, until, ...rest } }, { database }) {
    const calls = await loggedCalls(database, {
      ...rest,
      limit,
      ...(since !== undefined && { since: Date.parse(since) }),
      ...(until !== undefined && { until: Date.parse(until) }),
    })
    const last = calls.at(-1)
    return { requests: calls.map(ofRow), ...(last && calls.length === limit && { next: last.id }) }
  },

  watchRequests({ query }, { gateway }) {
    const wanted = Object.entries(query)
    const body = liveEvents(tell => {
      const watch = (record: UsageRecord): void => {
        // The query's names are those of the record.
        const all: Readonly<Record<string, unknown>> = { ...record }
        if (wanted.every(([name, value]) => all[name] === value)) tell('request', ofRecord(record))
      }
      gateway.watchers.add(watch)
      return () => gateway.watchers.delete(watch)
    }, isStopping)
    return new Reply({ status: 200, headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }, body })
  },
}

/** What is null was not reported. */
function ofRow({ costPico, startedAt, stream, cached, ...row }: LoggedCall): LoggedRequest {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return {
    // Only members that may be absent can be null.
    ...(present as Omit<LoggedRequest, 'startedAt' | 'stream' | 'cost' | 'cached'>),
    startedAt: isoTime(startedAt),
    stream: stream === 1,
    ...(cached === 1 && { cached: true }),
    ...(costPico !== null && { cost: dollars(costPico) }),
  }
}

function ofRecord(record: UsageRecord): LoggedRequest {
  const { startedAt, costPico, price: _, cacheWriteOneHourTokens: __, toolUses: ___, cached, ...rest } = record
  const {
    audioInputTokens: _a,
    cachedAudioInputTokens: _b,
    imageInputTokens: _c,
    audioOutputTokens: _d,
    imageOutputTokens: _e,
    ...shown
  } = rest
  return {
    ...shown,
    startedAt: isoTime(startedAt),
    ...(cached && { cached }),
    ...(costPico !== undefined && { cost: dollars(costPico) }),
  }
}
