import { utf8 } from '../platform/byte-search.ts'
import type { ByteSink } from '../platform/bytes.ts'

/** All official clients skip comments; other keep-alive events break some of them. */
const COMMENT = utf8(': keep-alive\n\n')

/** Comments for a client of a stream that is silent, so that nothing between closes the connection. */
export class KeepAlive {
  readonly #client: ByteSink
  readonly #silence: number
  #timer: ReturnType<typeof setInterval> | undefined
  #lastWrite = 0
  /** Whether the client took the last write: one that reads nothing needs no comments either. */
  #ready = true
  #stopped = false

  /** `silence`: milliseconds. */
  constructor(client: ByteSink, silence: number) {
    this.#client = client
    this.#silence = silence
  }

  /** The answer has begun. */
  start(): void {
    this.#lastWrite = performance.now()
    if (!this.#stopped) this.#timer ??= setInterval(this.#tick, this.#silence / 5)
  }

  /** Something was written just now; `ready` says whether the client takes more, and is given back. */
  wrote(ready: boolean): boolean {
    this.#lastWrite = performance.now()
    this.#ready = ready
    return ready
  }

  /** The client takes more. */
  drained(): void {
    this.#ready = true
  }

  stop(): void {
    this.#stopped = true
    clearInterval(this.#timer)
  }

  #tick = (): void => {
    if (!this.#ready || performance.now() - this.#lastWrite < this.#silence) return
    this.#lastWrite = performance.now()
    this.#ready = this.#client.write(COMMENT)
  }
}
