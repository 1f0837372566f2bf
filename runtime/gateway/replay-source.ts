import type { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent } from '../canonical/event.ts'
import { mergeUsage, type Usage } from '../canonical/usage.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import type { Outcome } from '../state/usage-record.ts'
import { account } from './account.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import type { ClientFrames } from './client-frames.ts'
import { KeepAlive } from './keep-alive.ts'

/** The events of an answer, one after the other. */
export interface Feed {
  /** The next event; undefined where there is none now. */
  next(): CanonicalEvent | undefined
  /** There are no more to come. */
  readonly over: boolean
  /** What it broke with. */
  readonly error: GatewayError | undefined
  /** Resolves when there may be another event. */
  changed(): Promise<void>
}

/** How events become what the client is sent. */
export interface Replay {
  frames: ClientFrames
  /** The client's frames of one event. */
  take(event: CanonicalEvent): string
  over(): void
}

/** Characters of frames that are sent at once, where so much is there. */
const CHUNK = 16 * 1024

/** The body of an answer that is made of events, as fast as its client takes it. */
export class ReplaySource implements ByteSource {
  readonly #call: ResolvedCall
  readonly #candidate: Candidate
  readonly #feed: Feed
  readonly #replay: Replay
  #usage: Usage | undefined
  #firstTokenAt: number | undefined
  #paused = false
  #resumed: (() => void) | undefined
  #concluded = false
  #keepAlive: KeepAlive | undefined
  /** Called when the account is written. */
  #settled: () => void = () => {}

  constructor(call: ResolvedCall, candidate: Candidate, feed: Feed, replay: Replay) {
    this.#call = call
    this.#candidate = candidate
    this.#feed = feed
    this.#replay = replay
  }

  cancel(): void {
    this.#conclude('cancelled')
    this.#resume()
  }

  pipe(client: ByteSink): Flow {
    const { request, gateway } = this.#call
    // Where a request ends with its client, this one stays until what it used is written down.
    request.background?.(new Promise<void>(resolve => (this.#settled = resolve)))
    if (this.#replay.frames.comments) this.#keepAlive = new KeepAlive(client, gateway.server.keepAlive)
    this.#keepAlive?.start()
    queueMicrotask(() => void this.#pump(client))
    return {
      pause: () => {
        this.#paused = true
      },
      resume: () => {
        this.#keepAlive?.drained()
        this.#resume()
      },
      cancel: () => this.cancel(),
    }
  }

  #resume(): void {
    this.#paused = false
    this.#resumed?.()
    this.#resumed = undefined
  }

  async #pump(client: ByteSink): Promise<void> {
    while (!this.#concluded) {
      const text = this.#replay.frames.add(this.#gather())
      if (text !== '') {
        this.#firstTokenAt ??= performance.now()
        const ready = client.write(utf8(text))
        this.#keepAlive?.wrote(ready)
        if (!ready) this.#paused = true
      }
      if (this.#paused && !this.#concluded) await new Promise<void>(resolve => (this.#resumed = resolve))
      else if (text === '' && this.#feed.over) this.#end(client)
      else if (text === '') await this.#feed.changed()
    }
  }

  /** The frames of what is there, but for the end of a long text. */
  #gather(): string {
    let text = ''
    while (text.length < CHUNK) {
      const event = this.#feed.next()
      if (!event) break
      if ('usage' in event && event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
      text += this.#replay.take(event)
    }
    return text
  }

  #end(client: ByteSink): void {
    const { error } = this.#feed
    const { frames, take } = this.#replay
    const last = error ? frames.add(take({ type: 'failed', error })) + frames.end() : frames.end()
    if (last !== '') client.write(utf8(last))
    client.end()
    this.#conclude(error ? 'cut' : 'ok')
  }

  #conclude(outcome: Outcome): void {
    if (this.#concluded) return
    this.#concluded = true
    this.#keepAlive?.stop()
    account(this.#call, this.#candidate, {
      status: 200,
      outcome,
      cached: true,
      ...(this.#usage && { usage: this.#usage }),
      ...(this.#firstTokenAt !== undefined && { firstTokenAt: this.#firstTokenAt }),
    })
    this.#replay.over()
    this.#settled()
  }
}
