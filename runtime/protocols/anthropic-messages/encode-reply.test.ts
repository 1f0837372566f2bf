import { describe, expect, it } from 'vitest'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { seal } from '../seal.ts'
import { decodeContent } from './content.ts'
import { encodeReply } from './encode-reply.ts'
import { decodeTokenCount, encodeTokenCount } from './token-count.ts'

const request: CanonicalRequest = { model: 'public-name', stream: false, turns: [], tools: [], sampling: {} }
const reply: CanonicalReply = {
  id: 'resp_1',
  model: 'public-name',
  parts: [{ type: 'text', text: 'Hello' }],
  finish: { reason: 'stop' },
  usage: { inputTokens: 3, outputTokens: 2 },
}

describe('a whole reply', () => {
  it('has every field that the official types require', () => {
    expect(encodeReply(reply, request, [])).toEqual({
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
    const finished = encodeReply({ ...reply, parts: [{ type: 'tool-call', ...call('{}') }] }, request, [])
    expect(finished.stop_reason).toBe('tool_use')
  })

  it.each(['{broken', '[1]', '7'])('keeps arguments that are no object: %s', text => {
    expect(contentOf([{ type: 'tool-call', ...call(text) }])[0]).toMatchObject({ input: { raw_arguments: text } })
  })

  it('has the raw input of a freeform tool in one string', () => {
    const patch = { type: 'tool-call', ...call('*** patch'), kind: 'freeform' } as const
    expect(contentOf([patch])[0]).toMatchObject({ input: { input: '*** patch' } })
  })

  it('keeps the digits of big integers in arguments', () => {
    const [block] = contentOf([{ type: 'tool-call', ...call('{"id":12345678901234567890}') }])
    expect(JSON.stringify(block)).toContain('"input":{"id":12345678901234567890}')
  })

  it('shows thinking with its own signature as it is, and with that of another maker sealed', () => {
    const own = { origin: 'anthropic-messages', value: 's' } as const
    const other = { origin: 'openai-responses', maker: 'openai', value: 't', id: 'rs_1' } as const
    expect(
      contentOf([
        { type: 'reasoning', text: 'a', opaque: own },
        { type: 'reasoning', text: 'b', opaque: other },
        { type: 'reasoning', text: ' \n', opaque: other },
        { type: 'reasoning', text: '', redacted: true, opaque: own },
        { type: 'reasoning', text: 'c' },
        { type: 'reasoning', text: '' },
      ]),
    ).toEqual([
      { type: 'thinking', thinking: 'a', signature: 's' },
      { type: 'thinking', thinking: 'b', signature: seal(other) },
      { type: 'redacted_thinking', data: seal(other) },
      { type: 'redacted_thinking', data: 's' },
      { type: 'thinking', thinking: 'c', signature: '' },
    ])
  })

  it('puts the state of a text before it, where it finds its way back, and never at the end', () => {
    const signed = { origin: 'gemini', maker: 'gemini', value: 'U2ln' } as const
    const losses: Loss[] = []
    const parts: CanonicalReply['parts'] = [
      { type: 'text', text: 'Hello', opaque: signed },
      { type: 'text', text: '', opaque: signed },
    ]
    const { content } = encodeReply({ ...reply, parts }, request, losses)
    expect(content.map(({ type }) => type)).toEqual(['redacted_thinking', 'text'])
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.textSignature'])
    const echo = decodeContent(JSON.parse(JSON.stringify(content)), { losses: [], at: 'messages[1].content' })
    expect(echo).toEqual([{ type: 'text', text: 'Hello', opaque: signed }])
  })

  it('leaves out what is empty or has no block here, and reports the latter', () => {
    const losses: Loss[] = []
    const parts: CanonicalReply['parts'] = [
      { type: 'text', text: '' },
      { type: 'image', source: { from: 'base64', data: 'AA', mediaType: 'image/png' } },
      { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: {} },
    ]
    expect(encodeReply({ ...reply, parts }, request, losses).content).toEqual([])
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.image', 'reply.executableCode'])
  })

  it('says why it was refused, in the categories that clients know', () => {
    const stop = (refusal: CanonicalReply['finish']['refusal']) => {
      const { stop_reason, stop_details } = encodeReply(
        { ...reply, finish: { reason: 'refusal', refusal } },
        request,
        [],
      )
      return [stop_reason, stop_details]
    }
    expect(stop({ category: 'cyber', explanation: 'No.' })).toEqual([
      'refusal',
      { type: 'refusal', category: 'cyber', explanation: 'No.' },
    ])
    expect(stop({ category: 'bio_policy' })).toEqual([
      'refusal',
      { type: 'refusal', category: null, explanation: null },
    ])
    expect(stop(undefined)).toEqual(['refusal', null])
  })

  it('that holds the words of a refusal ends with one, though its upstream said stop', () => {
    const refusal = encodeReply({ ...reply, parts: [{ type: 'refusal', text: 'No.' }] }, request, [])
    expect(refusal).toMatchObject({ stop_reason: 'refusal', content: [{ type: 'text', text: 'No.' }] })
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
  expect(decodeTokenCount({ input_tokens: 42 })).toBe(42)
})

it.each([null, [], {}, { input_tokens: '42' }])('an answer without a count tells none: %j', body => {
  expect(decodeTokenCount(body)).toBeUndefined()
})

function call(text: string) {
  return { id: 'call_1', name: 'f', kind: 'function' as const, arguments: text }
}

function contentOf(parts: CanonicalReply['parts']) {
  return encodeReply({ ...reply, parts }, request, []).content
}
