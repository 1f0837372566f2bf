import { expect, test } from 'vitest'
import type { FinishReason } from '../../canonical/event.ts'
import { writeFinishReason } from './finish-reason.ts'

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

test('a reply cut off in the middle of a call is still cut off', () => {
  expect(writeFinishReason('length', true)).toBe('length')
  expect(writeFinishReason('content-filter', true)).toBe('content_filter')
})
