import { describe, expect, test } from 'vitest'
import { passthrough } from './passthrough.ts'

const { edits, readReply } = passthrough

describe('what is changed in a request', () => {
  test('a stream is asked for usage, which the client then does not see', () => {
    expect(edits({ stream: true }, true)).toEqual({
      set: { stream_options: { include_usage: true } },
      hideUsage: true,
    })
  })

  test('other options of the stream stay', () => {
    expect(edits({ stream_options: { include_obfuscation: false, include_usage: false } }, true)).toEqual({
      set: { stream_options: { include_obfuscation: false, include_usage: true } },
      hideUsage: true,
    })
    expect(edits({ stream_options: null }, true).set).toEqual({ stream_options: { include_usage: true } })
  })

  test('nothing, where the client asked for usage itself or does not stream', () => {
    const nothing = { set: {}, hideUsage: false }
    expect(edits({ stream_options: { include_usage: true } }, true)).toEqual(nothing)
    expect(edits({ stream_options: { include_usage: false } }, false)).toEqual(nothing)
    expect(edits('no object', false)).toEqual(nothing)
  })
})

describe('what a whole reply says', () => {
  const usage = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 }

  test('its usage, that it is whole, that it has content', () => {
    const message = { role: 'assistant', content: 'Hi' }
    expect(readReply({ choices: [{ message, finish_reason: 'stop' }], usage })).toEqual({
      usage: { inputTokens: 3, outputTokens: 2 },
      complete: true,
      content: true,
    })
  })

  test.each([
    ['tool calls', { content: null, tool_calls: [{ id: 'a' }] }, true],
    ['reasoning', { content: '', reasoning_content: 'hm' }, true],
    ['a refusal', { content: null, refusal: 'no' }, true],
    ['typed parts', { content: [{ type: 'text', text: 'x' }] }, true],
    ['nothing', { role: 'assistant', content: '', tool_calls: [] }, false],
  ])('content may be %s', (_, message, content) => {
    expect(readReply({ choices: [{ message }] }).content).toBe(content)
  })

  test.each([
    [{ error: { message: 'Broken.', code: 500 } }, 'Broken.'],
    [{ error: 'Broken.' }, 'Broken.'],
    [{ object: 'error', message: 'Broken.' }, 'Broken.'],
    [{ error: { code: 7 } }, '{"code":7}'],
  ])('a failure under status 200: %j', (body, failure) => {
    expect(readReply(body)).toEqual({ complete: false, content: false, failure })
  })

  test.each([[null], ['text'], [[]], [{}], [{ choices: 4, usage: 'much' }]])('nothing of %j', body => {
    expect(readReply(body)).toEqual({ complete: false, content: false, stranger: true })
  })
})
