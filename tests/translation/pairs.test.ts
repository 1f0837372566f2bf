// Requests at random from clients of every protocol toward upstreams of every other one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { Part, ProtocolId, ToolResultPart } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import type { UpstreamKindName } from '../../runtime/config/kinds.ts'
import { operationOf } from '../../runtime/protocols/operations.ts'
import type { DecodedRequest } from '../../runtime/protocols/protocol.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { SEAL_PREFIX } from '../../runtime/protocols/seal.ts'
import { translateRequest } from '../../runtime/translation/translate-request.ts'
import { anyRequest } from './any-request.ts'
import { runs } from './fuzz-runs.ts'
import { brokenRules } from './provider-rules.ts'
import { decode, targetOf } from './translate.ts'

const RUNS = 60

const UPSTREAMS: { protocol: ProtocolId; kind: UpstreamKindName; model: string }[] = [
  { protocol: 'openai-chat', kind: 'openai', model: 'gpt-5.5' },
  { protocol: 'openai-chat', kind: 'openai-compatible', model: 'qwen3' },
  { protocol: 'openai-chat', kind: 'openai-compatible', model: 'mistral-large' },
  { protocol: 'openai-responses', kind: 'openai', model: 'gpt-5.5' },
  { protocol: 'anthropic-messages', kind: 'anthropic', model: 'claude-sonnet-4-5' },
  { protocol: 'anthropic-messages', kind: 'anthropic', model: 'claude-opus-4-8' },
  { protocol: 'gemini', kind: 'gemini', model: 'gemini-2.5-flash' },
  { protocol: 'gemini', kind: 'gemini', model: 'gemini-3-pro-preview' },
]

const PAIRS = (Object.keys(protocols) as ProtocolId[]).flatMap(from =>
  UPSTREAMS.filter(({ protocol }) => protocol !== from).map(upstream => ({ from, ...upstream })),
)

/** What every upstream can be asked: media have been fetched, and there is one answer, without its tokens. */
function servable({ request, losses }: DecodedRequest): DecodedRequest {
  const { candidates: _, logprobs: __, ...sampling } = request.sampling
  const turns = request.turns.map(turn => ({ ...turn, parts: turn.parts.map(shown) }))
  return { request: { ...request, turns, sampling }, losses }
}

const PICTURE = 'iVBORw0KGgo='

function shown(part: Part): Part {
  if (part.type === 'tool-result') return { ...part, content: part.content.map(shown) as ToolResultPart['content'] }
  if (part.type === 'audio' || part.type === 'video' || part.type === 'image')
    return { type: 'image', source: { from: 'base64', data: PICTURE, mediaType: 'image/png' } }
  if (part.type !== 'document' || part.source.from === 'text') return part
  return { ...part, source: { from: 'base64', data: 'JVBERi0=', mediaType: 'application/pdf' } }
}

/** What the client itself got wrong is for the upstream to judge. */
function isOwnFault(rule: string, { tools }: CanonicalRequest): boolean {
  const named = tools.flatMap(tool => (tool.type === 'hosted' ? [] : `${tool.namespace ?? ''} ${tool.name}`))
  if (/of one name$/.test(rule)) return new Set(named).size < named.length
  const isOdd = (type: unknown) => type !== undefined && type !== 'object'
  return / are no object$/.test(rule) && tools.some(tool => tool.type === 'function' && isOdd(tool.parameters?.type))
}

describe.each(PAIRS)('$from to $protocol, $model', ({ from, protocol, kind, model }) => {
  const target = targetOf(protocol, { kind, model, maker: kind })
  const upstream = protocols[protocol]

  it('breaks no rule of the provider, and is the same every time', () => {
    let all = 0
    let served = 0
    fc.assert(
      fc.property(anyRequest(from), body => {
        all++
        const bytes = written(body)
        if (bytes === undefined) return
        served++
        // Prompt caches live of prefixes that do not change.
        expect(written(structuredClone(body))).toBe(bytes)
        const sent = JSON.parse(bytes) as Record<string, unknown>
        const validate = operationOf(protocol, 'generate', true)?.validate
        expect(validate?.(sent) === false && validate.errors, bytes).toBe(false)
        expect(() => decode(protocol, sent), bytes).not.toThrow()
        const asked = decode(from, body).request
        const broken = brokenRules(protocol, sent).filter(rule => !isOwnFault(rule, asked))
        expect(broken, bytes).toEqual([])
        // State of another maker is refused as such, sealed or not.
        expect(bytes).not.toContain(`"${SEAL_PREFIX}`)
      }),
      runs(RUNS),
    )
    expect(served).toBeGreaterThan(all / 2)
  })

  /** The bytes that the upstream is sent, which are the same twice; undefined where it is refused. */
  function written(body: Record<string, unknown>): string | undefined {
    try {
      const decoded = servable(decode(from, body, body.stream === true))
      const bytes = JSON.stringify(translateRequest(decoded, upstream, target).body)
      expect(JSON.stringify(translateRequest(decoded, upstream, target).body), 'the request is left as it was').toBe(
        bytes,
      )
      return bytes
    } catch (thrown) {
      if (thrown instanceof GatewayError) return undefined
      throw thrown
    }
  }
})
