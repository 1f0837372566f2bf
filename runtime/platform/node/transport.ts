import type { LookupFunction } from 'node:net'
import type { Dispatcher } from 'undici'
import errors from 'undici/lib/core/errors.js'
import Pool from 'undici/lib/dispatcher/pool.js'
import { GatewayError } from '../../canonical/error.ts'
import type { ByteSink, ByteSource, Flow } from '../bytes.ts'
import type { LeaveSignal } from '../leave-signal.ts'
import type { Transport, UpstreamReply, UpstreamRequest } from '../transport.ts'
import { clientLeft, connectTimeout, firstByteTimeout, idleTimeout } from '../transport-errors.ts'

/** How long an idle connection to an upstream is kept, in milliseconds; a `keep-alive` header of the upstream shortens it. */
const KEEP_ALIVE = 60_000

/** Bytes of a body that are taken before anyone has asked for it. */
const EARLY_LIMIT = 256 * 1024

/**
 * Sends with undici's dispatch: a quarter of what fetch costs on Node, and pressure and aborts reach the socket.
 * One pool an origin and connect timeout; `close` ends idle connections. `lookup` finds the addresses to connect to in
 * place of the system; a GatewayError from it is what `send` rejects with.
 */
export function createNodeTransport({ lookup, allowH2 }: { lookup?: LookupFunction; allowH2?: boolean } = {}): {
  send: Transport
  /** Forgets the pools that have no connection any more: those of upstreams that nobody calls. */
  tidy(): void
  close(): Promise<void>
} {
  const pools = new Map<string, InstanceType<typeof Pool>>()

  function poolFor(origin: string, connectTimeout: number): InstanceType<typeof Pool> {
    const key = `${origin} ${connectTimeout}`
    let pool = pools.get(key)
    if (!pool) {
      pool = new Pool(origin, {
        pipelining: 1,
        keepAliveTimeout: KEEP_ALIVE,
        ...(allowH2 !== undefined && { allowH2 }),
        connect: { timeout: connectTimeout, ...(lookup && { lookup }) },
      })
      pools.set(key, pool)
    }
    return pool
  }

  function send(request: UpstreamRequest, signal: LeaveSignal): Promise<UpstreamReply> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(clientLeft())
      const pathAt = request.url.indexOf('/', request.url.indexOf('//') + 2)
      const origin = pathAt < 0 ? request.url : request.url.slice(0, pathAt)
      const handler = new ReplyHandler(resolve, reject, signal, request)
      poolFor(origin, request.timeouts.connect).dispatch(
        {
          path: pathAt < 0 ? '/' : request.url.slice(pathAt),
          method: request.method,
          headers: request.headers,
          body: request.body,
          headersTimeout: request.timeouts.firstByte,
          bodyTimeout: request.timeouts.idle,
        },
        handler,
      )
    })
  }

  function tidy(): void {
    for (const [key, pool] of pools) {
      const { connected, queued, pending, running } = pool.stats
      if (connected + queued + pending + running > 0) continue
      pools.delete(key)
      void pool.close()
    }
  }

  return { send, tidy, close: async () => void (await Promise.all([...pools.values()].map(pool => pool.close()))) }
}

/** undici's callbacks of one request, turned into a reply whose body is a source. */
class ReplyHandler implements Dispatcher.DispatchHandler, ByteSource, Flow {
  #resolve: (reply: UpstreamReply) => void
  #reject: (thrown: unknown) => void
  #signal: LeaveSignal
  #request: UpstreamRequest
  #controller: Dispatcher.DispatchController | undefined
  #sink: ByteSink | undefined
  /** What came before the body was piped: chunks, then perhaps an end. */
  #early: Uint8Array[] = []
  #earlyLength = 0
  #ended = false
  #error: GatewayError | undefined
  #started = false
  #cancelled = false

