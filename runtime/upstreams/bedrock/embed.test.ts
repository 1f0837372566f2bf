import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { batchEmbedContents, embedContent } from '../../../generated/protocols/gemini/operations.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { collect } from '../../platform/collect.ts'
import { createNodeTransport } from '../../platform/node/transport.ts'
import type { Operation } from '../../protocols/operation.ts'
import { startAnswers, type TestAnswers } from '../test-answers.ts'
import { testExchange, testUpstream } from '../test-transport.ts'
import { bedrockKind } from './index.ts'

const TITAN = 'amazon.titan-embed-text-v2:0'
const COHERE = 'cohere.embed-multilingual-v3'
const NOVA = 'amazon.nova-2-multimodal-embeddings-v1:0'
const invoked = (model: string) => `POST /model/${encodeURIComponent(model)}/invoke`

let aws: TestAnswers
let transport: ReturnType<typeof createNodeTransport>
beforeAll(async () => {
  aws = await startAnswers()
  transport = createNodeTransport()
})
afterAll(async () => {
  await transport.close()
  await aws.close()
})
beforeEach(() => {
  aws.calls = []
  aws.headers = {}
  aws.answers = {
    [invoked(TITAN)]: [200, { embedding: [1, 2], inputTextTokenCount: 3, embeddingsByType: { float: [1, 2] } }],
    [invoked(NOVA)]: [200, { embeddings: [{ embeddingType: 'TEXT', embedding: [5, 6] }] }],
  }
})

async function embedded(model: string, body: object, operation: Operation = batchEmbedContents) {
  const settings = {
    ...testUpstream('bedrock').upstream.settings,
    baseUrl: aws.url,
    bedrock: { region: 'eu-west-1' },
    timeouts: { connect: 2000, firstByte: 2000, idle: 2000 },
  }
  const upstream = bedrockKind.create(settings, transport.send)
  const said = { operation, stream: false, model, body: utf8(JSON.stringify(body)) }
  const { status, headers, body: source } = await upstream.send(testExchange('gemini', said))
  const told = JSON.parse(text(await collect(source, 1e6, () => new Error('long'))))
  return { status, headers, told, asked: aws.to(invoked(model)).map(call => JSON.parse(call.body)) }
}

const input = (said: string, more: object = {}) => ({ content: { parts: [{ text: said }] }, ...more })

describe('Titan', () => {
  test('is asked for one text a call, and told in order with what was counted', async () => {
    const requests = [input('a', { outputDimensionality: 256 }), input('b')]
    const { told, asked } = await embedded(TITAN, { requests })
    expect(asked).toEqual(expect.arrayContaining([{ inputText: 'a', dimensions: 256 }, { inputText: 'b' }]))
    expect(told).toEqual({
      embeddings: [{ values: [1, 2] }, { values: [1, 2] }],
      usageMetadata: { promptTokenCount: 6 },
    })
  })

  test('tells one content as the client asked for it, and what was not carried', async () => {
    const one = input('a', { taskType: 'RETRIEVAL_QUERY', title: 'T' })
    const { told, headers } = await embedded(TITAN, one, embedContent)
    expect(told).toEqual({ embedding: { values: [1, 2] }, usageMetadata: { promptTokenCount: 3 } })
    expect(headers['x-headgate-lossy']).toBe('embedding.title, embedding.taskType')
  })

  test('of whom one text is refused answers with that, in the words of the protocol', async () => {
    aws.headers = { 'x-amzn-errortype': 'ValidationException:' }
    aws.answers[invoked(TITAN)] = [400, { message: 'Malformed input request' }]
    const { status, told } = await embedded(TITAN, { requests: [input('a')] })
    expect(status).toBe(400)
    expect(told).toMatchObject({ error: { code: 400, status: 'INVALID_ARGUMENT' } })
    expect(told.error.message).toContain('Malformed input request')
  })
})

describe('Cohere', () => {
  test('is asked for up to 96 texts a call that are for the same', async () => {
    const vectors = (length: number) => Array.from({ length }, (_, i) => [i])
    aws.headers = { 'x-amzn-bedrock-input-token-count': '7' }
    aws.answers[invoked(COHERE)] = [200, { embeddings: { float: vectors(96) }, response_type: 'embeddings_by_type' }]
    const documents = Array.from({ length: 96 }, (_, i) => input(`text ${i}`))
    const whole = await embedded(COHERE, { requests: documents })
    expect(whole.asked).toHaveLength(1)
    expect(whole.asked[0]).toMatchObject({ input_type: 'search_document', embedding_types: ['float'] })
    expect(whole.told.embeddings).toHaveLength(96)
    expect(whole.told.usageMetadata).toEqual({ promptTokenCount: 7 })
    aws.calls = []
    const queries = [...documents, input('q', { taskType: 'RETRIEVAL_QUERY', autoTruncate: true })]
    const { asked } = await embedded(COHERE, { requests: queries })
    expect(asked).toHaveLength(2)
    expect(asked).toContainEqual({
      texts: ['q'],
      input_type: 'search_query',
      embedding_types: ['float'],
      truncate: 'END',
    })
  })

  test.each([
    ['CLASSIFICATION', 'classification'],
    ['CLUSTERING', 'clustering'],
    ['QUESTION_ANSWERING', 'search_query'],
    ['SEMANTIC_SIMILARITY', 'search_document'],
  ])('is told %s as %s', async (taskType, said) => {
    aws.answers[invoked(COHERE)] = [200, { embeddings: [[1]], response_type: 'embeddings_floats' }]
    const { asked, told } = await embedded(COHERE, { requests: [input('a', { taskType, outputDimensionality: 512 })] })
    expect(asked[0]).toMatchObject({ input_type: said, output_dimension: 512 })
    expect(told).toEqual({ embeddings: [{ values: [1] }] })
  })
})

test('Nova is asked in its own form', async () => {
  const one = input('a', { taskType: 'RETRIEVAL_QUERY', outputDimensionality: 1024 })
  const { asked, told } = await embedded(NOVA, one, embedContent)
  expect(asked).toEqual([
    {
      schemaVersion: 'nova-multimodal-embed-v1',
      taskType: 'SINGLE_EMBEDDING',
      singleEmbeddingParams: {
        embeddingPurpose: 'TEXT_RETRIEVAL',
        embeddingDimension: 1024,
        text: { truncationMode: 'NONE', value: 'a' },
      },
    },
  ])
  expect(told).toEqual({ embedding: { values: [5, 6] } })
})

test('what is no text is refused with its place', async () => {
  const requests = [{ content: { parts: [{ inlineData: { mimeType: 'image/png', data: '' } }] } }]
  await expect(embedded(TITAN, { requests })).rejects.toThrow(/requests\[0\]\.content\.parts\[0\].*texts alone/)
})
