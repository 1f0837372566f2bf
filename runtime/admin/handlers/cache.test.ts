import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CachedAnswer } from '../../cache/answer.ts'
import { memoryDriver } from '../../cache/drivers/memory.ts'
import { ResponseCache } from '../../cache/response-cache.ts'
import { AnswerStore } from '../../cache/store.ts'
import { type AdminBench, adminBench } from '../test-bench.ts'

const answer: CachedAnswer = {
  reply: { id: 'r', model: 'm', parts: [{ type: 'text', text: 'Hello' }], finish: { reason: 'stop' }, usage: {} },
  ...{ upstream: 'up', upstreamModel: 'm', protocol: 'openai-chat', storedAt: Date.now() },
}

let bench: AdminBench
beforeAll(async () => {
  const cache = new ResponseCache(new AnswerStore(memoryDriver(1_000_000), () => {}), 100_000)
  bench = adminBench({ cache })
  for (const [model, owner] of [
    ['gpt-5', 'key:ann'],
    ['gpt-5', 'group:lab'],
    ['claude', 'key:ann'],
    ['claude', 'all'],
  ] as const)
    await cache.keep({ model, owner, digest: 'd'.repeat(64) }, answer, 60_000)
  cache.count('misses')
})
afterAll(() => bench.close())

describe('the response cache through the admin API', () => {
  it('tells what it holds and has done', async () => {
    const { body } = await bench.call('GET', '/admin/v1/cache')
    expect(body).toMatchObject({ enabled: true, hits: 0, misses: 1, stored: 4, entries: 4 })
    expect(body.bytes).toBeGreaterThan(100)
  })

  it('forgets what was kept for a minted key by its name', async () => {
    await bench.call('POST', '/admin/v1/keys', { body: { name: 'ben' } })
    const owner = bench.gateway.keys.named('ben')?.principal.owner
    expect(owner).toMatch(/^key_/)
    await bench.gateway.cache?.keep({ model: 'm', owner: `key:${owner}`, digest: 'e'.repeat(64) }, answer, 60_000)
    const body = { key: 'ben' }
    expect((await bench.call('POST', '/admin/v1/cache/purge', { body })).body).toEqual({ purged: 1 })
  })

  it('forgets what was named', async () => {
    const purge = async (body: object) => (await bench.call('POST', '/admin/v1/cache/purge', { body })).body
    expect(await purge({ key: 'ann', model: 'gpt-5' })).toEqual({ purged: 1 })
    expect(await purge({ group: 'lab' })).toEqual({ purged: 1 })
    expect(await purge({ key: 'nobody' })).toEqual({ purged: 0 })
    expect(await purge({ entry: 'e'.repeat(64) })).toEqual({ purged: 0 })
    expect(await purge({ entry: 'd'.repeat(64), model: 'gpt-5' })).toEqual({ purged: 0 })
    expect((await purge({ key: 'a', group: 'b' })).error.message).toContain('name one of them')
    expect(await purge({})).toEqual({ purged: 2 })
    expect((await bench.call('GET', '/admin/v1/cache')).body.entries).toBe(0)
  })

  it('is told not to be there where no model is cached', async () => {
    const bare = adminBench()
    expect((await bare.call('GET', '/admin/v1/cache')).body).toEqual({ enabled: false })
    expect((await bare.call('POST', '/admin/v1/cache/purge', { body: {} })).body).toEqual({ purged: 0 })
    await bare.close()
  })
})
