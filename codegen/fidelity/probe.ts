import { isDeepStrictEqual } from 'node:util'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { CanonicalReply } from '../../runtime/canonical/event.ts'
import { foldReply } from '../../runtime/canonical/fold.ts'
import type { Loss } from '../../runtime/canonical/loss.ts'
import type { Opaque, ProtocolId } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import { operationOf } from '../../runtime/protocols/operations.ts'
import type { DecodedRequest, Target } from '../../runtime/protocols/protocol.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { translateRequest } from '../../runtime/translation/translate-request.ts'
import type { Reply, ReplyFeature, RequestFeature } from './feature.ts'
import type { Outcome } from './outcome.ts'

/** The least that a client of a protocol can ask. */
const LEAST: Record<ProtocolId, Record<string, unknown>> = {
  'openai-chat': { model: 'm', messages: [{ role: 'user', content: 'hi' }] },
  'openai-responses': { model: 'm', input: 'hi' },
  'anthropic-messages': { model: 'm', max_tokens: 1000, messages: [{ role: 'user', content: 'hi' }] },
  gemini: { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] },
}

/** Models whose names say nothing of what they lack. */
const MODELS: Record<ProtocolId, string> = {
  'openai-chat': 'some-model',
  'openai-responses': 'gpt-4.1',
  'anthropic-messages': 'claude-sonnet-4-5',
  gemini: 'gemini-3-pro-preview',
}

const KINDS: Record<ProtocolId, Target['kind']> = {
  'openai-chat': 'openai-compatible',
  'openai-responses': 'openai',
  'anthropic-messages': 'anthropic',
  gemini: 'gemini',
}

/**
 * What becomes of a request's feature: the request is translated, and the upstream's side read again. Throws where the
 * two sides differ and nothing says so, neither a reported loss nor the feature's own words.
 */
export function probeRequest(feature: RequestFeature, from: ProtocolId, to: ProtocolId): Outcome {
  const asked = decode(from, { ...LEAST[from], ...feature.asks[from] })
  const usual = decode(from, LEAST[from]!)
  const target = targetOf(to, feature.models?.[to])
  try {
    const told = translateRequest(withBytes(asked, to, target), protocols[to], target)
    const back = decode(to, JSON.parse(JSON.stringify(told.body)))
    if (carriesSame(feature, asked.request, back.request, usual.request)) return { is: 'carried' }
    const how = feature.otherwise?.[to]
    if (how !== undefined) return { is: 'changed', how }
    const usually = translateRequest(usual, protocols[to], target).losses
    if (told.losses.length > usually.length) return { is: 'lost' }
    throw unsaid(feature.name, from, to, feature.reads(asked.request), feature.reads(back.request))
  } catch (thrown) {
    if (thrown instanceof GatewayError && thrown.status === 400) return { is: 'refused' }
    throw thrown
  }
}

/** What becomes of a request's body as a whole: whether anything of it is reported as lost, or it is refused. */
export function probeBody(body: Record<string, unknown>, from: ProtocolId, to: ProtocolId): Outcome {
  const target = targetOf(to)
  try {
    const asked = decode(from, { ...LEAST[from], ...body })
    const told = translateRequest(withBytes(asked, to, target), protocols[to], target)
    const usually = translateRequest(decode(from, LEAST[from]), protocols[to], target)
    return { is: told.losses.length > usually.losses.length ? 'lost' : 'carried' }
  } catch (thrown) {
    if (thrown instanceof GatewayError && thrown.status === 400) return { is: 'refused' }
    throw thrown
  }
}

/** What the gateway makes of media by URL before a target that takes bytes only is asked. */
function withBytes({ request, losses }: DecodedRequest, to: ProtocolId, target: Target): DecodedRequest {
  const { takesUrl } = protocols[to].capabilities(target)
  const turns = request.turns.map(turn => ({
    ...turn,
    parts: turn.parts.map(part => {
      if (part.type !== 'image' && part.type !== 'document') return part
      const { source } = part
      if (source.from !== 'url' || takesUrl({ type: part.type, url: source.url })) return part
      return { ...part, source: { from: 'base64' as const, mediaType: 'image/png', data: 'iVBORw0KGgo=' } }
    }),
  }))
  return { request: { ...request, turns }, losses }
}

/** A feature whose reading is the same with and without it (safety settings have no canonical form) counts by its losses. */
function carriesSame(
  { reads }: RequestFeature,
  asked: CanonicalRequest,
  back: CanonicalRequest,
  usual: CanonicalRequest,
): boolean {
  const wanted = reads(asked)
  return same(wanted, reads(back)) && !same(wanted, reads(usual))
}

/**
 * What becomes of a reply's feature. The upstream's side is written by its own encoder and read by its decoder, the
 * client's side likewise. State is carried where the client's next request brings it back to its maker.
 */
