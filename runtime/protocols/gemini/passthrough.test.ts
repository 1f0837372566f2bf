import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { concat, text, utf8 } from '../../platform/byte-search.ts'
import type { Observed, TapOptions } from '../protocol.ts'
import { FrameSplitter } from '../sse.ts'
import { passthrough } from './passthrough.ts'

const shared = process.env.HEADGATE_SHARED ?? join(import.meta.dirname, '../../../../shared')
const recordings = join(shared, 'recordings/gemini')

interface Passed {
  bytes: string
  observed: Observed
}

/** What comes out of the tap for a stream that the network cut into pieces of `size` bytes. */
function pass(stream: string, size = stream.length * 4, options: TapOptions = { hideUsage: false }): Passed {
  const tap = passthrough.tap(options)
  const splitter = new FrameSplitter()
  const out: Uint8Array[] = []
  const take = (frame: Uint8Array): void => {
    const passed = tap.frame(frame)
    if (passed) out.push(passed)
  }
  const bytes = utf8(stream)
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size), take)
  const rest = splitter.rest()
  if (rest) take(rest)
  return { bytes: text(concat(out)), observed: tap.observed }
}

const stream = (...chunks: unknown[]): string => chunks.map(chunk => `data: ${JSON.stringify(chunk)}\r\n\r\n`).join('')
const said = (part: object, more: object = {}) => ({
  candidates: [{ content: { parts: [part], role: 'model' } }],
  ...more,
})

describe('a stream that passes', () => {
  it('keeps its frames, the same objects', () => {
    const tap = passthrough.tap({ hideUsage: false })
    const frame = utf8(stream(said({ text: 'a' }, { usageMetadata: { promptTokenCount: 1 } })))
    expect(tap.frame(frame)).toBe(frame)
  })

  it('takes the last value of each counter, not their sum', () => {
    const chunks = [5, 7, 9].map(count =>
      said({ text: 'x' }, { usageMetadata: { promptTokenCount: 4, candidatesTokenCount: count } }),
    )
    expect(pass(stream(...chunks)).observed.usage).toEqual({ inputTokens: 4, outputTokens: 9 })
  })

  it('keeps a counter that later frames leave out or say null of', () => {
    const { observed } = pass(
      stream(
        said({ text: 'x' }),
        said({ text: 'x' }, { usageMetadata: { promptTokenCount: 4, thoughtsTokenCount: 10 } }),
        said({ text: 'x' }, { usageMetadata: { candidatesTokenCount: 3, thoughtsTokenCount: null } }),
      ),
    )
    expect(observed.usage).toEqual({ inputTokens: 4, outputTokens: 13, reasoningTokens: 10 })
  })

  it('reads counters through any white space, and not out of texts', () => {
    const first = 'data: {"candidates": [{"content": {"parts": [{"text": "go"}]}}]}\r\n\r\n'
    const second =
      'data: {"candidates": [{"content": {"parts": [{"text": "\\"usageMetadata\\": {\\"promptTokenCount\\": 99}"}]}}], ' +
      '"usageMetadata" : {"promptTokenCount" : 12 , "candidatesTokenCount":\t3}}\r\n\r\n'
    expect(pass(first + second).observed.usage).toEqual({ inputTokens: 12, outputTokens: 3 })
    expect(
      pass(stream(said({ text: 'a' }), said({ text: 'usageMetadata' }), said({ text: 'b' }))).observed.usage,
    ).toBeUndefined()
  })

  it('is complete with a finish reason or a refused prompt, and not before', () => {
    expect(pass(stream(said({ text: 'a' }))).observed).toEqual({ complete: false, content: true })
    expect(pass(stream(said({ text: 'a' }), { candidates: [{ finishReason: 'STOP' }] })).observed.complete).toBe(true)
    expect(pass(stream({ promptFeedback: { blockReason: 'SAFETY' } })).observed).toEqual({
      complete: true,
      content: false,
    })
    expect(pass(stream({ candidates: [{ finishReason: 'SAFETY' }] })).observed).toEqual({
      complete: true,
      content: false,
    })
  })

  it('sees a failure within the stream', () => {
    const { observed } = pass(
      stream(said({ text: 'a' }), { error: { code: 503, message: 'overloaded', status: 'UNAVAILABLE' } }),
    )
    expect(observed).toEqual({ complete: false, content: true, failure: 'overloaded' })
  })

  it('takes words of the reply for nothing else', () => {
    const call = { functionCall: { name: 'f', args: { error: 'x', finishReason: 'STOP', blockReason: 1 } } }
    expect(pass(stream(said({ text: 'a' }), said(call), said({ text: 'error' }))).observed).toEqual({
      complete: false,
      content: true,
    })
  })

  it.each([
    ['a text', { text: 'a' }, true],
    ['a thought', { text: 'a', thought: true }, true],
    ['a call', { functionCall: { name: 'f' } }, true],
    ['an image', { inlineData: { mimeType: 'image/png', data: 'AA' } }, true],
    ['an empty text', { text: '' }, false],
    ['a signature alone', { thoughtSignature: 'AA' }, false],
  ])('%s is content: %s', (_, part, content) => {
    expect(pass(stream(said(part))).observed.content).toBe(content)
  })

  it('lets comments, broken JSON and unknown frames pass', () => {
    const odd = ': keep-alive\n\ndata: {"candidates": [\n\ndata: [DONE]\n\ndata: 5\n\n'
    expect(pass(odd)).toEqual({ bytes: odd, observed: { complete: false, content: false } })
  })

  it('renames the model where a frame names one, and touches nothing else', () => {
    const { bytes } = pass(
      stream(said({ text: 'modelVersion' }, { modelVersion: 'gemini-3-pro', responseId: 'r' }), said({ text: 'é' })),
      3,
      { hideUsage: false, renameModel: 'smart "one"' },
    )
    expect(bytes).toBe(
      stream(said({ text: 'modelVersion' }, { modelVersion: 'smart "one"', responseId: 'r' }), said({ text: 'é' })),
    )
  })

  it('edits no body', () => {
    expect(passthrough.edits({ contents: [] }, true)).toEqual({ set: {}, hideUsage: false })
  })
})

