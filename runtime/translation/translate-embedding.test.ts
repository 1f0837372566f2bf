import { describe, expect, it } from 'vitest'
import { embedContent } from '../../generated/protocols/gemini/operations.ts'
import { createEmbedding } from '../../generated/protocols/openai-chat/operations.ts'
import { translateEmbedding } from './translate-embedding.ts'

const target = { model: 'upstream-model', kind: 'gemini', maker: 'gemini' } as const
const toGemini = (body: object) => translateEmbedding(createEmbedding, { model: 'public', ...body }, 'gemini', target)

describe('translateEmbedding', () => {
  it('goes to the operation that takes any number of inputs', () => {
    const { operation, body } = toGemini({ input: 'a' })
    expect(operation.id).toBe('batchEmbedContents')
    expect(body).toEqual({ requests: [{ model: 'models/upstream-model', content: { parts: [{ text: 'a' }] } }] })
    const back = translateEmbedding(embedContent, { content: { parts: [{ text: 'a' }] } }, 'openai-chat', target)
    expect(back.operation).toBe(createEmbedding)
  })

  it('answers in the client’s form, and tells the usage apart', () => {
    const { reply, usage } = toGemini({ input: ['a', 'b'] })
    const body = { embeddings: [{ values: [1] }, { values: [2] }], usageMetadata: { promptTokenCount: 4 } }
    expect(usage(body)).toEqual({ inputTokens: 4 })
    expect(reply(body)).toMatchObject({ data: [{ embedding: [1] }, { embedding: [2] }], usage: { prompt_tokens: 4 } })
  })

  it('adds to its losses what the client cannot be told of the reply', () => {
    const { losses, reply } = toGemini({ input: 'a', user: 'u' })
    expect(losses.map(({ feature }) => feature)).toEqual(['endUser'])
    reply({ embeddings: [{ values: [1], statistics: { truncated: true } }] })
    expect(losses.map(({ feature }) => feature)).toEqual(['endUser', 'embedding.truncated'])
  })

  it('does not give a text the vector of another: too few or too many are the upstream’s fault', () => {
    const { reply } = toGemini({ input: ['a', 'b'] })
    const answers = (count: number) => ({ embeddings: Array.from({ length: count }, () => ({ values: [1] })) })
    expect(() => reply(answers(1))).toThrow('with 1 vectors to 2 inputs')
    expect(() => reply(answers(3))).toThrow(expect.objectContaining({ kind: 'upstream', status: 502 }))
    expect(() => reply('<html>')).toThrow('no list of vectors')
  })

  it('refuses an upstream whose protocol has no embeddings', () => {
    const body = { model: 'public', input: 'a' }
    for (const to of ['anthropic-messages', 'openai-responses'] as const)
      expect(() => translateEmbedding(createEmbedding, body, to, target)).toThrow(
        expect.objectContaining({ status: 400 }),
      )
  })
})
