import { AsyncLocalStorage } from 'node:async_hooks'
import { seeded } from './seeded.ts'

/** Timers without a clock that somebody waits for, in milliseconds of this machine. */
const STUCK = 5_000

/** What of this machine is replaced meanwhile. */
const real = {
  globals: { Date, setTimeout, clearTimeout, setInterval, clearInterval },
  setImmediate,
  random: Math.random,
}
const realNow = performance.now.bind(performance)

let installed: SimulatedTime | undefined

/**
 * A clock, timers and chance of its own. Time passes when everybody waits for it, and then at once to the next moment at
 * which something happens, so that hours take milliseconds, and the same seed gives the same to the bit. While `run` is
 * under way, `Date`, `performance.now`, timers and `Math.random` of the whole process are these: the gateway runs as it
 * is, and knows of no simulation. One at a time in a process; not for a process that serves.
 */
export class SimulatedTime {
  readonly #random: () => number
  readonly #start: number
  #now: number
  #timers: Timer[] = []
  #order = 0

  /** `start`: milliseconds since 1970. */
  constructor(start: number, seed = 1) {
    this.#start = start
    this.#now = start
    this.#random = seeded(seed)
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now
  }

  /** Lets time pass, and all that happens in it; inside `run` only. */
  wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => void this.#add(resolve, milliseconds))
  }

  /** Sets the clock to a moment, which may be an earlier one. Whoever waits, waits as long as before. */
  set(moment: number): void {
    for (const timer of this.#timers) timer.at += moment - this.#now
    this.#now = moment
  }

  /** Does the work in this time. Rejects where it waits for something that never happens. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (installed) throw new Error('Another simulation is under way: await it first.')
    this.#install()
    try {
      let over = false
      const result = work().finally(() => {
        over = true
      })
      // It is looked at below; until then it is nobody's.
      result.catch(() => {})
      let idleSince = realNow()
      for (;;) {
        await new Promise(resolve => real.setImmediate(resolve))
        if (over) return await result
        if (this.#step()) idleSince = realNow()
        else if (realNow() - idleSince > STUCK) throw new Error('The simulation waits for what will never happen.')
      }
    } finally {
      this.#uninstall()
    }
  }

  /** To the next moment at which something happens; false where there is none. */
  #step(): boolean {
    const timer = this.#next()
    if (!timer) return false
    this.#now = Math.max(this.#now, timer.at)
    if (timer.every === undefined) this.#remove(timer)
    else {
      timer.at = this.#now + timer.every
      timer.order = ++this.#order
    }
    timer.run()
    return true
  }

  /** There are few at a time: each call in the air has some. */
  #next(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.#timers) {
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) first = timer
    }
    return first
  }

  #add(run: () => void, milliseconds: number | undefined, repeats = false): Timer {
    const after = Math.max(1, Math.trunc(Number(milliseconds)) || 0)
    // What was asked for on behalf of somebody happens on their behalf.
    const within = AsyncLocalStorage.snapshot()
    const timer = new Timer(() => within(run), this.#now + after, ++this.#order, {
      ...(repeats && { every: after }),
      remove: one => this.#remove(one),
    })
    this.#timers.push(timer)
    return timer
  }

  #remove(timer: Timer): void {
    const at = this.#timers.indexOf(timer)
    if (at >= 0) this.#timers.splice(at, 1)
  }

  #install(): void {
    installed = this
    const simulated = this
    // As the one of this machine, but for the moment that is now.
    globalThis.Date = class extends real.globals.Date {
      constructor(...given: unknown[]) {
        // Whatever its arguments are, they are those of the class that it is made from.
        super(...((given.length === 0 ? [simulated.#now] : given) as [number]))
      }
      static override now = (): number => simulated.#now
    } as DateConstructor // a call without `new` makes a text, which nobody here does
    performance.now = () => simulated.#now - simulated.#start
    Math.random = this.#random
    const set =
      (repeats: boolean) =>
      (run: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]): Timer =>
        this.#add(() => run(...given), milliseconds, repeats)
    const clear =
      (clearReal: (timer: NodeJS.Timeout | undefined) => void) =>
      (timer: unknown): void => {
        if (timer instanceof Timer) timer.close()
        else clearReal(timer as NodeJS.Timeout | undefined) // it is one from before
      }
    Object.assign(globalThis, {
      ...{ setTimeout: set(false), setInterval: set(true) },
      ...{ clearTimeout: clear(real.globals.clearTimeout), clearInterval: clear(real.globals.clearInterval) },
    })
  }

  #uninstall(): void {
    installed = undefined
    this.#timers = []
    Object.assign(globalThis, real.globals)
    // The own property hides the one of its class.
    Reflect.deleteProperty(performance, 'now')
    Math.random = real.random
  }
}

interface TimerParts {
  every?: number
  remove: (timer: Timer) => void
}

/** What a timer of Node is, as far as anybody uses it. */
class Timer {
  readonly run: () => void
  at: number
  order: number
  readonly every: number | undefined
  readonly #remove: (timer: Timer) => void

  constructor(run: () => void, at: number, order: number, { every, remove }: TimerParts) {
    this.run = run
    this.at = at
    this.order = order
    this.every = every
    this.#remove = remove
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  hasRef(): boolean {
    return true
  }

  close(): void {
    this.#remove(this)
  }
}
