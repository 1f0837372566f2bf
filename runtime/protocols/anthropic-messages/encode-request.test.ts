import { describe, expect, it } from 'vitest'
import type { OutputFormat } from '../../canonical/request.ts'
import { encodeCountRequest } from './encode-request.ts'
import { ask, CLAUDE, say, sent } from './test-request.ts'

describe('a request', () => {
  it('of the least is a model, a limit and a message', () => {
    expect(sent({}, { kind: 'openai-compatible' }).body).toEqual({
      model: 'claude-sonnet-4-6',
      max_tokens: 128_000,
      stream: true,
      messages: [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }],
    })
  })

  it('Q104: without a limit gets the model’s own, so that nothing is cut off', () => {
    expect(sent({}, { model: 'claude-opus-4-1' }).body.max_tokens).toBe(32_000)
    expect(sent({}, { model: 'qwen3', kind: 'openai-compatible' }).body.max_tokens).toBe(32_000)
  })

  it('with a limit keeps it, as far as the model goes', () => {
    expect(sent({ maxOutputTokens: 1 }).body.max_tokens).toBe(1)
    expect(sent({ maxOutputTokens: 100_000 }, { model: 'claude-sonnet-4-5' })).toMatchObject({
      body: { max_tokens: 64_000 },
      features: ['maxOutputTokens'],
    })
  })

  it('names who is behind it, and nothing else of the client’s', () => {
    const { body, features } = sent({ endUser: 'u1', metadata: { a: 'b' }, promptCacheKey: 'k' })
    expect(body.metadata).toEqual({ user_id: 'u1' })
    expect(features).toEqual(['metadata'])
    expect(sent({ endUser: 'u'.repeat(257) })).toMatchObject({ features: ['endUser'] })
    expect(sent({ endUser: 'u'.repeat(257) }).body.metadata).toBeUndefined()
  })

  it('says what it cannot say', () => {
    expect(sent({ verbosity: 'low' }).features).toEqual(['verbosity'])
    expect(sent({ verbosity: 'medium', streamUsage: true, opaqueState: true }).features).toEqual([])
  })

  it.each([
    ['auto', 'auto'],
    ['default', 'standard_only'],
    ['priority', 'auto'],
  ])('in the tier %s is one in %s', (serviceTier, service_tier) => {
    const { body, features, headers } = sent({ serviceTier })
    expect([body.service_tier, body.speed, features, headers]).toEqual([service_tier, undefined, [], undefined])
  })

  it('that shall be fast is, with the header of its beta, at Anthropic', () => {
    expect(sent({ serviceTier: 'fast' })).toMatchObject({
      body: { speed: 'fast' },
      headers: { 'anthropic-beta': 'fast-mode-2026-02-01' },
    })
    const elsewhere = sent({ serviceTier: 'fast' }, { kind: 'openai-compatible' })
    expect([elsewhere.body.speed, elsewhere.headers, elsewhere.features]).toEqual([
      undefined,
      undefined,
      ['serviceTier'],
    ])
  })

  it.each(['flex', 'scale', 'constructor'])('in the tier %s, which there is not, says so', serviceTier => {
    expect(sent({ serviceTier })).toMatchObject({ features: ['serviceTier'] })
  })
})

describe('the form of the answer', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }
  const formed = (output: OutputFormat, model?: string) => {
    const { body, features } = sent(
      { output, turns: [say('system', 's'), say('user', 'hi')] },
      { ...(model && { model }) },
    )
    const hints = Array.isArray(body.system) ? body.system.slice(1).map(({ text }) => text) : []
    return { config: body.output_config, hints, features }
  }

  it('Q102: is a schema that the model is held to, with its objects closed', () => {
    expect(formed({ type: 'json-schema', schema, name: 'n', strict: true })).toEqual({
      config: { format: { type: 'json_schema', schema: { ...schema, additionalProperties: false } } },
      hints: [],
      features: [],
    })
  })

  it('Q102: stands beside the effort in one object', () => {
    const { body } = sent({ output: { type: 'json-schema', schema }, reasoning: { effort: 'low' } })
    expect(body.output_config).toEqual({ effort: 'low', format: expect.objectContaining({ type: 'json_schema' }) })
  })

  it('is told where the provider does not enforce all of it', () => {
    const long = { type: 'object', properties: { a: { type: 'string', minLength: 3 } } }
    expect(formed({ type: 'json-schema', schema: long })).toMatchObject({ hints: [], features: ['output.schema'] })
  })

  it.each([
    ['a schema that cannot be enforced', { type: 'object', additionalProperties: {} }, undefined],
    ['a model that enforces none', schema, 'claude-opus-4-1'],
  ])('is asked for in words: %s', (_why, asked, model) => {
    const { config, hints, features } = formed({ type: 'json-schema', schema: asked }, model)
    expect(config).toBeUndefined()
    expect(hints).toEqual([expect.stringContaining(JSON.stringify(asked))])
    expect(features).toEqual(['output.schema'])
  })

  it('is asked for in words where it is JSON of any form, or one of some values', () => {
    expect(formed({ type: 'json' })).toMatchObject({
      hints: [expect.stringMatching(/JSON object/)],
      features: ['output.json'],
    })
    expect(formed({ type: 'enum', values: ['red', 'blue'] })).toMatchObject({
      hints: [expect.stringContaining('red\nblue')],
      features: ['output.enum'],
    })
  })

  it('as text needs no words', () => {
    expect(formed({ type: 'text' })).toEqual({ config: undefined, hints: [], features: [] })
  })
})

describe('a request to count', () => {
  it('is the same prompt, without the settings of an answer', () => {
    const request = ask({
      turns: [say('system', 's'), say('user', 'hi')],
      tools: [{ type: 'function', name: 'f' }],
      toolChoice: { type: 'auto' },
      reasoning: { effort: 'low' },
      maxOutputTokens: 100,
      sampling: { temperature: 1, logprobs: true },
      endUser: 'u',
      serviceTier: 'auto',
    })
    const { body, losses } = encodeCountRequest(request, CLAUDE)
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      model: 'claude-sonnet-4-6',
      system: [{ type: 'text', text: 's' }],
      messages: [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }],
      tools: [{ name: 'f', input_schema: { type: 'object', properties: {} } }],
      tool_choice: { type: 'auto' },
      thinking: { type: 'adaptive', display: 'summarized' },
      output_config: { effort: 'low' },
    })
    expect(losses).toEqual([])
  })
})
