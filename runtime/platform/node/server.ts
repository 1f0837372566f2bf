import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { GatewayError } from '../../canonical/error.ts'
import type { ByteSource, Flow } from '../bytes.ts'
import type { GatewayReply, GatewayRequest } from '../http.ts'
import { type LeaveSignal, Leaving } from '../leave-signal.ts'
import type { Acceptance } from '../socket.ts'
import { tooLarge } from '../too-large.ts'
import { decodeBody } from './content-encoding.ts'
import { acceptSocket } from './websocket.ts'

export type Answer = (request: GatewayRequest) => Promise<GatewayReply>

export type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** Is told what nobody foresaw while a request was answered: its client is answered 500, or cut off. */
export type Failed = (thrown: unknown) => void

/** Takes connections over that are to become WebSockets. */
export interface Handshakes {
  /** Whether this one is for it; others are answered as the requests that they are. */
  wants(request: GatewayRequest): boolean
  /** Answers it by an acceptance, or an answer that refuses it. Never rejects. */
  answer(request: GatewayRequest): Promise<{ acceptance: Acceptance } | { refusal: GatewayReply }>
}

/** Above the idle time of usual load balancers (60 s), so that they and not we close idle connections. */
const KEEP_ALIVE_TIMEOUT = 75_000
/** A client may take this long to send a whole request, in milliseconds. */
const REQUEST_TIMEOUT = 300_000
/** Milliseconds for a refused body to drain, so that its sender gets to read the refusal. */
const DRAIN_TIMEOUT = 2_000

export function createGatewayServer(answer: Answer, handshakes?: Handshakes, failed?: Failed): Server {
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
      requestTimeout: REQUEST_TIMEOUT,
      // Some clients offer HTTP/2 with every request: those are requests like any other.
      shouldUpgradeCallback: incoming =>
        handshakes !== undefined && isHandshake(incoming) && handshakes.wants(new NodeRequest(incoming)),
    },
    listenerOf(answer, failed),
  )
  if (handshakes) server.on('upgrade', takeOver(handshakes))
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  connections.set(server, sockets)
  return server
}

/** The listener of a server, ours or somebody else's. */
export function listenerOf(answer: Answer, failed: Failed = rethrow): Listener {
  return (incoming, response) => {
    const fail: Failed = thrown => {
      breakOff(response)
      failed(thrown)
    }
    try {
      const request = new NodeRequest(incoming, response)
      answer(request)
        .then(reply => sendReply(reply, request, incoming, response))
        .catch(fail)
    } catch (thrown) {
      fail(thrown)
    }
  }
}

function rethrow(thrown: unknown): never {
  throw thrown
}

const connections = new WeakMap<Server, Set<Socket>>()

/**
 * Closes the connections of a gateway's server that have nothing to finish. Node alone would keep those over which
 * nothing ever came, as balancers and browsers open them ahead: to it a request is on its way there.
 */
export function closeIdleConnections(server: Server): void {
  server.closeIdleConnections()
  for (const socket of connections.get(server) ?? []) {
    if (socket.bytesRead === 0) socket.destroy()
  }
}

