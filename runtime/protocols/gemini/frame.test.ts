import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import { renderStreamError } from './error.ts'
import { frame, JsonArrayStream } from './frame.ts'

describe('frame', () => {
  it('is one data line that ends as Google ends it, whatever the text holds', () => {
    expect(frame({ text: 'a\n\r\n\u2028b' })).toBe('data: {"text":"a\\n\\r\\n\u2028b"}\r\n\r\n')
  })
})

describe('JsonArrayStream', () => {
  it('joins frames to one JSON array, however many come at once', () => {
    const array = new JsonArrayStream()
    const text =
      array.add(frame({ a: 'x\ny' })) + array.add('') + array.add(frame({ b: 2 }) + frame({ c: 3 })) + array.end()
    expect(JSON.parse(text)).toEqual([{ a: 'x\ny' }, { b: 2 }, { c: 3 }])
  })

  it('leaves comments out and takes frames that end in line feeds', () => {
    const array = new JsonArrayStream()
    const text = array.add(': waiting\n\n') + array.add('data: {"a":1}\n\n: waiting\n\ndata:{"b":2}\n\n') + array.end()
    expect(JSON.parse(text)).toEqual([{ a: 1 }, { b: 2 }])
  })

  it('is valid after an error, and when nothing came', () => {
    const array = new JsonArrayStream()
    const text =
      array.add(frame({ a: 1 })) + array.add(renderStreamError(new GatewayError('internal', 'm'), '')) + array.end()
    expect(JSON.parse(text)).toEqual([{ a: 1 }, { error: { code: 500, message: 'm', status: 'INTERNAL' } }])
    expect(JSON.parse(new JsonArrayStream().end())).toEqual([])
  })
})
