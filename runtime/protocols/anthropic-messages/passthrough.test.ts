import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { concat, text, utf8 } from '../../platform/byte-search.ts'
import type { StreamTap, TapOptions } from '../protocol.ts'
import { seal } from '../seal.ts'
import { FrameSplitter, sseFrame } from '../sse.ts'
import { passthrough } from './passthrough.ts'

const shared = process.env.HEADGATE_SHARED ?? join(import.meta.dirname, '../../../../shared')
const recordings = join(shared, 'recordings/anthropic-messages')

/** Input, cached, written, written for an hour, output, reasoning: as the last event that says each has it. */
const streams: Record<string, (number | undefined)[]> = {
  'anthropic-advisor-stop-reasons': [10, 0, 0, undefined, 20, undefined],
  'anthropic-clear-thinking-1': [69, 0, 0, 0, 53, undefined],
  'anthropic-clear-tool-uses-1': [859, 0, 0, 0, 122, undefined],
  'anthropic-code-execution-20250825-1': [8050, 0, 0, 0, 771, undefined],
  'anthropic-code-execution-20250825-2': [15696, 0, 0, 0, 2479, undefined],
  // 6 + 6289 + 3337; the breakdown of the start (3068) is stale by then.
  'anthropic-code-execution-20260120-prompt-cache-1': [9632, 6289, 3337, undefined, 198, 0],
  'anthropic-code-execution-file-upload-1': [11505, 0, 0, 0, 1103, undefined],
  'anthropic-combined-context-editing-1': [50, 0, 0, 0, 485, undefined],
  'anthropic-fallback': [412, 0, 0, undefined, 264, undefined],
  'anthropic-mcp-1': [1250, 0, 0, 0, 83, undefined],
  'anthropic-programmatic-tool-calling-1': [4551, 0, 0, 0, 197, undefined],
  'anthropic-spliced-message-start': [17, undefined, undefined, undefined, 65, undefined],
  'anthropic-text': [12, 0, 0, 0, 30, undefined],
  'anthropic-tool-search-bm25-1': [1040, 0, 0, 0, 41, undefined],
  'anthropic-tool-search-deferred-regex': [1758, 0, 0, 0, 118, undefined],
  'anthropic-web-search-tool-1': [15665, 0, 0, 0, 795, undefined],
}

const replies: Record<string, (number | undefined)[]> = {
  'anthropic-advisor-stop-reasons': [10, undefined, undefined, undefined, 20, undefined],
  'anthropic-claude-opus-5-reasoning-high-1': [51, 0, 0, 0, 1699, 139],
  'anthropic-mcp-1': [1250, 0, 0, 0, 88, undefined],
  'anthropic-web-fetch-tool-error': [1902, 0, 0, 0, 214, undefined],
  'anthropic-web-search-tool-1': [27118, 0, 0, 0, 600, undefined],
}

describe.skipIf(!existsSync(recordings))('recorded streams pass', () => {
  describe.each([Number.POSITIVE_INFINITY, 1, 7])('cut into pieces of %d bytes', size => {
    it.each(Object.keys(streams))('%s: the same bytes, and the usage that was billed', name => {
      const bytes = utf8(
        recorded(name)
          .map(event => sseFrame(event, JSON.parse(event).type))
          .join(''),
      )
      const { tap, passed } = run(bytes, size)
      expect(text(passed)).toBe(text(bytes))
      expect(tap.observed).toMatchObject({ complete: true, content: true })
      expect(tap.observed.failure).toBeUndefined()
      expect(counters(tap.observed.usage)).toEqual(streams[name])
    })
  })

  it('with CRLF, or without event lines, all the same', () => {
    const events = recorded('anthropic-web-search-tool-1')
    const crlf = events.map(event => `event: ${JSON.parse(event).type}\r\ndata: ${event}\r\n\r\n`).join('')
    for (const stream of [crlf, events.map(event => sseFrame(event)).join('')]) {
      const { tap, passed } = run(utf8(stream))
      expect(text(passed)).toBe(stream)
      expect(tap.observed.complete).toBe(true)
      expect(counters(tap.observed.usage)).toEqual(streams['anthropic-web-search-tool-1'])
    }
  })
})

describe.skipIf(!existsSync(recordings))('recorded replies are read', () => {
  it.each(Object.entries(replies))('%s', (name, expected) => {
    const observed = passthrough.readReply(JSON.parse(readFileSync(join(recordings, name, 'response.json'), 'utf8')))
    expect(observed).toMatchObject({ complete: true, content: true })
    expect(counters(observed.usage)).toEqual(expected)
  })
})

