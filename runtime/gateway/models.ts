import { GatewayError } from '../canonical/error.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { modelLists } from '../protocols/model-lists.ts'
import type { Operation } from '../protocols/operation.ts'
import { authenticate } from './authenticate.ts'
import { type AuthenticatedCall, beginCall } from './call.ts'
import { catalogue, catalogueEntry } from './catalogue.ts'
import { assertMayUse } from './permission.ts'
import { refuse } from './refuse.ts'
import type { PathParams } from './route.ts'

/** All models that the gateway offers, in the protocol's shape. */
export function listModels(operation: Operation, request: GatewayRequest): Promise<GatewayReply> {
  return answer(operation, request, async call => {
    const models = await catalogue(call.gateway, request.background?.bind(request), call.principal)
    return modelLists[operation.protocol].list(models, new URLSearchParams(request.query))
  })
}

/** One model. No upstream is asked. */
export function getModel(operation: Operation, request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return answer(operation, request, async call => {
    const id = params.model ?? ''
    assertMayUse(call.principal, id)
    const model = catalogueEntry(call.gateway, id, call.principal)
    if (!model)
      throw new GatewayError('unknown-model', `This gateway has no model "${id}".`, { code: 'model_not_found' })
    return modelLists[operation.protocol].one(model)
  })
}

async function answer(
  operation: Operation,
  request: GatewayRequest,
  produce: (call: AuthenticatedCall) => Promise<unknown>,
): Promise<GatewayReply> {
  const call = beginCall(operation, request)
  try {
    const body = await produce(authenticate(call))
    const headers = {
      'content-type': 'application/json',
      'x-request-id': call.requestId,
      'x-headgate-revision': call.gateway.release,
    }
    return { status: 200, headers, body: utf8(JSON.stringify(body)) }
  } catch (thrown) {
    return refuse(call, thrown)
  }
}
