import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import type { CanonicalEvent, CanonicalReply } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Loss } from '../../canonical/loss.ts'
import { sseFrame } from '../sse.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeStream } from './decode-stream.ts'

const shared = process.env.HEADGATE_SHARED ?? resolve(import.meta.dirname, '../../../../shared')
const recordings = join(shared, 'recordings/openai-responses')

type Response = OpenAI.Responses.Response

/** What a client is told: of a decoded reply, and of what the openai library reads. */
interface Told {
  text: string
  reasoning: string[]
  calls: unknown[]
  images: number
  usage: unknown
  citations: (string | undefined)[]
}

function toldBy(reply: CanonicalReply): Told {
  const { parts, usage } = reply
  return {
    text: parts.map(part => (part.type === 'text' ? part.text : '')).join(''),
    reasoning: parts.flatMap(part => (part.type === 'reasoning' ? [part.text] : [])),
    calls: parts.flatMap(part => (part.type === 'tool-call' ? [[part.kind, part.id, part.name, part.arguments]] : [])),
    images: parts.filter(part => part.type === 'image').length,
    citations: parts.flatMap(part => (part.type === 'text' ? (part.citations?.map(({ url }) => url) ?? []) : [])),
    usage: [usage.inputTokens, usage.cachedInputTokens, usage.outputTokens, usage.reasoningTokens],
  }
}

function readByLibrary({ output, output_text, usage }: Response): Told {
  const content = output.flatMap(item => (item.type === 'message' ? item.content : []))
  return {
    text: output_text,
    reasoning: output.flatMap(item => {
      if (item.type !== 'reasoning') return []
      const said = (item.content?.length ? item.content : item.summary).map(({ text }) => text).join('\n\n')
      return said !== '' || item.encrypted_content ? [said] : []
    }),
    calls: output.flatMap((item): unknown[] => {
      if (item.type === 'function_call') return [['function', item.call_id, item.name, item.arguments]]
      // xAI's own searches look like calls.
      const own = item.type === 'custom_tool_call' && item.call_id.startsWith('xs_')
      return item.type === 'custom_tool_call' && !own ? [['freeform', item.call_id, item.name, item.input]] : []
    }),
    images: output.filter(item => item.type === 'image_generation_call').length,
    citations: content.flatMap(part =>
      part.type === 'output_text' ? part.annotations.map(one => ('url' in one ? one.url : undefined)) : [],
    ),
    usage: [
      usage?.input_tokens,
      usage?.input_tokens_details?.cached_tokens,
      // LM Studio and OpenAI count reasoning within the output, xAI beside it in some models: the total tells.
      usage && usage.total_tokens - usage.input_tokens,
      usage?.output_tokens_details?.reasoning_tokens,
    ],
  }
}

function library(body: string, type: string) {
  const fetch = async () => new Response(body, { headers: { 'content-type': type } })
  return new OpenAI({ apiKey: 'none', baseURL: 'http://upstream.test/v1', maxRetries: 0, fetch })
}

async function wholeByLibrary(body: string): Promise<Response> {
  return await library(body, 'application/json').responses.create({ model: 'm', input: 'x' })
}

/** The responses of a stream; one recording holds two, of two calls. */
async function streamByLibrary(lines: string[]): Promise<Response> {
  const body = lines.map(line => sseFrame(line)).join('')
  const stream = await library(body, 'text/event-stream').responses.create({ model: 'm', input: 'x', stream: true })
  for await (const event of stream) {
    // Only whole responses have the text joined.
    if (event.type === 'response.completed') return await wholeByLibrary(JSON.stringify(event.response))
  }
  throw new Error('no response')
}

function decoded(lines: string[], losses: Loss[] = []): CanonicalEvent[] {
  const events: CanonicalEvent[] = []
  const decoder = decodeStream({ maker: 'openai', losses })
  for (const line of lines) decoder.event(line, undefined, event => events.push(event))
  decoder.end(event => events.push(event))
  return events
}

function linesOf(name: string): string[] {
  return readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
}

const isTextDelta = (type: unknown) => type === 'response.output_text.delta'
const isText = (event: CanonicalEvent): event is Extract<CanonicalEvent, { type: 'part-start' }> =>
  event.type === 'part-start' && event.part.type === 'text'

describe.skipIf(!existsSync(recordings))('recorded replies are read as the openai library reads them', () => {
  const names = existsSync(recordings) ? readdirSync(recordings) : []
  const whole = names.filter(name => existsSync(join(recordings, name, 'response.json')))
  const streamed = names.filter(name => existsSync(join(recordings, name, 'stream.ndjson')))

  test.each(whole)('%s, whole', async name => {
    const body = readFileSync(join(recordings, name, 'response.json'), 'utf8')
    const losses: Loss[] = []
    const reply = foldReply(decodeReply(JSON.parse(body), { maker: 'openai', losses }))
    expect(toldBy(reply)).toEqual(readByLibrary(await wholeByLibrary(body)))
    expect(losses).toEqual([])
  })

  test.each(streamed.filter(name => name !== 'openai-error-1'))('%s, streamed', async name => {
    const losses: Loss[] = []
    const events = decoded(linesOf(name), losses)
    const reply = foldReply(events)
    const read = await streamByLibrary(linesOf(name))
    expect(toldBy(reply)).toEqual(readByLibrary(read))
    // Nought is no moment.
    const createdAt = read.created_at || undefined
    expect({ createdAt: undefined, ...reply }).toMatchObject({ id: read.id, model: read.model, createdAt })
    expect(losses).toEqual([])
    expect(events.filter(event => event.type === 'finish' || event.type === 'failed')).toHaveLength(1)
    expect(events.filter(event => event.type === 'start')).toHaveLength(1)
  })

  test.each(streamed.filter(name => name !== 'openai-error-1'))('%s, streamed: a delta in is a delta out', name => {
    const lines = linesOf(name)
    const first = lines.slice(
      0,
      lines.findIndex(line => line.includes('"response.completed"')),
    )
    const said = first.map(line => JSON.parse(line)).filter(event => isTextDelta(event.type) && event.delta !== '')
    const events = decoded(lines)
    const texts = new Set(events.flatMap(event => (isText(event) ? [event.index] : [])))
    const deltas = events.filter(event => event.type === 'delta' && texts.has(event.index))
    expect(deltas.map(event => 'text' in event && event.text)).toEqual(
      expect.arrayContaining(said.map(one => one.delta)),
    )
    // Some recordings left deltas out: what they had comes at the end of its part.
    expect(deltas.length).toBeLessThanOrEqual(said.length + texts.size)
    const parts = events.filter(event => event.type === 'part-start')
    const ends = events.filter(event => event.type === 'part-end')
    expect(parts.map(({ index }) => index)).toEqual(parts.map((_, index) => index))
    expect(ends.map(({ index }) => index)).toEqual(parts.map((_, index) => index))
  })

  test.skipIf(!names.includes('openai-error-1'))('openai-error-1 fails once, with what OpenAI said', () => {
    const events = decoded(linesOf('openai-error-1'))
    expect(events.map(event => event.type)).toEqual(['start', 'failed'])
    expect(events[1]).toMatchObject({
      error: { kind: 'quota-exhausted', message: expect.stringContaining('exceeded your current quota') },
    })
  })
})
