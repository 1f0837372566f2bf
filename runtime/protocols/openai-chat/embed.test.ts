import { describe, expect, it } from 'vitest'
import type { Loss } from '../../canonical/loss.ts'
import type { EmbeddingInput } from '../embedding.ts'
import { packFloats } from '../packed-floats.ts'
import { embedding } from './embed.ts'
import { passthrough } from './passthrough.ts'

const target = { model: 'text-embedding-3-small', kind: 'openai', maker: 'openai' } as const

function decode(body: object, losses: Loss[] = []) {
  const whole = { model: 'public', ...body }
  expect(embedding.operation.validate?.(whole)).toBe(true)
  return embedding.decodeRequest(embedding.operation, whole, losses)
}

function encode(inputs: EmbeddingInput[], losses: Loss[] = []) {
  return embedding.encodeRequest({ inputs }, target, losses)
}

describe('a request', () => {
  it('of one text, several, tokens of one or of several', () => {
    const contents = (input: unknown) => decode({ input }).request.inputs.map(({ content }) => content)
    expect(contents('a')).toEqual(['a'])
    expect(contents(['a', ''])).toEqual(['a', ''])
    expect(contents([1, 2])).toEqual([[1, 2]])
    expect(contents([[1, 2], [3]])).toEqual([[1, 2], [3]])
    expect(contents([])).toEqual([])
  })

  it('says how long the vectors are to be and who calls; nulls say nothing', () => {
    expect(decode({ input: 'a', dimensions: 8, user: 'u' }).request).toEqual({
      inputs: [{ content: 'a', dimensions: 8 }],
      endUser: 'u',
    })
    const nulls = { input: 'a', dimensions: null, user: null, encoding_format: null }
    expect(decode(nulls).request).toEqual({ inputs: [{ content: 'a' }] })
  })

  it('of anything but texts passes the validator, and is refused with its place', () => {
    expect(() => decode({ input: ['a', { image: 'x' }] })).toThrow('input[1] cannot be translated')
  })

  it('in a format that nobody else has is refused', () => {
    expect(() => decode({ input: 'a', encoding_format: 'ubinary' })).toThrow('encoding_format cannot be translated')
  })

  it('reports fields that OpenAI does not have', () => {
    const losses: Loss[] = []
    decode({ input: 'a', input_type: 'query', truncate: null }, losses)
    expect(losses).toEqual([expect.objectContaining({ feature: 'field.input_type', where: 'input_type' })])
  })

  it('without an input, or with one of no shape, is not accepted', () => {
    for (const input of [undefined, 7, [1.5], [['a']], [null]])
      expect(embedding.operation.validate?.({ model: 'm', input }), JSON.stringify(input)).toBe(false)
  })
})

describe('a request toward an upstream', () => {
  it('asks for floats, in a list', () => {
    const body = encode([{ content: 'a', dimensions: 8 }])
    expect(body).toEqual({ model: target.model, input: ['a'], encoding_format: 'float', dimensions: 8 })
    expect(embedding.operation.validate?.(body)).toBe(true)
  })

  it('cannot ask for vectors of several lengths', () => {
    const of = (...dimensions: (number | undefined)[]) =>
      dimensions.map(length => ({ content: 'a', ...(length && { dimensions: length }) }))
    expect(() => encode(of(8, 8, 9))).toThrow('requests[2].outputDimensionality')
    expect(() => encode(of(undefined, 9))).toThrow('requests[1].outputDimensionality')
    expect(encode(of(8, 8))).toMatchObject({ dimensions: 8 })
  })

  it('tells once that it cannot say what a text is for, and which document it is of', () => {
    const losses: Loss[] = []
    const input = { content: 'a', taskType: 'RETRIEVAL_DOCUMENT', title: 't' }
    expect(encode([input, input], losses)).toEqual({
      model: target.model,
      input: ['a', 'a'],
      encoding_format: 'float',
    })
    expect(losses.map(({ feature }) => feature)).toEqual(['embedding.taskType', 'embedding.title'])
  })
})

