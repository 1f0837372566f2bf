import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '../../state/fixtures/records.ts'
import { INSERT_ROW, rowOf } from '../../state/usage-insert.ts'
import { type AdminBench, adminBench, adminRequest } from '../test-bench.ts'

let bench: AdminBench
beforeAll(async () => {
  bench = adminBench()
  const records = [
    { key: 'ann', costPico: 100_000_000_001, startedAt: Date.UTC(2026, 0, 2, 23, 30) },
    { key: 'ann', costPico: 200_000_000_002, startedAt: Date.UTC(2026, 0, 3, 1) },
    { key: '=1+1', startedAt: Date.UTC(2026, 0, 3, 2) },
  ]
  for (const [n, record] of records.entries())
    await bench.database.run(INSERT_ROW, ...Object.values(rowOf(recordOf(n, record))))
})
afterAll(() => bench.close())

const SPAN = 'since=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z'

describe('usage through the admin API', () => {
  it('is added up exactly, with what has no price beside the sum', async () => {
    const { body } = await bench.call('GET', `/admin/v1/usage?${SPAN}&by=key`)
    expect(body).toMatchObject({
      ...{ since: '2026-01-01T00:00:00.000Z', until: '2026-02-01T00:00:00.000Z', zone: 'UTC', by: ['key'] },
      rows: [
        { key: '=1+1', calls: 1, unpriced: 1 },
        { key: 'ann', calls: 2, unpriced: 0, costUsd: '0.300000000003' },
      ],
      total: { calls: 3, unpriced: 1, costUsd: '0.300000000003' },
    })
    expect(body.rows[0]).not.toHaveProperty('costUsd')
  })

  it('has the days of a zone, and the calls of some alone', async () => {
    const { body } = await bench.call('GET', `/admin/v1/usage?${SPAN}&by=day&zone=Europe/Berlin&key=ann`)
    expect(body.rows).toMatchObject([{ day: '2026-01-03', calls: 2 }])
    const utc = await bench.call('GET', `/admin/v1/usage?${SPAN}&by=day&key=ann`)
    expect(utc.body.rows).toMatchObject([{ day: '2026-01-02' }, { day: '2026-01-03' }])
  })

  it('comes as CSV that no spreadsheet runs', async () => {
    const { serveAdmin } = await import('../serve-admin.ts')
    const reply = await serveAdmin(adminRequest('GET', `/admin/v1/usage?${SPAN}&by=key&format=csv`))
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = Buffer.from(reply.body as Uint8Array)
      .toString()
      .split('\n')
    expect(lines[0]).toMatch(/^key,calls,errors,/)
    expect(lines[1]).toMatch(/^"'=1\+1",1,/)
  })

  it('is of the last week where nothing is said', async () => {
    const { body } = await bench.call('GET', '/admin/v1/usage')
    expect(body).toMatchObject({ rows: [], total: null })
    expect(Date.now() - Date.parse(body.since)).toBeLessThan(7 * 86_400_000 + 60_000)
  })

  it.each([
    ['by=colour', '"by" takes key, group, tag, model, upstream, month, day, hour, not "colour".'],
    ['zone=Atlantis', '"zone" takes a time zone such as Europe/Berlin or UTC, not "Atlantis".'],
    ['since=yesterday', 'since must be a time such as 2027-01-31T12:00:00Z.'],
    ['format=xml', 'format must be one of "json", "csv".'],
  ])('%s is refused', async (query, message) => {
    const { status, body } = await bench.call('GET', `/admin/v1/usage?${query}`)
    expect({ status, message: body.error.message }).toEqual({ status: 400, message })
  })
})
