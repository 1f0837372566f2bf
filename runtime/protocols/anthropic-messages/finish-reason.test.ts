import { expect, it } from 'vitest'
import { stopReason } from './finish-reason.ts'

it.each([
  ['stop', 'end_turn'],
  ['stop-sequence', 'stop_sequence'],
  ['length', 'max_tokens'],
  ['context-window', 'model_context_window_exceeded'],
  ['refusal', 'refusal'],
  ['content-filter', 'refusal'],
  ['pause', 'pause_turn'],
  ['other', 'end_turn'],
] as const)('%s is %s', (reason, said) => {
  expect(stopReason(reason, false)).toBe(said)
})

it('a stop beside tool calls lets the agent go on', () => {
  expect(stopReason('stop', true)).toBe('tool_use')
  expect(stopReason('tool-calls', true)).toBe('tool_use')
})

it('tool calls that never came end the turn', () => {
  expect(stopReason('tool-calls', false)).toBe('end_turn')
})

it('a cut or refused reply stays one, calls or not', () => {
  expect(stopReason('length', true)).toBe('max_tokens')
  expect(stopReason('content-filter', true)).toBe('refusal')
})