const start = event('message_start', {
  message: {
    id: 'msg_1',
    type: 'message',
    model: 'upstream-name',
    content: [],
    usage: { input_tokens: 3, output_tokens: 1 },
  },
})
const delta = event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: '"model":"upstream-name"' } })
const end = event('message_delta', { delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 9 } })
const stop = event('message_stop', {})

describe('a stream', () => {
  it('keeps every frame as the same object', () => {
    const tap = passthrough.tap({ hideUsage: false })
    for (const frame of [start, delta, end, stop, event('ping', {}), utf8(': keep-alive\n\n')]) {
      expect(tap.frame(frame)).toBe(frame)
    }
  })

  it('names the model that the client asked for, and keeps every other byte', () => {
    const { passed } = run(concat([start, delta, end, stop]), undefined, { renameModel: 'public "name"' })
    const before = text(concat([start, delta, end, stop]))
    expect(text(passed)).toBe(before.replace('"model":"upstream-name"', '"model":"public \\"name\\""'))
  })

  it('that names the right model already is left alone', () => {
    const tap = passthrough.tap({ hideUsage: false, renameModel: 'upstream-name' })
    expect(tap.frame(start)).toBe(start)
  })

  it('is complete at message_stop only', () => {
    const tap = passthrough.tap({ hideUsage: false })
    for (const frame of [start, delta, end]) tap.frame(frame)
    expect(tap.observed.complete).toBe(false)
    tap.frame(stop)
    expect(tap.observed.complete).toBe(true)
  })

  it('that begins again is a new reply', () => {
    const tap = passthrough.tap({ hideUsage: false })
    const cached = { model: 'm', usage: { input_tokens: 5, cache_read_input_tokens: 7, output_tokens: 1 } }
    for (const frame of [event('message_start', { message: cached }), stop, start]) tap.frame(frame)
    expect(tap.observed).toMatchObject({ complete: false, usage: { inputTokens: 3, outputTokens: 1 } })
    expect(tap.observed.usage).not.toHaveProperty('cachedInputTokens')
  })

  it('has content from its first delta, or from a block that is whole when it begins', () => {
    const empty = event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })
    const call = event('content_block_start', { index: 0, content_block: { type: 'tool_use', id: 'x', name: 'f' } })
    const contentAfter = (...frames: Uint8Array[]) => {
      const tap = passthrough.tap({ hideUsage: false })
      for (const frame of frames) tap.frame(frame)
      return tap.observed.content
    }
    expect(contentAfter(start, event('ping', {}), empty)).toBe(false)
    expect(contentAfter(start, empty, delta)).toBe(true)
    expect(contentAfter(start, call)).toBe(true)
  })

  it('keeps a null counter from erasing what was said before', () => {
    const tap = passthrough.tap({ hideUsage: false })
    tap.frame(event('message_start', { message: { usage: { input_tokens: 3, cache_read_input_tokens: 4 } } }))
    tap.frame(
      event('message_delta', { usage: { input_tokens: null, cache_read_input_tokens: null, output_tokens: 2 } }),
    )
    expect(tap.observed.usage).toEqual({ inputTokens: 7, cachedInputTokens: 4, outputTokens: 2 })
  })

  it('reports the failure of an error event', () => {
    const tap = passthrough.tap({ hideUsage: false })
    tap.frame(event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }))
    expect(tap.observed).toMatchObject({ complete: false, failure: 'overloaded_error: Overloaded' })
  })

  it.each(['data: [DONE]\n\n', 'event: message_delta\ndata: {broken\n\n', 'event: new_event\ndata: 7\n\n', '\n\n'])(
    'passes what it does not understand: %j',
    stray => {
      const { tap, passed } = run(utf8(stray))
      expect(text(passed)).toBe(stray)
      expect(tap.observed).toEqual({ complete: false, content: false })
    },
  )

  it('is not misled by a text that talks about events', () => {
    const tap = passthrough.tap({ hideUsage: false })
    tap.frame(
      event('error', { error: { type: 'api_error', message: 'no content_block_delta came, nor message_stop' } }),
    )
    expect(tap.observed.failure).toContain('content_block_delta')
    tap.frame(event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: 'event: message_stop\n' } }))
    expect(tap.observed.complete).toBe(false)
  })
})

