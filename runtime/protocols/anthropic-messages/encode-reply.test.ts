import { describe, expect, it } from 'vitest'
import type { CanonicalReply } from '../../canonical/event.ts'
import { encodeTokenCount } from './decode-request.ts'
import { encodeReply } from './encode-reply.ts'

const reply: CanonicalReply = {
  id: 'resp_1',
  model: 'public-name',
  parts: [{ type: 'text', text: 'Hello' }],
  finish: { reason: 'stop' },
  usage: { inputTokens: 3, outputTokens: 2 },
}

describe('a whole reply', () => {
  it('has every field that the official types require', () => {
    expect(encodeReply(reply)).toEqual({
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'public-name',
      content: [{ type: 'text', text: 'Hello', citations: null }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      stop_details: null,
      container: null,
      diagnostics: null,
      usage: expect.objectContaining({ input_tokens: 3, output_tokens: 2 }),
    })
  })

  it('has tool calls with their arguments as an object', () => {
    const content = contentOf([
      { type: 'tool-call', id: 'call_1', name: 'f', kind: 'function', arguments: '{"a":[1]}' },
      { type: 'tool-call', id: 'call_2', name: 'g', kind: 'function', arguments: '' },
    ])
    expect(content).toEqual([
      { type: 'tool_use', id: 'toolu_call_1', name: 'f', input: { a: [1] } },
      { type: 'tool_use', id: 'toolu_call_2', name: 'g', input: {} },
    ])
    const finished = encodeReply({ ...reply, parts: [{ type: 'tool-call', ...call('{}') }] })
    expect(finished.stop_reason).toBe('tool_use')
  })

  it.each(['{broken', '[1]', '7'])('keeps arguments that are no object: %s', text => {
    expect(contentOf([{ type: 'tool-call', ...call(text) }])[0]).toMatchObject({ input: { raw_arguments: text } })
  })

  it('has the raw input of a freeform tool in one string', () => {
    const patch = { type: 'tool-call', ...call('*** patch'), kind: 'freeform' } as const
    expect(contentOf([patch])[0]).toMatchObject({ input: { input: '*** patch' } })
  })

  it('shows thinking, and signs it only with its own state', () => {
    const own = { origin: 'anthropic-messages', value: 's' } as const
    const other = { origin: 'gemini', value: 't' } as const
    expect(
      contentOf([
        { type: 'reasoning', text: 'a', opaque: own },
        { type: 'reasoning', text: 'b', opaque: other },
        { type: 'reasoning', text: '', opaque: other },
        { type: 'reasoning', text: '', redacted: true, opaque: own },
      ]),
    ).toEqual([
      { type: 'thinking', thinking: 'a', signature: 's' },
      { type: 'thinking', thinking: 'b', signature: '' },
      { type: 'redacted_thinking', data: 's' },
    ])
  })

  it('leaves out what is empty or has no block here', () => {
    expect(
      contentOf([
        { type: 'text', text: '' },
        { type: 'image', source: { from: 'base64', data: 'AA', mediaType: 'image/png' } },
        { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: {} },
      ]),
    ).toEqual([])
  })

  it('has citations with an address', () => {
    const citations = [{ url: 'https://a.b', title: 'A', citedText: 'x' }, { title: 'no address' }]
    expect(contentOf([{ type: 'text', text: 'x', citations }])[0]).toMatchObject({
      citations: [{ type: 'web_search_result_location', url: 'https://a.b', title: 'A', cited_text: 'x' }],
    })
  })
})

it('a token count is its number', () => {
  expect(encodeTokenCount(42)).toEqual({ input_tokens: 42 })
})

function call(text: string) {
  return { id: 'call_1', name: 'f', kind: 'function' as const, arguments: text }
}

function contentOf(parts: CanonicalReply['parts']) {
  return encodeReply({ ...reply, parts }).content
}
