// One protocol's words in, the other's out: the whole translation of the runtime, without a network.
import type { Loss } from '../../runtime/canonical/loss.ts'
import type { ProtocolId, UpstreamProtocolId } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import type { UpstreamKindName } from '../../runtime/config/kinds.ts'
import { operationOf } from '../../runtime/protocols/operations.ts'
import type { DecodedRequest, Target } from '../../runtime/protocols/protocol.ts'
import { protocols, upstreamProtocols } from '../../runtime/protocols/registry.ts'
import { renameModel } from '../../runtime/translation/rename-model.ts'
import {
  type ReplyPath,
  readWhole,
  StreamFolding,
  StreamTranslation,
} from '../../runtime/translation/translate-reply.ts'
import { type TranslatedRequest, translateRequest } from '../../runtime/translation/translate-request.ts'

/** What clients call the model here. */
export const MODEL = 'public-model'

const KINDS: Record<UpstreamProtocolId, UpstreamKindName> = {
  'openai-chat': 'openai-compatible',
  'openai-responses': 'openai',
  'anthropic-messages': 'anthropic',
  gemini: 'gemini',
  'bedrock-converse': 'bedrock',
}

export function targetOf(protocol: UpstreamProtocolId, target: Partial<Target> = {}): Target {
  const kind = target.kind ?? KINDS[protocol]
  return { model: 'upstream-model', kind, maker: kind, ...target }
}

/** A client's body, checked by its validator and decoded. */
export function decode(from: ProtocolId, body: object, stream = true): DecodedRequest {
  const operation = operationOf(from, 'generate', stream)
  if (operation?.validate && !operation.validate(body))
    throw new Error(`no body of ${from}: ${JSON.stringify(operation.validate.errors)}`)
  return protocols[from].decodeRequest(body, { operation: operation!, model: MODEL, stream })
}

/** What the upstream is sent; checked by the validator of its own protocol. */
export function translated(
  from: ProtocolId,
  body: object,
  to: UpstreamProtocolId,
  target: Partial<Target> = {},
): TranslatedRequest {
  const result = translateRequest(decode(from, body), upstreamProtocols[to], targetOf(to, target))
  const validate = operationOf(to, 'generate', true)?.validate
  // As it goes over the wire: what JSON leaves out is not there.
  result.body = JSON.parse(JSON.stringify(result.body))
  if (validate && !validate(result.body))
    throw new Error(`no body of ${to}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(result.body)}`)
  return result
}

/** An upstream's event: its data, with its name where the protocol names events. */
export type UpstreamEvent = string | object | { event: string; data: string | object }

export interface TranslatedStream {
  /** What the client reads, byte for byte. */
  text: string
  /** The JSON of each frame's data, in order; `[DONE]` as it is. */
  events: unknown[]
  losses: Loss[]
}

export interface StreamOptions {
  /** The client's request; the least one of its protocol where it does not matter. */
  request?: object | CanonicalRequest
  target?: Partial<Target>
  thinkTags?: boolean
}

/** The least that a client of the protocol can ask. */
export function leastRequest(protocol: ProtocolId): object {
  switch (protocol) {
    case 'openai-chat':
      return { model: MODEL, stream: true, messages: [{ role: 'user', content: 'hi' }] }
    case 'openai-responses':
      return { model: MODEL, stream: true, input: 'hi', include: ['reasoning.encrypted_content'] }
    case 'anthropic-messages':
      return { model: MODEL, stream: true, max_tokens: 1000, messages: [{ role: 'user', content: 'hi' }] }
    case 'gemini':
      return {
        contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
        generationConfig: { thinkingConfig: { includeThoughts: true } },
      }
  }
}

function pathOf(from: UpstreamProtocolId, to: ProtocolId, options: StreamOptions): ReplyPath {
  const { request = leastRequest(to), target, thinkTags } = options
  const decoded: DecodedRequest = isCanonical(request) ? { request, losses: [] } : decode(to, request)
  const { steps } = translateRequest(decoded, upstreamProtocols[from], targetOf(from, target))
  return {
    from: upstreamProtocols[from],
    to: protocols[to],
    request: decoded.request,
    context: { maker: targetOf(from, target).maker, losses: [], ...(thinkTags && { thinkTags }) },
    steps: [...steps, renameModel(MODEL)],
  }
}

function isCanonical(request: object): request is CanonicalRequest {
  return 'turns' in request
}

function dataOf(event: UpstreamEvent): { data: string; name: string | undefined } {
  if (typeof event === 'string') return { data: event, name: undefined }
  if ('data' in event && 'event' in event && typeof event.event === 'string') {
    const { data } = event
    return { data: typeof data === 'string' ? data : JSON.stringify(data), name: event.event }
  }
  return { data: JSON.stringify(event), name: 'type' in event ? String(event.type) : undefined }
}

/** An upstream's stream as a client of another protocol reads it. `ended: false` leaves out the end of the bytes. */
export function streamed(
  from: UpstreamProtocolId,
  events: Iterable<UpstreamEvent>,
  to: ProtocolId,
  options: StreamOptions = {},
): TranslatedStream {
  const path = pathOf(from, to, options)
  const translation = new StreamTranslation(path, () => true)
  let text = ''
  for (const event of events) {
    const { data, name } = dataOf(event)
    text += translation.event(data, name)
  }
  text += translation.end()
  return { text, events: framesOf(text), losses: path.context.losses }
}

/** An upstream's stream as a client that did not ask for one reads it. Throws where the reply failed. */
export function folded(
  from: UpstreamProtocolId,
  events: Iterable<UpstreamEvent>,
  to: ProtocolId,
  options: StreamOptions = {},
): unknown {
  const path = pathOf(from, to, options)
  const folding = new StreamFolding(path)
  for (const event of events) {
    const { data, name } = dataOf(event)
    folding.event(data, name)
  }
  return JSON.parse(JSON.stringify(protocols[to].encodeReply(folding.end(), path.request, path.context.losses)))
}

/** An upstream's whole reply as a client of another protocol reads it. Throws where the reply failed. */
export function whole(from: UpstreamProtocolId, body: unknown, to: ProtocolId, options: StreamOptions = {}): unknown {
  const path = pathOf(from, to, options)
  return JSON.parse(JSON.stringify(protocols[to].encodeReply(readWhole(body, path), path.request, path.context.losses)))
}

function framesOf(text: string): unknown[] {
  return text.split(/\r?\n\r?\n/).flatMap(frame => {
    const line = frame.split(/\r?\n/).find(candidate => candidate.startsWith('data: '))
    if (line === undefined) return []
    const data = line.slice('data: '.length)
    return [data === '[DONE]' ? data : JSON.parse(data)]
  })
}
