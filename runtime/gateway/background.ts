import { GatewayError, kindOfStatus, toGatewayError } from '../canonical/error.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { sourceOf } from '../platform/byte-source.ts'
import type { ByteSink, ByteSource } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import { Leaving } from '../platform/leave-signal.ts'
import { responseError } from '../protocols/openai-responses/error.ts'
import { FrameSplitter, sseFrame } from '../protocols/sse.ts'
import type { ResponseTable } from '../state/response-table.ts'
import { BACKGROUND_LEASE } from '../stored/durable-store.ts'
import { storeFault } from '../stored/fault.ts'
import { newResponse } from '../stored/new-response.ts'
import type { Item } from '../stored/response-store.ts'
import { leave } from './admit.ts'
import { tapped } from './body-tap.ts'
import type { ResolvedCall } from './call.ts'
import { Deadline } from './deadline.ts'
import { EventLog } from './event-log.ts'
import type { Answer } from './keep.ts'
import type { Keeper, Keeping } from './keeping.ts'
import { LiveEvents } from './live-events.ts'
import { refuse } from './refuse.ts'
import { numbered, ResponseFrames, responseIn, told } from './response-frames.ts'
import { EVENT_STREAM } from './streamed.ts'

/** Responses that this process makes while nobody need wait for them, by their ids. */
const runs = new Map<string, BackgroundRun>()

/** Milliseconds between two signs of life, which are also when a run learns that another process has cancelled it. */
const SIGN_OF_LIFE = 2_000

/** Answers with the response as it is queued, or its stream, and makes it whether or not the client stays. */
export async function inBackground(
  call: ResolvedCall,
  keeping: Keeping,
  keeper: Keeper,
  answer: Answer,
): Promise<GatewayReply> {
  // Its own time begins when it does.
  call.deadline.met()
  const asked = call.body as Item // the operation's validator has accepted an object
  const queued = newResponse(asked, 'queued', { model: call.model, ...keeping.tells })
  await keeper.queue(queued, call.stream).catch(thrown => {
    throw storeFault(thrown)
  })
  const run = new BackgroundRun(call, keeping, keeper, queued)
  runs.set(keeper.id, run)
  void run.make(answer).finally(() => runs.delete(keeper.id))
  const headers = {
    'content-type': 'application/json',
    'x-request-id': call.requestId,
    'x-headgate-revision': call.gateway.release,
  }
  if (!call.stream) return { status: 200, headers, body: utf8(JSON.stringify(queued)) }
  return { status: 200, headers: { ...headers, ...EVENT_STREAM }, body: run.events.follow(-1) }
}

/** The events of a response that this process makes, from the one after that number; undefined where it makes none. */
export function followRun(id: string, after: number): ByteSource | undefined {
  return runs.get(id)?.events.follow(after)
}

/** Its maker, where that is this process, stops at once; its row says that it is cancelled already. */
export function stopRun(id: string): void {
  runs.get(id)?.stop()
}

/** The process ends: what is not made by now is stored as failed. */
export async function endRuns(): Promise<void> {
  await Promise.all([...runs.values()].map(run => run.giveUp()))
}

class BackgroundRun {
  readonly events: LiveEvents
  readonly #call: ResolvedCall
  readonly #keeping: Keeping
  readonly #keeper: Keeper
  readonly #queued: Item
  readonly #table: ResponseTable
  readonly #log: EventLog
  readonly #leaving = new Leaving()
  #made: Promise<void> | undefined
  /** The call as it was answered. */
  #answered: ResolvedCall | undefined
  #stopped: 'cancelled' | 'ending' | undefined

  constructor(call: ResolvedCall, keeping: Keeping, keeper: Keeper, queued: Item) {
    this.#call = call
    this.#keeping = keeping
    this.#keeper = keeper
    this.#queued = queued
    // What is made in the background is stored.
    this.#table = call.gateway.stored!.responses
    this.events = new LiveEvents(call.gateway.server.keepAlive)
    this.#log = new EventLog(this.#table, keeper.id, () => this.stop())
  }

  make(answer: Answer): Promise<void> {
    this.#made = this.#make(answer)
    return this.#made
  }

