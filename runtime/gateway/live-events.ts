import { concat } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import { KeepAlive } from './keep-alive.ts'
import { eventOf } from './response-frames.ts'

/** The events of a response that is being made, for any number of followers that come and go. */
export class LiveEvents {
  readonly #frames: { number: number; frame: Uint8Array }[] = []
  readonly #followers = new Set<() => void>()
  readonly #silence: number
  #ended = false

  /** `silence`: milliseconds after which a follower gets a comment. */
  constructor(silence: number) {
    this.#silence = silence
  }

  get length(): number {
    return this.#frames.length
  }

  /** The number of an event that comes now and has none itself. */
  get after(): number {
    return (this.#frames.at(-1)?.number ?? -1) + 1
  }

  next(frame: Uint8Array): number {
    const number = eventOf(frame)?.sequence_number
    return typeof number === 'number' ? number : this.after
  }

  /** Gives the event's number. */
  add(frame: Uint8Array): number {
    const number = this.next(frame)
    this.#frames.push({ number, frame })
    for (const tell of this.#followers) tell()
    return number
  }

  end(): void {
    this.#ended = true
    for (const tell of this.#followers) tell()
  }

  /** All events after that number: those that there are, then those that come. */
  follow(after: number): ByteSource {
    return { cancel() {}, pipe: client => this.#pipe(client, after) }
  }

  #pipe(client: ByteSink, after: number): Flow {
    const first = this.#frames.findIndex(({ number }) => number > after)
    let next = first < 0 ? this.#frames.length : first
    let paused = false
    const keepAlive = new KeepAlive(client, this.#silence)
    const leave = (): void => {
      this.#followers.delete(tell)
      keepAlive.stop()
    }
    const tell = (): void => {
      if (paused) return
      const frames = this.#frames.slice(next).flatMap(({ number, frame }) => (number > after ? [frame] : []))
      next = this.#frames.length
      if (frames.length > 0) paused = !keepAlive.wrote(client.write(concat(frames)))
      if (!this.#ended) return
      leave()
      client.end()
    }
    this.#followers.add(tell)
    keepAlive.start()
    queueMicrotask(tell)
    return {
      pause() {
        paused = true
      },
      resume() {
        paused = false
        keepAlive.drained()
        queueMicrotask(tell)
      },
      cancel: leave,
    }
  }
}
