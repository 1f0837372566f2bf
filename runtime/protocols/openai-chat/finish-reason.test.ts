import { expect, test } from 'vitest'
import type { FinishReason } from '../../canonical/event.ts'
import { faultOf, readFinishReason, writeFinishReason } from './finish-reason.ts'

test.each<[FinishReason, string]>([
  ['stop', 'stop'],
  ['stop-sequence', 'stop'],
  ['length', 'length'],
  ['context-window', 'length'],
  ['refusal', 'content_filter'],
  ['content-filter', 'content_filter'],
  ['pause', 'stop'],
  ['other', 'stop'],
])('%s is %s', (reason, name) => {
  expect(writeFinishReason(reason, false)).toBe(name)
})

test('a stop with tool calls keeps the agent going', () => {
  expect(writeFinishReason('stop', true)).toBe('tool_calls')
  expect(writeFinishReason('tool-calls', true)).toBe('tool_calls')
})

test('a promise of tool calls that never came is a stop', () => {
  expect(writeFinishReason('tool-calls', false)).toBe('stop')
})

test('a refusal in words is a stop, as its words tell it; one without is a filter', () => {
  expect(writeFinishReason('refusal', false, true)).toBe('stop')
  expect(writeFinishReason('refusal', false, false)).toBe('content_filter')
  expect(writeFinishReason('content-filter', false, true)).toBe('content_filter')
})

test('a reply cut off in the middle of a call is still cut off', () => {
  expect(writeFinishReason('length', true)).toBe('length')
  expect(writeFinishReason('content-filter', true)).toBe('content_filter')
})

test.each<[string | undefined, boolean, boolean, FinishReason]>([
  ['stop', false, false, 'stop'],
  ['length', true, false, 'length'],
  ['tool_calls', true, false, 'tool-calls'],
  ['function_call', true, false, 'tool-calls'],
  ['content_filter', false, false, 'content-filter'],
  ['STOP', false, false, 'stop'],
  ['end_turn', false, false, 'stop'],
  ['sensitive', false, false, 'content-filter'],
  ['never heard of', false, false, 'other'],
  [undefined, false, false, 'stop'],
  [undefined, true, false, 'tool-calls'],
  ['stop', true, false, 'tool-calls'],
  ['tool_calls', false, false, 'stop'],
  ['stop', false, true, 'refusal'],
])('%s, with calls %s, refused %s, is %s', (said, hasToolCalls, refused, reason) => {
  expect(readFinishReason(said, hasToolCalls, refused)).toBe(reason)
})

test('some ends are faults', () => {
  expect(['error', 'abort', 'insufficient_system_resource', 'stop', undefined].map(faultOf)).toEqual([
    'upstream',
    'upstream',
    'overloaded',
    undefined,
    undefined,
  ])
})

test.each(['__proto__', 'constructor'])('an end that is called %s is one that nobody knows, and no fault', said => {
  expect(readFinishReason(said, false, false)).toBe('other')
  expect(faultOf(said)).toBeUndefined()
})