function isHandshake({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket'
}

function takeOver(handshakes: Handshakes): (incoming: IncomingMessage, connection: Duplex, head: Buffer) => void {
  return (incoming, duplex, head) => {
    // A server over TCP hands out its sockets.
    const connection = duplex as Socket
    // Whoever has gone meanwhile needs no answer.
    connection.on('error', () => {})
    const take = async (): Promise<void> => {
      const answer = await handshakes.answer(new NodeRequest(incoming))
      if (connection.destroyed) return
      if ('acceptance' in answer) await acceptSocket(incoming, connection, head, answer.acceptance)
      else refuseHandshake(answer.refusal, incoming, connection)
    }
    take().catch(() => connection.destroy())
  }
}

/** An answer over a connection that was taken away from the server. */
function refuseHandshake(reply: GatewayReply, incoming: IncomingMessage, connection: Socket): void {
  const response = new ServerResponse(incoming)
  response.shouldKeepAlive = false
  response.assignSocket(connection)
  response.on('finish', () => connection.destroySoon())
  sendReply(reply, new NodeRequest(incoming, response), incoming, response)
}

class NodeRequest implements GatewayRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  #incoming: IncomingMessage
  #response: ServerResponse | undefined
  #leaving: Leaving | undefined

  /** Without a response nobody leaves: a handshake is over when it is answered. */
  constructor(incoming: IncomingMessage, response?: ServerResponse) {
    const url = incoming.url ?? '/'
    const mark = url.indexOf('?')
    this.method = incoming.method ?? 'GET'
    this.path = mark < 0 ? url : url.slice(0, mark)
    this.query = mark < 0 ? '' : url.slice(mark + 1)
    this.#incoming = incoming
    this.#response = response
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }

  get signal(): LeaveSignal {
    if (!this.#leaving) {
      const leaving = new Leaving()
      this.#leaving = leaving
      const response = this.#response
      if (response?.destroyed) leaving.abort()
      response?.once('close', () => {
        if (!response.writableFinished) leaving.abort()
      })
    }
    return this.#leaving
  }

  async body(limit: number): Promise<Uint8Array> {
    const bytes = await readBody(this.#incoming, limit)
    const encoding = this.#incoming.headers['content-encoding']
    return encoding === undefined || encoding === 'identity' ? bytes : decodeBody(bytes, encoding, limit)
  }
}

function readBody(incoming: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > limit) return reject(tooLarge(limit))
    const chunks: Buffer[] = []
    let length = 0
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > limit) {
        incoming.removeAllListeners('data')
        incoming.pause()
        reject(tooLarge(limit))
      } else chunks.push(chunk)
    })
    incoming.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    incoming.on('close', () => {
      if (!incoming.complete) reject(new GatewayError('invalid-request', 'The body ended before it was complete.'))
    })
    incoming.on('error', () => reject(new GatewayError('invalid-request', 'The body could not be read.')))
  })
}

/** Nobody is left without an end. */
function breakOff(response: ServerResponse): void {
  if (response.headersSent || response.destroyed) response.destroy()
  else response.writeHead(500, { 'content-type': 'application/json', connection: 'close' }).end(FAILED)
}

const FAILED = JSON.stringify({ error: { message: 'The gateway failed to handle this request.', type: 'api_error' } })

function sendReply(
  reply: GatewayReply,
  request: NodeRequest,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const { body } = reply
  if (response.destroyed) {
    if (body !== null && !(body instanceof Uint8Array)) body.cancel()
    return
  }
  if (!incoming.complete) refuseRest(incoming, response)
  if (body === null || body instanceof Uint8Array) {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': body?.length ?? 0 })
    if (body === null || request.method === 'HEAD') response.end()
    else response.end(body)
    return
  }
  response.writeHead(reply.status, reply.headers)
  pipeBody(body, response)
}

function pipeBody(body: ByteSource, response: ServerResponse): void {
  let finished = false
  let begun = false
  let flow: Flow | undefined
  response.on('close', () => {
    if (finished) return
    finished = true
    flow?.cancel()
  })
  response.on('drain', () => flow?.resume())
  flow = body.pipe({
    write(chunk) {
      // Nothing may be written to a response whose client has left.
      if (finished) return false
      begun = true
      return response.write(chunk)
    },
    end() {
      if (finished) return
      finished = true
      response.end()
    },
    // A broken connection is the only honest end of a body that broke and cannot say so itself.
    fail() {
      finished = true
      response.destroy()
    },
  })
  // What is there already goes out in one packet with the headers; where nothing is, the headers go alone.
  queueMicrotask(() => {
    if (!begun && !finished) response.flushHeaders()
  })
}

/** The answer comes before the request was read whole: say that the connection ends, and let the rest run dry. */
function refuseRest(incoming: IncomingMessage, response: ServerResponse): void {
  response.setHeader('connection', 'close')
  response.on('finish', () => {
    incoming.resume()
    setTimeout(() => incoming.destroy(), DRAIN_TIMEOUT).unref()
  })
}