describe('a reply of an upstream', () => {
  const list = (...data: object[]) => ({
    object: 'list',
    data,
    model: 'm',
    usage: { prompt_tokens: 8, total_tokens: 8 },
  })

  it('is put in the order of the inputs', () => {
    const reply = embedding.decodeReply(list({ index: 1, embedding: [1] }, { index: 0, embedding: [0] }))
    expect(reply).toEqual({ vectors: [[0], [1]], usage: { inputTokens: 8 } })
  })

  it('stays in its own order where a server numbers nothing, or everything alike', () => {
    expect(embedding.decodeReply(list({ embedding: [2] }, { embedding: [1] }))?.vectors).toEqual([[2], [1]])
    const alike = list({ index: 0, embedding: [2] }, { index: 0, embedding: [1] })
    expect(embedding.decodeReply(alike)?.vectors).toEqual([[2], [1]])
  })

  it('may come packed, and without usage', () => {
    const data = [{ index: 0, embedding: packFloats([0.5, -1]) }]
    expect(embedding.decodeReply({ data })).toEqual({ vectors: [[0.5, -1]] })
  })

  it('is none where it has no vectors', () => {
    const odd = [{ embedding: 'AAA=' }, { embedding: [[1]] }, { embedding: ['1'] }, {}, null, 3]
    const bodies = [
      null,
      [],
      'x',
      {},
      { data: {} },
      { error: { message: 'no' } },
      ...odd.map(item => ({ data: [item] })),
    ]
    for (const body of bodies) expect(embedding.decodeReply(body), JSON.stringify(body)).toBeUndefined()
  })
})

describe('a reply to a client', () => {
  const vectors = [[1], [-2]]
  const usage = { inputTokens: 3 }

  it('is floats, or packed floats where base64 was asked for, under the name that was asked for', () => {
    expect(decode({ input: ['a', 'b'] }).encodeReply({ vectors, usage }, [])).toEqual({
      object: 'list',
      data: [
        { object: 'embedding', index: 0, embedding: [1] },
        { object: 'embedding', index: 1, embedding: [-2] },
      ],
      model: 'public',
      usage: { prompt_tokens: 3, total_tokens: 3 },
    })
    const packed = decode({ input: ['a', 'b'], encoding_format: 'base64' }).encodeReply({ vectors, usage }, [])
    expect(packed).toMatchObject({ data: [{ embedding: 'AACAPw==' }, { embedding: 'AAAAwA==' }] })
  })

  it('has zeros for what nobody counted, as its clients want numbers there', () => {
    const reply = decode({ input: 'a' }).encodeReply({ vectors }, [])
    expect(reply).toMatchObject({ usage: { prompt_tokens: 0, total_tokens: 0 } })
  })

  it('cannot say that a text was cut', () => {
    const losses: Loss[] = []
    decode({ input: 'a' }).encodeReply({ vectors, truncated: true }, losses)
    expect(losses).toEqual([expect.objectContaining({ feature: 'embedding.truncated' })])
  })
})

describe('a reply that passes through', () => {
  it('is whole, and its tokens are read', () => {
    const body = {
      object: 'list',
      data: [{ index: 0, embedding: 'AACAPw==' }],
      usage: { prompt_tokens: 5, total_tokens: 5 },
    }
    expect(passthrough.readReply(body)).toEqual({ complete: true, content: true, usage: { inputTokens: 5 } })
    expect(passthrough.readReply({ data: [] })).toEqual({ complete: true, content: true })
  })

  it('is not taken for one where it reports an error or has choices', () => {
    expect(passthrough.readReply({ data: [], error: { message: 'no' } })).toMatchObject({
      complete: false,
      failure: 'no',
    })
    expect(passthrough.readReply({ data: [], choices: [] })).toEqual({ complete: false, content: false })
  })
})
