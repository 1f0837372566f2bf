// A request is decoded once for all attempts at it: whatever is made of it for one upstream must leave it as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { CanonicalEvent } from '../../runtime/canonical/event.ts'
import { foldReply } from '../../runtime/canonical/fold.ts'
import type { ProtocolId, UpstreamProtocolId } from '../../runtime/canonical/part.ts'
import { KINDS, type UpstreamKindName } from '../../runtime/config/kinds.ts'
import type { DecodedRequest, Target } from '../../runtime/protocols/protocol.ts'
import { protocols, upstreamProtocols } from '../../runtime/protocols/registry.ts'
import { estimateInputTokens } from '../../runtime/translation/estimate-tokens.ts'
import { PausedReply } from '../../runtime/translation/paused-reply.ts'
import { ReasoningMemory } from '../../runtime/translation/reasoning-memory.ts'
import { withMedia } from '../../runtime/translation/remote-media.ts'
import { repairHistory } from '../../runtime/translation/repair-history.ts'
import { translateRequest } from '../../runtime/translation/translate-request.ts'
import { wireTools } from '../../runtime/translation/wire-tools.ts'
import { anyRequest } from './any-request.ts'
import { capturedRequests } from './captured-requests.ts'
import { decode, targetOf } from './translate.ts'

const PROTOCOLS = Object.keys(protocols) as ProtocolId[]

/** Models whose forms differ, of every kind that speaks the protocol. */
const MODELS: Record<UpstreamProtocolId, readonly string[]> = {
  'openai-chat': ['gpt-5.2', 'deepseek-chat', 'mistral-large', 'claude-sonnet-4-5'],
  'openai-responses': ['gpt-5.2', 'gpt-4.1'],
  'anthropic-messages': ['claude-opus-4-6', 'claude-3-haiku'],
  gemini: ['gemini-3-pro-preview', 'gemini-2.0-flash'],
  'bedrock-converse': ['amazon.nova-2-lite-v1:0', 'openai.gpt-oss-120b-1:0', 'anthropic.claude-sonnet-4-5'],
}

/** Each kind with one model, and each model at one kind: what depends on both is said in the same words. */
const targets = (Object.keys(upstreamProtocols) as UpstreamProtocolId[]).flatMap(to => {
  const kinds = (Object.keys(KINDS) as UpstreamKindName[]).filter(kind => KINDS[kind].protocols.includes(to))
  const [first] = MODELS[to]
  const each = kinds.map(kind => ({ kind, model: first }))
  const others = MODELS[to].slice(1).map(model => ({ kind: kinds[0], model }))
  return [...each, ...others].map(({ kind, model }) => ({ to, target: targetOf(to, { kind: kind!, model: model! }) }))
})

/** Frozen through and through: whoever writes to it throws a TypeError. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

const REPLY: CanonicalEvent[] = [
  { type: 'start', id: 'r', model: 'm' },
  { type: 'part-start', index: 0, part: { type: 'tool-call', id: 'c', name: 'weather', kind: 'function' } },
  { type: 'delta', index: 0, text: '{}' },
  { type: 'part-end', index: 0 },
  { type: 'finish', reason: 'pause' },
]

/** A reply that has been told up to a pause. */
function paused(): PausedReply {
  const reply = new PausedReply()
  const take = reply.step(() => {})
  for (const event of REPLY) take(event)
  return reply
}

/** Not every request can be said to everybody, nor every reply. */
async function unlessRefused(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown
  }
}

/** What may be done with a request on its way to a target, all of it. */
async function everything(from: ProtocolId, body: object): Promise<void> {
  await unlessRefused(async () => {
    const decoded = frozen(decode(from, body))
    for (const { to, target } of targets) await unlessRefused(() => written(decoded, to, target))
    for (const event of REPLY)
      await unlessRefused(() => protocols[from].encodeStream(decoded.request, []).encode(event))
    await unlessRefused(() => protocols[from].encodeReply(foldReply(REPLY), decoded.request, []))
    await estimateInputTokens(decoded.request)
  })
}

const memory = new ReasoningMemory()
const fetcher = { fetch: async () => ({ data: new Uint8Array(1), mediaType: 'image/png' }) }

/** As an attempt does it: with a request of its own, whose members are everybody's. */
async function written({ request, losses }: DecodedRequest, to: UpstreamProtocolId, target: Target): Promise<void> {
  const protocol = upstreamProtocols[to]
  const capabilities = protocol.capabilities(target)
  const seen = await withMedia({ ...request, opaqueState: true }, capabilities, fetcher, new AbortController().signal)
  const own = { request: memory.recall(seen, 'key'), losses: [...losses] }
  const { asked } = translateRequest(own, protocol, target)
  protocol.encodeRequest(paused().continued(asked), target)
  const { request: counted } = wireTools(repairHistory(own.request), capabilities)
  protocol.encodeCountRequest?.(counted, target)
}

describe.each(PROTOCOLS)('a request of %s', from => {
  it('is left as it was by all that is made of it, for whichever upstream', async () => {
    const bodies = fc.sample(anyRequest(from), { numRuns: 10, seed: 7 })
    for (const body of bodies) await everything(from, body)
    expect(bodies).toHaveLength(10)
  })
})

it.skipIf(capturedRequests().length === 0)('agents’ own requests are left as they were', async () => {
  const captured = capturedRequests().filter(({ kind }) => kind === 'generate')
  // The longest of each agent stands for what it sends.
  const sizeOf = ({ body }: (typeof captured)[number]): number => JSON.stringify(body).length
  const sorted = captured.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const longest = new Map(sorted.map(one => [`${one.agent} ${one.protocol}`, one]))
  for (const { protocol, body } of longest.values()) await everything(protocol, body)
  expect(longest.size).toBeGreaterThan(0)
})
