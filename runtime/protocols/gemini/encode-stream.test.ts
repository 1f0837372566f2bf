import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { GoogleGenAI } from '@google/genai'
import { isStepCount, streamText, tool } from 'ai'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { compileDefinition } from '../../../codegen/protocols/ajv.ts'
import { bundleProtocol } from '../../../codegen/protocols/bundle.ts'
import type { GenerateContentResponse } from '../../../generated/protocols/gemini/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { encodeReply } from './encode-reply.ts'
import { GeminiStreamEncoder } from './encode-stream.ts'

const request: CanonicalRequest = {
  model: 'm',
  stream: true,
  turns: [],
  tools: [],
  sampling: {},
  reasoning: { show: 'auto' },
}

function encode(events: readonly CanonicalEvent[], asked = request): string {
  const encoder = new GeminiStreamEncoder(asked)
  return events.map(event => encoder.encode(event)).join('')
}

/** The events of a stream; the schema test below holds them to this type. */
function framesOf(text: string): GenerateContentResponse[] {
  return text
    .split('\r\n\r\n')
    .filter(Boolean)
    .map(frame => JSON.parse(frame.replace(/^data: /, '')))
}

const partsOf = (text: string) => framesOf(text).flatMap(frame => frame.candidates?.[0]?.content?.parts ?? [])

const start: CanonicalEvent = { type: 'start', id: 'r1', model: 'gemini-x' }
const stop: CanonicalEvent = { type: 'finish', reason: 'stop' }
const opaque = { origin: 'gemini', value: 'c2ln' } as const

/** A reply with everything that a stream can hold, its two calls in parallel. */
const rich: CanonicalEvent[] = [
  { ...start, createdAt: 1_700_000_000, usage: { inputTokens: 1 } },
  { type: 'part-start', index: 0, part: { type: 'reasoning' } },
  { type: 'delta', index: 0, text: 'Let me ' },
  { type: 'delta', index: 0, text: 'see.' },
  { type: 'part-end', index: 0 },
  { type: 'part-start', index: 1, part: { type: 'text' } },
  { type: 'delta', index: 1, text: 'Zażółć ' },
  { type: 'delta', index: 1, text: '🙂\n\n"x"' },
  { type: 'citation', index: 1, citation: { url: 'https://a.example/', title: 'A', start: 7, end: 9 } },
  { type: 'part-end', index: 1 },
  { type: 'part-start', index: 2, part: { type: 'tool-call', id: 'c1', name: 'weather', kind: 'function' } },
  { type: 'part-start', index: 3, part: { type: 'tool-call', id: 'c2', name: 'now', kind: 'function' } },
  { type: 'delta', index: 2, text: '{"city":' },
  { type: 'delta', index: 3, text: '' },
  { type: 'delta', index: 2, text: '"Łódź"}' },
  { type: 'part-end', index: 2, opaque },
  { type: 'part-end', index: 3 },
  { type: 'usage', usage: { inputTokens: 12, outputTokens: 30, reasoningTokens: 20, cachedInputTokens: 4 } },
  { type: 'finish', reason: 'tool-calls' },
]

it('two messages stay two, where clients put texts together', () => {
  const text = (index: number, said: string, apart?: true): CanonicalEvent[] => [
    { type: 'part-start', index, part: { type: 'text', ...(apart && { apart }) } },
    { type: 'delta', index, text: said },
    { type: 'part-end', index },
  ]
  const parts = partsOf(encode([start, ...text(0, 'I look.'), ...text(1, 'Sunny.', true), stop]))
  expect(parts.map(part => part.text)).toEqual(['I look.', '\n\n', 'Sunny.', ''])
})

