import type { KVNamespace } from '@cloudflare/workers-types'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isKvNamespace, kvDriver } from './kv-driver.ts'

describe('answers in KV', () => {
  let miniflare: Miniflare
  let namespace: KVNamespace
  beforeAll(async () => {
    miniflare = new Miniflare({ modules: true, script: 'export default {}', kvNamespaces: ['ANSWERS'] })
    // Of another version of the same interface.
    namespace = (await miniflare.getKVNamespace('ANSWERS')) as unknown as KVNamespace
  })
  afterAll(() => miniflare?.dispose())

  it('are kept under a name of their own, for a minute at the least', async () => {
    const driver = kvDriver(namespace)
    await driver.setItem?.('tag:a:1', '{"x":1}', { ttl: 5 })
    await driver.setItem?.('tag:b:1', '{"x":2}', { ttl: 3_600 })
    expect(await driver.getItem('tag:a:1', {})).toBe('{"x":1}')
    expect(await driver.getItem('tag:a:2', {})).toBeNull()
    const { keys } = await namespace.list()
    expect(keys.map(({ name }) => name)).toEqual(['headgate:cache:tag:a:1', 'headgate:cache:tag:b:1'])
    const seconds = keys.map(({ expiration = 0 }) => expiration - Date.now() / 1_000)
    expect(seconds[0]).toBeGreaterThan(50)
    expect(seconds[1]).toBeGreaterThan(3_500)
    const names = await driver.getKeys('tag', {})
    expect(names.length).toBe(2)
    for (const name of names) await driver.removeItem?.(name, {})
    expect((await namespace.list()).keys).toEqual([])
  })

  it('are known by their namespace', () => {
    expect(isKvNamespace('ANSWERS')).toBe(false)
    expect(isKvNamespace(undefined)).toBe(false)
  })
})
