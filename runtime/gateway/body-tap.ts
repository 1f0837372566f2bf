import { concat } from '../platform/byte-search.ts'
import type { ByteSource, Flow } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { BodyLog } from '../request-log/body-log.ts'
import { type RawBody, READ_BYTES } from '../request-log/kept-body.ts'
import type { Outcome } from '../state/usage-record.ts'
import type { Call, ReadCall } from './call.ts'
import { GATEWAY_KEY_HEADER, usualKey } from './presented-key.ts'
import { tagOf } from './tag.ts'

/** Shorter than that, a key would be taken out of words. */
const SHORTEST_SECRET = 4

/** The call's bodies are heard, where the config wants them kept; else it costs nothing. */
export function tapBodies(call: ReadCall, log: BodyLog): void {
  const { model, principal } = call
  if (log.wants({ model, key: principal.key, group: principal.group }))
    Object.assign(call, { tap: new BodyTap(call, log) })
}

/** The call's answer, heard where its bodies are. */
export function tapped(call: Call, reply: GatewayReply): GatewayReply {
  const { tap }: Partial<ReadCall> = call
  return tap ? tap.hear(reply) : reply
}

/** Hears what a call says and is told, which is no more than to hold it, and has it written down when it is over. */
export class BodyTap {
  readonly #call: ReadCall
  readonly #log: BodyLog
  readonly #request: RawBody
  readonly #written: Promise<void>
  #resolve!: () => void
  #answer: RawBody = { bytes: new Uint8Array(), length: 0, type: '', streamed: false }
  #pieces: Uint8Array[] = []
  #status = 0
  #length = 0
  #held = 0
  #hears = false
  #isOver = false
  #outcome: Outcome | undefined
  #settled = false

  constructor(call: ReadCall, log: BodyLog) {
    this.#call = call
    this.#log = log
    // As the client sent it, whatever becomes of it on its way.
    this.#request = rawBody(call.bytes, READ_BYTES.request, 'application/json')
    this.#written = new Promise(resolve => (this.#resolve = resolve))
    // Where a request ends with its client, this one stays until it is written.
    call.request.background?.(this.#written)
  }

  /** The answer, which is heard on its way. */
  hear(reply: GatewayReply): GatewayReply {
    this.#hears = true
    const { status, headers, body } = reply
    const type = headers['content-type'] ?? ''
    this.#status = status
    if (body === null || body instanceof Uint8Array) {
      this.#answer = rawBody(body ?? new Uint8Array(), READ_BYTES.answer, type)
      this.#over()
      return reply
    }
    return { ...reply, body: this.#heard(body, type) }
  }

  /** How the call has ended. */
  conclude(outcome: Outcome): void {
    this.#outcome = outcome
    if (this.#isOver) this.#settle()
  }

  /** There will be no answer, unless there is one. */
  abandon(): void {
    if (!this.#hears) this.#resolve()
  }

  #heard(source: ByteSource, type: string): ByteSource {
    const over = (): void => {
      if (this.#isOver) return
      const bytes = this.#pieces.length === 0 ? new Uint8Array() : concat(this.#pieces)
      this.#pieces = []
      this.#answer = { bytes, length: this.#length, type, streamed: true }
      this.#over()
    }
    return {
      cancel() {
        source.cancel()
        over()
      },
      pipe: (client): Flow => {
        const flow = source.pipe({
          write: chunk => {
            this.#take(chunk)
            return client.write(chunk)
          },
          end() {
            client.end()
            over()
          },
          fail(error) {
            client.fail(error)
            over()
          },
        })
        return {
          pause: () => flow.pause(),
          resume: () => flow.resume(),
          cancel() {
            flow.cancel()
            over()
          },
        }
      },
    }
  }

  #take(chunk: Uint8Array): void {
    this.#length += chunk.length
    const room = READ_BYTES.answer - this.#held
    if (room <= 0) return
    const piece = chunk.length > room ? chunk.subarray(0, room) : chunk
    this.#held += piece.length
    this.#pieces.push(piece)
  }

  #over(): void {
    this.#isOver = true
    this.#settle()
  }

  /** What ends well is known for it only by the call's account. */
  #settle(): void {
    if (this.#settled) return
    const fails = this.#status >= 400 || (this.#outcome !== undefined && this.#outcome !== 'ok')
    if (this.#log.errorsOnly && !fails) {
      if (this.#outcome === undefined) return
      this.#settled = true
      this.#resolve()
      return
    }
    this.#settled = true
    const { request, requestId, startedAt, principal, model } = this.#call
    const call = { requestId, startedAt, key: principal.key, group: principal.group, tag: tagOf(this.#call), model }
    const bodies = {
      status: this.#status,
      request: this.#request,
      answer: this.#answer,
      secrets: secretsOf(this.#call),
    }
    this.#log.add({ ...call, ...bodies }, request.background === undefined)
    if (request.background) void this.#log.flush().then(this.#resolve)
    else this.#resolve()
  }
}

/** Of what is much longer than it is read, only that part is held. */
function rawBody(bytes: Uint8Array, limit: number, type: string): RawBody {
  return { bytes: bytes.length > limit ? bytes.slice(0, limit) : bytes, length: bytes.length, type, streamed: false }
}

/** The keys that came with it. Where the gateway is open, what stands in the place of one may be any word. */
function secretsOf({ gateway, request, clientKey }: ReadCall): string[] {
  const own = gateway.open ? undefined : (request.header(GATEWAY_KEY_HEADER) ?? usualKey(request))
  return [own, clientKey].filter(key => key !== undefined).filter(key => key.length >= SHORTEST_SECRET)
}
