import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { modelsOf, toldOf } from './discovery.ts'
import { runningUpstream } from './test-call.ts'

const MINUTE = 60_000

/** An upstream whose answers are given one by one: ids, an error, or nothing for now. */
function listing() {
  const questions: { answer: (ids: string[]) => void; fail: (error: Error) => void }[] = []
  const listModels = vi.fn(
    () => new Promise<string[]>((resolve, reject) => questions.push({ answer: resolve, fail: reject })),
  )
  const running = runningUpstream({}, { listModels })
  return {
    running,
    listModels,
    questions,
    ask: (work?: Promise<unknown>[]) => modelsOf(running, one => work?.push(one)),
  }
}

describe('the models of an upstream', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are those that the config lists; then it is not asked', async () => {
    const { running, listModels } = listing()
    running.upstream.settings.models.push('one', 'two')
    expect(await modelsOf(running, undefined)).toEqual(['one', 'two'])
    expect(listModels).not.toHaveBeenCalled()
  })

  it('are none where it cannot tell', async () => {
    expect(await modelsOf(runningUpstream(), undefined)).toEqual([])
  })

  it('are asked for with the first credential, once in five minutes', async () => {
    const listModels = vi.fn(async () => ['one'])
    const credential = { id: 'up#1', value: 'k', weight: 1 }
    const running = runningUpstream({}, { listModels }, [credential])
    expect(await modelsOf(running, undefined)).toEqual(['one'])
    vi.advanceTimersByTime(5 * MINUTE - 1)
    await modelsOf(running, undefined)
    expect(listModels).toHaveBeenCalledExactlyOnceWith(credential, expect.any(AbortSignal))
    vi.advanceTimersByTime(1)
    await modelsOf(running, undefined)
    expect(listModels).toHaveBeenCalledTimes(2)
  })

  it('are asked for with the next credential where one is refused, three of them at the most', async () => {
    const credentials = ['a', 'b', 'c', 'd'].map(value => ({ id: value, value, weight: 1 }))
    const told = (valid: string) => async (credential: { value: string } | undefined) =>
      credential?.value === valid ? ['one'] : []
    const second = vi.fn(told('b'))
    expect(await modelsOf(runningUpstream({}, { listModels: second }, credentials), undefined)).toEqual(['one'])
    expect(second).toHaveBeenCalledTimes(2)
    const fourth = vi.fn(told('d'))
    expect(await modelsOf(runningUpstream({}, { listModels: fourth }, credentials), undefined)).toEqual([])
    expect(fourth).toHaveBeenCalledTimes(3)
  })

  it('are asked for by one question, however many wait for the answer', async () => {
    const { listModels, questions, ask } = listing()
    const waiting = [ask(), ask(), ask()]
    questions[0]!.answer(['one'])
    expect(await Promise.all(waiting)).toEqual([['one'], ['one'], ['one']])
    expect(listModels).toHaveBeenCalledTimes(1)
  })

  it('are shown at once when they are old, and asked for behind the answer', async () => {
    const { listModels, questions, ask } = listing()
    const first = ask()
    questions[0]!.answer(['one'])
    await first
    vi.advanceTimersByTime(60 * MINUTE)
    const work: Promise<unknown>[] = []
    expect(await ask(work)).toEqual(['one'])
    expect(await ask(work)).toEqual(['one'])
    expect(listModels).toHaveBeenCalledTimes(2)
    expect(work).toHaveLength(2)
    questions[1]!.answer(['two'])
    await Promise.all(work)
    expect(await ask()).toEqual(['two'])
  })

  it.each([
    ['fails', (question: ReturnType<typeof listing>['questions'][0]) => question.fail(new Error('down'))],
    ['says nothing', (question: ReturnType<typeof listing>['questions'][0]) => question.answer([])],
  ])('stay as it said them last where it %s, and are asked for again half a minute later', async (_, end) => {
    const { listModels, questions, ask } = listing()
    const first = ask()
    questions[0]!.answer(['one'])
    await first
    vi.advanceTimersByTime(5 * MINUTE)
    const work: Promise<unknown>[] = []
    await ask(work)
    end(questions[1]!)
    await Promise.all(work)
    expect(await ask()).toEqual(['one'])
    expect(listModels).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(30_000)
    expect(await ask()).toEqual(['one'])
    expect(listModels).toHaveBeenCalledTimes(3)
  })

  it('are waited for no longer than five seconds, and come with the next list where they come late', async () => {
    const { listModels, questions, ask } = listing()
    const first = ask()
    await vi.advanceTimersByTimeAsync(4_999)
    const second = ask()
    await vi.advanceTimersByTimeAsync(1)
    expect(await first).toEqual([])
    questions[0]!.answer(['late'])
    expect(await second).toEqual(['late'])
    expect(await ask()).toEqual(['late'])
    expect(listModels).toHaveBeenCalledTimes(1)
  })

  it('are not waited for again at once where an upstream ignores that nobody waits any more', async () => {
    const { listModels, ask } = listing()
    const first = ask()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await first).toEqual([])
    expect(await ask()).toEqual([])
    await vi.advanceTimersByTimeAsync(30_000)
    const again = ask()
    expect(listModels).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await again).toEqual([])
  })

  it('leave no timer behind', async () => {
    const { questions, ask } = listing()
    const first = ask()
    questions[0]!.answer(['one'])
    await first
    expect(vi.getTimerCount()).toBe(0)
  })

  it('are described by an upstream that can tell, and stay listed where it fails to', async () => {
    const describeModels = vi.fn(async () => ({ 'llama:latest': { contextTokens: 8 } }))
    const running = runningUpstream({}, { listModels: async () => ['llama:latest'], describeModels })
    expect(toldOf(running, 'llama')).toBeUndefined()
    await modelsOf(running, undefined)
    expect(describeModels).toHaveBeenCalledExactlyOnceWith(['llama:latest'], undefined, expect.any(AbortSignal))
    expect(toldOf(running, 'llama:latest')).toEqual({ contextTokens: 8 })
    expect(toldOf(running, 'llama')).toEqual({ contextTokens: 8 })
    expect(toldOf(running, 'constructor')).toBeUndefined()
    describeModels.mockRejectedValueOnce(new Error('down'))
    vi.advanceTimersByTime(5 * MINUTE)
    const work: Promise<unknown>[] = []
    expect(await modelsOf(running, one => work.push(one))).toEqual(['llama:latest'])
    await Promise.all(work)
    expect(toldOf(running, 'llama')).toEqual({ contextTokens: 8 })
  })
})
