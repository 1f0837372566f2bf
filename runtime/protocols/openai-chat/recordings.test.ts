import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { CanonicalEvent, CanonicalReply } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Usage } from '../../canonical/usage.ts'
import { concat, text, utf8 } from '../../platform/byte-search.ts'
import type { ReplyContext } from '../protocol.ts'
import { FrameSplitter, sseFrame } from '../sse.ts'
import { openaiChat } from './index.ts'
import { passthrough } from './passthrough.ts'

const shared = process.env.HEADGATE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const folder = join(shared, 'recordings/openai-chat')

/** The usage that each recording reports: of its reply, and of its stream. */
const expected: Record<string, { reply?: Usage; stream?: Usage }> = {
  'alibaba-tool-call': {
    reply: { inputTokens: 295, cachedInputTokens: 0, outputTokens: 22 },
    stream: { inputTokens: 295, cachedInputTokens: 0, outputTokens: 22 },
  },
  'azure-deepseek-reasoning-1': {
    reply: { inputTokens: 19, outputTokens: 1969 },
    stream: { inputTokens: 19, outputTokens: 1720, reasoningTokens: 0 },
  },
  'deepseek-json': { reply: { inputTokens: 495, cachedInputTokens: 320, outputTokens: 144, reasoningTokens: 118 } },
  'deepseek-reasoning': {
    reply: { inputTokens: 18, cachedInputTokens: 0, outputTokens: 345, reasoningTokens: 315 },
    stream: { inputTokens: 18, cachedInputTokens: 0, outputTokens: 219, reasoningTokens: 205 },
  },
  'deepseek-text': {
    reply: { inputTokens: 13, cachedInputTokens: 0, outputTokens: 300 },
    stream: { inputTokens: 13, cachedInputTokens: 0, outputTokens: 400 },
  },
  'deepseek-tool-call': {
    reply: { inputTokens: 339, cachedInputTokens: 320, outputTokens: 92, reasoningTokens: 48 },
    stream: { inputTokens: 339, cachedInputTokens: 320, outputTokens: 83, reasoningTokens: 39 },
  },
  'groq-tool-call': {
    reply: { inputTokens: 218, outputTokens: 15 },
    stream: { inputTokens: 210, outputTokens: 15 },
  },
  'mistral-tool-call': {
    reply: { inputTokens: 124, outputTokens: 22 },
    stream: { inputTokens: 124, outputTokens: 22 },
  },
  'moonshotai-reasoning': {
    reply: { inputTokens: 20, cachedInputTokens: 10, outputTokens: 30, reasoningTokens: 22 },
  },
  'moonshotai-text': { reply: { inputTokens: 9, outputTokens: 5 } },
  'moonshotai-tool-call': { reply: { inputTokens: 30, outputTokens: 12 } },
  'openai-azure-model-router-1': {
    stream: { inputTokens: 15, cachedInputTokens: 0, outputTokens: 78, reasoningTokens: 64 },
  },
  'openai-compatible-anthropic-fallback-tool-call': {},
  'openai-compatible-xai-text': {
    reply: { inputTokens: 12, cachedInputTokens: 2, outputTokens: 322, reasoningTokens: 320 },
    stream: { inputTokens: 12, cachedInputTokens: 11, outputTokens: 342, reasoningTokens: 340 },
  },
  'openai-text': {
    reply: { inputTokens: 16, cachedInputTokens: 0, outputTokens: 363, reasoningTokens: 0 },
    stream: { inputTokens: 16, cachedInputTokens: 0, outputTokens: 300, reasoningTokens: 0 },
  },
}

/** How those say that they were served which do. */
const TIERS: Record<string, string> = { 'openai-text': 'default', 'groq-tool-call': 'on_demand' }

describe.skipIf(!existsSync(folder))('recorded Chat replies, as they pass', () => {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const streamed = names.filter(name => existsSync(join(folder, name, 'stream.ndjson')))

  test('each has its expectation here', () => {
    expect(names.filter(name => !(name in expected))).toEqual([])
  })

  test.each(names.filter(name => existsSync(join(folder, name, 'response.json'))))('%s: whole', name => {
    const body: unknown = JSON.parse(readFileSync(join(folder, name, 'response.json'), 'utf8'))
    expect(passthrough.readReply(body)).toEqual({
      complete: true,
      content: true,
      ...(expected[name]?.reply && { usage: expected[name].reply }),
      ...(TIERS[name] && { serviceTier: TIERS[name] }),
    })
  })

  test.each(streamed)('%s: streamed in pieces of 1 and 7 bytes, identical, its usage seen', name => {
    const stream = streamOf(name)
    for (const size of [1, 7]) {
      const { bytes, observed } = pass(stream, size, {})
      expect(text(bytes) === text(stream)).toBe(true)
      expect({ ...observed }).toEqual({
        complete: true,
        content: true,
        ...(expected[name]?.stream && { usage: expected[name].stream }),
        // Groq tells it in whole replies alone.
        ...(name === 'openai-text' && { serviceTier: 'default' }),
      })
    }
  })

  test.each(streamed)('%s: with usage hidden, only the usage is gone', name => {
    const passed = chunksOf(pass(streamOf(name), 1000, { hideUsage: true }).bytes)
    const wanted = chunksOf(streamOf(name)).flatMap(chunk => {
      if (typeof chunk === 'string' || !chunk.usage) return [chunk]
      // Chunks of an upstream: `choices` is a list in all of them.
      return (chunk.choices as unknown[]).length === 0 ? [] : [{ ...chunk, usage: null }]
    })
    expect(passed).toEqual(wanted)
  })

  test.each(streamed)('%s: with another name, only the name is different', name => {
    const passed = chunksOf(pass(streamOf(name), 1000, { renameModel: 'public "name"' }).bytes)
    const wanted = chunksOf(streamOf(name)).map(chunk =>
      typeof chunk === 'string' ? chunk : { ...chunk, model: 'public "name"' },
    )
    expect(passed).toEqual(wanted)
  })
})

