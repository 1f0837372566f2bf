import { describe, expect, test } from 'vitest'
import { anthropicMessages } from '../../runtime/protocols/anthropic-messages/index.ts'
import { start, text } from './messages-events.ts'
import { streamed } from './translate.ts'

const overloaded = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
const broken = [start(), ...text(0, 'Hi'), overloaded]

describe('Q11: an error inside the stream of a Messages upstream', () => {
  test('is an error chunk for a Chat client, and no sentinel', () => {
    const { events } = streamed('anthropic-messages', broken, 'openai-chat')
    expect(events.at(-1)).toMatchObject({ error: { message: 'Overloaded' } })
    expect(events).not.toContain('[DONE]')
  })

  test('is an error and a failed response for a Responses client', () => {
    const { events } = streamed('anthropic-messages', broken, 'openai-responses')
    expect(events.slice(-2)).toMatchObject([
      { type: 'error', message: 'Overloaded' },
      { type: 'response.failed', response: { status: 'failed', error: { code: 'server_is_overloaded' } } },
    ])
  })

  test('is a status for a Gemini client', () => {
    const { text: frames } = streamed('anthropic-messages', broken, 'gemini')
    const last = frames.split(/\r?\n\r?\n/).findLast(frame => frame !== '')
    expect(JSON.parse(last!.replace(/^data: /, ''))).toMatchObject({
      error: { message: 'Overloaded', status: 'UNAVAILABLE' },
    })
  })
})

test('Q110: a prompt that is too long for another upstream makes Claude Code compact', () => {
  const error = anthropicMessages.decodeError(400, {
    type: 'error',
    error: { type: 'invalid_request_error', message: 'prompt is too long: 216945 tokens > 200000 maximum' },
  })
  expect(error?.kind).toBe('context-too-long')
  expect(anthropicMessages.renderError(error!, 'req_1')).toMatchObject({
    error: { type: 'invalid_request_error', message: 'prompt is too long: 216945 tokens > 200000 maximum' },
  })
})
