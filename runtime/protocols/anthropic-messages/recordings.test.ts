import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Anthropic from '@anthropic-ai/sdk'
import { describe, expect, it } from 'vitest'
import type { CanonicalEvent, CanonicalReply } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { ReplyContext } from '../protocol.ts'
import { sseFrame } from '../sse.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeStream } from './decode-stream.ts'

const shared = process.env.HEADGATE_SHARED ?? join(import.meta.dirname, '../../../../shared')
const recordings = join(shared, 'recordings/anthropic-messages')

const names = existsSync(recordings) ? readdirSync(recordings).sort() : []
const holding = (file: string) => names.filter(name => existsSync(join(recordings, name, file)))
const wholes = holding('response.json')
const streams = holding('stream.ndjson')

/** Broke off inside one message and began another; see below. */
const SPLICED = 'anthropic-spliced-message-start'

describe.skipIf(names.length === 0)('recordings are read as the official client reads them', () => {
  it.each(wholes)('the reply of %s', async name => {
    const body = JSON.parse(readFileSync(join(recordings, name, 'response.json'), 'utf8'))
    const context = newContext()
    const reply = foldReply(decodeReply(body, context))
    expect(gist(reply)).toEqual(gistOf(body))
    expect(new Set(context.losses.map(({ feature }) => feature))).toEqual(lossesOf(name))
  })

  it.each(streams.filter(name => name !== SPLICED))('the stream of %s', async name => {
    const events = firstMessage(eventsOf(name))
    const { decoded, context } = decode(events)
    expect(decoded.filter(({ type }) => type === 'finish' || type === 'failed')).toHaveLength(1)
    expect(decoded.at(-1)?.type).toBe('finish')
    expect(gist(foldReply(decoded))).toEqual(gistOf(await readByClient(events)))
    expect(new Set(context.losses.map(({ feature }) => feature))).toEqual(lossesOf(name))
  })

  it.each(streams)('the parts of %s are numbered densely, each with its events in order', name => {
    const { decoded } = decode(eventsOf(name))
    let parts = 0
    const open = new Set<number>()
    for (const event of decoded) {
      if (event.type === 'part-start') {
        expect(event.index).toBe(parts++)
        open.add(event.index)
      } else if ('index' in event) expect(open.has(event.index)).toBe(true)
      if (event.type === 'part-end') open.delete(event.index)
    }
    if (name !== SPLICED) expect(open.size).toBe(0)
  })

  it.each(streams)('%s goes on after its message with nothing', name => {
    const { decoded } = decode([...eventsOf(name), ...eventsOf('anthropic-text')])
    expect(decoded).toEqual(decode(eventsOf(name)).decoded)
  })

  it('a message that begins inside another is a failure: thinking of two replies in one is refused later', () => {
    const { decoded } = decode(eventsOf(SPLICED))
    expect(decoded.at(-1)).toMatchObject({ type: 'failed', error: { kind: 'upstream' } })
    expect(JSON.stringify(decoded)).not.toContain('second')
  })
})

/** One recording holds calls that code of the model made. */
function lossesOf(name: string): Set<string> {
  return new Set(name === 'anthropic-programmatic-tool-calling-1' ? ['tool-call.caller'] : [])
}

interface Gist {
  text: string
  thinking: string[]
  signatures: string[]
  calls: { id: string; name: string; input: unknown }[]
  /** Blocks of the provider's own tools, as they are. */
  own: unknown[]
  finish: string
  usage: { input: number; read: number; written: number; output: number }
}

function gist({ parts, finish, usage }: CanonicalReply): Gist {
  const reasoning = parts.filter(part => part.type === 'reasoning')
  const calls = parts.filter(part => part.type === 'tool-call')
  return {
    text: parts.flatMap(part => (part.type === 'text' ? [part.text] : [])).join(''),
    thinking: reasoning.map(part => part.text),
    signatures: reasoning.map(part => part.opaque?.value ?? ''),
    calls: calls.map(({ id, name, arguments: input }) => ({ id, name, input: JSON.parse(input || '{}') })),
    own: parts.flatMap(part => (part.type === 'foreign' ? [part.value] : [])),
    finish: finish.reason,
    usage: {
      input: (usage.inputTokens ?? 0) - (usage.cachedInputTokens ?? 0) - (usage.cacheWriteTokens ?? 0),
      read: usage.cachedInputTokens ?? 0,
      written: usage.cacheWriteTokens ?? 0,
      output: usage.outputTokens ?? 0,
    },
  }
}

function gistOf({ content, stop_reason, usage }: Anthropic.Message): Gist {
  const said = ['text', 'thinking', 'redacted_thinking', 'tool_use', 'fallback']
  return {
    text: content.flatMap(block => (block.type === 'text' ? [block.text] : [])).join(''),
    thinking: content.flatMap(block => (block.type === 'thinking' ? [block.thinking] : [])),
    signatures: content.flatMap(block => (block.type === 'thinking' ? [block.signature] : [])),
    calls: content.flatMap(block =>
      block.type === 'tool_use' ? [{ id: block.id, name: block.name, input: block.input }] : [],
    ),
    own: content.filter(block => !said.includes(block.type)).map(plain),
    finish: { end_turn: 'stop', tool_use: 'tool-calls' }[String(stop_reason)] ?? '',
    usage: {
      input: usage.input_tokens,
      read: usage.cache_read_input_tokens ?? 0,
      written: usage.cache_creation_input_tokens ?? 0,
      output: usage.output_tokens,
    },
  }
}

/** Without what the client keeps beside the members. */
function plain(block: unknown): unknown {
  return JSON.parse(JSON.stringify(block))
}

function eventsOf(name: string): string[] {
  return readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
}

/** Some recordings hold the messages of a whole tool loop. */
function firstMessage(events: string[]): string[] {
  return events.slice(0, events.findIndex(event => JSON.parse(event).type === 'message_stop') + 1)
}

function newContext(): ReplyContext {
  return { maker: 'anthropic', losses: [] }
}

function decode(events: string[]): { decoded: CanonicalEvent[]; context: ReplyContext } {
  const context = newContext()
  const decoder = decodeStream(context)
  const decoded: CanonicalEvent[] = []
  const take = (event: CanonicalEvent) => decoded.push(event)
  for (const event of events) decoder.event(event, JSON.parse(event).type, take)
  decoder.end(take)
  return { decoded, context }
}

async function readByClient(events: string[]): Promise<Anthropic.Message> {
  const text = events.map(event => sseFrame(event, JSON.parse(event).type)).join('')
  const fetch = async () => new Response(text, { headers: { 'content-type': 'text/event-stream' } })
  const client = new Anthropic({ apiKey: 'none', fetch, maxRetries: 0 })
  // The beta's client knows the blocks of MCP servers, compactions and fallbacks too.
  const stream = client.beta.messages.stream({
    model: 'm',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'hi' }],
  })
  // Its messages have the same members.
  return (await stream.finalMessage()) as unknown as Anthropic.Message
}
