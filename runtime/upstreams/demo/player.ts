import { GatewayError } from '../../canonical/error.ts'
import { utf8 } from '../../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../../platform/bytes.ts'
import type { LeaveSignal } from '../../platform/leave-signal.ts'
import { clientLeft, idleTimeout } from '../../platform/transport-errors.ts'

/** What is played: text after a delay in milliseconds, or a reply that breaks off. */
export type Play = { type: 'text'; delay: number; text: string } | { type: 'cut' } | { type: 'stall' }

export interface PlayerOptions {
  signal: LeaveSignal
  /** Milliseconds of silence after which the reply fails with a `timeout`, as over a network; 0 for never. */
  idle: number
  /** Who is silent, in messages. */
  name: string
}

/** Plays written at once before the event loop gets its turn. */
const BURST = 64

/** What timers can wait; they do not wait at all for more. */
const LONGEST_TIMER = 0x7fffffff

/**
 * Plays a reply as bytes. Plays are taken one by one as the sink takes them, so a paused reply costs nothing and a long
 * one is never in memory as a whole. After the end, a failure or a cancel no timer is left.
 */
export function play(plays: Iterator<Play>, options: PlayerOptions): ByteSource {
  return new Player(plays, options)
}

class Player implements ByteSource, Flow {
  #plays: Iterator<Play>
  #options: PlayerOptions
  #sink: ByteSink | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What is written when the timer has passed. */
  #next: Play | undefined
  #paused = false
  #running = false
  #stalled = false
  #done = false

  constructor(plays: Iterator<Play>, options: PlayerOptions) {
    this.#plays = plays
    this.#options = options
    if (options.signal.aborted) this.#done = true
    else options.signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  pipe(sink: ByteSink): Flow {
    if (this.#done) queueMicrotask(() => sink.fail(clientLeft()))
    else queueMicrotask(this.#run)
    this.#sink = sink
    return this
  }

  pause(): void {
    this.#paused = true
  }

  resume(): void {
    if (!this.#paused) return
    this.#paused = false
    if (this.#timer === undefined && !this.#stalled) this.#run()
  }

  cancel(): void {
    this.#close()
  }

  #onAbort = (): void => {
    const sink = this.#close()
    sink?.fail(clientLeft())
  }

  /** Writes until a delay, a pause or the end. */
  #run = (): void => {
    this.#timer = undefined
    if (this.#running || this.#done) return
    this.#running = true
    let burst = 0
    while (!this.#paused && !this.#done) {
      const next = this.#next ?? this.#take()
      if (!next) break
      if (next !== this.#next) {
        const wait = next.type === 'text' ? next.delay : next.type === 'stall' ? Number.POSITIVE_INFINITY : 0
        if (wait > 0 || ++burst > BURST) {
          this.#wait(next, wait)
          break
        }
      }
      this.#next = undefined
      this.#write(next)
    }
    this.#running = false
  }

  /** The next play; ends the reply where there is none, or where making it throws. */
  #take(): Play | undefined {
    try {
      const { value, done } = this.#plays.next()
      if (!done) return value
    } catch (thrown) {
      this.#close()?.fail(thrown instanceof Error ? thrown : new Error(String(thrown)))
      return undefined
    }
    this.#close()?.end()
    return undefined
  }

  #wait(next: Play, delay: number): void {
    const idle = this.#options.idle || Number.POSITIVE_INFINITY
    this.#stalled = delay > idle || delay === Number.POSITIVE_INFINITY
    if (!this.#stalled) {
      this.#next = next
      this.#timer = setTimeout(this.#run, delay)
    } else if (idle <= LONGEST_TIMER) this.#timer = setTimeout(this.#onSilence, idle)
  }

  #onSilence = (): void => {
    const { idle, name } = this.#options
    this.#close()?.fail(idleTimeout(name, idle))
  }

  #write(next: Play): void {
    if (next.type === 'text') {
      if (next.text !== '' && this.#sink?.write(utf8(next.text)) === false) this.#paused = true
      return
    }
    const message = `${this.#options.name} closed the connection before the answer was complete.`
    this.#close()?.fail(new GatewayError('upstream', message, { code: 'network_error' }))
  }

  /** Stops for good; the sink, where there is one that has not been told of an end yet. */
  #close(): ByteSink | undefined {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#options.signal.removeEventListener('abort', this.#onAbort)
    if (this.#done) return undefined
    this.#done = true
    this.#plays.return?.()
    return this.#sink
  }
}
