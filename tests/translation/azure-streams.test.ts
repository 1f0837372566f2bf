import { describe, expect, test } from 'vitest'
import { text, utf8 } from '../../runtime/platform/byte-search.ts'
import { ChatStreamTap } from '../../runtime/protocols/openai-chat/stream-tap.ts'
import { chunk, DONE, finish, told, toMessages } from './chat-chunks.ts'
import { folded } from './translate.ts'

const safe = { hate: { filtered: false, severity: 'safe' } }
const prompt = {
  id: '',
  model: '',
  object: '',
  created: 0,
  choices: [],
  prompt_filter_results: [{ prompt_index: 0, content_filter_results: safe }],
}
/** What the filter says of a text that has been sent before: a choice without a delta. */
const later = {
  ...prompt,
  prompt_filter_results: undefined,
  choices: [
    {
      index: 0,
      finish_reason: null,
      content_filter_results: safe,
      content_filter_offsets: { check_offset: 44, start_offset: 44, end_offset: 198 },
    },
  ],
}

describe('verdicts of Azure’s filters', () => {
  test('stand between the pieces of a reply and are none', () => {
    const events = [prompt, chunk({ content: 'a' }), later, chunk({ content: 'b' }), finish('stop'), later, DONE]
    expect(told(toMessages(events))).toEqual(['mS', 'bs0 text', 'bd "a"', 'bd "b"', 'be0', 'mD end_turn', 'mE'])
    for (const to of ['openai-responses', 'gemini'] as const)
      expect(JSON.stringify(folded('openai-chat', events, to))).toContain('"ab"')
  })

  test('may end a reply, which then was refused and not broken', () => {
    const events = [prompt, chunk({ content: 'a' }), finish('content_filter'), DONE]
    expect(folded('openai-chat', events, 'anthropic-messages')).toMatchObject({ stop_reason: 'refusal' })
    expect(folded('openai-chat', events, 'openai-responses')).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'content_filter' },
    })
  })

  test('pass to Chat clients as they came', () => {
    const tap = new ChatStreamTap({ hideUsage: true })
    const frames = [prompt, chunk({ content: 'a' }), later, finish('stop')].map(
      event => `data: ${JSON.stringify(event)}\n\n`,
    )
    expect(frames.map(frame => text(tap.frame(utf8(frame)) ?? utf8('')))).toEqual(frames)
    expect(tap.observed).toMatchObject({ content: true, complete: true })
    expect(tap.observed.failure).toBeUndefined()
  })

  test('of a prompt alone are no content yet: another attempt may still answer', () => {
    const tap = new ChatStreamTap({ hideUsage: true })
    tap.frame(utf8(`data: ${JSON.stringify(prompt)}\n\n`))
    expect(tap.observed.content).toBe(false)
  })
})
