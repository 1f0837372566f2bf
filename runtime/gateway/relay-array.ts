import { toGatewayError } from '../canonical/error.ts'
import { concat, text } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import { JsonArraySplitter } from '../protocols/json-array.ts'
import { replaceString } from '../protocols/json-scan.ts'
import type { Observed } from '../protocols/protocol.ts'
import type { Outcome } from '../state/usage-record.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { conclude, type Relay, relayed } from './relay.ts'

/** Bytes of a JSON array stream that are kept to read its usage at the end. */
const ARRAY_LIMIT = 16 * 1024 * 1024

/**
 * A stream that is one JSON array: bytes through, usage read from a copy at the end. Where the model's name must differ,
 * each object of the array is held until it is whole.
 */
export function relayArray(call: ResolvedCall, attempt: Attempt): ByteSource {
  return relayed(call, attempt, client => new ArrayRelay(call, attempt, client))
}

class ArrayRelay implements Relay {
  onConcluded: (() => void) | undefined
  #call: ResolvedCall
  #attempt: Attempt
  #client: ByteSink
  #splitter: JsonArraySplitter | undefined
  #copy: Uint8Array[] = []
  #length = 0
  #firstTokenAt: number | undefined
  #concluded = false

  constructor(call: ResolvedCall, attempt: Attempt, client: ByteSink) {
    this.#call = call
    this.#attempt = attempt
    this.#client = client
    if (call.model !== attempt.candidate.model) this.#splitter = new JsonArraySplitter()
    const { signals, protocol } = call
    if (signals) signals.said = () => protocol.passthrough.said(this.#whole())
  }

  write(chunk: Uint8Array): boolean {
    this.#firstTokenAt ??= performance.now()
    this.#length += chunk.length
    if (this.#length <= ARRAY_LIMIT) this.#copy.push(chunk)
    if (!this.#splitter) return this.#client.write(chunk)
    const { modelPath } = this.#call.protocol.passthrough
    const pieces: Uint8Array[] = []
    try {
      this.#splitter.push(chunk, (piece, isObject) =>
        pieces.push(isObject ? replaceString(piece, modelPath, this.#call.model) : piece),
      )
    } catch (thrown) {
      this.#attempt.reply.body.cancel()
      this.fail(toGatewayError(thrown))
      return false
    }
    return pieces.length === 0 || this.#client.write(concat(pieces))
  }

  end(): void {
    const rest = this.#splitter?.rest()
    if (rest) this.#client.write(rest)
    this.#client.end()
    const observed = this.#observe()
    this.#conclude(observed.complete && observed.failure === undefined ? 'ok' : 'cut', observed)
  }

  /** An array has no place for an error once it has begun: breaking the connection is the honest end. */
  fail(error: Error): void {
    if (this.#call.request.signal.aborted) {
      this.leave()
      return
    }
    this.#client.fail(error)
    this.#conclude('cut', this.#observe(), error)
  }

  leave(): void {
    this.#conclude('cancelled', this.#observe())
  }

  #conclude(outcome: Outcome, observed: Observed, error?: Error): void {
    if (this.#concluded) return
    this.#concluded = true
    conclude(this.#call, this.#attempt, outcome, observed, this.#firstTokenAt, error)
    this.onConcluded?.()
  }

  #whole(): unknown {
    return JSON.parse(text(concat(this.#copy)))
  }

  #observe(): Observed {
    try {
      return this.#call.protocol.passthrough.readReply(this.#whole())
    } catch {
      return { complete: false, content: this.#length > 0 }
    }
  }
}
