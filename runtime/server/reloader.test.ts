import { beforeEach, describe, expect, it } from 'vitest'
import type { CompiledGateway } from '../config/compiled.ts'
import type { Gateway, LogEntry } from '../gateway/gateway.ts'
import { lastReload } from '../gateway/last-reload.ts'
import { Reloader } from './reloader.ts'

interface Bench {
  /** What the file says now: a revision, or what is wrong with it. */
  text: string
  running: Gateway
  lines: LogEntry[]
  reloader: Reloader
  /** Holds up whoever makes a gateway. */
  gate: Promise<void>
  made: number
}

let bench: Bench
beforeEach(() => {
  bench = {
    ...{ text: 'first', running: { revision: 'first' } as Gateway, lines: [], gate: Promise.resolve(), made: 0 },
    reloader: new Reloader({
      text: 'first',
      async read() {
        if (bench.text.includes(' ')) throw new Error(bench.text)
        return { compiled: { revision: bench.text } as CompiledGateway, text: bench.text }
      },
      running: () => bench.running,
      async make({ revision }) {
        bench.made++
        await bench.gate
        if (revision === 'unready') throw new Error('The gateway cannot start:\n  A is not set (a)\n  B is not set (b)')
        return { revision } as Gateway
      },
      swap(before, gateway) {
        expect(before).toBe(bench.running)
        bench.running = gateway
        return gateway.revision === 'moved' ? ['it takes a restart'] : []
      },
      log: entry => void bench.lines.push(entry),
    }),
  }
})

const said = (): string[] => bench.lines.map(({ level, message }) => `${level} ${message}`)

describe('a changed config', () => {
  it('takes the place of the other, which is told with what takes a restart', async () => {
    bench.text = 'moved'
    expect(await bench.reloader.reload(false)).toMatchObject({ ok: true, revision: 'moved', at: expect.any(Number) })
    expect(bench.running.revision).toBe('moved')
    expect(said()).toEqual([
      'info The config was swapped: calls are answered by revision moved from now on, in the place of first.',
      'warn it takes a restart',
    ])
    expect(lastReload()).toMatchObject({ ok: true, revision: 'moved' })
  })

  it.each([
    ['cannot be read', 'no gateway', 'no gateway', undefined],
    ['lacks what it needs', 'unready', 'A is not set (a); B is not set (b)', 'unready'],
  ])('that %s is refused in one line, and the one before goes on', async (_, text, error, revision) => {
    bench.text = text
    const reload = await bench.reloader.reload(false)
    expect(reload).toEqual({ at: expect.any(Number), ok: false, error, ...(revision && { revision }) })
    expect(bench.running.revision).toBe('first')
    expect(said()).toEqual([`error The changed config is refused, and revision first goes on: ${error}`])
    expect(lastReload()).toEqual(reload)
  })

  it('that is refused is told once, unless somebody asks again', async () => {
    bench.text = 'unready'
    const first = await bench.reloader.reload(true)
    expect(await bench.reloader.reload(false)).toBe(first)
    expect(said()).toHaveLength(1)
    await bench.reloader.reload(true)
    expect(said()).toHaveLength(2)
  })

  it('that was refused and is taken back is well again', async () => {
    bench.text = 'unready'
    await bench.reloader.reload(false)
    bench.text = 'first'
    await bench.reloader.reload(false)
    expect(said()[1]).toBe('info The config is the one that runs: revision first.')
    expect(lastReload()).toMatchObject({ ok: true, revision: 'first' })
  })
})

it('is told nothing of a text that is the same, unless somebody asks', async () => {
  await bench.reloader.reload(false)
  expect(said()).toEqual([])
  await bench.reloader.reload(true)
  expect(said()).toEqual(['info The config is the one that runs: revision first.'])
  expect(bench.made).toBe(0)
})

it('is taken one after the other, and whoever asks meanwhile gets what is there by then', async () => {
  let open = (): void => {}
  bench.gate = new Promise(resolve => {
    open = resolve
  })
  bench.text = 'second'
  const second = bench.reloader.reload(false)
  bench.text = 'third'
  const third = [bench.reloader.reload(false), bench.reloader.reload(true)]
  await Promise.resolve()
  open()
  expect(await second).toMatchObject({ ok: true })
  expect(await Promise.all(third)).toMatchObject([{ revision: 'third' }, { revision: 'third' }])
  expect(bench.running.revision).toBe('third')
  expect(bench.made).toBe(2)
})

it('is not taken by a gateway that has begun to stop', async () => {
  bench.text = 'second'
  const reload = bench.reloader.reload(false)
  bench.reloader.close()
  expect(await reload).toMatchObject({ ok: false })
  expect(bench.running.revision).toBe('first')
})