describe('a whole reply', () => {
  it('says usage, end and content', () => {
    const reply = {
      ...said({ text: 'hi' }),
      candidates: [{ content: { parts: [{ text: 'hi' }] }, finishReason: 'STOP' }],
      usageMetadata: { promptTokenCount: 2, candidatesTokenCount: 3, totalTokenCount: 5 },
    }
    const expected = { complete: true, content: true, usage: { inputTokens: 2, outputTokens: 3 } }
    expect(passthrough.readReply(reply)).toEqual(expected)
    expect(passthrough.modelPath).toEqual(['modelVersion'])
  })

  it('may be the array that a stream without alt=sse is', () => {
    const chunks = [
      said({ text: 'a' }),
      { candidates: [{ finishReason: 'STOP' }], usageMetadata: { promptTokenCount: 2 } },
    ]
    expect(passthrough.readReply(chunks)).toEqual({ complete: true, content: true, usage: { inputTokens: 2 } })
    expect(passthrough.readReply([{ error: { message: 'no' } }])).toEqual({
      complete: false,
      content: false,
      failure: 'no',
    })
  })

  it.each([
    null,
    5,
    'x',
    [],
    {},
    { candidates: [null, { content: null }, { content: { parts: [null] } }], usageMetadata: null },
  ])('of another shape says nothing: %j', body => {
    const stranger = JSON.stringify(body)?.includes('candidates') ? {} : { stranger: true }
    expect(passthrough.readReply(body)).toEqual({ complete: false, content: false, ...stranger })
  })
})

describe.skipIf(!existsSync(recordings))('recorded streams of Gemini', () => {
  const names = existsSync(recordings) ? readdirSync(recordings) : []
  const recorded = names.filter(name => existsSync(join(recordings, name, 'stream.ndjson')))
  const linesOf = (name: string) =>
    readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)

  describe.each(recorded)('%s', name => {
    const lines = linesOf(name)
    const source = lines.map(line => `data: ${line}\r\n\r\n`).join('')
    // A recorded line is JSON of this protocol; only these members are looked at.
    const counted = lines.map(
      line => (JSON.parse(line) as { usageMetadata?: Record<string, number> }).usageMetadata ?? {},
    )
    const last: Record<string, number> = Object.assign({}, ...counted)

    it.each([1, 7, 1000])('passes byte for byte in pieces of %i bytes, and its usage is seen', size => {
      const { bytes, observed } = pass(source, size)
      expect(bytes).toBe(source)
      expect(observed.complete).toBe(true)
      expect(observed.content).toBe(true)
      expect(observed.failure).toBeUndefined()
      expect(observed.usage?.inputTokens).toBe(last.promptTokenCount)
      expect(observed.usage?.outputTokens).toBe((last.candidatesTokenCount ?? 0) + (last.thoughtsTokenCount ?? 0))
      expect(observed.usage?.reasoningTokens).toBe(last.thoughtsTokenCount)
      expect((observed.usage?.inputTokens ?? 0) + (observed.usage?.outputTokens ?? 0)).toBe(last.totalTokenCount)
    })

    it('passes with another model name, and nothing else changed', () => {
      const { bytes } = pass(source, 4096, { hideUsage: false, renameModel: 'public/name' })
      expect(bytes).toBe(source.replaceAll(/"modelVersion":"[^"]*"/g, '"modelVersion":"public/name"'))
    })
  })

  const whole = names.filter(name => existsSync(join(recordings, name, 'response.json')))
  it.each(whole)('the whole reply of %s is read', name => {
    const body = JSON.parse(readFileSync(join(recordings, name, 'response.json'), 'utf8'))
    const observed = passthrough.readReply(body)
    expect(observed).toMatchObject({ complete: true, content: true })
    expect((observed.usage?.inputTokens ?? 0) + (observed.usage?.outputTokens ?? 0)).toBe(
      body.usageMetadata.totalTokenCount,
    )
  })
})
