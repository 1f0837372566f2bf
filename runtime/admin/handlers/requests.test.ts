import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { text } from '../../platform/byte-search.ts'
import type { ByteSink } from '../../platform/bytes.ts'
import { recordOf } from '../../state/fixtures/records.ts'
import { type BodiesRow, insertBodies } from '../../state/request-bodies.ts'
import { INSERT_ROW, rowOf } from '../../state/usage-insert.ts'
import type { UsageRecord } from '../../state/usage-record.ts'
import { liveEvents } from '../live-events.ts'
import { type AdminBench, adminBench } from '../test-bench.ts'

let bench: AdminBench
beforeAll(async () => {
  bench = adminBench()
  for (let n = 0; n < 25; n++) {
    const record: UsageRecord = {
      ...recordOf(n),
      startedAt: 1_000_000 + n,
      key: n % 2 === 0 ? 'even' : 'odd',
      upstream: 'openai',
      ...(n === 24 && { costPico: 1_234_567_890_123, cached: true, group: 'team', tag: 'nightly' }),
    }
    // Blanks of a row that was not reported are nulls.
    await bench.database.run(INSERT_ROW, ...Object.values(rowOf(record)))
  }
})
afterAll(() => bench.close())

describe('the log of requests', () => {
  it('has the last ones first, page by page, with what is known of each', async () => {
    const first = await bench.call('GET', '/admin/v1/requests?limit=20')
    expect(first.body.requests).toHaveLength(20)
    expect(first.body.requests[0]).toMatchObject({
      ...{ requestId: 'request-24', startedAt: '1970-01-01T00:16:40.024Z', key: 'even', group: 'team', tag: 'nightly' },
      ...{ cached: true, cost: '1.234567890123' },
    })
    expect(first.body.requests[1]).not.toHaveProperty('cost')
    expect(Object.values(first.body.requests[1])).not.toContain(null)
    const second = await bench.call('GET', `/admin/v1/requests?limit=20&before=${first.body.next}`)
    expect(second.body.requests.map(({ requestId }: { requestId: string }) => requestId)).toEqual([
      ...['request-4', 'request-3', 'request-2', 'request-1', 'request-0'],
    ])
    expect(second.body).not.toHaveProperty('next')
  })

  it('is narrowed', async () => {
    const ids = async (query: string): Promise<string[]> => {
      const { body } = await bench.call('GET', `/admin/v1/requests?${query}`)
      return body.requests.map(({ requestId }: { requestId: string }) => requestId)
    }
    expect(await ids('key=odd&since=1970-01-01T00:16:40.020Z')).toEqual(['request-23', 'request-21'])
    expect(await ids('until=1970-01-01T00:16:40.002Z')).toEqual(['request-1', 'request-0'])
    expect(await ids('requestId=request-7')).toEqual(['request-7'])
    expect(await ids('tag=nightly&group=team')).toEqual(['request-24'])
    expect(await ids("model=x' or 1=1 --")).toEqual([])
  })
})

