import { describe, expect, it } from 'vitest'
import { validateChatCompletionRequest as validate } from '../../generated/protocols/openai-chat/validators.js'
import { firstFault } from './fault.ts'

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
})
