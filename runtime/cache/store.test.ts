import type { Driver } from 'unstorage'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryDriver } from './drivers/memory.ts'
import { AnswerStore, type Place } from './store.ts'

const place = (parts: Partial<Place> = {}): Place => ({ model: 'm', owner: 'key:a', digest: 'd'.repeat(64), ...parts })

describe('a store of answers', () => {
  it('gives back what it was given, at once where its driver does', async () => {
    const store = new AnswerStore(memoryDriver(10_000), () => {})
    expect(store.find(place())).toBeUndefined()
    expect(await store.put(place(), '{"é":1}', 1_000)).toBe(true)
    expect(store.find(place())).toBe('{"é":1}')
    for (const other of [{ model: 'n' }, { owner: 'key:b' }, { digest: 'e'.repeat(64) }])
      expect(store.find(place(other))).toBeUndefined()
  })

  it('forgets what agrees with all that is given', async () => {
    const store = new AnswerStore(memoryDriver(100_000), () => {})
    const places = ['m', 'n:*'].flatMap(model =>
      ['key:a', 'all'].flatMap(owner => ['1', '2'].map(digit => place({ model, owner, digest: digit.repeat(64) }))),
    )
    const fill = () => Promise.all(places.map(one => store.put(one, 'x', 10_000)))
    await fill()
    expect(await store.purge({ model: 'n:*' })).toBe(4)
    expect(await store.purge({ owner: 'all' })).toBe(2)
    expect(await store.purge({ digest: '2'.repeat(64) })).toBe(1)
    expect(store.find(places[0]!)).toBe('x')
    await fill()
    expect(await store.purge({ model: 'm', owner: 'key:a', digest: '1'.repeat(64) })).toBe(1)
    expect(await store.purge({})).toBe(7)
    expect(await store.size()).toEqual({ entries: 0, bytes: 0 })
  })
})

describe('a store that fails', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function failing(parts: Partial<Driver>): { store: AnswerStore; told: string[]; asked: () => number } {
    const told: string[] = []
    let asked = 0
    const driver: Driver = {
      hasItem: () => false,
      getKeys: () => [],
      ...parts,
      getItem(key, options) {
        asked++
        return parts.getItem?.(key, options) ?? null
      },
    }
    return { store: new AnswerStore(driver, message => told.push(message)), told, asked: () => asked }
  }

  it('is as if it were empty, is told of once, and left alone for a while', async () => {
    let broken = true
    const { store, told, asked } = failing({
      getItem: async () => {
        if (broken) throw new Error('the disk is gone')
        return 'x'
      },
      setItem: () => {
        if (broken) throw new Error('the disk is gone')
      },
    })
    expect(await store.find(place())).toBeUndefined()
    expect(await store.find(place())).toBeUndefined()
    expect(await store.put(place(), 'x', 1_000)).toBe(false)
    expect([asked(), told.length]).toEqual([1, 1])
    expect(told[0]).toContain('the disk is gone')
    vi.advanceTimersByTime(5_001)
    expect(await store.find(place())).toBeUndefined()
    expect(told.length).toBe(1)
    broken = false
    vi.advanceTimersByTime(5_001)
    expect(await store.find(place())).toBe('x')
    expect(told).toEqual([told[0], 'The response cache can be used again.'])
  })

  it('holds a call up for half a second at the most', async () => {
    const { store, told } = failing({ getItem: () => new Promise(() => {}) })
    const finding = store.find(place())
    await vi.advanceTimersByTimeAsync(499)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(2)
    expect(await finding).toBeUndefined()
    expect(told[0]).toContain('has not answered within 500 ms')
  })

  it('throws nothing where its driver throws at once', () => {
    const { store } = failing({
      getItem: () => {
        throw new Error('no')
      },
    })
    expect(store.find(place())).toBeUndefined()
  })
})
