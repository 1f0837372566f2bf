import { describe, expect, test, vi } from 'vitest'
import { type AccessToken, AccessTokens } from './access-tokens.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** Tokens `t1`, `t2`, … that last an hour each, on a clock that is set by hand; `failing` makes questions fail. */
function setting() {
  const state = { now: 1_000_000, asked: 0, failing: false }
  const ask = async (): Promise<AccessToken> => {
    const value = `t${++state.asked}`
    await Promise.resolve()
    if (state.failing) throw new Error('refused')
    return { value, expiresAt: state.now + HOUR }
  }
  return { state, tokens: new AccessTokens(ask, () => state.now) }
}

test('calls at the same time ask once, and later ones take what came', async () => {
  const { state, tokens } = setting()
  expect(tokens.held).toBeUndefined()
  expect(await Promise.all([tokens.take(), tokens.take(), tokens.take()])).toEqual(['t1', 't1', 't1'])
  state.now += HOUR - 6 * MINUTE
  expect(await tokens.take()).toBe('t1')
  expect(state.asked).toBe(1)
  expect(tokens.held).toBe('t1')
})

describe('a token that is about to expire', () => {
  test('is still taken while another is asked for, once', async () => {
    const { state, tokens } = setting()
    await tokens.take()
    state.now += HOUR - 4 * MINUTE
    expect(await Promise.all([tokens.take(), tokens.take()])).toEqual(['t1', 't1'])
    await vi.waitFor(() => expect(tokens.held).toBe('t2'), 15_000)
    expect(await tokens.take()).toBe('t2')
    expect(state.asked).toBe(2)
  })

  test('serves on where another is refused, which is not asked for with every call', async () => {
    const { state, tokens } = setting()
    await tokens.take()
    state.now += HOUR - 4 * MINUTE
    state.failing = true
    for (let calls = 0; calls < 3; calls++) {
      expect(await tokens.take()).toBe('t1')
      await new Promise(resolve => setTimeout(resolve))
    }
    expect(state.asked).toBe(2)
    state.now += MINUTE
    expect(await tokens.take()).toBe('t1')
    expect(state.asked).toBe(3)
  })

  test('is not taken any more at its end: calls wait for another, and hear why there is none', async () => {
    const { state, tokens } = setting()
    await tokens.take()
    state.now += HOUR - MINUTE / 2
    expect(await tokens.take()).toBe('t2')
    state.now += HOUR
    state.failing = true
    await expect(Promise.all([tokens.take(), tokens.take()])).rejects.toThrow('refused')
    expect(state.asked).toBe(3)
    state.failing = false
    expect(await tokens.take()).toBe('t4')
  })
})

test('a token that was refused is forgotten, but not the one that has followed it', async () => {
  const { tokens } = setting()
  await tokens.take()
  tokens.forget('t1')
  expect(await tokens.take()).toBe('t2')
  tokens.forget('t1')
  expect(await tokens.take()).toBe('t2')
})

test('a question whose asker is gone holds nobody up for ever, and is asked anew', async () => {
  vi.useFakeTimers()
  try {
    const answers = [new Promise<AccessToken>(() => {}), Promise.resolve({ value: 't2', expiresAt: Infinity })]
    const tokens = new AccessTokens(() => answers.shift()!)
    const first = expect(tokens.take()).rejects.toMatchObject({ kind: 'timeout' })
    await vi.advanceTimersByTimeAsync(20_000)
    await first
    expect(await tokens.take()).toBe('t2')
  } finally {
    vi.useRealTimers()
  }
})