  async #make(answer: Answer): Promise<void> {
    const signs = setInterval(() => void this.#live(), SIGN_OF_LIFE)
    let asked = false
    try {
      if (!(await this.#table.start(this.#keeper.id, Date.now() + BACKGROUND_LEASE))) this.stop()
      asked = !this.#stopped
      if (asked) await this.#ask(answer)
    } catch (thrown) {
      await this.#failed(toGatewayError(thrown))
    } finally {
      clearInterval(signs)
      // What is asked is accounted.
      if (!asked) leave(this.#call)
      if (!asked) this.#call.tap?.abandon()
      if (!asked && this.#call.signals) this.#call.gateway.telemetry?.abandon()
      this.events.end()
    }
  }

  async #live(): Promise<void> {
    const alive = await this.#table.renew(this.#keeper.id, Date.now() + BACKGROUND_LEASE).catch(() => true)
    if (!alive) this.stop()
  }

  /** It has been cancelled or deleted. */
  stop(): void {
    this.#stopped ??= 'cancelled'
    this.#leaving.abort()
  }

  async giveUp(): Promise<void> {
    this.#stopped ??= 'ending'
    this.#leaving.abort()
    await this.#made
  }

  async #ask(answer: Answer): Promise<void> {
    const call = this.#detached()
    this.#answered = call
    let reply: GatewayReply
    try {
      reply = tapped(call, await answer(call))
    } catch (thrown) {
      tapped(call, refuse(call, thrown))
      throw thrown
    }
    const { status, body } = reply
    if (status < 200 || status > 299) throw errorIn(call, reply)
    if (call.stream) return this.#drain(body instanceof Uint8Array || body === null ? sourceOf(body ?? EMPTY) : body)
    const response = body instanceof Uint8Array ? responseIn(body) : undefined
    if (!response) throw new GatewayError('upstream', 'The upstream answered with something that is no response.')
    if (!this.#stopped) await this.#keeper.end({ ...response, ...this.#keeping.tells }, 0, call)
  }

  /** The call without the client, who may leave. */
  #detached(): ResolvedCall {
    const { request, limits } = this.#call
    return {
      ...this.#call,
      request: {
        ...{ method: request.method, path: request.path, query: request.query },
        header: name => request.header(name),
        body: () => Promise.resolve(this.#call.bytes),
        signal: this.#leaving,
      },
      deadline: new Deadline(this.#leaving, limits.totalMs, 0),
    }
  }

  /** The stream to its end, into what is stored and to whoever follows. */
  #drain(source: ByteSource): Promise<void> {
    const splitter = new FrameSplitter()
    const reading = new ResponseFrames()
    let last: { frame: Uint8Array; response: Item } | undefined
    return new Promise((resolve, reject) => {
      const take = (frame: Uint8Array): void => {
        const read = reading.read(frame)
        const passed = this.#numbered(read.is === 'other' ? frame : told(frame, this.#keeping.tells))
        if (read.is === 'end') last ??= { frame: passed, response: read.response }
        else if (!last && !isComment(frame)) this.#log.add(passed, this.events.add(passed))
      }
      const sink: ByteSink = {
        write(chunk) {
          splitter.push(chunk, take)
          return true
        },
        end: () => {
          const rest = splitter.rest()
          if (rest) take(rest)
          if (last) this.#ended(last).then(resolve, reject)
          else reject(new GatewayError('upstream', 'The stream ended before its response did.'))
        },
        fail: reject,
      }
      const flow = source.pipe(sink)
      const left = (): void => {
        flow.cancel()
        reject(new GatewayError('internal', STOPPED))
      }
      if (this.#leaving.aborted) left()
      else this.#leaving.addEventListener('abort', left)
    })
  }

  /** Whoever comes back names the last event that it has: each needs a number. */
  #numbered(frame: Uint8Array): Uint8Array {
    return isComment(frame) || frame.length === 0 ? frame : numbered(frame, this.events.after)
  }

  /** Nobody is told the last event before the response is stored. */
  async #ended({ frame, response }: { frame: Uint8Array; response: Item }): Promise<void> {
    this.#log.add(frame, this.events.next(frame))
    await this.#log.flush()
    if (await this.#keeper.end({ ...response, ...this.#keeping.tells }, 0, this.#answered ?? {})) this.events.add(frame)
  }

  async #failed(error: GatewayError): Promise<void> {
    if (this.#stopped === 'cancelled') return
    const told = this.#stopped === 'ending' ? new GatewayError('internal', STOPPED) : error
    const response = { ...this.#queued, status: 'failed', error: responseError(told) }
    if (this.#call.stream) await this.#ended({ frame: this.#failure(response), response })
    else await this.#keeper.end(response)
  }

  /** The event that says so, behind one that brings the response where none has come. */
  #failure(response: Item): Uint8Array {
    if (this.events.length === 0) {
      const created = eventFrame('response.created', 0, { ...response, status: 'in_progress', error: null })
      this.#log.add(created, this.events.add(created))
    }
    return eventFrame('response.failed', this.events.after, response)
  }
}

const EMPTY = new Uint8Array()
const STOPPED = 'The gateway was stopped before the response was made.'
const COLON = 0x3a

function isComment(frame: Uint8Array): boolean {
  return frame[0] === COLON
}

function eventFrame(type: string, number: number, response: Item): Uint8Array {
  return utf8(sseFrame(JSON.stringify({ type, sequence_number: number, response }), type))
}

function errorIn({ protocol }: ResolvedCall, { status, body }: GatewayReply): GatewayError {
  const said = body instanceof Uint8Array ? protocol.decodeError(status, JSON.parse(text(body))) : undefined
  return said ?? new GatewayError(kindOfStatus(status), `The upstream answered ${status}.`, { status })
}
