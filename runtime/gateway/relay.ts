import { GatewayError, toGatewayError } from '../canonical/error.ts'
import { concat, text, utf8 } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import { JsonArraySplitter } from '../protocols/json-array.ts'
import { replaceString } from '../protocols/json-scan.ts'
import type { Observed, StreamTap } from '../protocols/protocol.ts'
import { FrameSplitter, frameData } from '../protocols/sse.ts'
import type { Outcome } from '../state/usage-record.ts'
import { account } from './account.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'

/** All official clients skip comments; other keep-alive events break some of them. */
const KEEP_ALIVE_COMMENT = utf8(': keep-alive\n\n')
const BLANK_LINE = utf8('\n\n')
/** Bytes of a JSON array stream that are kept to read its usage at the end. */
const ARRAY_LIMIT = 16 * 1024 * 1024

/**
 * A stream of events through the gateway: whole frames only, so that a fault can be told between two of them, and each
 * frame as it came unless the tap says otherwise.
 */
export function relayFrames(call: ResolvedCall, attempt: Attempt): ByteSource {
  const { candidate, hideUsage } = attempt
  const tap = call.protocol.passthrough.tap({
    hideUsage,
    renameModel: call.model === candidate.model ? undefined : call.model,
  })
  return wrap(call, attempt, client => new FrameRelay(call, attempt, tap, client))
}

/**
 * A stream that is one JSON array: bytes through, usage read from a copy at the end. Where the model's name must differ,
 * each object of the array is held until it is whole.
 */
export function relayArray(call: ResolvedCall, attempt: Attempt): ByteSource {
  return wrap(call, attempt, client => new ArrayRelay(call, attempt, client))
}

interface Relay extends ByteSink {
  /** The client left. */
  leave(): void
  /** The client takes more. */
  drained?(): void
  /** Called once, when the account is written. */
  onConcluded?: () => void
}

function wrap(call: ResolvedCall, attempt: Attempt, relayTo: (client: ByteSink) => Relay): ByteSource {
  return {
    cancel: () => attempt.reply.body.cancel(),
    pipe(client): Flow {
      const relay = relayTo(client)
      // Where a request ends with its client, this one stays until what it used is written down.
      call.request.background?.(new Promise<void>(resolve => (relay.onConcluded = resolve)))
      const flow = attempt.reply.body.pipe(relay)
      return {
        pause: () => flow.pause(),
        resume() {
          relay.drained?.()
          flow.resume()
        },
        cancel() {
          flow.cancel()
          relay.leave()
        },
      }
    },
  }
}

class FrameRelay implements Relay {
  onConcluded: (() => void) | undefined
  #call: ResolvedCall
  #attempt: Attempt
  #tap: StreamTap
  #client: ByteSink
  #splitter = new FrameSplitter()
  #keepAlive: ReturnType<typeof setInterval> | undefined
  #lastWrite = 0
  /** Whether the client took the last write: one that reads nothing needs no comments either. */
  #ready = true
  #firstTokenAt: number | undefined
  #concluded = false
  /** The frames of the chunk at hand that go on, and whether they are just the chunk. */
  #frames: Uint8Array[] = []

  constructor(call: ResolvedCall, attempt: Attempt, tap: StreamTap, client: ByteSink) {
    this.#call = call
    this.#attempt = attempt
    this.#tap = tap
    this.#client = client
  }

  #take = (frame: Uint8Array): void => {
    const passed = this.#tap.frame(frame)
    if (passed === undefined || passed.length === 0) return
    this.#frames.push(passed)
  }

  write(chunk: Uint8Array): boolean {
    try {
      this.#splitter.push(chunk, this.#take)
    } catch (thrown) {
      this.#attempt.reply.body.cancel()
      this.fail(toGatewayError(thrown))
      return false
    }
    if (this.#frames.length === 0) return true
    const frames = this.#frames
    this.#frames = []
    this.#stamp()
    this.#ready = this.#client.write(this.#whole(chunk, frames))
    return this.#ready
  }

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

  #stamp(): void {
    const now = performance.now()
    if (this.#firstTokenAt === undefined && this.#tap.observed.content) this.#firstTokenAt = now
    this.#lastWrite = now
    const silence = this.#call.gateway.server.keepAlive
    this.#keepAlive ??= setInterval(() => {
      if (!this.#ready || performance.now() - this.#lastWrite < silence) return
      this.#lastWrite = performance.now()
      this.#ready = this.#client.write(KEEP_ALIVE_COMMENT)
    }, silence / 5)
  }

  end(): void {
    const rest = this.#splitter.rest()
    const passed = rest && isWhole(rest) ? this.#tap.frame(rest) : undefined
    const { complete, failure } = this.#tap.observed
    if (!complete && failure === undefined) {
      // What there is of a frame that broke off would swallow the error that is told after it.
      if (passed) this.#client.write(concat([passed, BLANK_LINE]))
      this.fail(new GatewayError('upstream', `Upstream "${this.#attempt.candidate.upstream}" ended the stream early.`))
      return
    }
    if (passed) this.#client.write(passed)
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
    const frames = this.#tap.breakOff?.(told) ?? this.#call.protocol.renderStreamError(told, this.#call.requestId)
    this.#client.write(utf8(frames))
    this.#client.end()
    this.#conclude('cut', error)
  }

  leave(): void {
    this.#conclude('cancelled')
  }

  drained(): void {
    this.#ready = true
  }

  #conclude(outcome: Outcome, error?: Error): void {
    if (this.#concluded) return
    this.#concluded = true
    clearInterval(this.#keepAlive)
    conclude(this.#call, this.#attempt, outcome, this.#tap.observed, this.#firstTokenAt, error)
    this.onConcluded?.()
  }
}

/** Whether a last frame without its blank line lacks nothing else: half an event must not be taken for one. */
function isWhole(frame: Uint8Array): boolean {
  const data = frameData(frame)
  if (data === undefined) return /^(:|\s*$)/.test(text(frame))
  if (data.trim() === '[DONE]') return true
  try {
    JSON.parse(data)
    return true
  } catch {
    return false
  }
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

  #observe(): Observed {
    try {
      return this.#call.protocol.passthrough.readReply(JSON.parse(text(concat(this.#copy))))
    } catch {
      return { complete: false, content: this.#length > 0 }
    }
  }
}

function conclude(
  call: ResolvedCall,
  { candidate, reply }: Attempt,
  outcome: Outcome,
  observed: Observed,
  firstTokenAt: number | undefined,
  error?: Error,
): void {
  account(call, candidate, { status: reply.status, outcome, usage: observed.usage, firstTokenAt })
  if (outcome !== 'cut') return
  call.gateway.log({
    level: 'warn',
    message: error?.message ?? observed.failure ?? 'the upstream reported a failure in its stream',
    requestId: call.requestId,
    upstream: candidate.upstream,
    model: call.model,
  })
}
