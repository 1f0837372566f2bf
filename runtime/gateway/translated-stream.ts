import { type GatewayError, toGatewayError } from '../canonical/error.ts'
import type { CanonicalEvent } from '../canonical/event.ts'
import { mergeUsage } from '../canonical/usage.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { Flow } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import { clientLeft } from '../platform/transport-errors.ts'
import type { Observed } from '../protocols/protocol.ts'
import { FrameSplitter, readEvent } from '../protocols/sse.ts'
import type { Outcome } from '../state/usage-record.ts'
import type { PausedReply } from '../translation/paused-reply.ts'
import { StreamTranslation } from '../translation/translate-reply.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { type ClientFrames, inClientFrames } from './client-frames.ts'
import { translatedHeaders } from './headers.ts'
import type { HeldAnswer } from './held-answer.ts'
import { KeepAlive } from './keep-alive.ts'
import { unquoted } from './quoted-keys.ts'
import { conclude, held, type Relay } from './relay.ts'
import { sendContinued, type Translated } from './translate.ts'
import { isWhole } from './whole-frame.ts'

/** The upstream's stream in the client's protocol. Rejects with a fault before its first content. */
export async function openStream(call: ResolvedCall, translated: Translated, attempt: Attempt): Promise<GatewayReply> {
  const frames = inClientFrames(call)
  const body = await held(call, attempt, answer => new TranslatingRelay(call, translated, attempt, frames, answer))
  const { losses, path } = translated
  const headers = translatedHeaders(call, attempt, [...losses, ...path.context.losses], frames.contentType)
  headers['cache-control'] = 'no-cache'
  // Tells nginx and its kin to hand the events on as they come.
  headers['x-accel-buffering'] = 'no'
  return { status: 200, headers, body }
}

class TranslatingRelay implements Relay {
  onConcluded: (() => void) | undefined
  flow: Flow | undefined
  readonly #call: ResolvedCall
  readonly #translated: Translated
  readonly #attempt: Attempt
  readonly #frames: ClientFrames
  readonly #answer: HeldAnswer
  readonly #translation: StreamTranslation
  readonly #splitter = new FrameSplitter()
  readonly #keepAlive: KeepAlive | undefined
  #observed: Observed = { complete: false, content: false }
  #failure: GatewayError | undefined
  #firstTokenAt: number | undefined
  #over = false
  /** The client's frames of the chunk at hand. */
  #text = ''

  constructor(call: ResolvedCall, translated: Translated, attempt: Attempt, frames: ClientFrames, answer: HeldAnswer) {
    this.#call = call
    this.#translated = translated
    this.#attempt = attempt
    this.#frames = frames
    this.#answer = answer
    this.#keepAlive = frames.comments ? new KeepAlive(answer, call.gateway.server.keepAlive) : undefined
    this.#translation = new StreamTranslation(translated.path, event => this.#watch(event))
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
        if (event.serviceTier !== undefined) this.#observed.serviceTier = event.serviceTier
        return true
      case 'failed':
        event.error = unquoted(event.error, this.#attempt.candidate.running)
        this.#failure = event.error
        // Before the answer has begun this is its status.
        return this.#answer.opened
      default:
        return true
    }
  }

  #take = (frame: Uint8Array): void => {
    const event = readEvent(frame)
    if (event) this.#text += this.#translation.event(event.data, event.name)
  }

  write(chunk: Uint8Array): boolean {
    if (this.#over) return false
    try {
      this.#splitter.push(chunk, this.#take)
    } catch (thrown) {
      this.flow?.cancel()
      this.fail(toGatewayError(thrown))
      return false
    }
    if (this.#failure) {
      this.flow?.cancel()
      this.#end()
      return false
    }
    const ready = this.#flush()
    if (this.#observed.content || this.#observed.complete) {
      this.#firstTokenAt ??= performance.now()
      this.#answer.open()
    }
    return ready
  }

  end(): void {
    if (this.#over) return
    const rest = this.#splitter.rest()
    if (rest && isWhole(rest)) this.#take(rest)
    this.#text += this.#translation.end()
    if (this.#translated.pauses?.paused && !this.#failure) void this.#continue(this.#translated.pauses)
    else this.#end()
  }

  /** The upstream has paused: what follows comes in a stream of its own, and goes on in the client's. */
  async #continue(pauses: PausedReply): Promise<void> {
    this.#flush()
    try {
      const { reply } = await sendContinued(this.#call, this.#translated, pauses)
      if (this.#over) return reply.body.cancel()
      this.#translation.continueWithNext()
      this.flow = reply.body.pipe(this)
    } catch (thrown) {
      this.fail(toGatewayError(thrown))
    }
  }

  fail(error: Error): void {
    if (this.#over) return
    if (this.#call.request.signal.aborted) {
      this.leave()
      return
    }
    if (!this.#observed.complete) this.#text += this.#translation.fail(toGatewayError(error))
    this.#end()
  }

  /** The upstream has said all that it will say. */
  #end(): void {
    if (this.#failure && !this.#answer.opened) {
      this.#over = true
      this.#keepAlive?.stop()
      this.#answer.refuse(this.#failure)
      return
    }
    this.#flush()
    const last = this.#frames.end()
    if (last !== '') this.#answer.write(utf8(last))
    this.#answer.end()
    this.#conclude(this.#failure ? 'cut' : 'ok')
  }

  leave(): void {
    if (this.#over) return
    if (this.#answer.opened) this.#conclude('cancelled')
    else {
      this.#over = true
      this.#keepAlive?.stop()
      this.#answer.refuse(clientLeft())
    }
  }

  drained(): void {
    this.#keepAlive?.drained()
  }

  begun(): void {
    this.#keepAlive?.start()
  }

  /** Writes what has gathered; false where the client takes no more for now. */
  #flush(): boolean {
    const text = this.#frames.add(this.#text)
    this.#text = ''
    if (text === '') return true
    const ready = this.#answer.write(utf8(text))
    return this.#keepAlive?.wrote(ready) ?? ready
  }

  #conclude(outcome: Outcome): void {
    this.#over = true
    this.#keepAlive?.stop()
    conclude(this.#call, this.#attempt, outcome, this.#observed, this.#firstTokenAt, this.#failure)
    this.onConcluded?.()
  }
}
