import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompiledLimits } from '../../config/limits.ts'
import { KeyDirectory } from '../../keys/key-directory.ts'
import { MemoryLedger } from '../../limits/memory-ledger.ts'
import { type AdminBench, adminBench } from '../test-bench.ts'

const perMinute: CompiledLimits = { requestsPerMinute: 10, budgets: [] }
const perDay: CompiledLimits = {
  concurrent: 5,
  budgets: [{ usd: '2.5', tokens: 1000, per: 'day', zone: 'Europe/Berlin', warnAt: [1] }],
}

let bench: AdminBench
beforeAll(async () => {
  bench = adminBench()
  const groups = { research: { limits: perDay } }
  const keys = [{ id: 'ann', sha256: 'a'.repeat(64), group: 'research', limits: perMinute }]
  const ledger = new MemoryLedger()
  Object.assign(bench.gateway, { keys: new KeyDirectory({ keys, keysDeclared: true, groups }), ledger })
  const subjects = [
    { kind: 'key', name: 'ann', limits: perMinute },
    { kind: 'group', name: 'research', limits: perDay },
  ] as const
  const done = await ledger.take(subjects, { tokens: 100, costPico: 5e11 })
  const under = await ledger.take(subjects, { tokens: 70, costPico: 25e10 })
  if (done.breach || under.breach) throw new Error('there was no place')
  await done.settle({ tokens: 90, costPico: 4e11 })
})
afterAll(() => bench.close())

describe('limits through the admin API', () => {
  it('show what is used, and what calls under way are expected to take', async () => {
    const { body } = await bench.call('GET', '/admin/v1/limits')
    expect(body.limits).toMatchObject([
      { kind: 'key', name: 'ann', requestsPerMinute: { limit: 10, used: 2 }, budgets: [] },
      {
        ...{ kind: 'group', name: 'research', concurrent: { limit: 5, used: 1 } },
        budgets: [
          {
            ...{ per: 'day', zone: 'Europe/Berlin' },
            usd: { limit: '2.5', used: '0.4', reserved: '0.25' },
            tokens: { limit: 1000, used: 90, reserved: 70 },
          },
        ],
      },
    ])
    expect(Date.parse(body.limits[1].budgets[0].resetsAt)).toBeGreaterThan(Date.now())
    expect((await bench.call('GET', '/admin/v1/limits?kind=group')).body.limits).toHaveLength(1)
    expect((await bench.call('GET', '/admin/v1/limits?name=nobody')).body.limits).toEqual([])
  })

  it('begin anew where somebody says so; calls under way stay what they are', async () => {
    const { body } = await bench.call('POST', '/admin/v1/limits/reset', { body: { kind: 'group', name: 'research' } })
    expect(body).toMatchObject({
      concurrent: { used: 1 },
      budgets: [{ usd: { used: '0' }, tokens: { used: 0 } }],
    })
    const answer = await bench.call('POST', '/admin/v1/limits/reset', { body: { kind: 'key', name: 'bob' } })
    expect(answer).toMatchObject({ status: 404, body: { error: { message: 'There is no limited key "bob".' } } })
  })
})
