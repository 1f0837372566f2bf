import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Leaving } from '../platform/leave-signal.ts'
import { Deadline } from './deadline.ts'

describe('a deadline', () => {
  it('gives up what is asked when its time is over, and says so', async () => {
    const deadline = new Deadline(new Leaving(), 50, 40)
    expect([deadline.signal.aborted, deadline.missed]).toEqual([false, undefined])
    const over = new Promise<void>(resolve => deadline.signal.addEventListener('abort', resolve))
    await over
    expect(deadline.missed).toMatchObject({ kind: 'timeout', status: 504, details: { code: 'deadline_exceeded' } })
  })

  it('is nothing once an answer has begun', async () => {
    const deadline = new Deadline(new Leaving(), 5, 0)
    deadline.met()
    await sleep(20)
    expect([deadline.signal.aborted, deadline.missed]).toEqual([false, undefined])
  })

  it('hands on that the client left, before the answer and after', () => {
    for (const met of [false, true]) {
      const leaves = new Leaving()
      const deadline = new Deadline(leaves, 60_000, 0)
      if (met) deadline.met()
      leaves.abort()
      expect([deadline.signal.aborted, deadline.missed]).toEqual([true, undefined])
      deadline.met()
    }
  })

  it('without a limit is the client’s signal itself', () => {
    const leaves = new Leaving()
    expect(new Deadline(leaves, 0, 10).signal).toBe(leaves)
  })
})
