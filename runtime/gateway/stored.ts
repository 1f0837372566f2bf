import { GatewayError } from '../canonical/error.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'
import { storeFault } from '../stored/fault.ts'
import { authenticate } from './authenticate.ts'
import { type AuthenticatedCall, beginCall } from './call.ts'
import { readBody } from './read.ts'
import { refuse } from './refuse.ts'
import type { PathParams } from './route.ts'
import { conversationOperations } from './stored-conversations.ts'
import { responseOperations } from './stored-responses.ts'
import { Streamed } from './streamed.ts'

/** What an operation on something stored is given. */
export interface StoredCall {
  call: AuthenticatedCall
  params: PathParams
  query: URLSearchParams
  /** Absent where the operation has no body. */
  body: Record<string, unknown>
}

/** Answers with the JSON of a value, or with a whole reply. */
export type StoredOperation = (stored: StoredCall) => Promise<object>

const OPERATIONS: Readonly<Record<string, StoredOperation>> = { ...responseOperations, ...conversationOperations }

/** Reads, changes and deletes what is stored of the caller's responses and conversations. Asks no upstream. */
export async function serveStored(
  operation: Operation,
  request: GatewayRequest,
  params: PathParams,
): Promise<GatewayReply> {
  const call = beginCall(operation, request)
  try {
    const authenticated = await authenticate(call)
    const body = operation.validate ? (await readBody(call, operation.validate)).body : {}
    const answer = OPERATIONS[operation.id]
    if (!answer) throw new GatewayError('unsupported', `There is no ${operation.id} here.`)
    const query = new URLSearchParams(request.query)
    // The validator has accepted an object.
    const asked = { call: authenticated, params, query, body: body as Record<string, unknown> }
    const value = await answer(asked).catch(thrown => {
      throw storeFault(thrown)
    })
    const headers = {
      'content-type': 'application/json',
      'x-request-id': call.requestId,
      'x-headgate-revision': call.gateway.release,
    }
    if (value instanceof Streamed) return { status: 200, headers: { ...headers, ...value.headers }, body: value.body }
    return { status: 200, headers, body: utf8(JSON.stringify(value)) }
  } catch (thrown) {
    return refuse(call, thrown)
  }
}
