import { toGatewayError } from '../canonical/error.ts'
import type { CanonicalEvent, CanonicalReply } from '../canonical/event.ts'
import { ReplyFolder } from '../canonical/fold.ts'
import type { Loss } from '../canonical/loss.ts'
import { mergeUsage, type Usage } from '../canonical/usage.ts'
import type { ByteSource, Flow } from '../platform/bytes.ts'
import type { Step } from '../translation/step.ts'
import type { Flight } from './flight.ts'
import type { AnswerReader } from './read-bytes.ts'

/** What an event is reckoned with beside its text. */
const OVERHEAD = 16

/** How much more than an answer that is kept an answer may be that others wait for. */
const FOR_FOLLOWERS = 8

/** A recorded answer. */
export interface Recorded {
  /** Absent where it is not to be kept: too long, or told in words that are not understood whole. */
  reply?: CanonicalReply
  /** Features of the request that could not be carried. */
  lost: readonly string[]
}

/**
 * Hears an answer as it passes, whether as events of a translation or as bytes, after its client was given each piece. Past
 * `limit` bytes of text nothing of it is kept. `result` is there when the answer is over, however it has ended; it is
 * undefined where it was not told to its end.
 */
export class Recording {
  readonly result: Promise<Recorded | undefined>
  readonly #limit: number
  readonly #flight: Flight | undefined
  #resolve!: (recorded: Recorded | undefined) => void
  #folder = new ReplyFolder()
  #size = 0
  #kept = true
  #lost: readonly string[] = []
  /** What was lost on the way: while decoding, and while encoding for the client. */
  #losses: readonly Loss[] = []
  #encoded = 0
  /** Bytes are yet to come, after which the answer is known. */
  #awaitsBytes = false
  #usage: Usage | undefined
  #failure: Error | undefined
  #ready = false
  #concluded = false
  #settled = false
  /** Read when the answer is over, as nobody waits for it then. */
  #whole: (() => Iterable<CanonicalEvent>) | undefined

  constructor(limit: number, flight?: Flight) {
    this.#limit = limit
    this.#flight = flight
    this.result = new Promise(resolve => (this.#resolve = resolve))
  }

  /** The last step of a translation. `lost`: of the request; `losses`: where those of the reply will be found. */
  step(lost: readonly Loss[], losses: readonly Loss[]): Step {
    return next => {
      this.#restart(
        lost.map(({ feature }) => feature),
        losses,
      )
      return event => {
        const before = losses.length
        next(event)
        this.#encoded += losses.length - before
        this.#take(event)
      }
    }
  }

  /** A whole answer; its bytes are read later. */
  whole(events: () => Iterable<CanonicalEvent>, losses: readonly Loss[]): void {
    this.#restart([], losses)
    this.#whole = events
  }

  /** A stream of bytes, heard on its way. */
  heard(source: ByteSource, reader: AnswerReader, losses: readonly Loss[]): ByteSource {
    this.#restart([], losses)
    this.#awaitsBytes = true
    const take = (event: CanonicalEvent): void => this.#take(event)
    return {
      cancel: () => {
        source.cancel()
        this.abandon()
      },
      pipe: (client): Flow => {
        const flow = source.pipe({
          write: chunk => {
            const ready = client.write(chunk)
            this.#read(() => reader.push(chunk, take))
            return ready
          },
          end: () => {
            client.end()
            this.#read(() => reader.end(take))
            this.#awaitsBytes = false
            this.#settleIfOver()
          },
          fail: error => {
            client.fail(error)
            this.abandon(error)
          },
        })
        return {
          pause: () => flow.pause(),
          resume: () => flow.resume(),
          cancel: () => {
            flow.cancel()
            this.abandon()
          },
        }
      },
    }
  }

  /** The call is over. `usage`: what is known of it, also where the client was not told. */
  conclude(ok: boolean, usage: Usage | undefined): void {
    if (this.#settled || this.#concluded) return
    this.#concluded = true
    this.#usage = usage
    if (!ok) this.abandon(this.#failure)
    else this.#settleIfOver()
  }

  /** All that is to be heard has been named: an answer may be over before its call knows that it has begun. */
  ready(): void {
    this.#ready = true
    this.#settleIfOver()
  }

  /** Features of the request that could not be carried. */
  get lost(): readonly string[] {
    return this.#lost
  }

  /** There is no answer, or only a part of one. */
  abandon(error?: Error): void {
    if (this.#settled) return
    this.#settled = true
    this.#flight?.fail(error && toGatewayError(error))
    this.#resolve(undefined)
  }

  #restart(lost: readonly string[], losses: readonly Loss[]): void {
    this.#folder = new ReplyFolder()
    this.#size = 0
    this.#kept = true
    this.#lost = lost
    this.#losses = losses
    this.#encoded = losses.length
    this.#whole = undefined
    this.#failure = undefined
    this.#flight?.restart()
  }

  /** What cannot be read has reached its client all the same. */
  #read(read: () => void): void {
    if (!this.#listens || this.#settled) return
    try {
      read()
    } catch {
      this.#giveUp()
      this.#flight?.fail()
    }
  }

  get #listens(): boolean {
    return this.#kept || this.#flight?.followed === true
  }

  #take(event: CanonicalEvent): void {
    if (!this.#listens || this.#settled) return
    this.#size += sizeOf(event)
    if (this.#size > this.#limit) this.#giveUp()
    if (event.type === 'failed') {
      // Another attempt may follow; whether it does, the call knows.
      this.#failure = event.error
      return
    }
    if (this.#kept) this.#folder.add(event)
    if (!this.#flight) return
    this.#flight.add(event)
    if (this.#size > this.#limit * FOR_FOLLOWERS) this.abandon()
  }

  #giveUp(): void {
    this.#kept = false
    this.#folder = new ReplyFolder()
    if (this.#flight) this.#flight.closed = true
  }

  #settleIfOver(): void {
    if (this.#settled || !this.#ready || !this.#concluded || this.#awaitsBytes) return
    this.#read(() => {
      for (const event of this.#whole?.() ?? []) this.#take(event)
    })
    const reply = this.#kept ? this.#reply() : undefined
    if (this.#settled) return
    this.#settled = true
    if (this.#kept && !reply) {
      this.#flight?.fail()
      this.#resolve(undefined)
      return
    }
    this.#flight?.finish(reply?.usage ?? this.#usage ?? {})
    const understood = this.#losses.length === this.#encoded
    this.#resolve({ lost: this.#lost, ...(reply && understood && { reply }) })
  }

  /** Undefined where it was not told to its end. */
  #reply(): CanonicalReply | undefined {
    try {
      const reply = this.#folder.reply()
      return this.#usage ? { ...reply, usage: mergeUsage(this.#usage, reply.usage) } : reply
    } catch {
      return undefined
    }
  }
}

function sizeOf(event: CanonicalEvent): number {
  switch (event.type) {
    case 'delta':
      return event.text.length + OVERHEAD
    case 'part-end':
      return (event.opaque?.value.length ?? 0) + OVERHEAD
    case 'part-start':
      return ('data' in event.part ? event.part.data.length : 0) + OVERHEAD
    case 'logprobs':
      return event.tokens.length * OVERHEAD * 4
    default:
      return OVERHEAD * 4
  }
}
