import { describe, expect, it } from 'vitest'
import { batchEmbedContents, embedContent } from '../../../generated/protocols/gemini/operations.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Operation } from '../operation.ts'
import { embedding } from './embed.ts'
import { passthrough } from './passthrough.ts'

const target = { model: 'gemini-embedding-001', kind: 'gemini', maker: 'gemini' } as const
const text = (...texts: string[]) => ({ parts: texts.map(text => ({ text })) })

function decode(operation: Operation, body: object, losses: Loss[] = []) {
  expect(operation.validate?.(body)).toBe(true)
  return embedding.decodeRequest(operation, body, losses)
}

describe('a request', () => {
  it('of one content', () => {
    const body = { content: text('a'), taskType: 'RETRIEVAL_QUERY', title: 't', outputDimensionality: 8 }
    expect(decode(embedContent, body).request).toEqual({
      inputs: [{ content: 'a', taskType: 'RETRIEVAL_QUERY', title: 't', dimensions: 8 }],
    })
  })

  it('of many, each with settings of its own', () => {
    const requests = [
      { model: 'models/m', content: text('a') },
      { model: 'models/m', content: text('b'), outputDimensionality: 8 },
    ]
    expect(decode(batchEmbedContents, { requests }).request.inputs).toEqual([
      { content: 'a' },
      { content: 'b', dimensions: 8 },
    ])
  })

  it('in the spelling of protocol buffers, with one part without its list', () => {
    const body = { content: { parts: { text: 'a' } }, task_type: 'CLUSTERING', output_dimensionality: 8 }
    expect(embedding.decodeRequest(embedContent, body, []).request.inputs).toEqual([
      { content: 'a', taskType: 'CLUSTERING', dimensions: 8 },
    ])
  })

  it('of several parts is one text; of none an empty one', () => {
    const contentOf = (content: object) => decode(embedContent, { content }).request.inputs[0]?.content
    expect(contentOf(text('a', 'b'))).toBe('a\nb')
    expect(contentOf({})).toBe('')
  })

  it('says its settings in the newer place too', () => {
    const body = { content: text('a'), embedContentConfig: { taskType: 'CLUSTERING', outputDimensionality: 4 } }
    expect(decode(embedContent, body).request.inputs).toEqual([{ content: 'a', taskType: 'CLUSTERING', dimensions: 4 }])
  })

  it('reports once what nobody else can be told; a setting that is off asks for nothing', () => {
    const losses: Loss[] = []
    const request = { content: text('a'), embedContentConfig: { autoTruncate: true, documentOcr: false } }
    decode(batchEmbedContents, { requests: [request, request] }, losses)
    expect(losses).toEqual([
      expect.objectContaining({ feature: 'embedding.autoTruncate', where: 'requests[0].autoTruncate' }),
    ])
  })

  it('of anything but texts is refused with its place', () => {
    const image = { parts: [{ text: 'a' }, { inlineData: { mimeType: 'image/png', data: 'AA==' } }] }
    expect(() => decode(embedContent, { content: image })).toThrow('content.parts[1] cannot be translated')
    expect(() => decode(batchEmbedContents, { requests: [{ content: text() }, { content: image }] })).toThrow(
      'requests[1].content.parts[1]',
    )
  })
})

describe('a request toward an upstream', () => {
  it('is a batch, even of one, in which each names the model', () => {
    const input = { content: 'a', taskType: 'CLUSTERING', title: 't', dimensions: 8 }
    const body = embedding.encodeRequest({ inputs: [input] }, target, [])
    expect(body).toEqual({
      requests: [
        {
          model: 'models/gemini-embedding-001',
          content: text('a'),
          taskType: 'CLUSTERING',
          title: 't',
          outputDimensionality: 8,
        },
      ],
    })
    expect(embedding.operation.validate?.(body)).toBe(true)
  })

  it('cannot say who calls', () => {
    const losses: Loss[] = []
    embedding.encodeRequest({ inputs: [], endUser: 'u' }, target, losses)
    expect(losses).toEqual([expect.objectContaining({ feature: 'endUser' })])
  })

  it('refuses tokens', () => {
    const inputs = [{ content: 'a' }, { content: [1, 2] }]
    expect(() => embedding.encodeRequest({ inputs }, target, [])).toThrow('input[1] cannot be translated')
  })
})

describe('a reply of an upstream', () => {
  it('of one or of many, with what was counted for all', () => {
    const embeddings = [{ values: [1] }, { values: [2] }]
    expect(embedding.decodeReply({ embeddings, usageMetadata: { promptTokenCount: 7 } })).toEqual({
      vectors: [[1], [2]],
      usage: { inputTokens: 7 },
    })
    expect(embedding.decodeReply({ embedding: { values: [1] } })).toEqual({ vectors: [[1]] })
  })

  it('counts by each vector where nothing is counted for all, and tells of one that was cut', () => {
    const embeddings = [
      { values: [1], statistics: { tokenCount: 3 } },
      { values: [2], statistics: { tokenCount: 4, truncated: true } },
    ]
    expect(embedding.decodeReply({ embeddings })).toEqual({
      vectors: [[1], [2]],
      usage: { inputTokens: 7 },
      truncated: true,
    })
  })

  it('is none where it has no vectors', () => {
    const odd = [{}, { values: ['1'] }, { values: 'AACAPw==' }, null, 3]
    const bodies = [null, [], 'x', {}, { embeddings: {} }, ...odd.map(item => ({ embeddings: [item] }))]
    for (const body of bodies) expect(embedding.decodeReply(body), JSON.stringify(body)).toBeUndefined()
  })
})

describe('a reply to a client', () => {
  it('has the form of the operation, and usage where it is known', () => {
    const reply = { vectors: [[1]], usage: { inputTokens: 3 } }
    const usageMetadata = { promptTokenCount: 3 }
    const one = decode(embedContent, { content: text('a') })
    expect(one.encodeReply({ ...reply, truncated: true }, [])).toEqual({
      embedding: { values: [1] },
      usageMetadata,
      truncated: true,
    })
    const many = decode(batchEmbedContents, { requests: [{ content: text('a') }] })
    expect(many.encodeReply(reply, [])).toEqual({ embeddings: [{ values: [1] }], usageMetadata })
    expect(many.encodeReply({ vectors: [[1]] }, [])).toEqual({ embeddings: [{ values: [1] }] })
  })
})

describe('a reply that passes through', () => {
  it('is whole, and its tokens are read', () => {
    const usageMetadata = { promptTokenCount: 5, promptTokenDetails: [] }
    const read = { complete: true, content: true, usage: { inputTokens: 5 } }
    expect(passthrough.readReply({ embeddings: [{ values: [1] }], usageMetadata })).toEqual(read)
    expect(passthrough.readReply({ embedding: { values: [1] }, usageMetadata })).toEqual(read)
    expect(passthrough.readReply({ embeddings: [{ values: [1] }] })).toEqual({ complete: true, content: true })
  })
})