describe('what a call said and heard', () => {
  const row: BodiesRow = {
    ...{ requestId: 'request-24', startedAt: 1_000_024, key: 'even', group: 'team', tag: 'nightly', model: 'm' },
    ...{ status: 200, requestBytes: 900, requestCut: 1, request: '{"asked', answerBytes: 6, answerCut: 0 },
    ...{ answerType: 'application/json', answer: 'answer' },
  }
  const keep = (parts: Partial<BodiesRow>) => insertBodies(bench.database, { ...row, ...parts })
  const purge = async (body: unknown): Promise<unknown> =>
    (await bench.call('POST', '/admin/v1/requests/bodies/purge', { body })).body

  it('is shown with what it used, and who has read it is written down', async () => {
    await keep({})
    const { status, body } = await bench.call('GET', '/admin/v1/requests/request-24')
    expect(status).toBe(200)
    expect(body).toEqual({
      requestId: 'request-24',
      call: expect.objectContaining({ requestId: 'request-24', tag: 'nightly', cost: '1.234567890123' }),
      bodies: {
        request: { text: '{"asked', bytes: 900, cut: true },
        answer: { text: 'answer', bytes: 6, cut: false, contentType: 'application/json' },
      },
    })
    const { requests } = (await bench.call('GET', '/admin/v1/requests?limit=2')).body
    expect(requests.map(({ bodies }: { bodies?: true }) => bodies)).toEqual([true, undefined])
    const { entries } = (await bench.call('GET', '/admin/v1/audit?operation=getRequest')).body
    expect(entries[0]).toMatchObject({ actor: 'admin key', subject: 'request-24', status: 200 })
  })

  it('is absent where it was not kept, as is the call where only that was', async () => {
    expect((await bench.call('GET', '/admin/v1/requests/request-3')).body).toMatchObject({
      call: { requestId: 'request-3' },
    })
    expect((await bench.call('GET', '/admin/v1/requests/request-3')).body).not.toHaveProperty('bodies')
    await keep({ requestId: 'alone' })
    expect((await bench.call('GET', '/admin/v1/requests/alone')).body).not.toHaveProperty('call')
  })

  it('of a request that nobody made is a 404, and the attempt is written down', async () => {
    const { status, body } = await bench.call('GET', '/admin/v1/requests/nobody')
    expect([status, body.error.message]).toEqual([404, 'There is no request "nobody".'])
    const { entries } = (await bench.call('GET', '/admin/v1/audit?operation=getRequest')).body
    expect(entries[0]).toMatchObject({ subject: 'nobody', status: 404 })
  })

  it('is nothing for whoever may only look or operate', async () => {
    const { body } = await bench.call('POST', '/admin/v1/tokens', { body: { name: 'o', scope: 'operate' } })
    const bearer = body.value
    expect((await bench.call('GET', '/admin/v1/requests/request-24', { bearer })).status).toBe(403)
    expect((await bench.call('GET', '/admin/v1/requests', { bearer })).status).toBe(200)
  })

  it('is deleted of a person, a key, a group, a model or a time, and what it used stays', async () => {
    await purge({ until: '2100-01-01T00:00:00Z' })
    for (let n = 0; n < 1_100; n++) await keep({ requestId: `a${n}`, key: 'ada', tag: null })
    await keep({ requestId: 'b', tag: 'bob', group: null, startedAt: 5_000 })
    await keep({ requestId: 'c', tag: 'bob', model: 'other' })
    await keep({ requestId: 'd' })
    expect(await purge({ key: 'ada', model: 'other' })).toEqual({ purged: 0 })
    expect(await purge({ key: 'ada' })).toEqual({ purged: 1_100 })
    expect(await purge({ tag: 'bob', until: '1970-01-01T00:00:06Z' })).toEqual({ purged: 1 })
    expect(await purge({ tag: 'bob' })).toEqual({ purged: 1 })
    expect(await purge({ requestId: 'd', group: 'team' })).toEqual({ purged: 1 })
    expect((await bench.call('GET', '/admin/v1/requests/request-24')).body.call.requestId).toBe('request-24')
    const { entries } = (await bench.call('GET', '/admin/v1/audit?operation=purgeRequestBodies')).body
    expect(entries[1]).toMatchObject({ detail: { tag: 'bob' }, status: 200 })
  })

  it('is not deleted of all by mistake', async () => {
    for (const body of [{}, { user: 'bob' }, { until: 'yesterday' }])
      expect((await bench.call('POST', '/admin/v1/requests/bodies/purge', { body })).status).toBe(400)
  })
})

/** A reader that takes what it is given until it is told not to. */
function reader() {
  const said: string[] = []
  const state = { full: false, ended: false }
  const sink: ByteSink = {
    write(chunk) {
      said.push(text(chunk))
      return !state.full
    },
    end() {
      state.ended = true
    },
    fail() {},
  }
  return { said, state, sink }
}

describe('watching', () => {
  it('tells of calls as they end, those that were asked for, until the reader leaves', async () => {
    const events: string[] = []
    const { gateway } = bench
    const { serveAdmin } = await import('../serve-admin.ts')
    const { adminRequest } = await import('../test-bench.ts')
    const { headers, body } = await serveAdmin(adminRequest('GET', '/admin/v1/requests/live?key=odd'))
    expect(headers['content-type']).toBe('text/event-stream')
    if (!body || body instanceof Uint8Array) throw new Error('it is no stream')
    const flow = body.pipe({ write: chunk => events.push(text(chunk)) > 0, end() {}, fail() {} })
    await Promise.resolve()
    for (const watch of gateway.watchers) {
      watch({ ...recordOf('a'), key: 'even' })
      watch({ ...recordOf('b'), key: 'odd', costPico: 500_000_000_000 })
    }
    expect(events).toEqual([
      ': live\n\n',
      expect.stringMatching(/^event: request\ndata: \{.*"requestId":"request-b".*"cost":"0.5"/),
    ])
    flow.cancel()
    expect(gateway.watchers.size).toBe(0)
  })

  it('counts what a slow reader misses', async () => {
    const { said, state, sink } = reader()
    let tell: (event: string, data: unknown) => void = () => {}
    const flow = liveEvents(
      given => {
        tell = given
        return () => {}
      },
      () => false,
    ).pipe(sink)
    await Promise.resolve()
    state.full = true
    tell('request', 1)
    tell('request', 2)
    tell('request', 3)
    state.full = false
    flow.resume()
    tell('request', 4)
    flow.cancel()
    expect(said.join('')).toBe(
      ': live\n\nevent: request\ndata: 1\n\nevent: missed\ndata: {"count":2}\n\nevent: request\ndata: 4\n\n',
    )
  })

  it('ends when the gateway stops', async () => {
    const { state, sink } = reader()
    let stopping = false
    let subscribed = true
    const over = () => stopping
    const subscribe = () => () => {
      subscribed = false
    }
    liveEvents(subscribe, over, 5).pipe(sink)
    stopping = true
    await expect.poll(() => state.ended).toBe(true)
    expect(subscribed).toBe(false)
  })
})
