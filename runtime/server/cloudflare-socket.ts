import type { GatewayRequest } from '../platform/http.ts'
import { responseOf } from '../platform/web/server.ts'
import { acceptSocket } from '../platform/web/websocket.ts'
import { answerHandshake } from '../websocket/upgrade.ts'
import { socketOperation } from './answer.ts'

/** Characters of conversations: an isolate has 128 MB for everything. */
const REMEMBERED = 24 * 1024 * 1024

/** Answers a handshake whose path has an operation for it. */
export async function openSocket(handshake: GatewayRequest): Promise<Response> {
  const answer = await answerHandshake(socketOperation(handshake)!, handshake, REMEMBERED)
  return 'acceptance' in answer ? acceptSocket(answer.acceptance) : responseOf(answer.refusal, handshake.method)
}
