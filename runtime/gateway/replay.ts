import { concat, utf8 } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import { FrameSplitter } from '../protocols/sse.ts'
import { type DurableStore, isPending } from '../stored/durable-store.ts'
import { KeepAlive } from './keep-alive.ts'
import { eventOf, isEnd } from './response-frames.ts'

/** Milliseconds between two looks at a response that another process makes. */
const POLL = 500

/** Which events are wanted: those after that number. */
export interface ReplayFrom {
  owner: string
  id: string
  after: number
}

/**
 * The stored events of a response, and those that come while it is made somewhere else. `silence`: milliseconds after
 * which the client gets a comment.
 */
export function replayEvents(store: DurableStore, from: ReplayFrom, silence: number): ByteSource {
  return { cancel() {}, pipe: client => new Replay(store, from, client, silence).flow() }
}

class Replay {
  readonly #store: DurableStore
  readonly #from: ReplayFrom
  readonly #client: ByteSink
  readonly #keepAlive: KeepAlive
  #after: number
  #over = false
  #ready: Promise<void> = Promise.resolve()
  #resume: (() => void) | undefined

  constructor(store: DurableStore, from: ReplayFrom, client: ByteSink, silence: number) {
    this.#store = store
    this.#from = from
    this.#after = from.after
    this.#client = client
    this.#keepAlive = new KeepAlive(client, silence)
  }

  flow(): Flow {
    this.#keepAlive.start()
    queueMicrotask(() => {
      this.#run().catch((thrown: Error) => {
        if (!this.#over) this.#client.fail(thrown)
        this.#stop()
      })
    })
    return {
      pause: () => this.#pause(),
      resume: () => {
        this.#keepAlive.drained()
        this.#resume?.()
      },
      cancel: () => this.#stop(),
    }
  }

  async #run(): Promise<void> {
    const { owner, id } = this.#from
    while (!this.#over) {
      // Looked at before its events: of one that has ended then, all of them are there.
      const row = await this.#store.responses.row(owner, id, Date.now())
      const pending = row !== undefined && isPending(this.#store.statusOf(row))
      for (const { frames } of row ? await this.#store.responses.events(id, this.#after + 1) : []) {
        await this.#ready
        if (this.#over) return
        this.#write(frames, pending)
      }
      if (!pending) break
      await new Promise(resolve => setTimeout(resolve, POLL))
    }
    await this.#ready
    if (this.#over) return
    this.#stop()
    this.#client.end()
  }

  /** What says that the response has ended is not told before it is stored. */
  #write(frames: string, pending: boolean): void {
    const told: Uint8Array[] = []
    new FrameSplitter().push(utf8(frames), frame => {
      const event = eventOf(frame)
      const number = event?.sequence_number
      if (typeof number !== 'number' || number <= this.#after || (pending && isEnd(event))) return
      this.#after = number
      told.push(frame)
    })
    if (told.length > 0 && !this.#keepAlive.wrote(this.#client.write(concat(told)))) this.#pause()
  }

  #pause(): void {
    if (this.#resume) return
    this.#ready = new Promise(resolve => {
      this.#resume = () => {
        this.#resume = undefined
        resolve()
      }
    })
  }

  #stop(): void {
    this.#over = true
    this.#keepAlive.stop()
    this.#resume?.()
  }
}
