import { describe, expect, it } from 'vitest'
import { recordOf } from './fixtures/records.ts'
import { UsageQueue } from './usage-queue.ts'

const ids = (queue: UsageQueue) => queue.take(Number.POSITIVE_INFINITY).map(record => record.requestId)

describe('a usage queue', () => {
  it('counts a batch as pending until its fate is known', () => {
    const queue = new UsageQueue(10)
    for (let n = 1; n <= 5; n++) queue.push(recordOf(n))
    const batch = queue.take(3)
    expect(queue.length).toBe(2)
    expect(queue.counts).toEqual({ pending: 5, stored: 0, dropped: 0 })
    queue.stored(batch)
    expect(queue.counts).toEqual({ pending: 2, stored: 3, dropped: 0 })
  })

  it('puts a batch back before those that came later', () => {
    const queue = new UsageQueue(10)
    for (let n = 1; n <= 3; n++) queue.push(recordOf(n))
    const batch = queue.take(2)
    queue.push(recordOf(4))
    expect(queue.putBack(batch)).toBe(0)
    expect(ids(queue)).toEqual(['request-1', 'request-2', 'request-3', 'request-4'])
  })

  it('drops the oldest past its limit, those put back included', () => {
    const queue = new UsageQueue(10)
    for (let n = 1; n <= 10; n++) expect(queue.push(recordOf(n))).toBe(0)
    const batch = queue.take(5)
    for (let n = 11; n <= 15; n++) expect(queue.push(recordOf(n))).toBe(0)
    expect(queue.putBack(batch)).toBe(6)
    expect(queue.counts).toEqual({ pending: 9, stored: 0, dropped: 6 })
    expect(ids(queue)[0]).toBe('request-7')
  })

  it('never holds more than its limit', () => {
    for (const limit of [0, 1, 7]) {
      const queue = new UsageQueue(limit)
      for (let n = 1; n <= 50; n++) {
        queue.push(recordOf(n))
        expect(queue.length).toBeLessThanOrEqual(limit)
      }
      expect(queue.counts.dropped + queue.length).toBe(50)
    }
  })
})