describe('the stream', () => {
  it('sends each text as it comes, and the reason with the usage in the last frame', () => {
    const text = encode([
      start,
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'delta', index: 0, text: 'a' },
      { type: 'delta', index: 0, text: 'b' },
      { type: 'part-end', index: 0 },
      { type: 'usage', usage: { inputTokens: 3, outputTokens: 2 } },
      stop,
    ])
    const head = { modelVersion: 'gemini-x', responseId: 'r1' }
    const said = (part: string) => ({ content: { role: 'model', parts: [{ text: part }] }, index: 0 })
    expect(framesOf(text)).toEqual([
      { candidates: [said('a')], ...head },
      { candidates: [said('b')], ...head },
      {
        candidates: [{ ...said(''), finishReason: 'STOP' }],
        usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 },
        ...head,
      },
    ])
  })

  it('names no events, sends no [DONE], and ends its last frame with a blank line', () => {
    const text = encode(rich)
    expect(text).not.toMatch(/^event:/m)
    expect(text).not.toContain('[DONE]')
    expect(text.endsWith('}\r\n\r\n')).toBe(true)
    expect(text.split('\r\n\r\n').every(frame => frame === '' || frame.startsWith('data: {'))).toBe(true)
  })

  it('holds a call back until its arguments are whole', () => {
    const calls = partsOf(encode(rich)).filter(part => part.functionCall)
    expect(calls).toEqual([
      { functionCall: { id: 'c1', name: 'weather', args: { city: 'Łódź' } }, thoughtSignature: 'c2ln' },
      { functionCall: { id: 'c2', name: 'now', args: {} } },
    ])
  })

  it('sends a call whose end was never said, before the end', () => {
    const text = encode([
      start,
      { type: 'part-start', index: 0, part: { type: 'tool-call', id: 'c', name: 'f', kind: 'function' } },
      { type: 'delta', index: 0, text: '{"x":' },
      { type: 'finish', reason: 'length' },
    ])
    expect(partsOf(text)[0]).toEqual({ functionCall: { id: 'c', name: 'f', args: { raw_arguments: '{"x":' } } })
    expect(framesOf(text).at(-1)?.candidates?.[0]?.finishReason).toBe('MAX_TOKENS')
  })

  it('gives the plain text of a freeform call a name', () => {
    const text = encode([
      start,
      { type: 'part-start', index: 0, part: { type: 'tool-call', id: 'c', name: 'sql', kind: 'freeform' } },
      { type: 'delta', index: 0, text: 'select ' },
      { type: 'delta', index: 0, text: '1' },
      { type: 'part-end', index: 0 },
      { type: 'finish', reason: 'tool-calls' },
    ])
    expect(partsOf(text)[0]).toEqual({ functionCall: { id: 'c', name: 'sql', args: { input: 'select 1' } } })
  })

  it('shows thoughts to those who asked, and to no other', () => {
    expect(
      partsOf(encode(rich))
        .filter(part => part.thought)
        .map(part => part.text),
    ).toEqual(['Let me ', 'see.'])
    expect(partsOf(encode(rich, { ...request, reasoning: undefined })).some(part => part.thought)).toBe(false)
  })

  it('sends a signature after the text that it signs, on an empty part', () => {
    const text = encode([
      start,
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'delta', index: 0, text: 'a' },
      { type: 'part-end', index: 0, opaque },
      { type: 'part-start', index: 1, part: { type: 'text' } },
      { type: 'delta', index: 1, text: 'b' },
      { type: 'part-end', index: 1 },
      stop,
    ])
    expect(partsOf(text)).toEqual([{ text: 'a' }, { text: '', thoughtSignature: 'c2ln' }, { text: 'b' }, { text: '' }])
  })

  it('ends a refusal with SAFETY and what was said', () => {
    const text = encode([
      start,
      { type: 'part-start', index: 0, part: { type: 'refusal' } },
      { type: 'delta', index: 0, text: 'I ' },
      { type: 'delta', index: 0, text: 'will not.' },
      { type: 'part-end', index: 0 },
      stop,
    ])
    expect(framesOf(text).at(-1)?.candidates?.[0]).toMatchObject({
      finishReason: 'SAFETY',
      finishMessage: 'I will not.',
    })
  })

  it('sends media and parts of its own at once', () => {
    const text = encode([
      start,
      { type: 'part-start', index: 0, part: { type: 'image', data: 'AA', mediaType: 'image/png' } },
      { type: 'part-end', index: 0 },
      {
        type: 'part-start',
        index: 1,
        part: { type: 'foreign', origin: 'gemini', tag: 'toolCall', value: { toolCall: { id: 't' } } },
      },
      { type: 'part-end', index: 1 },
      {
        type: 'part-start',
        index: 2,
        part: { type: 'foreign', origin: 'openai-responses', tag: 'x', value: { text: 'x' } },
      },
      { type: 'part-end', index: 2 },
      stop,
    ])
    expect(partsOf(text)).toEqual([
      { inlineData: { mimeType: 'image/png', data: 'AA' } },
      { toolCall: { id: 't' } },
      { text: '' },
    ])
  })

  it('says a failure in place of the end, and nothing after either', () => {
    const failed: CanonicalEvent = { type: 'failed', error: new GatewayError('overloaded', 'busy') }
    expect(encode([start, failed, stop])).toBe(
      'data: {"error":{"code":503,"message":"busy","status":"UNAVAILABLE"}}\r\n\r\n',
    )
    expect(framesOf(encode([start, stop, stop, failed])).length).toBe(1)
  })

  it('joins to what the whole reply says', () => {
    const whole = encodeReply(foldReply(rich), request)
    const frames = framesOf(encode(rich))
    const text = (thought: boolean) => (parts: ReturnType<typeof partsOf>) =>
      parts
        .filter(part => Boolean(part.thought) === thought)
        .map(part => part.text ?? '')
        .join('')
    const parts = whole.candidates?.[0]?.content?.parts ?? []
    for (const read of [text(true), text(false)]) expect(read(partsOf(encode(rich)))).toBe(read(parts))
    expect(partsOf(encode(rich)).filter(part => part.functionCall)).toEqual(parts.filter(part => part.functionCall))
    const { content, ...end } = frames.at(-1)?.candidates?.[0] ?? {}
    expect(content?.parts).toEqual([{ text: '' }])
    expect(whole.candidates?.[0]).toMatchObject(end)
    expect(frames.at(-1)?.usageMetadata).toEqual(whole.usageMetadata)
  })

  it('is what the schemas say, and nothing they do not know', () => {
    const { bundle } = bundleProtocol(new URL('../../../schemas/gemini', import.meta.url).pathname)
    if (!bundle) throw new Error('the schemas have faults')
    const validate = compileDefinition(bundle, 'GenerateContentResponse', { known: true })
    for (const frame of [...framesOf(encode(rich)), encodeReply(foldReply(rich), request)]) {
      validate(frame)
      expect(validate.errors ?? []).toEqual([])
    }
    const errors = compileDefinition(bundle, 'ErrorResponse', { known: true })
    const [frame] = framesOf(
      encode([{ type: 'failed', error: new GatewayError('overloaded', 'busy', { retryAfterSeconds: 1 }) }]),
    )
    errors(frame)
    expect(errors.errors ?? []).toEqual([])
  })
})

