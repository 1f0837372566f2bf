import { expect, test } from 'vitest'
import { completionId, toolCallId } from './ids.ts'

test.each([
  ['chatcmpl-123', 'chatcmpl-123'],
  ['msg_01ABC', 'chatcmpl-01ABC'],
  ['resp_67c', 'chatcmpl-67c'],
  ['gen-99', 'chatcmpl-99'],
  ['p7k2aLy', 'chatcmpl-p7k2aLy'],
])('the reply %s is called %s', (id, name) => {
  expect(completionId(id)).toBe(name)
})

test('a call keeps its own id, as the client sends it back with the result', () => {
  expect(toolCallId('toolu_01', 'chatcmpl-1', 0)).toBe('toolu_01')
})

test('calls without ids are told apart', () => {
  expect([toolCallId('', 'chatcmpl-1', 0), toolCallId('', 'chatcmpl-1', 1)]).toEqual(['call_1_0', 'call_1_1'])
})
