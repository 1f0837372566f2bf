import { describe, expect, it } from 'vitest'
import { validateChatCompletionRequest as validate } from '../../generated/protocols/openai-chat/validators.js'
import type { ValidationFault } from '../protocols/operation.ts'
import { firstFault, jsonPath } from './fault.ts'

function faultOf(body: unknown): { message: string; param?: string } {
  expect(validate(body)).toBe(false)
  const { message, details } = firstFault(validate.errors ?? [], body)
  return { message, param: details.param }
}

describe('firstFault', () => {
  it('names the place of a wrong value', () => {
    const body = { model: 'm', messages: [{ role: 'user', content: 7 }] }
    expect(faultOf(body)).toEqual({
      message: 'messages[0].content must be a string or an array.',
      param: 'messages[0].content',
    })
  })

  it('names the object that misses a member', () => {
    const body = { model: 'm', messages: [{ role: 'user', content: [{ type: 'text' }] }] }
    expect(faultOf(body)).toEqual({
      message: 'messages[0].content[0] is missing "text".',
      param: 'messages[0].content[0]',
    })
  })

  it('names no place where the body as a whole is at fault', () => {
    expect(faultOf({ model: 'm' })).toEqual({ message: 'The body is missing "messages".', param: undefined })
  })

  it('takes the fault that lies deepest, as that is in the shape that was meant', () => {
    const faults: ValidationFault[] = [
      { instancePath: '/input', keyword: 'type', params: { type: 'string' } },
      { instancePath: '/input/2/content/0', keyword: 'required', params: { missingProperty: 'text' } },
      { instancePath: '/input/2', keyword: 'anyOf', params: {} },
    ]
    const { message } = firstFault(faults, { input: [{}, {}, { content: [{}] }] })
    expect(message).toBe('input[2].content[0] is missing "text".')
  })

  it('names every value that would do, and what a time looks like', () => {
    const one: ValidationFault = { instancePath: '/scope', keyword: 'enum', params: { allowedValues: ['read', 'all'] } }
    expect(firstFault([one], { scope: 'x' }).message).toBe('scope must be one of "read", "all".')
    const time: ValidationFault = { instancePath: '/since', keyword: 'format', params: { format: 'date-time' } }
    expect(firstFault([time], { since: 'x' }).message).toBe('since must be a time such as 2027-01-31T12:00:00Z.')
  })

  it('names every type that would do, once', () => {
    const faults: ValidationFault[] = [
      { instancePath: '/stop', keyword: 'type', params: { type: 'string' } },
      { instancePath: '/stop', keyword: 'type', params: { type: ['array', 'null'] } },
      { instancePath: '/stop', keyword: 'type', params: { type: 'string' } },
      { instancePath: '/other', keyword: 'type', params: { type: 'number' } },
    ]
    expect(firstFault(faults, { stop: 7 }).message).toBe('stop must be a string or an array or null.')
  })

  it('has words where the validator has none, and where there is no fault at all', () => {
    expect(firstFault([{ instancePath: '/a', keyword: 'odd', params: {} }], { a: 1 }).message).toBe('a is not valid.')
    expect(
      firstFault([{ instancePath: '', keyword: 'anyOf', params: {}, message: 'must match a schema' }], 1).message,
    ).toBe('The body must match a schema.')
    expect(firstFault([], {}).message).toBe('The body does not have the shape of this operation.')
  })
})

describe('jsonPath', () => {
  it.each([
    ['', {}, ''],
    ['/messages/1/content', { messages: [{}, { content: 7 }] }, 'messages[1].content'],
    ['/0/text', [{ text: 7 }], '[0].text'],
    // The number is a key of an object there.
    ['/logit_bias/50256', { logit_bias: { 50256: 'x' } }, 'logit_bias.50256'],
    ['/a~1b/c~0d', { 'a/b': { 'c~d': 1 } }, 'a/b.c~d'],
    ['/gone/0/deeper', {}, 'gone.0.deeper'],
    ['/null/x', { null: null }, 'null.x'],
    ['/__proto__/x', JSON.parse('{"__proto__":{"x":1}}'), '__proto__.x'],
  ])('writes %s as a person would', (pointer, body, path) => {
    expect(jsonPath(pointer, body)).toBe(path)
  })
})
