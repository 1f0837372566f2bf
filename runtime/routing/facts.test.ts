import { describe, expect, it, vi } from 'vitest'
import type { Part } from '../canonical/part.ts'
import type { CanonicalRequest, Reasoning, Tool } from '../canonical/request.ts'
import { estimateInputTokens } from '../translation/estimate-tokens.ts'
import { askedOf, factsOf } from './facts.ts'
import { NOON } from './test-world.ts'

const request = (some: Partial<CanonicalRequest> = {}): CanonicalRequest => ({
  ...{ model: 'm', stream: false, turns: [], tools: [], sampling: {} },
  ...some,
})
const saying = (...parts: Part[]) => request({ turns: [{ role: 'user', parts }] })
const text = (text: string): Part => ({ type: 'text', text })

const prose = 'The quick brown fox jumps over the lazy dog, then it rests in the shade of an old oak tree. '.repeat(50)
const tool: Tool = {
  type: 'function',
  name: 'read_file',
  description: 'Reads a file from the local file system. The path has to be absolute, not relative.',
  parameters: {
    type: 'object',
    properties: {
      path: { type: 'string', description: 'The absolute path of the file to read' },
      limit: { type: 'integer', description: 'How many lines to read at the most' },
    },
    required: ['path'],
  },
}

describe('input tokens', () => {
  it.each<[what: string, asked: CanonicalRequest]>([
    ['prose', saying(text(prose))],
    ['code', saying(text('export function f(a: number): number {\n  return a * 2 + g(a, [1, 2, 3])\n}\n'.repeat(40)))],
    ['numbers', saying(text(Array.from({ length: 99 }, (_, n) => `${n},${(n * 7919) % 1000},2026-08-01`).join('\n')))],
    ['Russian', saying(text('Сегодня очень хорошая погода, давайте погуляем в парке. '.repeat(40)))],
    ['Chinese', saying(text('今天天气很好，我们去公园散步吧。请告诉我你最喜欢的书是什么。'.repeat(40)))],
    ['tools', request({ tools: Array.from({ length: 20 }, () => tool) })],
    [
      'a loop of tools',
      {
        ...request(),
        turns: [
          {
            role: 'assistant',
            parts: [
              {
                ...{ type: 'tool-call', id: '1', kind: 'function' },
                name: 'read_file',
                arguments: '{"path":"/etc/hosts"}',
              },
            ],
          },
          {
            role: 'tool',
            parts: [{ type: 'tool-result', callId: '1', kind: 'function', content: [{ type: 'text', text: prose }] }],
          },
        ],
      },
    ],
    ['an image', saying(text(prose), { type: 'image', source: { from: 'url', url: 'https://example.com/a.png' } })],
  ])('of %s are within a third of what the tokenizer counts', async (_, asked) => {
    const share = askedOf(asked).inputTokens / (await estimateInputTokens(asked))
    expect(share).toBeGreaterThan(0.67)
    expect(share).toBeLessThan(1.33)
  })

  it('are the same for the same request', () => {
    expect(askedOf(saying(text(prose))).inputTokens).toBe(askedOf(saying(text(prose))).inputTokens)
  })

  it('of a table are not those of one of its columns', () => {
    const table = (rows: number) => askedOf(saying(text(`1${'a'.repeat(19)}`.repeat(rows)))).inputTokens
    // Short texts are looked at letter by letter.
    const share = table(256) / (table(12) * (256 / 12))
    expect(share).toBeGreaterThan(0.8)
    expect(share).toBeLessThan(1.1)
  })

  it('count no encoded bytes', () => {
    const bytes = 'QUJD'.repeat(50_000)
    const foreign: Part = { type: 'foreign', origin: 'anthropic-messages', tag: 'result', value: { data: bytes } }
    expect(askedOf(saying(foreign)).inputTokens).toBeLessThan(50)
    const image: Part = { type: 'image', source: { from: 'base64', data: bytes, mediaType: 'image/png' } }
    expect(askedOf(saying(image)).inputTokens).toBeLessThan(1_000)
  })

  it('of a schema as deep as no one writes it are told all the same', () => {
    const deep: Record<string, unknown> = {}
    let inner = deep
    for (let level = 0; level < 100_000; level++) {
      const next = {}
      inner.properties = next
      inner = next
    }
    const nested: Tool = { type: 'function', name: 'deep', parameters: deep }
    expect(askedOf(request({ tools: [nested] })).inputTokens).toBeGreaterThan(10)
  })
})

describe('what a request asks for', () => {
  it('is nothing where it says nothing', () => {
    expect(askedOf(saying(text('hi')))).toMatchObject({ tools: false, media: new Set(), reasoning: false })
  })

  it('is tools, and an answer of some length', () => {
    expect(askedOf(request({ tools: [tool], maxOutputTokens: 64 }))).toMatchObject({ tools: true, outputTokens: 64 })
  })

  it('is all media, those in results of tools too', () => {
    const source = { from: 'base64', data: 'AAAA', mediaType: 'application/octet-stream' } as const
    const result: Part = { type: 'tool-result', callId: '1', kind: 'function', content: [{ type: 'image', source }] }
    const asked = saying(result, { type: 'audio', source }, { type: 'video', source }, { type: 'document', source })
    expect([...askedOf(asked).media].sort()).toEqual(['audio', 'document', 'image', 'video'])
  })

  it('is no document where that is text', () => {
    const plain: Part = { type: 'document', source: { from: 'text', text: prose } }
    const encoded: Part = { type: 'document', source: { from: 'base64', data: 'QUJD', mediaType: 'text/markdown' } }
    expect(askedOf(saying(plain, encoded)).media.size).toBe(0)
    expect(askedOf(saying(plain)).inputTokens).toBeGreaterThan(500)
  })

  it.each<[Reasoning, boolean]>([
    [{}, false],
    [{ effort: 'none' }, false],
    [{ effort: 'none', show: 'auto' }, false],
    [{ budgetTokens: 0 }, false],
    [{ show: 'none' }, false],
    [{ effort: 'minimal' }, true],
    [{ budgetTokens: -1 }, true],
    [{ adaptive: true }, true],
    [{ show: 'auto' }, true],
  ])('is reasoning or none: %j', (reasoning, expected) => {
    expect(askedOf(request({ reasoning })).reasoning).toBe(expected)
  })
})

it('facts read the request when they are first looked at, and once', () => {
  const read = vi.fn(() => request({ tools: [tool], maxOutputTokens: 5 }))
  const asking = { stream: true, protocol: 'gemini', key: 'ada', header: () => 'x', now: NOON } as const
  const known = factsOf(read, asking)
  expect(known).toMatchObject({ key: 'ada', protocol: 'gemini', stream: true, now: NOON })
  const unread = factsOf(read, asking)
  expect([unread.key, unread.header('any')]).toEqual(['ada', 'x'])
  read.mockClear()
  expect([unread.tools, unread.outputTokens, unread.reasoning, unread.media.size]).toEqual([true, 5, false, 0])
  expect(unread.inputTokens).toBeGreaterThan(10)
  expect(read).toHaveBeenCalledTimes(1)
})
