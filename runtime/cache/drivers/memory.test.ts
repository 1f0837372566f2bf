import { describe, expect, it } from 'vitest'
import { memoryDriver } from './memory.ts'

describe('answers in memory', () => {
  it('are never more bytes than the bound, keys included; the least recently used go', () => {
    const driver = memoryDriver(100)
    for (const key of ['a', 'b', 'c']) driver.setItem?.(key, 'x'.repeat(29), { ttl: 10 })
    expect(driver.size()).toEqual({ entries: 3, bytes: 90 })
    expect(driver.getItem('a', {})).toBe('x'.repeat(29))
    driver.setItem?.('d', 'é'.repeat(10), { ttl: 10 })
    expect(driver.size()).toEqual({ entries: 3, bytes: 81 })
    expect(['a', 'b', 'c', 'd'].map(key => driver.hasItem(key, {}))).toEqual([true, false, true, true])
    driver.setItem?.('a', 'y', { ttl: 10 })
    expect(driver.size()).toEqual({ entries: 3, bytes: 53 })
    driver.setItem?.('e', 'x'.repeat(100), { ttl: 10 })
    expect(driver.size()).toEqual({ entries: 3, bytes: 53 })
    driver.removeItem?.('a', {})
    expect(driver.size()).toEqual({ entries: 2, bytes: 51 })
  })

  it('go at once where the bound becomes less than what they have', () => {
    const driver = memoryDriver(100)
    for (const key of ['a', 'b', 'c']) driver.setItem?.(key, 'x'.repeat(29), { ttl: 10 })
    driver.resize(60)
    expect(driver.size()).toEqual({ entries: 2, bytes: 60 })
    driver.setItem?.('d', 'x'.repeat(69), { ttl: 10 })
    expect(driver.hasItem('d', {})).toBe(false)
    driver.resize(200)
    driver.setItem?.('d', 'x'.repeat(69), { ttl: 10 })
    expect(driver.size()).toEqual({ entries: 3, bytes: 130 })
  })

  it('go when their time is over', () => {
    let now = 0
    const driver = memoryDriver(100, () => now)
    driver.setItem?.('a', 'x', { ttl: 2 })
    now = 1_999
    expect(driver.getItem('a', {})).toBe('x')
    now = 2_000
    expect(driver.getItem('a', {})).toBeNull()
    expect(driver.size()).toEqual({ entries: 0, bytes: 0 })
  })
})
