import { GatewayError, toGatewayError } from '../canonical/error.ts'
import { concat, utf8 } from '../platform/byte-search.ts'
import type { ByteSource, Flow } from '../platform/bytes.ts'
import { clientLeft } from '../platform/transport-errors.ts'
import type { StreamTap } from '../protocols/protocol.ts'
import { FrameSplitter } from '../protocols/sse.ts'
import type { Outcome } from '../state/usage-record.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { Edges } from './edges.ts'
import type { GoesOn } from './failure.ts'
import type { HeldAnswer } from './held-answer.ts'
import { KeepAlive } from './keep-alive.ts'
import { bytesWithoutKeys, keysOf } from './quoted-keys.ts'
import type { Refused } from './refused.ts'
import { conclude, held, type Relay } from './relay.ts'
import { toldInFrames } from './told-failure.ts'
import { isWhole } from './whole-frame.ts'

const BLANK_LINE = utf8('\n\n')

/**
 * A stream of events through the gateway: whole frames only, so that a fault can be told between two of them, and each
 * frame as it came unless the tap says otherwise, but for keys that an error quotes. Rejects with a fault before the first
 * content; the upstream's own error event is one only where something `goesOn` after it, else it passes like any other.
 */
export function relayFrames(call: ResolvedCall, attempt: Attempt, goesOn: GoesOn = () => false): Promise<ByteSource> {
  const { candidate, hideUsage } = attempt
  const tap = call.protocol.passthrough.tap({
    hideUsage,
    renameModel: call.model === candidate.model ? undefined : call.model,
  })
  return held(call, attempt, answer => new FrameRelay(call, attempt, tap, answer, goesOn))
}

class FrameRelay implements Relay {
  onConcluded: (() => void) | undefined
  flow: Flow | undefined
  #call: ResolvedCall
  #attempt: Attempt
  #tap: StreamTap
  #client: HeldAnswer
  readonly #goesOn: GoesOn
  /** Where it is told what the answer says of itself. */
  readonly #edges: Edges | undefined
  #splitter = new FrameSplitter()
  #keepAlive: KeepAlive
  #firstTokenAt: number | undefined
  #concluded = false
  /** The frames of the chunk at hand that go on, and whether they are just the chunk. */
  #frames: Uint8Array[] = []

  constructor(call: ResolvedCall, attempt: Attempt, tap: StreamTap, client: HeldAnswer, goesOn: GoesOn) {
    this.#call = call
    this.#attempt = attempt
    this.#tap = tap
    this.#client = client
    this.#goesOn = goesOn
    this.#keepAlive = new KeepAlive(client, call.gateway.server.keepAlive)
    const { signals, protocol } = call
    if (!signals) return
    const edges = new Edges()
    this.#edges = edges
    signals.said = () => edges.said(protocol)
  }

  #take = (frame: Uint8Array): void => {
    this.#edges?.add(frame)
    const passed = this.#tap.frame(frame)
    if (passed === undefined || passed.length === 0) return
    this.#frames.push(passed)
  }

  write(chunk: Uint8Array): boolean {
    try {
      this.#splitter.push(chunk, this.#take)
    } catch (thrown) {
      this.flow?.cancel()
      this.fail(toGatewayError(thrown))
      return false
    }
    if (this.#frames.length === 0) return true
    const { observed } = this.#tap
    const { content, failure } = observed
    const frames = failure === undefined ? this.#frames : this.#frames.map(this.#unquoted)
    this.#frames = []
    const refused = failure === undefined ? undefined : this.#refusal(frames, failure)
    if (refused) {
      this.flow?.cancel()
      this.#client.refuse(refused)
      this.#stop()
      return false
    }
    // Whether it is complete may cost a parse: not asked of what speaks already.
    if (content || failure !== undefined || observed.complete) {
      this.#firstTokenAt ??= content ? performance.now() : undefined
      this.#client.open()
    }
    return this.#keepAlive.wrote(this.#client.write(this.#whole(chunk, frames)))
  }

  #unquoted = (frame: Uint8Array): Uint8Array => bytesWithoutKeys(frame, keysOf(this.#attempt.candidate.running))

  /** The usual case is a chunk of whole frames, all unchanged: that chunk is what goes on. */
  #whole(chunk: Uint8Array, frames: Uint8Array[]): Uint8Array {
    if (frames.length === 1) return frames[0]!
    const first = frames[0]!
    let end = first.byteOffset
    for (const frame of frames) {
      if (frame.buffer !== chunk.buffer || frame.byteOffset !== end) return concat(frames)
      end += frame.byteLength
    }
    return chunk.subarray(first.byteOffset - chunk.byteOffset, end - chunk.byteOffset)
  }

  end(): void {
    const rest = this.#splitter.rest()
    const passed = rest && isWhole(rest) ? this.#tap.frame(rest) : undefined
    const { complete, failure } = this.#tap.observed
    if (!complete && failure === undefined) {
      // What there is of a frame that broke off would swallow the error that is told after it.
      if (passed && this.#client.opened) this.#client.write(concat([passed, BLANK_LINE]))
      this.fail(new GatewayError('upstream', `Upstream "${this.#attempt.candidate.upstream}" ended the stream early.`))
      return
    }
    if (passed) this.#client.write(failure === undefined ? passed : this.#unquoted(passed))
    this.#client.end()
    this.#conclude(failure === undefined ? 'ok' : 'cut')
  }

  fail(error: Error): void {
    if (this.#concluded) return
    if (this.#call.request.signal.aborted) {
      this.leave()
      return
    }
    const { complete, failure } = this.#tap.observed
    if (complete && failure === undefined) {
      // The reply had been said to its end; how its connection ended is nothing to the client.
      this.#client.end()
      this.#conclude('ok')
      return
    }
    const told = toGatewayError(error)
    if (!this.#client.opened) {
      this.#client.refuse(told)
      this.#stop()
      return
    }
    const frames = this.#tap.breakOff?.(told) ?? this.#call.protocol.renderStreamError(told, this.#call.requestId)
    this.#client.write(utf8(frames))
    this.#client.end()
    this.#conclude('cut', error)
  }

  leave(): void {
    if (this.#client.opened) this.#conclude('cancelled')
    else {
      this.#client.refuse(clientLeft())
      this.#stop()
    }
  }

  /** An error that the upstream tells, where it can still be kept from the client and something goes on after it. */
  #refusal(frames: readonly Uint8Array[], failure: string): Refused | undefined {
    if (this.#client.opened || this.#tap.observed.content) return undefined
    const refused = toldInFrames(this.#call.protocol, frames, failure)
    return this.#goesOn(refused.failure) ? refused : undefined
  }

  /** No answer has begun: whoever waits for it writes the account. */
  #stop(): void {
    this.#concluded = true
    this.#keepAlive.stop()
  }

  drained(): void {
    this.#keepAlive.drained()
  }

  begun(): void {
    this.#keepAlive.start()
  }

  #conclude(outcome: Outcome, error?: Error): void {
    if (this.#concluded) return
    this.#concluded = true
    this.#keepAlive.stop()
    conclude(this.#call, this.#attempt, outcome, this.#tap.observed, this.#firstTokenAt, error)
    this.onConcluded?.()
  }
}
