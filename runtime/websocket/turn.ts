import { GatewayError, toGatewayError } from '../canonical/error.ts'
import { sourceOf } from '../platform/byte-source.ts'
import type { ByteSource, Flow } from '../platform/bytes.ts'
import type { GatewayReply, GatewayRequest, ReplyHeaders } from '../platform/http.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { Create } from './client-message.ts'
import { type Handshake, TurnRequest } from './handshake.ts'
import type { Running } from './lanes.ts'
import { faultMessage, refusalMessage, ServerMessages } from './server-messages.ts'

/** Answers a turn's request. */
export type AnswerTurn = (request: GatewayRequest, create: Create) => Promise<GatewayReply>

/** How a turn ended. */
export interface TurnEnd {
  /** Of the answer; 0 where nobody waits for one any more. */
  status: number
  /** Its response came to nothing. */
  failed: boolean
}

/** One turn, from a client's message to the last event of its answer. */
export class Turn implements Running {
  readonly create: Create
  readonly #handshake: Handshake
  readonly #send: (message: string) => boolean
  readonly #leaving = new Leaving()
  #flow: Flow | undefined
  #over: (() => void) | undefined
  #sentAt = performance.now()
  #last: string | undefined

  /** `send` tells whether more may follow; where not, `resume` is called. */
  constructor(create: Create, handshake: Handshake, send: (message: string) => boolean) {
    this.create = create
    this.#handshake = handshake
    this.#send = send
  }

  get lane(): string | undefined {
    return this.create.lane
  }

  get size(): number {
    return this.create.bytes.length
  }

  /** Resolves when it is over, however that came; nothing is sent after. */
  async run(answer: AnswerTurn): Promise<TurnEnd> {
    const { bytes, body: value } = this.create
    this.#sentAt = performance.now()
    const reply = await answer(new TurnRequest(this.#handshake, this.#leaving, { bytes, value }), this.create)
    const { status, headers, body } = reply
    if (this.#leaving.aborted) {
      if (body !== null && !(body instanceof Uint8Array)) body.cancel()
      return { status: 0, failed: true }
    }
    if (body === null || !(headers['content-type'] ?? '').startsWith('text/event-stream')) {
      if (body !== null && !(body instanceof Uint8Array)) body.cancel()
      this.#write(refusalMessage(reply, this.lane))
      return { status, failed: true }
    }
    const failed = await this.#pipe(body instanceof Uint8Array ? sourceOf(body) : body, headers)
    return this.#leaving.aborted ? { status: 0, failed: true } : { status, failed }
  }

  /** The client takes more. */
  resume(): void {
    this.#flow?.resume()
  }

  /** Nobody waits for the answer any more. */
  leave(): void {
    this.#leaving.abort()
    this.#flow?.cancel()
    this.#over?.()
  }

  /** Sends a sign of life where nothing was sent for `silence` milliseconds: the event that OpenAI has for it. */
  keepAlive(silence: number): void {
    if (performance.now() - this.#sentAt < silence) return
    const mark = this.lane === undefined ? {} : { stream_id: this.lane }
    const number = /"sequence_number":(\d+)/.exec(this.#last ?? '')?.[1] ?? 0
    this.#sentAt = performance.now()
    this.#send(JSON.stringify({ ...mark, type: 'keepalive', sequence_number: Number(number) }))
  }

  /** Resolves when all of it is sent; true where it came to nothing. */
  #pipe(source: ByteSource, headers: ReplyHeaders): Promise<boolean> {
    const messages = new ServerMessages(this.lane, headers)
    return new Promise(resolve => {
      const over = (): void => resolve(messages.failed)
      const breakOff = (error: GatewayError): void => {
        messages.failed = true
        this.#write(faultMessage(error, this.lane))
        over()
      }
      this.#over = over
      this.#flow = source.pipe({
        write: chunk => {
          try {
            return this.#writeAll(messages.add(chunk))
          } catch (thrown) {
            this.#flow?.cancel()
            breakOff(toGatewayError(thrown))
            return false
          }
        },
        end: () => {
          this.#writeAll(messages.end())
          over()
        },
        fail: () => breakOff(new GatewayError('upstream', 'The answer broke off.')),
      })
    })
  }

  #writeAll(messages: readonly string[]): boolean {
    let ready = true
    for (const message of messages) ready = this.#write(message)
    return ready
  }

  #write(message: string): boolean {
    this.#sentAt = performance.now()
    this.#last = message
    return this.#send(message)
  }
}