describe('a whole reply', () => {
  it('that has not ended is not complete', () => {
    expect(passthrough.readReply({ type: 'message', content: [], stop_reason: null }).complete).toBe(false)
  })

  it('that is an error says so', () => {
    const body = { type: 'error', error: { type: 'api_error', message: 'no' } }
    expect(passthrough.readReply(body)).toMatchObject({ complete: false, failure: 'api_error: no' })
  })

  it.each([null, 'text', [], {}])('that is none (%j) observes nothing', body => {
    expect(passthrough.readReply(body)).toEqual({ complete: false, content: false, stranger: true })
  })

  it('names its model at the top', () => {
    expect(passthrough.modelPath).toEqual(['model'])
  })
})

it('a request needs no edits: usage comes unasked', () => {
  expect(passthrough.edits({}, true)).toEqual({ set: {}, hideUsage: false })
})

describe('a request without seals', () => {
  const sealed = seal({ origin: 'openai-responses', maker: 'openai', value: 'v', id: 'rs_1' })
  const call = { type: 'tool_use', id: 'toolu_1', name: 'f', input: {} }
  const own = { type: 'thinking', thinking: 'a', signature: 'EqRaW==' }
  const foreign = { type: 'thinking', thinking: 'b', signature: sealed }
  const redacted = { type: 'redacted_thinking', data: sealed }
  const user = { role: 'user', content: 'go' }
  const results = { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1' }] }
  const body = (...content: object[]) => ({ model: 'm', messages: [user, { role: 'assistant', content }, results] })

  it('is the same object where there are none', () => {
    for (const request of [body(own, call), { messages: 'none' }, null, 7, { model: 'm' }]) {
      expect(passthrough.withoutSeals(request)).toBe(request)
    }
  })

  it('has the thinking of its own provider only, unchanged', () => {
    const changed = passthrough.withoutSeals(body(own, foreign, redacted, call))
    expect(changed).toEqual(body(own, call))
  })

  it('has no message that held nothing else', () => {
    expect(passthrough.withoutSeals(body(redacted))).toEqual({ model: 'm', messages: [user, results] })
  })

  it('is not to think where a turn that goes on lost its thinking, as it would be refused', () => {
    const thinking = { type: 'enabled', budget_tokens: 2000 }
    const edits = [{ type: 'clear_thinking_20251015', keep: 'all' }]
    const request = { ...body(foreign, call), thinking, context_management: { edits } }
    expect(passthrough.withoutSeals(request)).toEqual({ ...body(call), thinking: { type: 'disabled' } })
    const other = { type: 'clear_tool_uses_20250919' }
    const both = { ...request, context_management: { edits: [...edits, other] } }
    expect(passthrough.withoutSeals(both)).toMatchObject({ context_management: { edits: [other] } })
  })

  it('thinks on where its thinking is adaptive, or the turn is another one', () => {
    const adaptive = { ...body(foreign, call), thinking: { type: 'adaptive' } }
    expect(passthrough.withoutSeals(adaptive)).toMatchObject({ thinking: { type: 'adaptive' } })
    const thinking = { type: 'enabled', budget_tokens: 2000 }
    const later = { ...body(foreign, call), thinking, messages: [...body(foreign, call).messages, user] }
    expect(passthrough.withoutSeals(later)).toMatchObject({ thinking })
  })
})

function event(type: string, data: object): Uint8Array {
  return utf8(sseFrame(JSON.stringify({ type, ...data }), type))
}

function recorded(name: string): string[] {
  return readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
}

function run(bytes: Uint8Array, size = Number.POSITIVE_INFINITY, options: Partial<TapOptions> = {}) {
  const tap: StreamTap = passthrough.tap({ hideUsage: false, ...options })
  const splitter = new FrameSplitter()
  const passed: Uint8Array[] = []
  const take = (frame: Uint8Array) => {
    const kept = tap.frame(frame)
    if (kept) passed.push(kept)
  }
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size), take)
  const rest = splitter.rest()
  if (rest) take(rest)
  return { tap, passed: passed.length === 0 ? utf8('') : concat(passed) }
}

function counters(usage: StreamTap['observed']['usage']) {
  return [
    usage?.inputTokens,
    usage?.cachedInputTokens,
    usage?.cacheWriteTokens,
    usage?.cacheWriteOneHourTokens,
    usage?.outputTokens,
    usage?.reasoningTokens,
  ]
}
