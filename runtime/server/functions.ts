// What the entries of platforms have in common that call a function for each request.
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { failedResponse, gatewayRequestOf, responseOf } from '../platform/web/server.ts'
import { answerAll } from './answer.ts'
import { jsonLog, startForWorld } from './portable-gateway.ts'
import { strayFault } from './stray-faults.ts'

let failure: string | undefined

try {
  startForWorld()
} catch (thrown) {
  // An entry that throws would be answered by its platform, in words that tell nobody what is wrong.
  failure = thrown instanceof Error ? thrown.message : String(thrown)
  jsonLog({ level: 'error', message: failure })
}

/** The answer to a request; where the gateway could not start, the reason, whatever is asked. */
export function answerOrFailure(request: GatewayRequest): Promise<GatewayReply> {
  if (failure === undefined) return answerAll(request)
  const body = new TextEncoder().encode(JSON.stringify({ error: { message: failure, type: 'server_error' } }))
  return Promise.resolve({ status: 500, headers: { 'content-type': 'application/json' }, body })
}

/** The same for a Request of the web's. `background` is the platform's `waitUntil`, where it has one. */
export async function answerWeb(request: Request, background?: GatewayRequest['background']): Promise<Response> {
  try {
    return responseOf(await answerOrFailure(gatewayRequestOf(request, background)), request.method, failed)
  } catch (thrown) {
    failed(thrown)
    return failedResponse()
  }
}

const failed = (thrown: unknown): void => jsonLog(strayFault(thrown))