/** A fetch that answers everything with this stream, cut into pieces of `size` bytes. */
function answering(text: string, size = 7): typeof fetch {
  const bytes = new TextEncoder().encode(text)
  return async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
        controller.close()
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
}

describe('@google/genai', () => {
  const client = (events: readonly CanonicalEvent[]) =>
    new GoogleGenAI({
      apiKey: 'k',
      httpOptions: { baseUrl: 'http://gateway.invalid', fetch: answering(encode(events)) },
    })

  it('reads text, thoughts, calls, grounding, usage and end', async () => {
    const stream = await client(rich).models.generateContentStream({ model: 'm', contents: 'hi' })
    const chunks = []
    for await (const chunk of stream) chunks.push(chunk)
    const parts = chunks.flatMap(chunk => chunk.candidates?.[0]?.content?.parts ?? [])
    expect(
      parts
        .filter(part => part.thought)
        .map(part => part.text)
        .join(''),
    ).toBe('Let me see.')
    expect(
      parts
        .filter(part => !part.thought)
        .map(part => part.text ?? '')
        .join(''),
    ).toBe('Zażółć 🙂\n\n"x"')
    expect(chunks.flatMap(chunk => chunk.functionCalls ?? [])).toEqual([
      { id: 'c1', name: 'weather', args: { city: 'Łódź' } },
      { id: 'c2', name: 'now', args: {} },
    ])
    const last = chunks.at(-1)
    expect(last?.candidates?.[0]?.finishReason).toBe('STOP')
    expect(last?.candidates?.[0]?.groundingMetadata?.groundingChunks?.[0]?.web?.uri).toBe('https://a.example/')
    expect(last?.usageMetadata).toEqual({
      promptTokenCount: 12,
      cachedContentTokenCount: 4,
      candidatesTokenCount: 10,
      thoughtsTokenCount: 20,
      totalTokenCount: 42,
    })
    expect(last?.modelVersion).toBe('gemini-x')
    expect(last?.responseId).toBe('r1')
  })

  it('keeps the turn in the history of a chat', async () => {
    const chat = client(rich).chats.create({ model: 'm' })
    for await (const _ of await chat.sendMessageStream({ message: 'hi' })) {
      // Only the history matters.
    }
    const history = chat.getHistory(true)
    expect(history.map(content => content.role)).toContain('model')
    expect(history.flatMap(content => content.parts ?? []).filter(part => part.functionCall)).toHaveLength(2)
  })

  it('throws the error of a stream that fails', async () => {
    const failing: CanonicalEvent[] = [
      start,
      { type: 'part-start', index: 0, part: { type: 'text' } },
      { type: 'delta', index: 0, text: 'a' },
      { type: 'failed', error: new GatewayError('overloaded', 'too busy') },
    ]
    const read = async () => {
      for await (const _ of await client(failing).models.generateContentStream({ model: 'm', contents: 'hi' })) {
        // Reads until it throws.
      }
    }
    await expect(read()).rejects.toThrow('too busy')
  })
})

