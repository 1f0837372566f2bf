import { describe, expect, it } from 'vitest'
import type { CompiledLimits } from '../config/limits.ts'
import type { Ledger, Subject } from '../limits/ledger.ts'
import { explain, type Question } from './explain.ts'
import { keysOf, model, runningUpstream, testGateway } from './test-call.ts'

const HOUR = 3_600_000
const limitsOf = (parts: Partial<CompiledLimits>): CompiledLimits => ({ budgets: [], ...parts })

function ask({ cache, limits, ...parts }: Partial<Question> & { cache?: object; limits?: CompiledLimits } = {}) {
  const seen: Subject[] = []
  const ledger: Ledger = {
    take: () => {
      throw new Error('nothing is taken')
    },
    standings: async subjects => {
      seen.push(...subjects)
      return subjects.map(({ kind, name }) => ({
        ...{ kind, name },
        requestsPerMinute: { limit: 10, used: 3, resetsAt: 1 },
        budgets: [
          { per: 'day', zone: 'UTC', startsAt: 0, resetsAt: 1, usd: { limit: '5', used: '1.5', reserved: '0' } },
        ],
      }))
    },
    reset: async () => {},
  }
  const upstream = runningUpstream({ id: 'up', ...(limits && { limits }) })
  const m = { ...model('m', ['up/x']), ...(cache && { cache: { ttl: HOUR, scope: 'key' as const, ...cache } }) }
  const budget = { usd: '5', per: 'day' as const, zone: 'UTC', warnAt: [] }
  const keys = keysOf(
    { secret: { id: 'laptop', group: 'team', limits: limitsOf({ requestsPerMinute: 10 }) } },
    { team: { limits: limitsOf({ budgets: [budget] }) } },
  )
  const gateway = testGateway({
    keys,
    ledger,
    models: Object.assign(Object.create(null), { m }),
    upstreams: new Map([['up', upstream]]),
  })
  const body = { messages: [{ role: 'user', content: 'hi' }] }
  return explain(gateway, { protocol: 'openai-chat', model: 'm', body, key: 'laptop', ...parts })
}

describe('the cache', () => {
  it('is not spoken of where the model keeps nothing', async () => {
    expect(await ask()).not.toHaveProperty('cache')
  })

  it.each([
    ['key', 'key:laptop'],
    ['group', 'group:team'],
    ['all', 'all'],
  ])('that is shared by %s is asked for answers of %s', async (scope, among) => {
    expect((await ask({ cache: { scope } })).cache).toEqual({ asked: true, among, ttlMs: HOUR, singleFlight: false })
  })

  it('is not asked where the client or its request says so, and why', async () => {
    const asking = async (parts: Partial<Question>) => (await ask({ cache: {}, ...parts })).cache
    expect(await asking({ headers: { 'cache-control': 'no-store' } })).toMatchObject({ asked: false, why: 'no-store' })
    expect(await asking({ headers: { 'cache-control': 'no-cache' } })).toMatchObject({ asked: false, why: 'no-cache' })
    const several = { n: 2, messages: [{ role: 'user', content: 'hi' }] }
    expect(await asking({ body: several })).toMatchObject({ asked: false, why: 'several-answers' })
  })
})

describe('limits', () => {
  it('of the key, the group and the upstream are told, and how full they are where that is known', async () => {
    const limits = limitsOf({ concurrent: 2 })
    expect((await ask({ limits })).limited).toEqual([
      { kind: 'key', name: 'laptop', requestsPerMinute: { limit: 10 }, budgets: [] },
      { kind: 'group', name: 'team', budgets: [{ per: 'day', zone: 'UTC', usd: { limit: '5' } }] },
      { kind: 'upstream', name: 'up', concurrent: { limit: 2 }, budgets: [] },
    ])
    const [first, , last] = (await ask({ limits, standings: true })).limited ?? []
    expect(first).toEqual({
      ...{ kind: 'key', name: 'laptop', requestsPerMinute: { limit: 10, used: 3 } },
      budgets: [{ per: 'day', zone: 'UTC', usd: { limit: '5', used: '1.5' } }],
    })
    expect(last).toMatchObject({ kind: 'upstream', name: 'up' })
  })

  it('are absent where there are none', async () => {
    expect(await ask({ key: 'anonymous' })).not.toHaveProperty('limited')
  })
})
