import { concat } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import { FrameSplitter } from '../protocols/sse.ts'
import type { Item } from '../stored/response-store.ts'
import { type Keeper, type Keeping, unkept } from './keeping.ts'
import { ResponseFrames, told } from './response-frames.ts'

/**
 * A stream of Responses in which the response tells what is said of it here, every other byte as it came. Its last event
 * waits until the response is kept. A client that leaves before that leaves nothing behind.
 */
export function keptStream(source: ByteSource, tells: Keeping['tells'], keeper?: Keeper): ByteSource {
  return {
    cancel() {
      source.cancel()
      keeper?.abandon()
    },
    pipe(client) {
      const stream = new KeptStream(client, tells, keeper)
      const flow = source.pipe(stream)
      return {
        pause: () => flow.pause(),
        resume: () => flow.resume(),
        cancel() {
          flow.cancel()
          stream.leave()
        },
      }
    },
  }
}

class KeptStream implements ByteSink {
  readonly #client: ByteSink
  readonly #tells: Keeping['tells']
  readonly #keeper: Keeper | undefined
  readonly #splitter = new FrameSplitter()
  readonly #reading = new ResponseFrames()
  #frames: Uint8Array[] = []
  /** The response's last event, which waits for it to be kept. */
  #last: Uint8Array | undefined
  /** The response has been told to its end. */
  #whole = false
  #ended = false
  #over = false

  constructor(client: ByteSink, tells: Keeping['tells'], keeper: Keeper | undefined) {
    this.#client = client
    this.#tells = tells
    this.#keeper = keeper
  }

  write(chunk: Uint8Array): boolean {
    this.#splitter.push(chunk, this.#take)
    return this.#flush()
  }

  #take = (frame: Uint8Array): void => {
    const read = this.#reading.read(frame)
    if (read.is === 'end' && this.#keeper && !this.#whole) {
      this.#flush()
      this.#whole = true
      this.#last = frame
      void this.#keep(this.#keeper, read.response, frame.length)
    } else this.#frames.push(read.is === 'other' ? frame : told(frame, this.#tells))
  }

  async #keep(keeper: Keeper, response: Item, bytes: number): Promise<void> {
    const kept = await keeper.end({ ...response, ...this.#tells }, bytes)
    const last = this.#last
    this.#last = undefined
    if (this.#over || !last) return
    this.#frames.unshift(told(last, kept ? this.#tells : unkept(this.#tells)))
    this.#flush()
    if (this.#ended) this.#finish()
  }

  /** False where the client takes no more for now. What comes behind the last event waits with it. */
  #flush(): boolean {
    if (this.#frames.length === 0 || this.#last) return true
    const frames = this.#frames
    this.#frames = []
    return this.#client.write(concat(frames))
  }

  end(): void {
    const rest = this.#splitter.rest()
    if (rest) this.#take(rest)
    this.#ended = true
    if (!this.#last) this.#finish()
  }

  #finish(): void {
    this.#leaveNothing()
    this.#flush()
    this.#client.end()
  }

  fail(error: Error): void {
    if (this.#over) return
    this.#leaveNothing()
    this.#client.fail(error)
  }

  leave(): void {
    if (!this.#over) this.#leaveNothing()
  }

  /** Of a response that was not told to its end. */
  #leaveNothing(): void {
    this.#over = true
    if (!this.#whole) this.#keeper?.abandon()
  }
}
