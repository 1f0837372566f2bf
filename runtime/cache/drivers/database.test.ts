import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SqlDatabase } from '../../state/database.ts'
import { d1ForTests, sqliteForTests, type TestDatabase } from '../../state/fixtures/databases.ts'
import { databaseDriver } from './database.ts'

describe.each([
  ['SQLite', sqliteForTests],
  ['D1', d1ForTests],
] as const)('answers in %s', (_, open) => {
  let kind: TestDatabase
  let database: SqlDatabase
  let now = 1_000_000
  beforeAll(async () => {
    kind = await open()
  })
  afterAll(() => kind?.stop())
  beforeEach(async () => {
    database = (await kind.empty()).database
    await database.run('delete from response_cache')
    now = 1_000_000
  })
  const driver = (maxBytes = 1_600) => databaseDriver(database, maxBytes, () => now)

  it('are found by all processes until their time is over', async () => {
    const one = driver()
    await one.setItem?.('tag:a:1', '{"é":1}', { ttl: 10 })
    await one.setItem?.('tag:a:1', '{"é":2}', { ttl: 10 })
    const other = driver()
    expect(await other.getItem('tag:a:1', {})).toBe('{"é":2}')
    expect(await other.hasItem('tag:a:1', {})).toBe(true)
    expect(await other.getItem('tag:a:2', {})).toBeNull()
    now += 10_000
    expect(await other.getItem('tag:a:1', {})).toBeNull()
    expect(await other.getKeys('', {})).toEqual([])
  })

  it('are listed by the beginning of their keys', async () => {
    const one = driver()
    for (const key of ['aa:x:1', 'aa:y:1', 'ab:x:1']) await one.setItem?.(key, 'x', { ttl: 10 })
    expect((await one.getKeys('aa', {})).sort()).toEqual(['aa:x:1', 'aa:y:1'])
    expect((await one.getKeys('', {})).length).toBe(3)
    await one.removeItem?.('aa:x:1', {})
    expect(await one.size()).toEqual({ entries: 2, bytes: 14 })
  })

  it('are never more bytes than the bound, and those that were not asked for the longest go', async () => {
    const one = driver()
    const size = async () => (await one.size()).bytes
    for (let n = 0; n < 45; n++) {
      now += 30_000
      await one.setItem?.(`k${String(n).padStart(3, '0')}`, 'x'.repeat(46), { ttl: 100_000 })
      expect(await size()).toBeLessThanOrEqual(1_600)
      // Asked for again and again; that is written down once a minute.
      expect(await one.getItem('k000', {}), `after ${n}`).not.toBeNull()
    }
    const left = await one.getKeys('', {})
    expect(left).toContain('k044')
    expect(left).not.toContain('k001')
  })

  it('that are too old are deleted with the next ones', async () => {
    const one = driver()
    await one.setItem?.('old', 'x'.repeat(50), { ttl: 1 })
    now += 1_000
    await one.setItem?.('a', 'x'.repeat(50), { ttl: 100 })
    await one.setItem?.('b', 'x'.repeat(50), { ttl: 100 })
    expect((await one.size()).entries).toBe(2)
  })

  it('are none that are more than a sixteenth of all', async () => {
    const one = driver()
    await one.setItem?.('a', 'x'.repeat(100), { ttl: 10 })
    expect(await one.getItem('a', {})).toBeNull()
  })
})
