import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'
import { sseFrame } from '../protocols/sse.ts'
import { newId } from '../stored/ids.ts'
import type { ResponseStore } from '../stored/response-store.ts'
import { authenticate } from './authenticate.ts'
import { beginCall, type ResolvedCall } from './call.ts'
import { expand } from './expand.ts'
import { keep } from './keep.ts'
import { read } from './read.ts'
import { refuse } from './refuse.ts'
import { resolve } from './resolve.ts'

/**
 * Takes a request in without asking anyone: its connection remembers it as a response that says nothing, for the next one
 * to go on from. It is judged like any other, so that what is wrong with it is told now; as nothing is used, nothing is
 * accounted, and nothing stored.
 */
export async function warmUp(
  operation: Operation,
  request: GatewayRequest,
  local: ResponseStore,
): Promise<GatewayReply> {
  const call = beginCall(operation, request, local)
  try {
    const readCall = await read(await authenticate(call), {})
    // The operation's validator has accepted an object.
    const body = { ...(readCall.body as object), store: false }
    const resolved = resolve(await expand(Object.assign(readCall, { body })))
    resolved.deadline.met()
    const { keeping } = resolved
    const answer = async (): Promise<GatewayReply> => silence(resolved)
    return keeping ? await keep(resolved, keeping, answer) : await answer()
  } catch (thrown) {
    return refuse(call, thrown)
  }
}

const NOTHING_USED = {
  input_tokens: 0,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 0,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 0,
}

/** Settings that clients expect a response to repeat, and what they are where nothing is said. */
const SETTINGS = {
  instructions: null,
  metadata: {},
  parallel_tool_calls: true,
  previous_response_id: null,
  reasoning: null,
  temperature: null,
  text: { format: { type: 'text' } },
  tool_choice: 'auto',
  tools: [],
  top_p: null,
}

/** The stream of a response that says nothing. */
function silence({ body, model, requestId }: ResolvedCall): GatewayReply {
  // The operation's validator has accepted an object.
  const asked = body as Record<string, unknown>
  const said = Object.keys(SETTINGS).flatMap(name => (asked[name] == null ? [] : [[name, asked[name]]]))
  const response = {
    id: newId('resp'),
    object: 'response',
    created_at: Math.floor(Date.now() / 1000),
    error: null,
    incomplete_details: null,
    model,
    output: [],
    store: false,
    ...SETTINGS,
    ...Object.fromEntries(said),
  }
  const events = [
    { type: 'response.created', sequence_number: 0, response: { ...response, status: 'in_progress', usage: null } },
    {
      type: 'response.completed',
      sequence_number: 1,
      response: { ...response, status: 'completed', usage: NOTHING_USED },
    },
  ]
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-request-id': requestId },
    body: utf8(events.map(event => sseFrame(JSON.stringify(event), event.type)).join('')),
  }
}