  constructor(
    resolve: (reply: UpstreamReply) => void,
    reject: (thrown: unknown) => void,
    signal: LeaveSignal,
    request: UpstreamRequest,
  ) {
    this.#resolve = resolve
    this.#reject = reject
    this.#signal = signal
    this.#request = request
    signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  #onAbort = (): void => {
    this.#controller?.abort(new Error('the client left'))
    if (!this.#started) this.#reject(clientLeft())
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#cancelled || this.#signal.aborted) controller.abort(new Error('the client left'))
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return
    this.#controller = controller
    this.#started = true
    const flat: Record<string, string> = {}
    for (const name in headers) {
      const value = headers[name]
      if (value !== undefined) flat[name] = typeof value === 'string' ? value : value.join(', ')
    }
    const encoding = flat['content-encoding']
    if (encoding === undefined) this.#resolve({ status, headers: flat, body: this })
    else this.#resolveInClear(status, flat, encoding).catch(this.#reject)
  }

  /** Some servers compress unasked. What is decoded has neither its encoding nor its length any more. */
  async #resolveInClear(status: number, headers: Record<string, string>, encoding: string): Promise<void> {
    const { host } = new URL(this.#request.url)
    const broken = (): GatewayError =>
      new GatewayError('upstream', `${host} answered with something that is not ${encoding}.`, {
        code: 'upstream_contract',
      })
    // Loaded with the first such reply, as zlib would cost every start.
    const { decodedSource } = await import('./decoded-source.ts')
    const body = decodedSource(this, encoding, broken)
    if (!body) return this.#resolve({ status, headers, body: this })
    const { 'content-encoding': _, 'content-length': __, ...rest } = headers
    this.#resolve({ status, headers: rest, body })
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#sink) {
      if (!this.#sink.write(chunk)) controller.pause()
      return
    }
    this.#early.push(chunk)
    this.#earlyLength += chunk.length
    if (this.#earlyLength > EARLY_LIMIT) controller.pause()
  }

  onResponseEnd(): void {
    this.#ended = true
    this.#release()
    this.#sink?.end()
  }

  onResponseError(_controller: Dispatcher.DispatchController, thrown: Error): void {
    this.#release()
    if (this.#cancelled) return
    this.#error = this.#signal.aborted ? clientLeft() : transportError(thrown, this.#request)
    if (!this.#started) this.#reject(this.#error)
    else this.#sink?.fail(this.#error)
  }

  #release(): void {
    this.#signal.removeEventListener('abort', this.#onAbort)
  }

  /** The body usually begins in the same packet as the headers, so what came early is handed on in one go. */
  pipe(sink: ByteSink): Flow {
    this.#sink = sink
    queueMicrotask(() => this.#handOver(sink))
    return this
  }

  #handOver(sink: ByteSink): void {
    let ready = true
    for (const chunk of this.#early) {
      if (this.#cancelled) return
      ready = sink.write(chunk) && ready
    }
    this.#early = []
    if (this.#cancelled) return
    if (this.#error) sink.fail(this.#error)
    else if (this.#ended) sink.end()
    else if (!ready) this.#controller?.pause()
    else if (this.#earlyLength > EARLY_LIMIT) this.#controller?.resume()
  }

  pause(): void {
    this.#controller?.pause()
  }

  resume(): void {
    this.#controller?.resume()
  }

  cancel(): void {
    if (this.#cancelled) return
    this.#cancelled = true
    this.#early = []
    this.#release()
    if (!this.#ended) this.#controller?.abort(new Error('the reply is not wanted any more'))
  }
}

/** What went wrong on the way, told with the host and without the path, which may hold a key. */
function transportError(thrown: Error, request: UpstreamRequest): GatewayError {
  if (thrown instanceof GatewayError) return thrown
  const host = new URL(request.url).host
  const { connect, firstByte, idle } = request.timeouts
  if (thrown instanceof errors.ConnectTimeoutError) return connectTimeout(host, connect, thrown)
  if (thrown instanceof errors.HeadersTimeoutError) return firstByteTimeout(host, firstByte, thrown)
  if (thrown instanceof errors.BodyTimeoutError) return idleTimeout(host, idle, thrown)
  return new GatewayError('upstream', `${host} ${explain(thrown)}.`, { code: 'network_error', cause: thrown })
}

const NETWORK_FAULTS: Record<string, string> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'reset the connection',
  ENOTFOUND: 'has no address (DNS)',
  EAI_AGAIN: 'could not be looked up (DNS)',
  EHOSTUNREACH: 'is not reachable',
  ENETUNREACH: 'is not reachable',
  ETIMEDOUT: 'did not respond to the connection',
  EPIPE: 'closed the connection',
  CERT_HAS_EXPIRED: 'has an expired certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a self-signed certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a self-signed certificate in its chain',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate that cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
  UND_ERR_SOCKET: 'closed the connection before the answer was complete',
}

function explain(thrown: Error): string {
  const code = (thrown as { code?: unknown }).code
  if (typeof code === 'string') {
    if (NETWORK_FAULTS[code]) return NETWORK_FAULTS[code]
  }
  if (thrown.name === 'HTTPParserError') return 'answered with something that is not HTTP'
  // Several addresses tried (IPv6 and IPv4) come as one AggregateError without a fault of its own.
  if (thrown instanceof AggregateError && thrown.errors[0] instanceof Error) return explain(thrown.errors[0])
  return 'broke the connection'
}
