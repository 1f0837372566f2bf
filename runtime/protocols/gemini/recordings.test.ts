import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FunctionCall, type GenerateContentResponse, GoogleGenAI, type Part as SdkPart } from '@google/genai'
import { describe, expect, test } from 'vitest'
import type { CanonicalEvent, CanonicalReply } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeReply } from './decode-reply.ts'
import { GeminiStreamDecoder } from './decode-stream.ts'

const shared = process.env.HEADGATE_SHARED ?? join(import.meta.dirname, '../../../../shared')
const folder = join(shared, 'recordings/gemini')

/** What was said, in the words of whoever read it. */
interface Said {
  text: string
  thoughts: string
  calls: { name: string; args: unknown; signature: string | undefined }[]
  finish: string
  usage: Record<string, number | undefined>
  id: string
  model: string
}

describe.skipIf(!existsSync(folder))('recorded replies of Gemini', () => {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const has = (file: string) => names.filter(name => existsSync(join(folder, name, file)))

  test('there are some', () => {
    expect(names.length).toBeGreaterThan(4)
  })

  test.each(has('response.json'))('%s, whole, says what Google’s client reads', async name => {
    const body = readFileSync(join(folder, name, 'response.json'), 'utf8')
    const losses: Loss[] = []
    const reply = foldReply(decodeReply(JSON.parse(body), { maker: 'gemini', losses }))
    const response = await clientOf(body, 'application/json').generateContent({ model: 'm', contents: 'hi' })
    expect(said(reply)).toEqual(saidBySdk([response]))
    expect(losses).toEqual([])
  })

  test.each(has('stream.ndjson'))('%s, streamed, says what Google’s client reads', async name => {
    const lines = linesOf(name)
    const { reply, losses } = decoded(lines)
    const stream = clientOf(lines.map(line => `data: ${line}\r\n\r\n`).join(''), 'text/event-stream')
    const responses: GenerateContentResponse[] = []
    for await (const response of await stream.generateContentStream({ model: 'm', contents: 'hi' }))
      responses.push(response)
    expect(said(reply)).toEqual(saidBySdk(responses))
    expect(losses).toEqual([])
  })

  test.each(has('stream.ndjson'))('%s, streamed, gives every call an id of its own and an end to every part', name => {
    const { events, reply } = decoded(linesOf(name))
    const ids = reply.parts.flatMap(part => (part.type === 'tool-call' ? [part.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const of = (type: CanonicalEvent['type']) => events.filter(event => event.type === type).length
    expect(of('part-end')).toBe(of('part-start'))
    expect([of('start'), of('finish'), of('failed')]).toEqual([1, 1, 0])
    expect(events.at(-1)?.type).toBe('finish')
  })

  test.each(has('stream.ndjson'))('%s, cut before its end, is a failure', name => {
    const lines = linesOf(name)
    for (let length = 0; length < lines.length; length++) {
      expect(eventsOf(lines.slice(0, length)).events.at(-1)?.type).toBe('failed')
    }
  })
})

function linesOf(name: string): string[] {
  return readFileSync(join(folder, name, 'stream.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
}

function eventsOf(lines: readonly string[]): { events: CanonicalEvent[]; losses: Loss[] } {
  const losses: Loss[] = []
  const events: CanonicalEvent[] = []
  const decoder = new GeminiStreamDecoder({ maker: 'gemini', losses })
  const take = (event: CanonicalEvent) => events.push(event)
  for (const line of lines) decoder.event(line, undefined, take)
  decoder.end(take)
  return { events, losses }
}

function decoded(lines: readonly string[]): { events: CanonicalEvent[]; losses: Loss[]; reply: CanonicalReply } {
  const { events, losses } = eventsOf(lines)
  return { events, losses, reply: foldReply(events) }
}

const finishes: Record<string, string> = { stop: 'STOP', 'tool-calls': 'STOP', length: 'MAX_TOKENS' }

function said({ parts, finish, usage, id, model }: CanonicalReply): Said {
  return {
    text: parts.map(part => (part.type === 'text' ? part.text : '')).join(''),
    thoughts: parts.map(part => (part.type === 'reasoning' ? part.text : '')).join(''),
    calls: parts.flatMap(part =>
      part.type === 'tool-call'
        ? [{ name: part.name, args: JSON.parse(part.arguments), signature: part.opaque?.value }]
        : [],
    ),
    finish: finishes[finish.reason] ?? finish.reason,
    usage: { input: usage.inputTokens, output: usage.outputTokens, thoughts: usage.reasoningTokens },
    id,
    model,
  }
}

function clientOf(body: string, type: string): GoogleGenAI['models'] {
  const fetch = async () => new Response(body, { headers: { 'content-type': type } })
  return new GoogleGenAI({ apiKey: 'k', httpOptions: { baseUrl: 'http://upstream.invalid', fetch } }).models
}

function saidBySdk(responses: GenerateContentResponse[]): Said {
  const parts = responses.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? [])
  const usage = responses.findLast(({ usageMetadata }) => usageMetadata?.promptTokenCount !== undefined)?.usageMetadata
  const { promptTokenCount, candidatesTokenCount = 0, thoughtsTokenCount } = usage ?? {}
  const texts = (thought: boolean) =>
    parts.map(part => (Boolean(part.thought) === thought ? (part.text ?? '') : '')).join('')
  return {
    text: texts(false),
    thoughts: texts(true),
    calls: callsOf(parts),
    finish: responses.flatMap(({ candidates }) => candidates?.[0]?.finishReason ?? []).at(-1) ?? '',
    usage: {
      input: promptTokenCount,
      output: candidatesTokenCount + (thoughtsTokenCount ?? 0),
      thoughts: thoughtsTokenCount,
    },
    id: responses[0]?.responseId ?? '',
    model: responses[0]?.modelVersion ?? '',
  }
}

/** Google's client hands out pieces of calls as they come; this is all there is to do with them. */
function callsOf(parts: readonly SdkPart[]): Said['calls'] {
  const calls: { name: string; args: Record<string, unknown>; signature: string | undefined }[] = []
  for (const { functionCall, thoughtSignature } of parts) {
    if (!functionCall) continue
    if (functionCall.name)
      calls.push({ name: functionCall.name, args: functionCall.args ?? {}, signature: thoughtSignature })
    for (const piece of functionCall.partialArgs ?? []) addPiece(calls.at(-1)!.args, piece)
  }
  return calls
}

function addPiece(args: object, { jsonPath, ...piece }: NonNullable<FunctionCall['partialArgs']>[number]): void {
  const steps = (jsonPath ?? '').match(/[^$.[\]]+/g) ?? []
  let holder = args
  for (const [place, step] of steps.slice(0, -1).entries()) {
    if (!Reflect.has(holder, step)) Reflect.set(holder, step, /^\d+$/.test(steps[place + 1]!) ? [] : {})
    holder = Reflect.get(holder, step)
  }
  const last = steps.at(-1)!
  const before: unknown = Reflect.get(holder, last)
  const text = piece.stringValue === undefined ? undefined : `${before ?? ''}${piece.stringValue}`
  Reflect.set(holder, last, text ?? piece.numberValue ?? piece.boolValue ?? null)
}
