import { describe, expect, it } from 'vitest'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { Part, RefusalPart } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { encodeReply } from './encode-reply.ts'

const asking = (more: Partial<CanonicalRequest> = {}): CanonicalRequest => ({
  model: 'm',
  stream: false,
  turns: [],
  tools: [],
  sampling: {},
  ...more,
})
const thinking = asking({ reasoning: { show: 'auto' } })

const reply = (parts: (Part | RefusalPart)[], more: Partial<CanonicalReply> = {}): CanonicalReply => ({
  id: 'r1',
  model: 'm',
  parts,
  finish: { reason: 'stop' },
  usage: {},
  ...more,
})
const partsOf = (parts: (Part | RefusalPart)[], request = asking()) =>
  encodeReply(reply(parts), request).candidates?.[0]?.content?.parts
const opaque = { origin: 'gemini', value: 'c2ln' } as const

describe('encodeReply', () => {
  it('is one candidate with its end, usage, model and id', () => {
    const usage = { inputTokens: 3, outputTokens: 2 }
    expect(encodeReply(reply([{ type: 'text', text: 'hi' }], { usage, createdAt: 1_700_000_000 }), asking())).toEqual({
      candidates: [{ content: { role: 'model', parts: [{ text: 'hi' }] }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 },
      modelVersion: 'm',
      responseId: 'r1',
      createTime: '2023-11-14T22:13:20.000Z',
    })
  })

  it('gives calls their arguments as objects, and ends with STOP', () => {
    const call: Part = { type: 'tool-call', id: 'c1', name: 'f', kind: 'function', arguments: '{"x":1}', opaque }
    const { candidates } = encodeReply(reply([call], { finish: { reason: 'tool-calls' } }), asking())
    expect(candidates?.[0]).toMatchObject({
      content: { parts: [{ functionCall: { id: 'c1', name: 'f', args: { x: 1 } }, thoughtSignature: 'c2ln' }] },
      finishReason: 'STOP',
    })
  })

  it('keeps two messages two, where clients put texts together', () => {
    const first: Part = { type: 'text', text: 'I look.' }
    const second: Part = { type: 'text', text: 'Sunny.', apart: true }
    const call: Part = { type: 'tool-call', id: 'c', name: 'f', kind: 'function', arguments: '{}' }
    expect(partsOf([first, second])).toEqual([{ text: 'I look.' }, { text: '\n\n' }, { text: 'Sunny.' }])
    expect(partsOf([first, call, second])?.map(({ text }) => text)).toEqual(['I look.', undefined, 'Sunny.'])
  })

  it('shows thoughts to those who asked, and to no other', () => {
    const thought: Part = { type: 'reasoning', text: 'hm' }
    expect(partsOf([thought], thinking)).toEqual([{ text: 'hm', thought: true }])
    expect(partsOf([thought])).toEqual([])
    expect(partsOf([thought], asking({ reasoning: { show: 'none' } }))).toEqual([])
  })

  it('writes its own signatures where they stood', () => {
    expect(partsOf([{ type: 'text', text: '', opaque }])).toEqual([{ text: '', thoughtSignature: 'c2ln' }])
    expect(partsOf([{ type: 'reasoning', text: 'hm', opaque }])).toEqual([
      { text: '', thought: true, thoughtSignature: 'c2ln' },
    ])
    expect(partsOf([{ type: 'reasoning', text: 'hm', opaque }], thinking)).toEqual([
      { text: 'hm', thought: true, thoughtSignature: 'c2ln' },
    ])
  })

  it('says a refusal as text, and ends with SAFETY and its message', () => {
    expect(encodeReply(reply([{ type: 'refusal', text: 'no' }]), asking()).candidates).toEqual([
      { content: { role: 'model', parts: [{ text: 'no' }] }, finishReason: 'SAFETY', finishMessage: 'no', index: 0 },
    ])
  })

  it('carries images, its own foreign parts, and leaves out those of others', () => {
    const executable = { executableCode: { language: 'PYTHON', code: '1' } }
    const parts = partsOf([
      { type: 'image', source: { from: 'base64', data: 'AA', mediaType: 'image/png' } },
      { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: executable },
      { type: 'foreign', origin: 'anthropic-messages', tag: 'server_tool_use', value: { text: 'x' } },
    ])
    expect(parts).toEqual([{ inlineData: { mimeType: 'image/png', data: 'AA' } }, executable])
  })

  it('grounds citations on the part that they stand in', () => {
    const citations = [{ url: 'https://a.example/', start: 0, end: 1 }]
    const { candidates } = encodeReply(reply([{ type: 'text', text: 'é', citations }]), asking())
    expect(candidates?.[0]?.groundingMetadata?.groundingSupports?.[0]?.segment).toEqual({
      startIndex: 0,
      endIndex: 2,
      text: 'é',
    })
  })

  it.each([
    ['length', 'MAX_TOKENS'],
    ['context-window', 'MAX_TOKENS'],
    ['content-filter', 'SAFETY'],
    ['refusal', 'SAFETY'],
    ['stop-sequence', 'STOP'],
    ['pause', 'STOP'],
    ['other', 'OTHER'],
  ] as const)('ends %s with %s', (reason, finishReason) => {
    expect(encodeReply(reply([], { finish: { reason } }), asking()).candidates?.[0]?.finishReason).toBe(finishReason)
  })
})
