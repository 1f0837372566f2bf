import { GatewayError } from '../canonical/error.ts'
import { authenticate } from '../gateway/authenticate.ts'
import { beginCall } from '../gateway/call.ts'
import { runningGateway } from '../gateway/gateway.ts'
import { refuse } from '../gateway/refuse.ts'
import { serve } from '../gateway/serve.ts'
import { warmUp } from '../gateway/warm-up.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { Acceptance, Socket, SocketListener } from '../platform/socket.ts'
import type { Operation } from '../protocols/operation.ts'
import { MemoryPool, MemoryResponseStore } from '../stored/memory-store.ts'
import { Connection } from './connection.ts'
import { chosenProtocol, type Handshake, isForeign, TurnRequest } from './handshake.ts'
import { socketLimits } from './limits.ts'

/** Bytes that a message may have beside its request. */
const ENVELOPE_SIZE = 64 * 1024

/** The connections of this process. */
const connections = new Set<Connection>()
let pool: MemoryPool | undefined
let stopping = false

/**
 * What a handshake comes to: a connection, whose turns are calls of the operation, or an answer that refuses it.
 * `remembered`: the characters of conversations that all connections may remember together.
 */
export async function answerHandshake(
  operation: Operation,
  handshake: GatewayRequest,
  remembered: number,
): Promise<{ acceptance: Acceptance } | { refusal: GatewayReply }> {
  pool ??= new MemoryPool(remembered)
  const refusal = await refused(operation, handshake)
  if (refusal) return { refusal }
  const { bodyLimit } = runningGateway().server
  return {
    acceptance: {
      maxMessage: bodyLimit + ENVELOPE_SIZE,
      protocol: chosenProtocol(handshake),
      listen: socket => listen(operation, handshake, socket, pool),
    },
  }
}

/** Ends connections as their turns end, and takes no more of them. */
export function stopConnections(): void {
  stopping = true
  for (const connection of connections) connection.stop()
}

/** Ends those that are left. */
export function cutConnections(): void {
  for (const connection of connections) connection.cut()
}

function listen(
  operation: Operation,
  handshake: Handshake,
  socket: Socket,
  pool: MemoryPool | undefined,
): SocketListener {
  const { server, stored: beneath } = runningGateway()
  const { bodyLimit, keepAlive } = server
  const memory = new MemoryResponseStore({ characters: 2 * bodyLimit, pool, beneath })
  const connection = new Connection({
    socket,
    handshake,
    answer: (request, { generate }) =>
      generate ? serve(operation, request, {}, memory) : warmUp(operation, request, memory),
    ended({ body }, { failed }) {
      // As at OpenAI: whoever goes on from it again is told so, and sends the whole conversation.
      if (failed && typeof body.previous_response_id === 'string') memory.forget(body.previous_response_id)
    },
    admitted: async () => (await refused(operation, handshake)) === undefined,
    limits: socketLimits(bodyLimit),
    bodyLimit,
    keepAlive,
  })
  connections.add(connection)
  // It was opened while the others were told.
  if (stopping) connection.stop()
  return {
    message: bytes => connection.message(bytes),
    drained: () => connection.drained(),
    closed() {
      connections.delete(connection)
      connection.closed()
      memory.clear()
    },
  }
}

/** Why whoever shakes hands may not call; undefined where they may. */
async function refused(operation: Operation, handshake: Handshake): Promise<GatewayReply | undefined> {
  const request = new TurnRequest(handshake, new Leaving(), { bytes: new Uint8Array() })
  const call = beginCall(operation, request)
  try {
    // Where nobody looks for changed keys between requests, a connection does it itself.
    await call.gateway.keys.settle(() => {})
    await authenticate(call)
    if (call.gateway.open && isForeign(handshake)) throw foreign()
    if (stopping)
      throw new GatewayError('overloaded', 'This gateway is stopping. Connect again.', { retryAfterSeconds: 1 })
    return undefined
  } catch (thrown) {
    return refuse(call, thrown)
  }
}

function foreign(): GatewayError {
  const message =
    'This gateway has no keys, and pages of other sites may not use it. Add "keys" to gateway.config.ts, and send one.'
  return new GatewayError('forbidden', message, { code: 'origin_not_allowed' })
}
