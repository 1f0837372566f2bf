import { GatewayError, toGatewayError } from '../canonical/error.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { isRecord } from '../platform/json.ts'
import { setMembers, withoutMembers } from '../protocols/json-scan.ts'

/** A message of a client. */
export type ClientMessage =
  | { type: 'create'; create: Create }
  /** Codex tells that it has seen an answer: nothing is to be done. */
  | { type: 'nothing' }
  | { type: 'fault'; error: GatewayError; lane?: string }

/** A turn that a client asks for. */
export interface Create {
  /** What its events are marked with, and whose turns wait for each other; undefined is a lane of its own. */
  lane: string | undefined
  /** The request of the same operation over HTTP, streaming. */
  body: Record<string, unknown>
  bytes: Uint8Array
  /** False to get ready without an answer of the model. */
  generate: boolean
}

/** Members of a message that are no part of the request. */
const ENVELOPE = ['type', 'stream_id', 'generate'] as const
const LANE = /^[A-Za-z0-9_.-]{1,256}$/

/** `limit`: bytes of the longest request. */
export function readMessage(bytes: Uint8Array, limit: number): ClientMessage {
  if (bytes.length > limit) return fault('too-large', `The message is larger than the limit of ${limit} bytes.`)
  let message: unknown
  try {
    message = JSON.parse(text(bytes))
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) return { type: 'fault', error: toGatewayError(thrown) }
    return fault('invalid-request', `The message is not valid JSON: ${thrown.message}.`)
  }
  if (!isRecord(message)) return fault('invalid-request', 'The message is not a JSON object.')
  const { type, response } = message
  const within = isRecord(response) ? response : undefined
  const lane = message.stream_id ?? within?.stream_id
  if (lane !== undefined && (typeof lane !== 'string' || !LANE.test(lane)))
    return fault('invalid-request', 'stream_id takes 1 to 256 letters, digits, "_", "." and "-".', 'stream_id')
  if (type === 'response.processed') return { type: 'nothing' }
  if (type !== 'response.create') return { ...unknownType(type), ...(lane !== undefined && { lane }) }
  const create = within ? nested(message, within) : flat(message, bytes)
  if (create.body.background === true) {
    const error = new GatewayError('invalid-request', 'Over a WebSocket nothing runs in the background.', {
      param: 'background',
    })
    return { type: 'fault', error, ...(lane !== undefined && { lane }) }
  }
  return { type: 'create', create: { lane, ...create } }
}

type Request = Omit<Create, 'lane'>

/** The request's members stand in the message itself; its bytes stay as they came. */
function flat(message: Record<string, unknown>, bytes: Uint8Array): Request {
  const { type: _, stream_id: __, generate, ...body } = message
  const request = withoutMembers(bytes, ENVELOPE)
  if (body.stream === true) return { body, bytes: request, generate: generate !== false }
  return { body: { ...body, stream: true }, bytes: setMembers(request, { stream: true }), generate: generate !== false }
}

/** The request stands under `response`, as in other APIs of OpenAI. */
function nested(message: Record<string, unknown>, response: Record<string, unknown>): Request {
  const { generate = message.generate, stream_id: _, ...rest } = response
  const body = { ...rest, stream: true }
  return { body, bytes: utf8(JSON.stringify(body)), generate: generate !== false }
}

function unknownType(type: unknown): ClientMessage & { type: 'fault' } {
  const said = typeof type === 'string' ? `"${type.slice(0, 100)}"` : 'not a text'
  return fault('invalid-request', `The type of the message is ${said}; this gateway takes "response.create".`, 'type')
}

function fault(
  kind: 'invalid-request' | 'too-large',
  message: string,
  param?: string,
): ClientMessage & { type: 'fault' } {
  return { type: 'fault', error: new GatewayError(kind, message, param === undefined ? {} : { param }) }
}
