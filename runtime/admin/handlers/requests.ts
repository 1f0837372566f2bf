import type { LoggedRequest, RequestDetail } from '../../../generated/admin/types.ts'
import { isStopping } from '../../gateway/site.ts'
import { dollars } from '../../limits/dollars.ts'
import { audited } from '../../state/audit-log.ts'
import type { SqlDatabase } from '../../state/database.ts'
import { type BodiesRow, bodiesOf, deleteBodies, haveBodies } from '../../state/request-bodies.ts'
import { loggedCalls } from '../../state/usage-log.ts'
import type { UsageRecord } from '../../state/usage-record.ts'
import { notFound } from '../admin-error.ts'
import { type AdminHandlers, Reply } from '../context.ts'
import { isoTime } from '../iso-time.ts'
import { liveEvents } from '../live-events.ts'
import { shownCall } from '../shown-request.ts'

const USUAL = 100

type Requests = Pick<AdminHandlers, 'listRequests' | 'watchRequests' | 'getRequest' | 'purgeRequestBodies'>

export const requestHandlers: Requests = {
  async listRequests({ query: { limit = USUAL, since, until, ...rest } }, { database }) {
    const calls = await loggedCalls(database, {
      ...rest,
      limit,
      ...(since !== undefined && { since: Date.parse(since) }),
      ...(until !== undefined && { until: Date.parse(until) }),
    })
    const last = calls.at(-1)
    const kept = await haveBodies(
      database,
      calls.map(({ requestId }) => requestId),
    )
    const requests = calls.map(call => ({
      ...shownCall(call),
      ...(kept.has(call.requestId) && { bodies: true as const }),
    }))
    return { requests, ...(last && calls.length === limit && { next: last.id }) }
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

  async getRequest({ params: { requestId } }, { database, caller }) {
    const act = { actor: caller.actor, operation: 'getRequest', subject: requestId.slice(0, 100) }
    const { detail } = await audited(database, act, async () => ({
      status: 200,
      detail: await detailOf(database, requestId),
    }))
    return detail
  },

  async purgeRequestBodies({ body: { until, ...filter } }, { database, gateway }) {
    // What waits to be written would come after.
    await gateway.bodies?.flush()
    const which = { ...filter, ...(until !== undefined && { before: Date.parse(until) }) }
    let purged = 0
    for (let deleted = ROWS; deleted === ROWS; purged += deleted) deleted = await deleteBodies(database, which, ROWS)
    return { purged }
  },
}

/** Rows that are deleted in one step. */
const ROWS = 500

async function detailOf(database: SqlDatabase, requestId: string): Promise<RequestDetail> {
  const bodies = await bodiesOf(database, requestId)
  // Calls are found by their time, and without it among all of them.
  const time = bodies && { since: bodies.startedAt, until: bodies.startedAt + 1 }
  const [call] = await loggedCalls(database, { requestId, limit: 1, ...time })
  if (!call && !bodies) throw notFound('request', requestId)
  return { requestId, ...(call && { call: shownCall(call) }), ...(bodies && { bodies: ofBodies(bodies) }) }
}

function ofBodies({ request, requestBytes, requestCut, answer, answerBytes, answerCut, answerType }: BodiesRow) {
  return {
    request: { text: request, bytes: requestBytes, cut: requestCut === 1 },
    answer: {
      ...{ text: answer, bytes: answerBytes, cut: answerCut === 1 },
      ...(answerType !== '' && { contentType: answerType }),
    },
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
    spentBesideTokens: _f,
    spentBesidePico: _g,
    ...shown
  } = rest
  return {
    ...shown,
    startedAt: isoTime(startedAt),
    ...(cached && { cached }),
    ...(costPico !== undefined && { cost: dollars(costPico) }),
  }
}
