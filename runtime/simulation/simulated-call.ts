import type { Usage } from '../canonical/usage.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import { takesClientKeys } from '../gateway/client-key.ts'
import { type Gateway, run } from '../gateway/gateway.ts'
import { GATEWAY_KEY_HEADER } from '../gateway/presented-key.ts'
import { serve } from '../gateway/serve.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { isRecord } from '../platform/json.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { Operation } from '../protocols/operation.ts'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { Behave } from './behaviour.ts'
import { type Trace, traces } from './simulated-gateway.ts'
import { type Caller, presented } from './simulated-keys.ts'

export interface SimulatedRequest {
  protocol: ProtocolId
  /** The public name; it stands in place of one in the body. */
  model: string
  body: unknown
  /** What is sent in place of it, where nothing but its meaning matters and it would be long. */
  sent?: unknown
  stream: boolean
  /** Absent where no key is presented. */
  caller?: Caller
  /** By their lower-case names. */
  headers?: Readonly<Record<string, string>>
  /** What the answer is to use. */
  usage: Usage
  /** What upstreams do with this call; what they do with all of them where absent. */
  behave?: Behave
}

/** What became of a call. */
export interface SimulatedAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  /** Of an error, in the words that the client gets. */
  message?: string
  asked: Trace['asked']
  /** Absent where the call was refused before its body was read. */
  record?: UsageRecord
  /** Milliseconds of simulated time until the client had all of it. */
  tookMs: number
}

/** The whole life of one call, through the gateway as it is. Inside `SimulatedTime.run` only. */
export async function simulatedCall(gateway: Gateway, request: SimulatedRequest): Promise<SimulatedAnswer> {
  const { protocol, stream, model, usage, behave } = request
  const operation = operationOf(protocol, 'generate', stream)
  if (!operation) throw new Error(`There is no generation in ${protocol}.`)
  const trace: Trace = { usage, asked: [], ...(behave && { behave }) }
  return traces.run(trace, async () => {
    const began = Date.now()
    // The call keeps the gateway that it begins with.
    run(gateway)
    const reply = await serve(operation, requestOf(operation, request, gateway), { model })
    const said = await heard(reply)
    const tookMs = Date.now() - began
    // Copies to mirrors begin with the account, which is written right after the answer.
    const asked = [...trace.asked]
    await new Promise<void>(resolve => void setTimeout(resolve, 0))
    const { status, headers } = reply
    const message = status < 400 ? undefined : messageOf(protocol, status, said)
    const { record } = trace
    const answer: SimulatedAnswer = { status, headers, asked, tookMs }
    if (message !== undefined) answer.message = message
    if (record) answer.record = record
    return answer
  })
}

function requestOf(
  operation: Operation,
  { body, sent: bytes = body, model, stream, caller, headers = {} }: SimulatedRequest,
  gateway: Gateway,
): GatewayRequest {
  const sent: Record<string, string> = { ...headers }
  if (caller) sent[GATEWAY_KEY_HEADER] = presented(caller)
  // Whoever calls may have a key of the provider, or may not: what follows is the same.
  if (takesClientKeys(gateway)) sent.authorization ??= 'Bearer simulated-provider-key'
  const named = { ...(operation.model === 'body' && { model }), ...(operation.stream === 'body' && { stream }) }
  const asked = (said: unknown): unknown => (isRecord(said) ? { ...said, ...named } : said)
  return {
    method: operation.method,
    path: operation.path.replace('{model}', () => encodeURIComponent(model)),
    // As its SDKs ask for a stream.
    query: operation.stream === 'always' ? 'alt=sse' : '',
    header: name => (Object.hasOwn(sent, name) ? sent[name] : undefined),
    body: () => Promise.resolve(utf8(JSON.stringify(asked(bytes)))),
    value: asked(body),
    signal: new Leaving(),
  }
}

/** All that a client hears. */
function heard({ body }: GatewayReply): Promise<string> {
  if (body === null) return Promise.resolve('')
  if (body instanceof Uint8Array) return Promise.resolve(text(body))
  const pieces: string[] = []
  return new Promise(resolve => {
    const end = (): void => resolve(pieces.join(''))
    body.pipe({ write: chunk => pieces.push(text(chunk)) > 0, end, fail: end })
  })
}

function messageOf(protocol: ProtocolId, status: number, said: string): string | undefined {
  try {
    return protocols[protocol].decodeError(status, JSON.parse(said))?.message
  } catch {
    return undefined
  }
}
