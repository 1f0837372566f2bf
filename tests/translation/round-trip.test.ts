// A request, its meaning, and the request again: what the canonical model knows comes back as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../runtime/canonical/error.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import type { UpstreamKindName } from '../../runtime/config/kinds.ts'
import { protocols } from '../../runtime/protocols/registry.ts'
import { repairHistory } from '../../runtime/translation/repair-history.ts'
import { wireTools } from '../../runtime/translation/wire-tools.ts'
import { anyRequest } from './any-request.ts'
import { runs } from './fuzz-runs.ts'
import { expected } from './request-changes.ts'
import { essence, isExcused } from './request-essence.ts'
import { decode, targetOf } from './translate.ts'

const RUNS = 150

interface Side {
  protocol: ProtocolId
  kind: UpstreamKindName
  model: string
}

/** Of each protocol its provider's models of several generations, and servers that know less. */
const SIDES: Side[] = [
  { protocol: 'openai-chat', kind: 'openai', model: 'gpt-4.1' },
  { protocol: 'openai-chat', kind: 'openai', model: 'gpt-6' },
  { protocol: 'openai-chat', kind: 'openai-compatible', model: 'qwen3' },
  { protocol: 'openai-chat', kind: 'openai-compatible', model: 'deepseek-chat' },
  { protocol: 'openai-chat', kind: 'openai-compatible', model: 'anthropic/claude-sonnet-4-5' },
  { protocol: 'openai-responses', kind: 'openai', model: 'gpt-4.1' },
  { protocol: 'openai-responses', kind: 'openai', model: 'gpt-6' },
  { protocol: 'openai-responses', kind: 'openai-compatible', model: 'some-model' },
  { protocol: 'anthropic-messages', kind: 'anthropic', model: 'claude-sonnet-4-5' },
  { protocol: 'anthropic-messages', kind: 'anthropic', model: 'claude-opus-4-6' },
  { protocol: 'anthropic-messages', kind: 'anthropic', model: 'claude-opus-4-8' },
  { protocol: 'anthropic-messages', kind: 'openai-compatible', model: 'some-model' },
  { protocol: 'gemini', kind: 'gemini', model: 'gemini-2.5-pro' },
  { protocol: 'gemini', kind: 'gemini', model: 'gemini-2.5-flash' },
  { protocol: 'gemini', kind: 'gemini', model: 'gemini-3-pro-preview' },
  { protocol: 'gemini', kind: 'openai-compatible', model: 'some-model' },
]

describe.each(SIDES)('$protocol to $kind $model', ({ protocol, kind, model }) => {
  const target = targetOf(protocol, { kind, model, maker: kind })
  const { decodeRequest: _, encodeRequest, capabilities } = protocols[protocol]

  it('says again what it said', () => {
    const compared: Record<'all' | 'turns' | 'tools', number> = { all: 0, turns: 0, tools: 0 }
    fc.assert(
      fc.property(anyRequest(protocol), body => {
        compared.all++
        const asked = askedOf(body)
        if (!asked) return
        const { request, written, losses } = asked
        expect(written.model ?? model).toBe(model)
        const told = essence(repairHistory(decode(protocol, written, request.stream).request))
        for (const [field, value] of essence(expected(protocol, request, target, losses))) {
          if (isExcused(field, losses)) continue
          expect(told.get(field), field).toEqual(value)
          if (field === 'turns' || field === 'tools') compared[field]++
        }
      }),
      runs(RUNS),
    )
    // A test that excuses everything tests nothing.
    expect(compared.turns).toBeGreaterThan(compared.all / 3)
    expect(compared.tools).toBeGreaterThan(compared.all / 3)
  })

  /** The request as the target is asked it, and the body that asks it; undefined where it would be refused. */
  function askedOf(body: Record<string, unknown>) {
    try {
      const decoded = decode(protocol, body, body.stream === true).request
      const { request } = wireTools(repairHistory(decoded), capabilities(target))
      const encoded = encodeRequest(request, target)
      const written = JSON.parse(JSON.stringify(encoded.body)) as Record<string, unknown>
      return { request, written, losses: encoded.losses }
    } catch (thrown) {
      if (thrown instanceof GatewayError) return undefined
      throw thrown
    }
  }
})