describe.skipIf(!existsSync(folder))('recorded Chat replies, as they are read', () => {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const context = (): ReplyContext => ({ maker: 'up', losses: [] })

  test.each(names.filter(name => existsSync(join(folder, name, 'response.json'))))('%s: whole', name => {
    // Recorded replies of one choice.
    const body = JSON.parse(readFileSync(join(folder, name, 'response.json'), 'utf8')) as {
      id: string
      choices: [{ message: Said; finish_reason: string }]
    }
    const [{ message, finish_reason }] = body.choices
    const { losses, ...reading } = context()
    const reply = foldReply(openaiChat.decodeReply(body, { ...reading, losses }))
    expect(summaryOf(reply)).toEqual({ ...saidBy([message]), finish: FINISHES[finish_reason] })
    expect([reply.id, losses]).toEqual([body.id, []])
    expect(reply.usage).toEqual(expected[name]?.reply ?? {})
  })

  test.each(names.filter(name => existsSync(join(folder, name, 'stream.ndjson'))))('%s: streamed', name => {
    const lines = readFileSync(join(folder, name, 'stream.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)
    const events: CanonicalEvent[] = []
    const { losses, ...reading } = context()
    const decoder = openaiChat.decodeStream({ ...reading, losses })
    for (const line of lines) decoder.event(line, undefined, event => events.push(event))
    decoder.end(event => events.push(event))
    // Recorded chunks of one choice at the most.
    const choices = lines
      .filter(line => line !== '[DONE]')
      .flatMap(line => (JSON.parse(line) as { choices: { delta: Said; finish_reason?: string }[] }).choices)
    const finish = choices.findLast(choice => choice.finish_reason)?.finish_reason
    const reply = foldReply(events)
    expect(summaryOf(reply)).toEqual({ ...saidBy(choices.map(({ delta }) => delta)), finish: FINISHES[finish ?? ''] })
    expect(losses).toEqual([])
    expect(reply.usage).toEqual(expected[name]?.stream ?? {})
    expect(orderOf(events)).toEqual([])
  })
})

/** A message or a delta of the recordings. */
interface Said {
  content?: string | null
  reasoning_content?: string | null
  reasoning?: string | null
  tool_calls?: { index?: number; id?: string; function: { name?: string; arguments?: string } }[] | null
}

const FINISHES: Record<string, string> = { stop: 'stop', length: 'length', tool_calls: 'tool-calls' }

/** What deltas say, put together without any of the code under test. */
function saidBy(deltas: readonly Said[]): object {
  const calls: { id: string; name: string; arguments: string }[] = []
  for (const { function: called, id } of deltas.flatMap(delta => delta.tool_calls ?? [])) {
    if (called.name) calls.push({ id: id ?? '', name: called.name, arguments: '' })
    calls.at(-1)!.arguments += called.arguments ?? ''
  }
  return {
    text: deltas.map(delta => delta.content ?? '').join(''),
    reasoning: deltas.map(delta => delta.reasoning_content ?? delta.reasoning ?? '').join(''),
    calls,
  }
}

function summaryOf({ parts, finish }: CanonicalReply): object {
  const texts = (type: string) => parts.map(part => (part.type === type && 'text' in part ? part.text : '')).join('')
  return {
    text: texts('text'),
    reasoning: texts('reasoning'),
    calls: parts.flatMap(part =>
      part.type === 'tool-call' ? { id: part.id, name: part.name, arguments: part.arguments } : [],
    ),
    finish: finish.reason,
  }
}

/** What breaks the rules of a reply's events: numbers that are not dense, text outside of its part, a second end. */
function orderOf(events: readonly CanonicalEvent[]): string[] {
  const faults: string[] = []
  const open = new Set<number>()
  let next = 0
  for (const [at, event] of events.entries()) {
    if ((event.type === 'start') !== (at === 0)) faults.push(`start at ${at}`)
    if ((event.type === 'finish' || event.type === 'failed') !== (at === events.length - 1)) faults.push(`end at ${at}`)
    if (event.type === 'part-start') {
      if (event.index !== next++) faults.push(`part ${event.index} at ${at}`)
      open.add(event.index)
    } else if ('index' in event && !open.has(event.index)) faults.push(`${event.type} of ${event.index} at ${at}`)
    if (event.type === 'part-end') open.delete(event.index)
  }
  return open.size > 0 ? [...faults, 'parts that did not end'] : faults
}

function streamOf(name: string): Uint8Array {
  const lines = readFileSync(join(folder, name, 'stream.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
  if (lines.at(-1) !== '[DONE]') lines.push('[DONE]')
  return utf8(lines.map(line => sseFrame(line)).join(''))
}

function pass(stream: Uint8Array, size: number, options: { hideUsage?: boolean; renameModel?: string }) {
  const tap = passthrough.tap({ hideUsage: false, ...options })
  const splitter = new FrameSplitter()
  const out: Uint8Array[] = []
  for (let at = 0; at < stream.length; at += size) {
    splitter.push(stream.subarray(at, at + size), frame => {
      const passed = tap.frame(frame)
      if (passed) out.push(passed)
    })
  }
  return { bytes: concat(out), observed: tap.observed }
}

function chunksOf(stream: Uint8Array): (Record<string, unknown> | string)[] {
  return text(stream)
    .split('\n\n')
    .filter(Boolean)
    .map(frame => frame.replace(/^data: /, ''))
    .map(data => (data === '[DONE]' ? data : JSON.parse(data)))
}
