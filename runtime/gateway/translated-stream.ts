import { type GatewayError, toGatewayError } from '../canonical/error.ts'
import type { CanonicalEvent } from '../canonical/event.ts'
import { mergeUsage } from '../canonical/usage.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { Observed } from '../protocols/protocol.ts'
import { FrameSplitter, readEvent } from '../protocols/sse.ts'
import type { Outcome } from '../state/usage-record.ts'
import type { PausedReply } from '../translation/paused-reply.ts'
import { StreamTranslation } from '../translation/translate-reply.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { type ClientFrames, inClientFrames } from './client-frames.ts'
import { translatedHeaders } from './headers.ts'
import { KeepAlive } from './keep-alive.ts'
import { conclude } from './relay.ts'
import { sendContinued, type Translated } from './translate.ts'
import { isWhole } from './whole-frame.ts'

/**
 * Opens the upstream's stream and answers when its first content has come: until then a fault is an error with a status,
 * and another try is open. Rejects with such a fault. A model that thinks in silence is waited for as long as clients
 * wait for a sign of life; then the answer begins without content.
 */
export async function openStream(call: ResolvedCall, translated: Translated, attempt: Attempt): Promise<GatewayReply> {
  const frames = inClientFrames(call)
  const stream = new TranslatedStream(call, translated, attempt, frames)
  await stream.begun
  const { losses, path } = translated
  const headers = translatedHeaders(call, attempt, [...losses, ...path.context.losses], frames.contentType)
  headers['cache-control'] = 'no-cache'
  // Tells nginx and its kin to hand the events on as they come.
  headers['x-accel-buffering'] = 'no'
  return { status: 200, headers, body: stream }
}

/** An upstream's stream in the client's protocol: the sink of the one, the source of the other. */
class TranslatedStream implements ByteSink, ByteSource {
  /** Resolves with the first content, rejects with a fault before it. */
  readonly begun: Promise<void>
  #begin!: () => void
  #refuse!: (error: Error) => void
  readonly #call: ResolvedCall
  readonly #attempt: Attempt
  readonly #frames: ClientFrames
  readonly #translation: StreamTranslation
  readonly #translated: Translated
  readonly #splitter = new FrameSplitter()
  #flow: Flow
  readonly #patience: ReturnType<typeof setTimeout>
  #client: ByteSink | undefined
  #keepAlive: KeepAlive | undefined
  /** Frames for a client that is not there yet, or for one write. */
  #text = ''
  #observed: Observed = { complete: false, content: false }
  #failure: GatewayError | undefined
  #opened = false
  #ended = false
  #firstTokenAt: number | undefined
  #onConcluded: (() => void) | undefined

  constructor(call: ResolvedCall, translated: Translated, attempt: Attempt, frames: ClientFrames) {
    this.#call = call
    this.#attempt = attempt
    this.#frames = frames
    this.#translated = translated
    this.#translation = new StreamTranslation(translated.path, event => this.#watch(event))
    this.begun = new Promise<void>((resolve, reject) => {
      this.#begin = resolve
      this.#refuse = reject
    })
    this.#patience = setTimeout(() => this.#open(), call.gateway.server.keepAlive)
    this.#flow = attempt.reply.body.pipe(this)
  }

