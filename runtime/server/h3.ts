import { defineEventHandler, toWebRequest } from 'h3'
import { runningGateway } from '../gateway/gateway.ts'
import { gatewayRequestOf, responseOf } from '../platform/web/server.ts'
import { answerAll } from './answer.ts'
import { strayFault } from './stray-faults.ts'

/** Every path on the presets that have no entry of ours; on Node and Workers what their entry leaves over. */
export default defineEventHandler(async event => {
  const request = gatewayRequestOf(toWebRequest(event))
  return responseOf(await answerAll(request), request.method, thrown => runningGateway().log(strayFault(thrown)))
})
