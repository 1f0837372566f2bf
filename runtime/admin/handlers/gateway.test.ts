import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Drains } from '../../gateway/drains.ts'
import { tellReload } from '../../gateway/last-reload.ts'
import { site } from '../../gateway/site.ts'
import { modelsOf, runningUpstream } from '../../gateway/test-call.ts'
import { text } from '../../platform/byte-search.ts'
import { noteRevision } from '../../state/revisions.ts'
import { type AdminBench, adminBench, adminRequest } from '../test-bench.ts'

let bench: AdminBench
beforeAll(() => {
  const compiledUpstream = {
    ...{ id: 'up', kind: 'openai', protocols: ['openai-chat'], headers: {}, auth: 'bearer', free: false, models: [] },
    ...{ timeouts: { connect: 1_000, firstByte: 1_000, idle: 1_000 }, credentials: [], baseUrl: 'http://127.0.0.1:9' },
  } as const
  bench = adminBench({
    upstreams: new Map([['up', runningUpstream()]]),
    models: modelsOf({ 'gpt-5': ['up/gpt-5'] }),
  })
  const { compiled, routing } = bench.gateway
  Object.assign(bench.gateway, {
    compiled: { ...compiled, upstreams: { up: compiledUpstream } },
    drains: new Drains(routing.drained, bench.database),
  })
})
afterAll(() => bench.close())

describe('what runs, through the admin API', () => {
  it('is drained and given calls again', async () => {
    const post = async (what: string) => (await bench.call('POST', `/admin/v1/upstreams/up/${what}`)).body
    expect(await post('drain')).toMatchObject({ id: 'up', state: 'drained', drained: { by: 'admin key' } })
    expect((await bench.call('GET', '/admin/v1/upstreams')).body.upstreams).toMatchObject([{ state: 'drained' }])
    expect(await post('restore')).toMatchObject({ state: 'ready' })
  })

  it('is left alone after failures, until they are forgotten', async () => {
    const { health } = bench.gateway.routing
    const place = { upstream: 'up', credential: 'up#1', model: 'gpt-5' }
    for (let n = 0; n < 10; n++) health.failed(health.begin(place), 'server')
    expect((await bench.call('GET', '/admin/v1/upstreams')).body.upstreams).toMatchObject([
      { state: 'cooling', cooling: [{ why: 'server' }] },
    ])
    expect((await bench.call('POST', '/admin/v1/upstreams/up/clear')).body).toMatchObject({
      state: 'ready',
      cooling: [],
    })
  })

  it('tells the quota of a login, and is left alone while that is spent', async () => {
    const place = { upstream: 'up', credential: 'up#1', model: 'gpt-5' }
    const spentUntil = Date.now() + 3_600_000
    const windows = [{ name: 'primary', usedPercent: 100, minutes: 300, resetsAt: spentUntil }]
    bench.gateway.routing.quotas.note(place, { plan: 'plus', windows, spentUntil, of: 'credential' }, Date.now())
    const [shown] = (await bench.call('GET', '/admin/v1/upstreams')).body.upstreams
    const until = new Date(spentUntil).toISOString()
    expect(shown).toMatchObject({
      state: 'cooling',
      quotas: [
        { credential: 'up#1', plan: 'plus', spentUntil: until, windows: [{ name: 'primary', resetsAt: until }] },
      ],
    })
    const cleared = (await bench.call('POST', '/admin/v1/upstreams/up/clear')).body
    expect(cleared).toMatchObject({ state: 'ready' })
    expect(cleared).not.toHaveProperty('quotas')
  })

  it('is explained, for keys that there are', async () => {
    const request = { model: 'gpt-5', messages: [{ role: 'user', content: 'hi' }] }
    const explain = (body: object) => bench.call('POST', '/admin/v1/explain', { body: { request, ...body } })
    expect((await explain({})).body).toMatchObject({ attempts: [{ upstream: 'up', says: 'answers' }] })
    await bench.call('POST', '/admin/v1/keys', { body: { name: 'ann' } })
    expect((await explain({ key: 'ann' })).body).toMatchObject({ key: 'ann', client: { status: 200 } })
    expect(await explain({ key: 'nan' })).toMatchObject({
      status: 404,
      body: { error: { message: 'There is no key "nan".' } },
    })
  })

  it('tells which revisions have run, and which one does', async () => {
    const list = async (query = '') => (await bench.call('GET', `/admin/v1/revisions${query}`)).body.revisions
    expect(await list()).toMatchObject([{ revision: 'rev', calls: 0, running: true }])
    await noteRevision(bench.database, { release: 'old+0123456', commit: `0123456${'0'.repeat(33)}` }, 1_000)
    await bench.database.run(`insert into usage
      (request_id, started_at, key, model, upstream, upstream_model, protocol, operation, stream, status, outcome, latency_ms, revision)
      values ('r', 5000, 'k', 'm', 'u', 'm', 'p', 'o', 0, 200, 'ok', 1, 'older+89abcde-dirty')`)
    const seen = (at: number) => ({ firstSeen: new Date(at).toISOString(), lastSeen: new Date(at).toISOString() })
    const past = [
      { revision: 'older', commit: '89abcde-dirty', ...seen(5_000), calls: 1, running: false },
      { revision: 'old', commit: `0123456${'0'.repeat(33)}`, ...seen(1_000), calls: 0, running: false },
    ]
    expect((await list()).slice(1)).toEqual(past)
    expect(await list('?limit=2')).toHaveLength(2)
  })

  it('shows its models and its config', async () => {
    expect((await bench.call('GET', '/admin/v1/catalog')).body.models).toMatchObject([
      { name: 'gpt-5', pattern: false, targets: [{ upstream: 'up', model: 'gpt-5' }] },
    ])
    expect((await bench.call('GET', '/admin/v1/config')).body).toMatchObject({ revision: 'rev' })
  })

  it('tells how the config was last taken anew, and to everybody whether it was', async () => {
    expect((await bench.call('GET', '/admin/v1/config')).body).not.toHaveProperty('lastReload')
    tellReload({ at: Date.UTC(2026, 10, 26), ok: false, revision: 'next', error: 'A is not set (a)' })
    const at = '2026-11-26T00:00:00.000Z'
    expect((await bench.call('GET', '/admin/v1/config')).body).toMatchObject({
      revision: 'rev',
      lastReload: { at, ok: false, revision: 'next', error: 'A is not set (a)' },
    })
    const health = site(adminRequest('GET', '/health'))?.body
    expect(JSON.parse(text(health as Uint8Array))).toEqual({
      ...{ status: 'ok', revision: 'rev' },
      lastReload: { at, ok: false },
    })
  })
})
