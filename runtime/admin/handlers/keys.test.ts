import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompiledGateway } from '../../config/compiled.ts'
import { KeyDirectory } from '../../keys/key-directory.ts'
import { type AdminBench, adminBench } from '../test-bench.ts'

const route = { kind: 'target', upstream: 'openai', model: 'gpt-5' } as const
const compiled: CompiledGateway = {
  revision: 'r',
  upstreams: {
    openai: {
      ...{ id: 'openai', kind: 'openai', protocols: ['openai-chat'], headers: {}, auth: 'bearer', credentials: [] },
      ...{ models: [], timeouts: { connect: 1, firstByte: 1, idle: 1 }, free: false },
    },
  },
  models: { 'gpt-5': { name: 'gpt-5', route, targets: [route], mirrors: [], attempts: 1, totalMs: 0 } },
  patterns: [],
  keys: [
    { id: 'declared', sha256: 'a'.repeat(64), group: 'research', limits: { concurrent: 2, budgets: [] }, owner: 'Ann' },
  ],
  groups: { research: { limits: { budgets: [{ usd: '50', per: 'month', zone: 'UTC', warnAt: [0.8, 1] }] } } },
  server: { bodyLimit: 1, shutdownGrace: 1, keepAlive: 1 },
}

let bench: AdminBench
beforeAll(() => {
  bench = adminBench()
  const { groups = {} } = compiled
  const keys = new KeyDirectory(
    { keys: [{ id: 'declared', sha256: 'a'.repeat(64), group: 'research' }], keysDeclared: true, groups },
    { database: bench.database },
  )
  Object.assign(bench.gateway, { compiled, keys })
})
afterAll(() => bench.close())