describe('the AI SDK', () => {
  it('reads text, reasoning, calls, sources and usage, and goes on after calls', async () => {
    const bodies = [
      encode(rich),
      encode([
        start,
        { type: 'part-start', index: 0, part: { type: 'text' } },
        { type: 'delta', index: 0, text: 'done' },
        { type: 'part-end', index: 0 },
        stop,
      ]),
    ]
    const google = createGoogleGenerativeAI({
      apiKey: 'k',
      baseURL: 'http://gateway.invalid/v1beta',
      fetch: (...args) => answering(bodies.shift() ?? '')(...args),
    })
    const called: unknown[] = []
    const execute = (input: unknown) => {
      called.push(input)
      return 'ok'
    }
    const result = streamText({
      model: google('m'),
      prompt: 'hi',
      tools: {
        weather: tool({ inputSchema: z.object({ city: z.string() }), execute }),
        now: tool({ inputSchema: z.object({}), execute }),
      },
      stopWhen: isStepCount(3),
    })
    const steps = await result.steps
    expect(steps).toHaveLength(2)
    expect(steps[0]?.finishReason).toBe('tool-calls')
    expect(steps[0]?.text).toBe('Zażółć 🙂\n\n"x"')
    expect(steps[0]?.reasoningText).toBe('Let me see.')
    expect(steps[0]?.sources.map(source => source.sourceType === 'url' && source.url)).toEqual(['https://a.example/'])
    expect(steps[0]?.usage).toMatchObject({ inputTokens: 12, outputTokens: 30, totalTokens: 42 })
    expect(called).toEqual([{ city: 'Łódź' }, {}])
    expect(steps[1]?.text).toBe('done')
    expect(steps[1]?.finishReason).toBe('stop')
  })
})
