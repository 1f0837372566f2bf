import { concat } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'

/**
 * A streamed answer that begins with its first content: what comes before is held back, so that a fault until then can be
 * an error with a status, and another try is open. Between a relay, which writes into it, and the client, which is
 * piped from it.
 */
export class HeldAnswer implements ByteSink {
  /** Resolves when the answer begins, rejects with a fault before that. */
  readonly begun: Promise<void>
  #begin!: () => void
  #refuse!: (error: Error) => void
  readonly #patience: ReturnType<typeof setTimeout>
  #held: Uint8Array[] = []
  #client: ByteSink | undefined
  #opened = false
  #ended = false

  /**
   * `patience`: milliseconds after which the answer begins without content, as clients and what stands between want a
   * sign of life from a model that thinks in silence.
   */
  constructor(patience: number) {
    this.begun = new Promise<void>((resolve, reject) => {
      this.#begin = resolve
      this.#refuse = reject
    })
    this.#patience = setTimeout(() => this.open(), patience)
  }

  /** From now on faults are told in the stream. */
  get opened(): boolean {
    return this.#opened
  }

  open(): void {
    if (this.#opened) return
    this.#opened = true
    clearTimeout(this.#patience)
    this.#begin()
  }

  /** There will be no answer. */
  refuse(error: Error): void {
    clearTimeout(this.#patience)
    this.#held = []
    this.#refuse(error)
  }

  /** Takes everything until the answer begins; then as much as its client does. */
  write(chunk: Uint8Array): boolean {
    if (this.#client) return this.#client.write(chunk)
    this.#held.push(chunk)
    return !this.#opened
  }

  end(): void {
    this.open()
    this.#ended = true
    this.#client?.end()
  }

  fail(error: Error): void {
    if (this.#client) this.#client.fail(error)
    else this.refuse(error)
  }

  /** The answer's body. `flow` controls what feeds it; `drained` and `left` tell the relay of the client. */
  body(flow: Flow, told: { drained(): void; left(): void }): ByteSource {
    return {
      cancel() {
        flow.cancel()
        told.left()
      },
      pipe: client => {
        queueMicrotask(() => {
          if (!this.#flush(client)) return
          told.drained()
          flow.resume()
        })
        return {
          pause: () => flow.pause(),
          resume() {
            told.drained()
            flow.resume()
          },
          cancel() {
            flow.cancel()
            told.left()
          },
        }
      },
    }
  }

  /** Hands over what was held back; false where the client takes no more for now, or all is said. */
  #flush(client: ByteSink): boolean {
    this.#client = client
    const ready = this.#held.length === 0 || client.write(concat(this.#held))
    this.#held = []
    if (this.#ended) client.end()
    return ready && !this.#ended
  }
}
