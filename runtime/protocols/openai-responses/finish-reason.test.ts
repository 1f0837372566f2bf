import { describe, expect, test } from 'vitest'
import type { FinishReason } from '../../canonical/event.ts'
import { endingOf } from './finish-reason.ts'

describe('why a reply ended, as a response says it', () => {
  test.each<[FinishReason, string]>([
    ['stop', 'completed'],
    ['stop-sequence', 'completed'],
    ['tool-calls', 'completed'],
    ['pause', 'completed'],
    ['other', 'completed'],
    ['length', 'incomplete max_output_tokens'],
    ['context-window', 'incomplete max_output_tokens'],
    ['content-filter', 'incomplete content_filter'],
    ['refusal', 'incomplete content_filter'],
  ])('%s: %s', (reason, expected) => {
    const { status, incomplete_details } = endingOf(reason, false)
    expect([status, incomplete_details?.reason].filter(Boolean).join(' ')).toBe(expected)
  })

  test('a refusal in words completes the response', () => {
    expect(endingOf('refusal', true).status).toBe('completed')
  })
})
