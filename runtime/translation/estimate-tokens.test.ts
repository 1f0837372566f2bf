import { describe, expect, it } from 'vitest'
import type { Part } from '../canonical/part.ts'
import type { CanonicalRequest, Tool, Turn } from '../canonical/request.ts'
import { estimateInputTokens } from './estimate-tokens.ts'

const request = (turns: Turn[], parts: Partial<CanonicalRequest> = {}): CanonicalRequest => ({
  ...{ model: 'm', stream: false, turns, tools: [], sampling: {} },
  ...parts,
})
const turn = (role: Turn['role'], ...parts: (Part | string)[]): Turn => ({
  role,
  parts: parts.map(part => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})
const user = (...parts: (Part | string)[]) => turn('user', ...parts)

/** What parts add to a turn. */
async function tokensOf(...parts: Part[]): Promise<number> {
  return (await estimateInputTokens(request([user(...parts)]))) - (await estimateInputTokens(request([user()])))
}

const weather: Tool = {
  type: 'function',
  name: 'get_current_weather',
  description: 'Get the current weather in a given location',
  parameters: {
    type: 'object',
    properties: {
      location: { type: 'string', description: 'The city and state, e.g. San Francisco, CA' },
      unit: { type: 'string', description: 'The unit of temperature to return', enum: ['celsius', 'fahrenheit'] },
    },
    required: ['location'],
  },
}

describe('what a provider has counted is told within 15 %', () => {
  const within = (told: number, counted: number) => {
    expect(told / counted).toBeGreaterThan(0.85)
    expect(told / counted).toBeLessThan(1.15)
  }

  it('a question alone: 16 by OpenAI', async () => {
    expect(await estimateInputTokens(request([user('Invent a new holiday and describe its traditions.')]))).toBe(16)
  })

  it('instructions, a question and a tool: 101 by OpenAI', async () => {
    const system = turn('system', 'You are a helpful assistant that can answer to questions about the weather.')
    const turns = [system, user("What's the weather like in Pittsburgh?")]
    within(await estimateInputTokens(request(turns, { tools: [weather] })), 101)
  })

  it('a question and a small tool: 45 by OpenAI', async () => {
    const parameters = {
      type: 'object',
      properties: { location: { type: 'string' } },
      required: ['location'],
      additionalProperties: false,
    }
    const tools: Tool[] = [{ type: 'function', name: 'weather', parameters, strict: true }]
    within(await estimateInputTokens(request([user('What is the weather in San Francisco?')], { tools })), 45)
  })
})

describe('everything that is read counts', () => {
  it('messages, with the names of who speaks', async () => {
    const one = await estimateInputTokens(request([user('hello')]))
    expect(await estimateInputTokens(request([user('hello'), turn('assistant', 'hello')]))).toBe(one + 5)
    expect(await estimateInputTokens(request([{ ...user('hello'), name: 'bob' }]))).toBe(one + 2)
  })

  it('calls, results, reasoning, refusals', async () => {
    const call: Part = { type: 'tool-call', id: 'c', name: 'read', kind: 'function', arguments: '{"a":1}' }
    expect(await tokensOf(call)).toBe(4 + 1 + 5)
    const result: Part = {
      type: 'tool-result',
      callId: 'c',
      kind: 'function',
      content: [{ type: 'text', text: 'hello' }],
    }
    expect(await tokensOf(result)).toBe(4 + 1)
    expect(await tokensOf({ type: 'reasoning', text: 'hello' }, { type: 'refusal', text: 'hello' })).toBe(2)
  })

  it('tools of every sort, and the schema of the answer', async () => {
    const of = async (parts: Partial<CanonicalRequest>) =>
      (await estimateInputTokens(request([], parts))) - (await estimateInputTokens(request([])))
    const grammar = { syntax: 'lark' as const, definition: 'start: "hello world, and all that is in it"' }
    expect(await of({ tools: [{ type: 'freeform', name: 'patch', grammar }] })).toBeGreaterThan(15)
    const value = { type: 'web_search_20250305', name: 'web_search' }
    expect(await of({ tools: [{ type: 'hosted', origin: 'anthropic-messages', tag: 'x', value }] })).toBeGreaterThan(5)
    const schema = { type: 'object', properties: { city: { type: 'string' } } }
    expect(await of({ output: { type: 'json-schema', schema } })).toBeGreaterThan(10)
  })

  it('images by their detail', async () => {
    const image = (detail?: 'low' | 'high' | 'original'): Part => ({
      type: 'image',
      source: { from: 'base64', data: 'AA==', mediaType: 'image/png' },
      ...(detail && { detail }),
    })
    expect(await tokensOf(image('low'))).toBe(85)
    expect(await tokensOf(image())).toBe(765)
    expect(await tokensOf(image('high'))).toBe(765)
    expect(await tokensOf(image('original'))).toBe(1445)
  })

  it('documents as their text, or by their bytes', async () => {
    const base64 = (mediaType: string): Part => ({
      type: 'document',
      source: { from: 'base64', data: 'A'.repeat(40_000), mediaType },
    })
    expect(await tokensOf({ type: 'document', source: { from: 'text', text: 'hello' }, title: 'hello' })).toBe(2)
    expect(await tokensOf(base64('application/pdf'))).toBe(750)
    expect(await tokensOf(base64('text/plain'))).toBe(7500)
    expect(await tokensOf({ type: 'document', source: { from: 'url', url: 'https://x' } })).toBeGreaterThan(1_000)
  })

  it('sound and film by their bytes, as long as those are known', async () => {
    const source = { from: 'base64', data: 'A'.repeat(40_000), mediaType: 'x/y' } as const
    expect(await tokensOf({ type: 'audio', source })).toBe(30)
    expect(await tokensOf({ type: 'video', source })).toBe(60)
    expect(await tokensOf({ type: 'video', source: { from: 'file', id: 'f' } })).toBe(10_000)
  })

  it('a protocol’s own parts by their words, and not by the bytes in them', async () => {
    const foreign = (value: unknown, text?: string): Part => ({
      ...{ type: 'foreign', origin: 'anthropic-messages', tag: 'x', value },
      ...(text !== undefined && { text }),
    })
    expect(await tokensOf(foreign({ a: 1 }, 'hello'))).toBe(1)
    const bytes = 'aB3/'.repeat(10_000)
    const chinese = '今天天气很好我们去公园散步吧'.repeat(100)
    expect(await tokensOf(foreign({ a: bytes, b: `data:image/png;base64,${bytes}` }))).toBeLessThan(20)
    expect(await tokensOf(foreign({ a: chinese }))).toBeGreaterThan(500)
    expect(await tokensOf(foreign(undefined))).toBe(0)
  })
})
