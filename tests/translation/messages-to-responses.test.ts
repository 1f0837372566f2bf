import { describe, expect, test } from 'vitest'
import { call, ends, start, stop, text, thinking } from './messages-events.ts'
import { leastRequest, streamed } from './translate.ts'

interface ResponsesEvent {
  type: string
  item?: { type: string; arguments?: string; encrypted_content?: string; summary?: object[]; name?: string }
  delta?: string
  response?: { output: object[]; status: string }
}

const toResponses = (events: object[], request?: object) => {
  const { events: said, losses } = streamed('anthropic-messages', events, 'openai-responses', {
    ...(request && { request }),
  })
  // What the encoder of Responses streams writes.
  return { said: said as ResponsesEvent[], losses }
}

describe('case 58: thinking, then a call', () => {
  const events = [
    start(),
    ...thinking(0, 'sig==', 'I call', ' it.'),
    ...call(1, 'toolu_1', 'f', '{"a"', ':1}'),
    ends('tool_use'),
    stop,
  ]

  test('is a reasoning item and a function call, each begun, told and done', () => {
    const { said } = toResponses(events)
    expect(said.map(({ type }) => type)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.reasoning_summary_part.added',
      'response.reasoning_summary_text.delta',
      'response.reasoning_summary_text.delta',
      'response.reasoning_summary_text.done',
      'response.reasoning_summary_part.done',
      'response.output_item.done',
      'response.output_item.added',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.done',
      'response.output_item.done',
      'response.completed',
    ])
    const items = said.filter(({ type }) => type.startsWith('response.output_item.')).map(({ item }) => item)
    expect(items).toMatchObject([
      { type: 'reasoning', summary: [] },
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'I call it.' }] },
      { type: 'function_call', name: 'f', arguments: '' },
      { type: 'function_call', name: 'f', arguments: '{"a":1}' },
    ])
    expect(said.at(-1)?.response).toMatchObject({ status: 'completed', output: [items[1], items[3]] })
  })

  test('has its state in the reasoning item where the client asked for it', () => {
    const stateOf = (request?: object) => {
      const { said } = toResponses(events, request)
      return said.find(({ type, item }) => type === 'response.output_item.done' && item?.type === 'reasoning')?.item
        ?.encrypted_content
    }
    expect(stateOf()).toEqual(expect.any(String))
    // It is the upstream's own, in an envelope that says so.
    expect(stateOf()).not.toBe('sig==')
    const { include: _, ...silent } = leastRequest('openai-responses') as { include: string[] }
    expect(stateOf(silent)).toBeUndefined()
  })
})

test('thinking that is hidden needs no text to come back', () => {
  const hidden = [start(), ...thinking(0, 'sig=='), ...text(1, 'hi'), ends('end_turn'), stop]
  const { said } = toResponses(hidden)
  const items = said.filter(({ type }) => type === 'response.output_item.done').map(({ item }) => item)
  expect(items).toMatchObject([
    { type: 'reasoning', summary: [], encrypted_content: expect.any(String) },
    { type: 'message' },
  ])
})