export function probeReply(feature: ReplyFeature, from: ProtocolId, to: ProtocolId): Outcome {
  const { reply, body } = upstreamReply(feature.says[from]!, from)
  const losses: Loss[] = []
  const client = decode(to, { ...LEAST[to], ...SHOWS_ALL[to] }).request
  const told = JSON.parse(JSON.stringify(protocols[to].encodeReply(reply, client, losses)))
  const states = statesOf(reply)
  const how = feature.otherwise?.[to]
  if (states.length > 0) {
    const echoed = decode(to, { ...LEAST[to], ...echo(to, told) })
    if (how !== undefined) return { is: 'changed', how }
    if (states.every(state => broughtBack(echoed.request, state))) return { is: 'carried' }
    throw unsaid(feature.name, from, to, states, echoed.request.turns)
  }
  const back = foldReply(protocols[to].decodeReply(told, { maker: 'maker', losses: [] }))
  if (same(feature.reads(reply), feature.reads(back))) return { is: 'carried' }
  if (losses.length > 0) return { is: 'lost' }
  if (how !== undefined) return { is: 'changed', how }
  throw unsaid(feature.name, from, to, feature.reads(reply), { read: feature.reads(back), body, told })
}

/** The reply as its upstream's own protocol gives it to us. */
function upstreamReply(said: Reply, from: ProtocolId): { reply: CanonicalReply; body: unknown } {
  const reply: CanonicalReply = { id: 'r1', model: 'm', finish: { reason: 'stop' }, usage: {}, ...said }
  const request = decode(from, { ...LEAST[from], ...SHOWS_ALL[from] }).request
  const body = JSON.parse(JSON.stringify(protocols[from].encodeReply(reply, request, [])))
  return { reply: foldReply(protocols[from].decodeReply(body, { maker: 'maker', losses: [] })), body }
}

/** What a client sends to be told everything. */
const SHOWS_ALL: Record<ProtocolId, Record<string, unknown>> = {
  'openai-chat': { logprobs: true },
  'openai-responses': { include: ['reasoning.encrypted_content', 'message.output_text.logprobs'] },
  'anthropic-messages': {},
  gemini: { generationConfig: { thinkingConfig: { includeThoughts: true }, responseLogprobs: true } },
}

/** Where each protocol's reply has what its clients send back. */
interface Told {
  choices?: { message: unknown }[]
  output?: unknown[]
  content?: unknown
  candidates?: { content?: unknown }[]
}

/** The next request of a client that brings the reply back as it came. */
function echo(protocol: ProtocolId, told: Told): Record<string, unknown> {
  const user = { role: 'user', content: 'go on' }
  switch (protocol) {
    case 'openai-chat':
      return { messages: [user, told.choices?.[0]?.message, user] }
    case 'openai-responses':
      return { input: [user, ...(told.output ?? []), user] }
    case 'anthropic-messages':
      return { messages: [user, { role: 'assistant', content: told.content }, user] }
    case 'gemini': {
      const turn = { role: 'user', parts: [{ text: 'go on' }] }
      return { contents: [turn, told.candidates?.[0]?.content, turn] }
    }
  }
}

function statesOf(reply: CanonicalReply): Opaque[] {
  return reply.parts.flatMap(part => ('opaque' in part && part.opaque ? [part.opaque] : []))
}

function broughtBack({ turns }: CanonicalRequest, { origin, value, maker }: Opaque): boolean {
  return turns.some(turn =>
    turn.parts.some(part => {
      const state = 'opaque' in part ? part.opaque : undefined
      return state?.origin === origin && state.value === value && (state.maker ?? maker) === maker
    }),
  )
}

function decode(protocol: ProtocolId, body: Record<string, unknown>): DecodedRequest {
  const operation = operationOf(protocol, 'generate', false)!
  if (operation.validate && !operation.validate(body)) {
    throw new Error(
      `no request of ${protocol}: ${JSON.stringify(operation.validate.errors)} in ${JSON.stringify(body)}`,
    )
  }
  return protocols[protocol].decodeRequest(body, { operation, model: 'm', stream: false })
}

function targetOf(protocol: ProtocolId, model = MODELS[protocol]): Target {
  return { model, kind: KINDS[protocol], maker: KINDS[protocol] }
}

/** Equal as far as JSON goes: a member that is undefined is none. */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(plain(one), plain(other))
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

function unsaid(feature: string, from: ProtocolId, to: ProtocolId, wanted: unknown, got: unknown): Error {
  const sides = `${JSON.stringify(wanted)} became ${JSON.stringify(got)}`
  return new Error(`${feature}, ${from} to ${to}: ${sides}, and nothing reports it`)
}
