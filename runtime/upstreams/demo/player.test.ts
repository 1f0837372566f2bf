import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { text } from '../../platform/byte-search.ts'
import type { ByteSink } from '../../platform/bytes.ts'
import { type Play, type PlayerOptions, play } from './player.ts'
import { wait } from './wait.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left behind').toBe(0)
  vi.useRealTimers()
})

/** Microtasks only: the clock stands still. */
const settle = () => new Promise<void>(resolve => setImmediate(resolve))

class Recorder implements ByteSink {
  heard: string[] = []
  full = false
  write(chunk: Uint8Array): boolean {
    this.heard.push(text(chunk))
    return !this.full
  }
  end(): void {
    this.heard.push('END')
  }
  fail(error: Error): void {
    this.heard.push(`FAIL ${error.message}`)
  }
}

function start(plays: Iterable<Play>, options: Partial<PlayerOptions> = {}) {
  const abort = new AbortController()
  const source = play(plays[Symbol.iterator](), { signal: abort.signal, idle: 0, name: 'demo', ...options })
  return { source, abort, sink: new Recorder() }
}

const at = (delay: number, text: string): Play => ({ type: 'text', delay, text })

describe('a played reply', () => {
  it('begins after pipe has returned, and keeps its delays', async () => {
    const { source, sink } = start([at(0, 'a'), at(50, 'b'), at(0, 'c')])
    source.pipe(sink)
    expect(sink.heard).toEqual([])
    await settle()
    expect(sink.heard).toEqual(['a'])
    vi.advanceTimersByTime(49)
    expect(sink.heard).toEqual(['a'])
    vi.advanceTimersByTime(1)
    expect(sink.heard).toEqual(['a', 'b', 'c', 'END'])
  })

  it('waits while its sink is full, also when a delay passes meanwhile', async () => {
    const { source, sink } = start([at(0, 'a'), at(0, 'b'), at(50, 'c')])
    const flow = source.pipe(sink)
    sink.full = true
    await settle()
    expect(sink.heard).toEqual(['a'])
    sink.full = false
    flow.resume()
    expect(sink.heard).toEqual(['a', 'b'])
    flow.pause()
    vi.advanceTimersByTime(60)
    expect(sink.heard).toEqual(['a', 'b'])
    flow.resume()
    expect(sink.heard).toEqual(['a', 'b', 'c', 'END'])
  })

  it('is made only as fast as it is taken', async () => {
    let made = 0
    function* endless(): Generator<Play> {
      for (;;) yield at(0, String(++made))
    }
    const { source, sink } = start(endless())
    const flow = source.pipe(sink)
    sink.full = true
    await settle()
    expect(made).toBe(1)
    flow.cancel()
  })

  it('lets others have their turn within a long burst', async () => {
    const { source, sink } = start(Array.from({ length: 500 }, () => at(0, 'x')))
    source.pipe(sink)
    await settle()
    expect(sink.heard.length).toBeLessThan(100)
    for (let i = 0; i < 10; i++) vi.advanceTimersByTime(1)
    expect(sink.heard).toHaveLength(501)
  })

  it('says nothing after a cancel, whenever it comes', async () => {
    for (const when of ['before', 'waiting', 'writing'] as const) {
      const { source, sink } = start([at(0, 'a'), at(50, 'b')])
      const flow = source.pipe(sink)
      if (when === 'writing') {
        sink.write = chunk => {
          sink.heard.push(text(chunk))
          flow.cancel()
          return true
        }
      }
      if (when === 'before') flow.cancel()
      await settle()
      if (when === 'waiting') flow.cancel()
      flow.cancel()
      vi.advanceTimersByTime(100)
      expect(sink.heard).toEqual(when === 'before' ? [] : ['a'])
    }
  })

  it('fails when the client leaves: before, during and while paused', async () => {
    const gone = ['FAIL The client left before the upstream had answered.']
    const early = start([at(0, 'a')])
    early.abort.abort()
    early.source.pipe(early.sink)
    await settle()
    expect(early.sink.heard).toEqual(gone)

    const running = start([at(50, 'a')])
    running.source.pipe(running.sink)
    await settle()
    running.abort.abort()
    expect(running.sink.heard).toEqual(gone)

    const paused = start([at(0, 'a')])
    paused.source.pipe(paused.sink).pause()
    await settle()
    paused.abort.abort()
    expect(paused.sink.heard).toEqual(gone)
  })

  it('breaks where it is cut', async () => {
    const { source, sink } = start([at(0, 'a'), { type: 'cut' }, at(0, 'b')])
    source.pipe(sink)
    await settle()
    expect(sink.heard).toEqual(['a', 'FAIL demo closed the connection before the answer was complete.'])
  })

  it('stalls for good, until its idle time has passed', async () => {
    const { source, sink } = start([at(0, 'a'), { type: 'stall' }], { idle: 1000 })
    source.pipe(sink)
    await settle()
    vi.advanceTimersByTime(999)
    expect(sink.heard).toEqual(['a'])
    vi.advanceTimersByTime(1)
    expect(sink.heard).toEqual(['a', 'FAIL demo sent nothing for 1000 ms.'])
  })

  it('stalls without a timer where there is no idle time, and a resume does not end it', async () => {
    for (const idle of [0, Number.POSITIVE_INFINITY, 2 ** 40]) {
      const { source, sink } = start([at(0, 'a'), { type: 'stall' }], { idle })
      const flow = source.pipe(sink)
      await settle()
      expect(vi.getTimerCount()).toBe(0)
      flow.pause()
      flow.resume()
      expect(sink.heard).toEqual(['a'])
    }
  })

  it('fails at a delay that is longer than the idle time', async () => {
    const { source, sink } = start([at(500, 'a')], { idle: 100 })
    source.pipe(sink)
    await settle()
    vi.advanceTimersByTime(100)
    expect(sink.heard).toEqual(['FAIL demo sent nothing for 100 ms.'])
  })

  it('fails with what its making throws', async () => {
    function* broken(): Generator<Play> {
      yield at(0, 'a')
      throw new Error('no more')
    }
    const { source, sink } = start(broken())
    source.pipe(sink)
    await settle()
    expect(sink.heard).toEqual(['a', 'FAIL no more'])
  })
})

describe('waiting', () => {
  it('ends with its time or with the signal', async () => {
    const abort = new AbortController()
    const done = wait(50, abort.signal)
    vi.advanceTimersByTime(50)
    await expect(done).resolves.toBeUndefined()
    await expect(wait(0, abort.signal)).resolves.toBeUndefined()
    const left = wait(50, abort.signal)
    abort.abort()
    await expect(left).rejects.toThrow('The client left')
    await expect(wait(0, abort.signal)).rejects.toThrow('The client left')
  })
})
