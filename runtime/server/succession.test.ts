import { beforeEach, describe, expect, it } from 'vitest'
import type { CompiledGateway, CompiledModel, CompiledUpstream } from '../config/compiled.ts'
import { modelsOf as discovered } from '../gateway/discovery.ts'
import { type Gateway, runningGateway } from '../gateway/gateway.ts'
import { model } from '../gateway/test-call.ts'
import type { Subject } from '../limits/ledger.ts'
import { utf8 } from '../platform/byte-search.ts'
import { sourceOf } from '../platform/byte-source.ts'
import { sha256 } from '../platform/digest.ts'
import type { UpstreamRequest } from '../platform/transport.ts'
import { abandon, closerOf, createGateway, type GatewayParts, replace } from './create-gateway.ts'

const upstream = (id: string, change: Partial<CompiledUpstream> = {}): CompiledUpstream => ({
  ...{ id, kind: 'openai', protocols: ['openai-chat'], headers: {}, auth: 'bearer', models: [], free: false },
  baseUrl: `http://${id}/v1`,
  credentials: [1, 2].map(n => ({ id: `${id}#${n}`, key: { env: `KEY_${n}` }, weight: 1 })),
  timeouts: { connect: 1, firstByte: 1, idle: 1 },
  ...change,
})

const spread = (weight: number): CompiledModel => {
  const branches = [
    { route: { kind: 'target', upstream: 'a', model: 'm' }, weight },
    { route: { kind: 'target', upstream: 'b', model: 'm' }, weight: 1 },
  ] as const
  return {
    ...model('spread', ['a/m', 'b/m']),
    route: { kind: 'strategy', strategy: 'round-robin', branches: [...branches] },
  }
}

function config(change: Partial<CompiledGateway> = {}): CompiledGateway {
  return {
    revision: 'one',
    upstreams: { a: upstream('a'), b: upstream('b') },
    models: {
      spread: spread(1),
      plain: { ...model('plain', ['a/m']), cache: { scope: 'all', ttlMs: 60_000 } as never },
    },
    patterns: [],
    keys: [{ id: 'team', env: 'TEAM', limits: { requestsPerMinute: 2, budgets: [] } }],
    server: { bodyLimit: 1_000, shutdownGrace: 1_000, keepAlive: 1_000 },
    ...change,
  }
}

let env: Record<string, string>
let asked: UpstreamRequest[]
beforeEach(() => {
  env = { KEY_1: 'key-1', KEY_2: 'key-2', TEAM: 'sk-team' }
  asked = []
})

const parts = (): GatewayParts => ({
  read: name => env[name],
  async transport(request) {
    asked.push(request)
    const list = JSON.stringify({ object: 'list', data: [{ id: 'listed', object: 'model' }] })
    return { status: 200, headers: { 'content-type': 'application/json' }, body: sourceOf(utf8(list)) }
  },
  usage: { record() {}, async flush() {} },
  log() {},
})

/** One gateway, and another in its place. */
function swapped(first: CompiledGateway, second: CompiledGateway, meanwhile: (gateway: Gateway) => void = () => {}) {
  const before = createGateway(first, parts())
  meanwhile(before)
  const gateway = createGateway(second, parts(), before)
  replace(before, gateway)
  return { before, gateway }
}

const place = { upstream: 'a', model: 'm', credential: 'a#1' }
const ill = ({ routing: { health } }: Gateway): boolean => health.cooling(place) !== undefined
const answered = ({ routing: { affinity } }: Gateway) => affinity.recall('talk', Date.now())?.upstream

/** Learns that a credential is refused and that a target is slow, and remembers a conversation. */
function learn({ routing: { health, affinity, stats } }: Gateway): void {
  health.failed(health.begin(place), 'credential')
  affinity.remember('talk', place, Date.now())
  stats.add(place, { firstTokenMs: 100, totalMs: 200 }, Date.now())
}

