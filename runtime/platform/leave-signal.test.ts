import { describe, expect, it } from 'vitest'
import { type LeaveSignal, Leaving } from './leave-signal.ts'

describe('Leaving', () => {
  it('calls every listener once, in order, and then says that it is over', () => {
    const leaving = new Leaving()
    const calls: string[] = []
    leaving.addEventListener('abort', () => calls.push('a'))
    leaving.addEventListener('abort', () => calls.push('b'))
    expect(leaving.aborted).toBe(false)
    leaving.abort()
    leaving.abort()
    expect(calls).toEqual(['a', 'b'])
    expect(leaving.aborted).toBe(true)
  })

  it('forgets a listener that was removed', () => {
    const leaving = new Leaving()
    const calls: string[] = []
    const listener = (): void => void calls.push('a')
    leaving.addEventListener('abort', listener)
    leaving.removeEventListener('abort', listener)
    leaving.removeEventListener('abort', listener)
    leaving.abort()
    expect(calls).toEqual([])
  })

  it('is what an AbortSignal is too', () => {
    const signal: LeaveSignal = new AbortController().signal
    expect(signal.aborted).toBe(false)
  })
})