  #watch(event: CanonicalEvent): boolean {
    switch (event.type) {
      case 'start':
      case 'usage':
        if (event.usage) this.#observed.usage = mergeUsage(this.#observed.usage, event.usage)
        return true
      case 'delta':
        this.#observed.content = true
        return true
      case 'part-start':
        if (event.part.type !== 'text' && event.part.type !== 'reasoning') this.#observed.content = true
        return true
      case 'finish':
        this.#observed.complete = true
        return true
      case 'failed':
        this.#failure = event.error
        this.#observed.failure = event.error.message
        // Before the answer has begun this is its status.
        return this.#opened
      default:
        return true
    }
  }

  #take = (frame: Uint8Array): void => {
    const event = readEvent(frame)
    if (event) this.#text += this.#translation.event(event.data, event.name)
  }

  write(chunk: Uint8Array): boolean {
    if (this.#ended) return false
    try {
      this.#splitter.push(chunk, this.#take)
    } catch (thrown) {
      this.#flow.cancel()
      this.fail(toGatewayError(thrown))
      return false
    }
    if (this.#failure) {
      this.#flow.cancel()
      this.#end()
      return false
    }
    if (this.#observed.content || this.#observed.complete) this.#open()
    if (!this.#client) return !this.#opened
    return this.#flush()
  }

  end(): void {
    if (this.#ended) return
    const rest = this.#splitter.rest()
    if (rest && isWhole(rest)) this.#take(rest)
    this.#text += this.#translation.end()
    if (this.#translated.pauses?.paused && !this.#failure) void this.#continue(this.#translated.pauses)
    else this.#end()
  }

  /** The upstream has paused: what follows comes in a stream of its own, and goes on in the client's. */
  async #continue(pauses: PausedReply): Promise<void> {
    try {
      const { reply } = await sendContinued(this.#call, this.#translated, pauses)
      if (this.#ended) return reply.body.cancel()
      this.#translation.continueWithNext()
      this.#flow = reply.body.pipe(this)
    } catch (thrown) {
      this.fail(toGatewayError(thrown))
    }
  }

  fail(error: Error): void {
    if (this.#ended) return
    if (this.#call.request.signal.aborted) {
      this.#leave()
      return
    }
    if (!this.#observed.complete) this.#text += this.#translation.fail(toGatewayError(error))
    this.#end()
  }

  /** The upstream has said all that it will say. */
  #end(): void {
    this.#ended = true
    if (this.#failure && !this.#opened) {
      clearTimeout(this.#patience)
      this.#refuse(this.#failure)
      return
    }
    this.#open()
    if (this.#client) this.#close(this.#client)
  }

  #open(): void {
    if (this.#opened) return
    this.#opened = true
    clearTimeout(this.#patience)
    if (this.#observed.content) this.#firstTokenAt = performance.now()
    this.#begin()
  }

  /** The client is there. */
  pipe(client: ByteSink): Flow {
    // Where a request ends with its client, this one stays until what it used is written down.
    this.#call.request.background?.(new Promise<void>(resolve => (this.#onConcluded = resolve)))
    this.#client = client
    if (this.#frames.comments) this.#keepAlive = new KeepAlive(client, this.#call.gateway.server.keepAlive)
    queueMicrotask(() => {
      if (this.#ended) this.#close(client)
      else if (this.#flush()) this.#flow.resume()
    })
    return {
      pause: () => this.#flow.pause(),
      resume: () => {
        this.#keepAlive?.drained()
        this.#flow.resume()
      },
      cancel: () => this.cancel(),
    }
  }

  cancel(): void {
    this.#flow.cancel()
    this.#leave()
  }

  /** Writes what has gathered; false where the client takes no more for now. */
  #flush(): boolean {
    const text = this.#frames.add(this.#text)
    this.#text = ''
    if (text === '' || !this.#client) return true
    if (this.#observed.content) this.#firstTokenAt ??= performance.now()
    const ready = this.#client.write(utf8(text))
    return this.#keepAlive?.wrote(ready) ?? ready
  }

  #close(client: ByteSink): void {
    this.#flush()
    const last = this.#frames.end()
    if (last !== '') client.write(utf8(last))
    client.end()
    this.#conclude(this.#failure ? 'cut' : 'ok')
  }

  #leave(): void {
    if (this.#ended && !this.#client) return
    this.#ended = true
    clearTimeout(this.#patience)
    if (!this.#opened) this.#refuse(toGatewayError(new Error('The client left.')))
    else this.#conclude('cancelled')
  }

  #concluded = false
  #conclude(outcome: Outcome): void {
    if (this.#concluded) return
    this.#concluded = true
    this.#keepAlive?.stop()
    conclude(this.#call, this.#attempt, outcome, this.#observed, this.#firstTokenAt, this.#failure)
    this.#onConcluded?.()
  }
}