describe('a gateway that takes the place of another', () => {
  it('is the one that new calls are given', () => {
    const { gateway } = swapped(config(), config({ revision: 'two' }))
    expect(runningGateway()).toBe(gateway)
    expect(gateway.revision).toBe('two')
  })

  it('leaves the other as it is, and is nowhere, until then', () => {
    const before = createGateway(config(), parts())
    learn(before)
    createGateway(config({ upstreams: { b: upstream('b') } }), parts(), before)
    expect([ill(before), answered(before)]).toEqual([true, 'a'])
    expect(() => createGateway(config({ keys: [{ id: 'x', env: 'MISSING' }] }), parts(), before)).toThrow('MISSING')
  })

  it('keeps upstreams of which nothing is said otherwise, with all that they have', () => {
    const changed = { a: upstream('a'), b: upstream('b', { baseUrl: 'http://elsewhere/v1' }) }
    const { before, gateway } = swapped(config(), config({ upstreams: changed }))
    expect(gateway.upstreams.get('a')).toBe(before.upstreams.get('a'))
    expect(gateway.upstreams.get('b')).not.toBe(before.upstreams.get('b'))
    expect(gateway.upstreams.get('b')?.upstream.settings.baseUrl).toBe('http://elsewhere/v1')
  })

  it('knows the models that an upstream has told, also where it is waited for otherwise', async () => {
    const patient = { a: upstream('a', { timeouts: { connect: 2, firstByte: 2, idle: 2 } }), b: upstream('b') }
    const before = createGateway(config(), parts())
    expect(await discovered(before.upstreams.get('a')!, undefined)).toEqual(['listed'])
    const gateway = createGateway(config({ upstreams: patient }), parts(), before)
    replace(before, gateway)
    expect(await discovered(gateway.upstreams.get('a')!, undefined)).toEqual(['listed'])
    expect(asked).toHaveLength(1)
  })

  it('goes on with what was learnt of upstreams, and whose turn it is', () => {
    const { gateway } = swapped(config(), config({ revision: 'two', keys: [] }), before => {
      learn(before)
      before.routing.turns.advance(before.models.spread!.route as never)
      before.routing.drained.add('b')
    })
    expect([ill(gateway), answered(gateway)]).toEqual([true, 'a'])
    expect(gateway.routing.stats.measured(place, Date.now())).toMatchObject({ timeToFirstTokenMs: 100 })
    expect(gateway.routing.turns.turn(gateway.models.spread!.route as never)).toBe(1)
    expect(gateway.routing.drained.has('b')).toBe(true)
  })

  it('begins the turns of a route anew that is another one', () => {
    const { gateway } = swapped(config(), config({ models: { spread: spread(2) } }), before =>
      before.routing.turns.advance(before.models.spread!.route as never),
    )
    expect(gateway.routing.turns.turn(gateway.models.spread!.route as never)).toBe(0)
  })

  it.each([
    ['has another address', { a: upstream('a', { baseUrl: 'http://elsewhere/v1' }), b: upstream('b') }],
    ['is gone', { b: upstream('b') }],
  ])('forgets what was learnt of an upstream that %s', (_, upstreams) => {
    const { gateway } = swapped(config(), config({ upstreams }), learn)
    expect([ill(gateway), answered(gateway)]).toEqual([false, undefined])
    expect(gateway.routing.stats.measured(place, Date.now())).toBeUndefined()
  })

  it('forgets what was learnt with a key that is another one, and nothing else', () => {
    const upstreams = { a: upstream('a', { credentials: [{ id: 'a#1', key: { env: 'KEY_2' }, weight: 1 }] }) }
    const { gateway } = swapped(config(), config({ upstreams }), learn)
    expect([ill(gateway), answered(gateway)]).toEqual([false, undefined])
    expect(gateway.routing.stats.measured(place, Date.now())).toBeDefined()
  })

  it('counts on: what a key has taken, under limits that may be others', async () => {
    const subject = (gateway: Gateway): Subject => {
      const { key, limits } = gateway.keys.named('team')!.principal
      return { kind: 'key', name: key, limits: limits! }
    }
    const take = (gateway: Gateway) => gateway.ledger!.take([subject(gateway)], { tokens: 0, costPico: 0 })
    const wider = [{ id: 'team', env: 'TEAM', limits: { requestsPerMinute: 3, budgets: [] } }]
    const before = createGateway(config(), parts())
    await take(before)
    await take(before)
    const gateway = createGateway(config({ keys: wider }), parts(), before)
    replace(before, gateway)
    expect(await take(gateway)).not.toHaveProperty('breach')
    expect(await take(gateway)).toMatchObject({ breach: { limit: 'requests-per-minute', max: '3', used: '3' } })
  })

  it('lets in the keys of its own config alone', () => {
    const { before, gateway } = swapped(config(), config({ keys: [{ id: 'new', sha256: sha256('sk-new') }] }))
    expect(gateway.keys.find('sk-team')).toBe('unknown')
    expect(gateway.keys.find('sk-new')).toMatchObject({ principal: { key: 'new' } })
    // A call that is under way began with the other.
    expect(before.keys.find('sk-team')).toMatchObject({ principal: { key: 'team' } })
  })

  it('keeps the cache within the bounds that it has now, where answers are kept in the same place', () => {
    const kept = { store: 'memory', maxBytes: 10_000_000, maxEntryBytes: 1_000 } as const
    const before = createGateway(config(), parts())
    const gateway = createGateway(config({ cache: kept }), parts(), before)
    expect(gateway.cache).toBe(before.cache)
    const bound = before.cache!.maxEntryBytes
    replace(before, gateway)
    expect([bound > 1_000, gateway.cache!.maxEntryBytes]).toEqual([true, 1_000])
    expect(closerOf(before, gateway)).toBeUndefined()
  })

  it('has another cache where answers are kept elsewhere, and says what closes the one before', async () => {
    env.REDIS = 'redis://nowhere'
    const kept = { store: { redis: { env: 'REDIS' } }, maxBytes: 10_000_000, maxEntryBytes: 1_000 } as const
    const closed: string[] = []
    const driver = { name: 'redis', dispose: () => void closed.push('redis') } as never
    const withRedis = { ...parts(), cacheStores: { redis: () => driver } }
    const before = createGateway(config({ cache: kept }), withRedis)
    const gateway = createGateway(config(), parts(), before)
    replace(before, gateway)
    expect(gateway.cache).not.toBe(before.cache)
    await closerOf(before, gateway)?.()
    expect(closed).toEqual(['redis'])
  })

  it('ends what it has begun, and nothing of the other, where it never comes to that', async () => {
    env.REDIS = 'redis://nowhere'
    const kept = { store: { redis: { env: 'REDIS' } }, maxBytes: 10_000_000, maxEntryBytes: 1_000 } as const
    const closed: string[] = []
    const redis = (url: string) => ({ dispose: () => void closed.push(url) }) as never
    const withRedis = { ...parts(), cacheStores: { redis } }
    const before = createGateway(config({ cache: kept }), withRedis)
    await abandon(createGateway(config({ cache: kept, revision: 'same' }), withRedis, before), before)
    expect(closed).toEqual([])
    env.REDIS = 'redis://elsewhere'
    await abandon(createGateway(config({ cache: kept }), withRedis, before), before)
    expect(closed).toEqual(['redis://elsewhere'])
  })

  it('has the same watchers, and remembers the same reasoning', () => {
    const { before, gateway } = swapped(config(), config({ revision: 'two' }))
    expect(gateway.watchers).toBe(before.watchers)
    expect(gateway.memory).toBe(before.memory)
    expect(gateway.ledger).toBe(before.ledger)
  })
})
