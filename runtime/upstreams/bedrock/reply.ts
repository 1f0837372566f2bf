import type { UpstreamProtocolId } from '../../config/protocol-id.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { sourceOf } from '../../platform/byte-source.ts'
import { collect } from '../../platform/collect.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { anthropicMessages } from '../../protocols/anthropic-messages/index.ts'
import {
  bedrockConverse,
  exceptionError,
  exceptionName,
  readException,
} from '../../protocols/bedrock-converse/index.ts'
import { gemini } from '../../protocols/gemini/index.ts'
import type { Exchange } from '../kind.ts'
import { asEvents, tellConverse, tellMessages } from './events.ts'

/** Bytes of an error, or of a count. */
const SHORT = 1024 * 1024

/** The answer as an upstream of the exchange's protocol gives it. */
export async function replyOf(received: UpstreamReply, { operation, stream }: Exchange): Promise<UpstreamReply> {
  const reply = named(received)
  if (reply.status > 299) return errorReply(reply, operation)
  if (operation.kind === 'count-tokens') return countReply(reply)
  if (!stream || !isEventStream(reply)) return reply
  const tell =
    operation.protocol === 'bedrock-converse' ? tellConverse : tellMessages(reply.headers['x-request-id'] ?? '')
  return {
    ...reply,
    headers: { ...reply.headers, 'content-type': 'text/event-stream' },
    body: asEvents(reply.body, tell),
  }
}

/** Its id stands where those of other upstreams do. */
function named(reply: UpstreamReply): UpstreamReply {
  const { 'content-length': _, ...headers } = reply.headers
  const id = headers['x-amzn-requestid']
  return { ...reply, headers: id === undefined ? headers : { 'x-request-id': id, ...headers } }
}

function isEventStream({ headers }: UpstreamReply): boolean {
  return (headers['content-type'] ?? '').startsWith('application/vnd.amazon.eventstream')
}

/** An exception in the words of the protocol. Newer models answer in those of Messages by themselves. */
async function errorReply(reply: UpstreamReply, { protocol, kind }: Exchange['operation']): Promise<UpstreamReply> {
  const bytes = await collect(reply.body, SHORT, () => new Error('The error is too long.')).catch(
    () => new Uint8Array(),
  )
  const body = parse(bytes)
  const messages = protocol === 'anthropic-messages'
  if (messages && typeof body.error === 'object' && body.error !== null) return { ...reply, body: sourceOf(bytes) }
  const name = exceptionName(reply.headers['x-amzn-errortype']) ?? readException(body)?.name
  const message = readException(body)?.message
  // Something else answered, on the way.
  if (name === undefined && message === undefined) return { ...reply, body: sourceOf(bytes) }
  const error = exceptionError(name, message, reply.status)
  const told = TOLD_BY[protocol]?.renderError(error, reply.headers['x-request-id'] ?? '')
  // Not every model counts, and not every key may: whoever asked estimates then.
  const uncounted = kind === 'count-tokens' && (error.kind === 'invalid-request' || error.kind === 'forbidden')
  return {
    status: uncounted ? 501 : error.status,
    headers: { ...reply.headers, 'content-type': 'application/json' },
    body: sourceOf(utf8(JSON.stringify(told))),
  }
}

/** Whose words errors are told in. */
const TOLD_BY: Partial<Record<UpstreamProtocolId, Pick<typeof gemini, 'renderError'>>> = {
  'anthropic-messages': anthropicMessages,
  'bedrock-converse': bedrockConverse,
  gemini,
}

/** Whether AWS says that it does not know the keys, or no more; what they may not do is another matter. */
export function knowsNoKeys({ status, headers }: UpstreamReply): boolean {
  return status >= 400 && UNKNOWN_KEYS.test(headers['x-amzn-errortype'] ?? '')
}

const UNKNOWN_KEYS = /^(?:ExpiredToken|UnrecognizedClient|InvalidClientTokenId|InvalidSignature)/

async function countReply(reply: UpstreamReply): Promise<UpstreamReply> {
  const bytes = await collect(reply.body, SHORT, () => new Error('The count is too long.'))
  const { inputTokens } = parse(bytes)
  return { ...reply, body: sourceOf(utf8(JSON.stringify({ input_tokens: inputTokens }))) }
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text(bytes))
    // Its members are read as what they may be: anything.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
