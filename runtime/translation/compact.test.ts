import { describe, expect, test } from 'vitest'
import type { ForeignPart, Part } from '../canonical/part.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import { withoutCompaction } from './compact.ts'

const foreign = (tag: string, more: Partial<ForeignPart> = {}): ForeignPart => ({
  type: 'foreign',
  origin: 'openai-responses',
  tag,
  value: { type: tag },
  ...more,
})
const trigger = foreign('compaction_trigger')

function request(parts: Part[], more: Partial<CanonicalRequest> = {}): CanonicalRequest {
  const turns = [
    { role: 'system' as const, parts: [{ type: 'text' as const, text: 'be brief' }] },
    { role: 'user' as const, parts },
  ]
  return { model: 'm', stream: true, turns, tools: [], sampling: {}, ...more }
}

describe('a request for a compaction', () => {
  const asked = request([{ type: 'text', text: 'hi' }, trigger], {
    compact: 'turn',
    tools: [{ type: 'function', name: 'f' }],
    toolChoice: { type: 'required' },
    parallelToolCalls: false,
    output: { type: 'json' },
    verbosity: 'low',
    reasoning: { effort: 'low' },
    promptCacheKey: 'k',
  })

  test('asks another upstream for a summary of the same conversation, without tools and without a form', () => {
    const { turns, ...settings } = withoutCompaction(asked, { id: 'anthropic-messages' })
    expect(settings).toEqual({
      model: 'm',
      stream: true,
      tools: [],
      sampling: {},
      compact: 'turn',
      reasoning: { effort: 'low' },
      promptCacheKey: 'k',
    })
    expect(turns.slice(0, 2)).toEqual(request([{ type: 'text', text: 'hi' }]).turns)
    expect(turns.slice(2)).toEqual([
      { role: 'user', parts: [{ type: 'text', text: expect.stringContaining('summary') }] },
    ])
  })

  test('by its operation needs no item', () => {
    const { turns } = withoutCompaction(request([{ type: 'text', text: 'hi' }], { compact: 'operation' }), {
      id: 'gemini',
    })
    expect(turns).toHaveLength(3)
  })

  test('leaves no empty turn where the trigger was alone', () => {
    expect(withoutCompaction(request([trigger], { compact: 'turn' }), { id: 'gemini' }).turns).toHaveLength(2)
  })

  test('goes as it is to an upstream that compacts by itself', () => {
    expect(withoutCompaction(asked, { id: 'openai-responses' })).toBe(asked)
  })
})

describe('any other request', () => {
  test('is the same object', () => {
    const plain = request([{ type: 'text', text: 'hi' }, foreign('web_search_call')])
    expect(withoutCompaction(plain, { id: 'gemini' })).toBe(plain)
  })

  test('whose conversation another provider has compacted is refused, but where the summary can be read', () => {
    const unreadable = request([foreign('compaction')])
    expect(() => withoutCompaction(unreadable, { id: 'gemini' })).toThrow(
      expect.objectContaining({ status: 400, details: expect.objectContaining({ code: 'not_translatable' }) }),
    )
    expect(withoutCompaction(unreadable, { id: 'openai-responses' })).toBe(unreadable)
    const readable = request([foreign('compaction', { origin: 'anthropic-messages', text: 'They spoke of 7.' })])
    expect(withoutCompaction(readable, { id: 'gemini' })).toBe(readable)
  })
})
