import type { Flight } from '../cache/flight.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { ResolvedCall } from './call.ts'
import { Deadline } from './deadline.ts'

/** A call that others wait for goes on when its own client leaves, until they have left too. */
export function untilAllLeave(call: ResolvedCall, flight: Flight): void {
  const { request, limits, deadline } = call
  const { signal: own } = request
  const leaving = new Leaving()
  const leave = (): void => whenAlone(call, flight, () => leaving.abort())
  if (own.aborted) leave()
  else own.addEventListener('abort', leave, { once: true })
  deadline.met()
  const { background } = request
  Object.assign(call, {
    request: {
      ...{ method: request.method, path: request.path, query: request.query },
      header: (name: string) => request.header(name),
      body: (limit: number) => request.body(limit),
      signal: leaving,
      ...(background && { background: (work: Promise<unknown>) => request.background?.(work) }),
    },
    deadline: new Deadline(leaving, limits.totalMs, performance.now() - call.clock),
  })
}

/** Where a runtime ends requests by itself, none of them may touch another: there the answer goes on to its end. */
function whenAlone({ request }: ResolvedCall, flight: Flight, then: () => void): void {
  if (!flight.followed) then()
  else if (!request.background) flight.onAlone = then
}

/**
 * The body of a shared call for its own client, who neither holds the others up nor takes the answer with it: what it does
 * not take in time waits for it, up to `limit` bytes.
 */
export function shared(
  call: ResolvedCall,
  body: GatewayReply['body'],
  flight: Flight,
  limit: number,
): GatewayReply['body'] {
  if (body === null || body instanceof Uint8Array) return body
  return {
    cancel: () => whenLeft(call, flight, body),
    pipe: client => new SharedFlow(call, body, flight, client, limit),
  }
}

/** Nobody pipes it any more, and the others want it. */
function whenLeft(call: ResolvedCall, flight: Flight, body: ByteSource): void {
  if (!flight.followed) {
    body.cancel()
    return
  }
  const flow = body.pipe({ write: () => true, end() {}, fail() {} })
  whenAlone(call, flight, () => flow.cancel())
}

class SharedFlow implements Flow {
  readonly #call: ResolvedCall
  readonly #flight: Flight
  readonly #limit: number
  readonly #flow: Flow
  #client: ByteSink | undefined
  /** What the client has not taken yet, and how its answer has ended. */
  #waiting: Uint8Array[] = []
  #length = 0
  #ended: (() => void) | undefined
  #full = false

  constructor(call: ResolvedCall, body: ByteSource, flight: Flight, client: ByteSink, limit: number) {
    this.#call = call
    this.#flight = flight
    this.#client = client
    this.#limit = limit
    this.#flow = body.pipe({
      write: chunk => this.#write(chunk),
      end: () => this.#end(() => this.#client?.end()),
      fail: error => this.#end(() => this.#client?.fail(error)),
    })
    if (!call.request.background) flight.onFollowed = () => this.#flow.resume()
  }

  #write(chunk: Uint8Array): boolean {
    if (!this.#client) return true
    if (!this.#full) {
      this.#full = !this.#client.write(chunk)
      return !this.#full || this.#flight.followed
    }
    this.#waiting.push(chunk)
    this.#length += chunk.length
    return this.#flight.followed && this.#length < this.#limit
  }

  #end(tell: () => void): void {
    if (this.#waiting.length === 0) tell()
    else this.#ended = tell
  }

  pause(): void {
    this.#full = true
    if (!this.#flight.followed) this.#flow.pause()
  }

  resume(): void {
    this.#full = false
    while (!this.#full && this.#waiting.length > 0) {
      const chunk = this.#waiting.shift()!
      this.#length -= chunk.length
      this.#full = this.#client?.write(chunk) === false
    }
    if (this.#full) return
    if (this.#ended) this.#ended()
    else this.#flow.resume()
  }

  cancel(): void {
    this.#client = undefined
    this.#waiting = []
    this.#length = 0
    whenAlone(this.#call, this.#flight, () => this.#flow.cancel())
    if (this.#flight.followed) this.#flow.resume()
  }
}
