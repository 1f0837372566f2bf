import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningGateway, root, startGateway, TEAM_KEY } from './harness.ts'

describe('a Worker that its cron trigger calls', () => {
  let gateway: RunningGateway
  beforeAll(async () => {
    gateway = await startGateway('workerd')
  })
  afterAll(() => gateway?.stop())

  const number = async (sql: string) => (await gateway.rows(`select (select ${sql}) as n`))[0]?.n

  it('adds usage up and deletes what is past its time', async () => {
    // One is too old for the calls that are kept, the other for the hours as well.
    for (const days of [110, 500]) {
      await gateway.execute(`insert into usage
        (request_id, started_at, key, model, upstream, upstream_model, protocol, operation, stream, status, outcome, latency_ms, revision)
        values ('old-${days}', ${Date.now() - days * 86_400_000}, 'old-${days}', 'm', 'u', 'm', 'p', 'o', 0, 200, 'ok', 1, 'r')`)
    }
    for (const content of ['one', 'two', 'three']) {
      const reply = await fetch(`${gateway.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}`, 'x-headgate-tag': 'cron' },
        body: JSON.stringify({ model: 'demo', messages: [{ role: 'user', content }] }),
      })
      expect(reply.status).toBe(200)
      await reply.text()
    }
    await vi.waitFor(async () => expect(await number('count(*) from usage')).toBe(5), 15_000)
    expect(await gateway.rows(`select distinct tag, cost_pico, credential from usage where key = 'team'`)).toEqual([
      { tag: 'cron', cost_pico: 0, credential: null },
    ])
    await gateway.scheduled?.()
    await vi.waitFor(async () => {
      expect(await number('count(*) from usage')).toBe(3)
      expect(await number('sum(calls) from usage_hours')).toBe(4)
    }, 15_000)
    expect(await gateway.rows('select key from usage_series order by 1')).toEqual([{ key: 'old-110' }, { key: 'team' }])
    expect(gateway.output()).not.toContain('could not')
  })

  it('is called as wrangler.jsonc says', () => {
    expect(readFileSync(join(root, 'wrangler.jsonc'), 'utf8')).toMatch(
      /"triggers": \{ "crons": \["\*\/10 \* \* \* \*"\] \}/,
    )
  })
})
