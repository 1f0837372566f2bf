import { describe, expect, it } from 'vitest'
import { text, utf8 } from '../platform/byte-search.ts'
import { type ClientMessage, type Create, readMessage } from './client-message.ts'

const read = (message: string | object, limit = 10_000): ClientMessage =>
  readMessage(utf8(typeof message === 'string' ? message : JSON.stringify(message)), limit)

function create(message: string | object): Create {
  const read = readMessage(utf8(typeof message === 'string' ? message : JSON.stringify(message)), 10_000)
  if (read.type !== 'create') throw new Error(JSON.stringify(read))
  return read.create
}

function fault(message: string | object, limit?: number) {
  const found = read(message, limit)
  if (found.type !== 'fault') throw new Error(JSON.stringify(found))
  return {
    status: found.error.status,
    param: found.error.details.param,
    message: found.error.message,
    lane: found.lane,
  }
}

describe('response.create', () => {
  it('is the request over HTTP, streaming, without what is of the socket alone; its bytes stay as they came', () => {
    const { lane, generate, body, bytes } = create(
      '{"type":"response.create", "model":"m","stream_id":"a.1","input":[ 1.0, 9007199254740993 ],"generate":true,"stream":true}',
    )
    expect({ lane, generate }).toEqual({ lane: 'a.1', generate: true })
    expect(text(bytes)).toBe('{"model":"m","input":[ 1.0, 9007199254740993 ],"stream":true}')
    expect(body).toEqual(JSON.parse(text(bytes)))
  })

  it('streams whatever it says of that', () => {
    for (const stream of [{}, { stream: false }, { stream: null }]) {
      const { body, bytes } = create({ type: 'response.create', model: 'm', ...stream })
      expect(body).toEqual({ model: 'm', stream: true })
      expect(JSON.parse(text(bytes))).toEqual(body)
    }
  })

  it('may hold the request under "response"', () => {
    const response = { model: 'm', input: 'x', generate: false, stream_id: 'lane' }
    const { lane, generate, body, bytes } = create({ type: 'response.create', response })
    expect({ lane, generate, body }).toEqual({
      lane: 'lane',
      generate: false,
      body: { model: 'm', input: 'x', stream: true },
    })
    expect(JSON.parse(text(bytes))).toEqual(body)
  })

  it('gets ready only, where it says "generate": false and nothing else', () => {
    expect(create({ type: 'response.create', generate: false }).generate).toBe(false)
    for (const generate of [true, null, undefined])
      expect(create({ type: 'response.create', generate }).generate).toBe(true)
  })

  it('does not run in the background', () => {
    expect(fault({ type: 'response.create', stream_id: 'l', background: true })).toMatchObject({
      status: 400,
      param: 'background',
      lane: 'l',
    })
    expect(create({ type: 'response.create', background: false }).body.background).toBe(false)
  })
})

describe('case 96: what is no such message is told, with its place', () => {
  it('broken JSON, and what is no object', () => {
    expect(fault('{"type":')).toMatchObject({ status: 400, message: expect.stringContaining('not valid JSON') })
    for (const json of ['[]', 'null', '"response.create"', '1'])
      expect(fault(json)).toMatchObject({ status: 400, message: 'The message is not a JSON object.' })
    expect(fault('')).toMatchObject({ status: 400 })
  })

  it('a type that is not known, with the lane that it came in', () => {
    expect(fault({ type: 'response.cancel', stream_id: 'l' })).toMatchObject({
      status: 400,
      param: 'type',
      lane: 'l',
      message: 'The type of the message is "response.cancel"; this gateway takes "response.create".',
    })
    expect(fault({})).toMatchObject({ param: 'type', message: expect.stringContaining('not a text') })
    expect(fault({ type: 'x'.repeat(5_000) }).message.length).toBeLessThan(300)
  })

  it('a lane that is no name', () => {
    for (const stream_id of ['', 'a b', 'ü', 'x'.repeat(257), 1, {}, ['a']])
      expect(fault({ type: 'response.create', stream_id })).toMatchObject({ status: 400, param: 'stream_id' })
  })

  it('too long, before it is read', () => {
    expect(fault('x'.repeat(101), 100)).toMatchObject({ status: 413 })
  })

  it('nested deeper than anyone can read', () => {
    const depth = 200_000
    expect(fault(`{"type":${'['.repeat(depth)}${']'.repeat(depth)}}`, 1_000_000)).toMatchObject({ status: 400 })
  })
})

it('Codex may say what it has seen; that needs no answer', () => {
  expect(read({ type: 'response.processed', response_id: 'resp_1' })).toEqual({ type: 'nothing' })
})