describe('keys through the admin API', () => {
  it('are minted, and let in at once', async () => {
    const terms = {
      ...{ group: 'research', owner: 'Bob', models: ['gpt-*'], upstreams: ['openai'], expires: '2099-01-31' },
      ...{ limits: { requestsPerMinute: 10 }, budget: { usd: '0.5', per: 'day' }, metadata: { team: 7 } },
    }
    const made = await bench.call('POST', '/admin/v1/keys', { body: { name: 'bob', ...terms } })
    expect(made.status).toBe(201)
    expect(made.body.key).toMatchObject({
      ...{ name: 'bob', source: 'minted', enabled: true, createdBy: 'admin key', owner: 'Bob', group: 'research' },
      ...{ models: ['gpt-*'], upstreams: ['openai'], limits: { requestsPerMinute: 10 }, metadata: { team: 7 } },
      ...{ budget: [{ usd: '0.5', per: 'day' }], expires: '2099-02-01T00:00:00.000Z' },
    })
    expect(made.body.value.startsWith(made.body.key.prefix)).toBe(true)
    expect(bench.gateway.keys.find(made.body.value)).toMatchObject({ principal: { key: 'bob', group: 'research' } })
    const { body } = await bench.call('GET', '/admin/v1/keys/bob')
    expect(body).toEqual(made.body.key)
    expect(JSON.stringify(await bench.call('GET', '/admin/v1/keys'))).not.toContain(made.body.value)
    expect(JSON.stringify(await bench.call('GET', '/admin/v1/audit'))).not.toContain(made.body.value)
  })

  it('are listed beside those of the config, which are changed there', async () => {
    const { body } = await bench.call('GET', '/admin/v1/keys?group=research')
    expect(body.keys).toMatchObject([
      { name: 'declared', source: 'config', group: 'research', limits: { concurrent: 2 }, owner: 'Ann', enabled: true },
      { name: 'bob', source: 'minted' },
    ])
    for (const [method, path, sent] of [
      ['PATCH', '/admin/v1/keys/declared', { enabled: false }],
      ['POST', '/admin/v1/keys/declared/revoke', undefined],
      ['POST', '/admin/v1/keys', { name: 'declared' }],
      ['DELETE', '/admin/v1/groups/research', undefined],
    ] as const) {
      expect(await bench.call(method, path, { body: sent }), path).toMatchObject({
        status: 409,
        body: { error: { code: 'declared', message: expect.stringContaining('gateway.config.ts') } },
      })
    }
  })

  it('are changed, rotated with an overlap, revoked and forgotten', async () => {
    const first = (await bench.call('POST', '/admin/v1/keys', { body: { name: 'carol', owner: 'Carol' } })).body.value
    const changed = await bench.call('PATCH', '/admin/v1/keys/carol', { body: { owner: null, enabled: false } })
    expect(changed.body).toMatchObject({ enabled: false })
    expect(changed.body).not.toHaveProperty('owner')
    await bench.call('PATCH', '/admin/v1/keys/carol', { body: { enabled: true } })
    const rotated = await bench.call('POST', '/admin/v1/keys/carol/rotate', { body: { overlap: '1h' } })
    for (const value of [first, rotated.body.value]) expect(bench.gateway.keys.find(value)).not.toBe('unknown')
    expect(Date.parse(rotated.body.key.previousUntil)).toBeGreaterThan(Date.now() + 3_500_000)
    expect((await bench.call('DELETE', '/admin/v1/keys/carol')).body.error.code).toBe('not_revoked')
    const revoked = await bench.call('POST', '/admin/v1/keys/carol/revoke')
    expect(revoked.body.revokedAt).toBeDefined()
    const { body } = await bench.call('GET', '/admin/v1/keys')
    expect(JSON.stringify(body)).not.toContain('carol')
    expect((await bench.call('GET', '/admin/v1/keys?revoked=true')).body.keys).toHaveLength(3)
    expect((await bench.call('DELETE', '/admin/v1/keys/carol')).status).toBe(204)
    expect((await bench.call('GET', '/admin/v1/keys/carol')).status).toBe(404)
  })

  it('are in groups that are made, and cannot be removed while they are used', async () => {
    const made = await bench.call('POST', '/admin/v1/groups', { body: { name: 'ops', retention: '30d' } })
    expect(made.body).toMatchObject({ name: 'ops', source: 'made', retention: 2_592_000_000 })
    await bench.call('POST', '/admin/v1/keys', { body: { name: 'dora', group: 'ops' } })
    expect((await bench.call('DELETE', '/admin/v1/groups/ops')).body.error.code).toBe('in_use')
    const changed = await bench.call('PATCH', '/admin/v1/groups/ops', { body: { limits: { concurrent: 3 } } })
    expect(changed.body.limits).toEqual({ concurrent: 3 })
    const { body } = await bench.call('GET', '/admin/v1/groups')
    expect(body.groups).toMatchObject([
      { name: 'research', source: 'config', budget: [{ usd: '50', per: 'month' }] },
      { name: 'ops', source: 'made' },
    ])
    await bench.call('POST', '/admin/v1/keys/dora/revoke')
    expect((await bench.call('DELETE', '/admin/v1/groups/ops')).status).toBe(204)
  })

  it.each([
    ['POST', '/admin/v1/keys', { name: 'a b' }, 400, '/name', 'letters'],
    ['POST', '/admin/v1/keys', { name: 'x', group: 'reserch' }, 400, '/group', 'Did you mean "research"?'],
    ['POST', '/admin/v1/keys', { name: 'x', models: ['gpt-4'] }, 400, '/models/0', 'Did you mean "gpt-5"?'],
    ['POST', '/admin/v1/keys', { name: 'x', expires: 'tomorrow' }, 400, '/expires', 'has to be a date'],
    ['POST', '/admin/v1/keys', { name: 'x', expires: '2020-01-31' }, 400, '/expires', 'is over'],
    ['POST', '/admin/v1/keys', { name: 'x', budget: { usd: 5 } }, 400, '/budget/per', 'has to be one of hour'],
    ['POST', '/admin/v1/keys', { name: 'x', limits: { concurent: 5 } }, 400, '/limits/concurent', 'no such field'],
    ['POST', '/admin/v1/keys', { name: 'bob' }, 409, undefined, 'There is a key "bob" already'],
    ['POST', '/admin/v1/keys/bob/rotate', { overlap: 'long' }, 400, '/overlap', 'duration'],
    ['PATCH', '/admin/v1/keys/nobody', { enabled: false }, 404, undefined, 'There is no key "nobody"'],
    ['POST', '/admin/v1/keys/nobody/revoke', undefined, 404, undefined, 'There is no key "nobody"'],
    ['PATCH', '/admin/v1/groups/none', { owner: 'x' }, 404, undefined, 'There is no group "none"'],
  ])('%s %s %j is refused', async (method, path, body, status, place, message) => {
    const answer = await bench.call(method, path, { body })
    expect(answer).toMatchObject({ status, body: { error: { message: expect.stringContaining(message) } } })
    expect(answer.body.error.path).toBe(place)
  })
})
