import { describe, expect, test } from 'vitest'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import { askedOf } from '../routing/facts.ts'
import { sampleBody } from './sample-body.ts'

const PROTOCOLS = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const

describe.each(PROTOCOLS)('a sample of %s', protocol => {
  test.each([20, 1_000, 150_000])('is valid, has about %d tokens, and asks for nothing else', tokens => {
    const operation = operationOf(protocol, 'generate', false)!
    const body = { model: 'm', ...sampleBody(protocol, tokens, 12) }
    expect(operation.validate!(body)).toBe(true)
    const { request } = protocols[protocol].decodeRequest(body, { operation, model: 'm', stream: false })
    const { inputTokens, tools, media, reasoning } = askedOf(request)
    expect(Math.abs(inputTokens - tokens)).toBeLessThanOrEqual(Math.max(4, tokens * 0.01))
    expect({ tools, media: media.size, reasoning }).toEqual({ tools: false, media: 0, reasoning: false })
  })
})
