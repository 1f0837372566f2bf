// Replies at random, as canonical events.
import fc, { type Arbitrary } from 'fast-check'
import type { CanonicalEvent, FinishReason, PartStart } from '../../runtime/canonical/event.ts'
import type { Citation, Opaque, ProtocolId, TokenLogprob } from '../../runtime/canonical/part.ts'
import type { Usage } from '../../runtime/canonical/usage.ts'
import { REDACTED } from '../../runtime/protocols/anthropic-messages/origin.ts'
import { anyOf } from './schema-arbitrary.ts'

/** Who made the state in these replies. */
export const MAKER = 'up'

const TEXT = fc.oneof(
  fc.constantFrom('a', ' ', '\n', '😀', '"', '\\', '</think>', 'END', '{"input":"'),
  fc.string({ minLength: 1, maxLength: 12 }),
)
const PIECES = fc.array(TEXT, { maxLength: 5 })
const BASE64 = fc.uint8Array({ minLength: 1, maxLength: 12 }).map(bytes => Buffer.from(bytes).toString('base64'))

/** Arguments of a call as JSON text, in pieces. */
const ARGUMENTS = fc
  .dictionary(
    fc.string({ maxLength: 5 }),
    fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean(), fc.constantFrom(null, 0.5, [1], { a: {} })),
    { maxKeys: 3 },
  )
  .chain(value => cut(JSON.stringify(value)))

function cut(text: string): Arbitrary<string[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: Math.max(1, text.length - 1) }), { maxLength: 3 })
    .map(places => [0, ...places.toSorted((a, b) => a - b)])
    .map(starts => starts.map((from, index) => text.slice(from, starts[index + 1])).filter(piece => piece !== ''))
}

const CITATION: Arbitrary<Citation> = fc.record(
  {
    url: fc.constantFrom('https://example.com/a', 'https://example.com/b'),
    title: fc.constantFrom('A', 'Ü'),
    citedText: fc.constant('a passage'),
  },
  { requiredKeys: ['url', 'title'] },
)

const PLAIN_TOKEN = fc.record({
  token: fc.constantFrom('a', ' b', '😀'),
  logprob: fc.constantFrom(0, -0.5, -12.25),
})
const TOKEN = fc
  .tuple(PLAIN_TOKEN, fc.boolean())
  .map(([token, told]) => (told ? { ...token, bytes: [...Buffer.from(token.token)] } : token))
const LOGPROBS: Arbitrary<TokenLogprob[]> = fc.array(
  fc
    .tuple(TOKEN, fc.array(TOKEN, { maxLength: 2 }))
    .map(([token, top]): TokenLogprob => (top.length > 0 ? { ...token, top } : token)),
  { minLength: 1, maxLength: 2 },
)

/** Definitions of what only one protocol has in its replies. */
const FOREIGN: Record<ProtocolId, readonly string[]> = {
  'openai-chat': [],
  'openai-responses': ['WebSearchToolCall', 'CodeInterpreterToolCall', 'McpToolCall', 'ShellCall'],
  'anthropic-messages': ['ServerToolUseBlock', 'WebSearchToolResultBlock', 'WebFetchToolResultBlock'],
  gemini: [],
}

/** How each protocol's ids look. */
const IDS: Record<ProtocolId, { reply: string; call: string }> = {
  'openai-chat': { reply: 'chatcmpl-1', call: 'call' },
  'openai-responses': { reply: 'resp_1', call: 'call' },
  'anthropic-messages': { reply: 'msg_1', call: 'toolu' },
  gemini: { reply: 'r1', call: 'call' },
}

interface PlannedPart {
  start: PartStart
  pieces: string[]
  citations?: Citation[]
  logprobs?: TokenLogprob[]
  opaque?: Opaque
}

const NOTHING: PlannedPart = { start: { type: 'text' }, pieces: [] }

/** How state of the protocol looks. */
function stateOf(origin: ProtocolId): Arbitrary<Opaque> {
  const value = origin === 'openai-chat' ? BASE64.map(state => JSON.stringify({ reasoning_opaque: state })) : BASE64
  const id = origin === 'openai-responses' ? fc.constantFrom('rs_1', 'rs_2') : fc.constant(undefined)
  return fc.tuple(value, id).map(([state, known]) => ({
    origin,
    maker: MAKER,
    value: state,
    ...(known !== undefined && { id: known }),
  }))
}

const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 })

function anyPart(origin: ProtocolId | undefined): Arbitrary<PlannedPart> {
  const opaque = origin ? fc.option(stateOf(origin), { nil: undefined }) : fc.constant(undefined)
  const signed = origin === 'gemini' ? opaque : fc.constant(undefined)
  const text = fc.record({
    start: fc.constantFrom<PartStart>({ type: 'text' }, { type: 'text' }, { type: 'text', apart: true }),
    pieces: PIECES,
    citations: maybe(fc.array(CITATION, { minLength: 1, maxLength: 2 })),
    logprobs: maybe(LOGPROBS),
    opaque: signed,
  })
  const reasoning = fc.record({
    start: fc.boolean().map((summary): PartStart => ({ type: 'reasoning', ...(summary && { summary }) })),
    pieces: PIECES,
    opaque,
  })
  const redacted = stateOf('anthropic-messages').map(state => ({
    start: { type: 'reasoning' as const, redacted: true },
    pieces: [],
    opaque: { ...state, id: REDACTED },
  }))
  const refusal = fc.record({
    start: fc.constant<PartStart>({ type: 'refusal' }),
    pieces: fc.array(TEXT, { minLength: 1, maxLength: 5 }),
  })
  const call = fc.record({
    start: fc
      .constantFrom('weather', 'time')
      .map((name): PartStart => ({ type: 'tool-call', id: '', name, kind: 'function' })),
    pieces: ARGUMENTS,
    opaque: signed,
  })
  const freeform = fc.record({
    start: fc.constant<PartStart>({ type: 'tool-call', id: '', name: 'patch', kind: 'freeform' }),
    pieces: PIECES,
  })
  const image = BASE64.map(data => ({
    start: { type: 'image' as const, data, mediaType: 'image/png' },
    pieces: [],
  }))
  const foreign = (origin ? FOREIGN[origin] : []).map(definition =>
    anyOf(origin!, definition).map(value => ({
      start: { type: 'foreign' as const, origin: origin!, tag: String(value.type), value },
      pieces: [],
    })),
  )
  return fc.oneof(
    { arbitrary: text, weight: 4 },
    { arbitrary: reasoning, weight: 3 },
    { arbitrary: refusal, weight: 1 },
    { arbitrary: call, weight: 3 },
    { arbitrary: freeform, weight: 1 },
    { arbitrary: image, weight: 1 },
    ...(origin === 'anthropic-messages' ? [{ arbitrary: redacted, weight: 1 }] : []),
    ...foreign.map(arbitrary => ({ arbitrary, weight: 1 })),
  )
}

const USAGE: Arbitrary<Usage> = fc
  .record(
    {
      inputTokens: fc.integer({ min: 100, max: 1000 }),
      cachedInputTokens: fc.nat(40),
      cacheWriteTokens: fc.integer({ min: 20, max: 40 }),
      cacheWriteOneHourTokens: fc.nat(20),
      outputTokens: fc.integer({ min: 50, max: 1000 }),
      reasoningTokens: fc.nat(50),
    },
    { requiredKeys: ['inputTokens', 'outputTokens'] },
  )
  // It is a part of the other.
  .map(({ cacheWriteOneHourTokens: oneHour, ...usage }) =>
    usage.cacheWriteTokens === undefined || oneHour === undefined
      ? usage
      : { ...usage, cacheWriteOneHourTokens: oneHour },
  )

const REASONS: readonly FinishReason[] = [
  ...(['stop', 'length', 'stop-sequence', 'context-window', 'refusal', 'content-filter', 'pause', 'other'] as const),
]

/**
 * The events of a whole reply, its parts one after the other but for calls side by side. `origin`: the protocol whose own
 * state and items it may hold. `choices`: how many answers it may have.
 */
export function anyReply(origin?: ProtocolId, choices = 1): Arbitrary<CanonicalEvent[]> {
  const answer = fc.record({
    parts: fc.array(anyPart(origin), { maxLength: 5 }),
    reason: fc.oneof(fc.constantFrom('stop' as const, 'length' as const), fc.constantFrom(...REASONS)),
    overlap: fc.boolean(),
  })
  return fc
    .record({
      answers: fc.array(answer, { minLength: 1, maxLength: choices }),
      usage: USAGE,
      early: fc.boolean(),
      serviceTier: maybe(fc.constantFrom('default', 'flex', 'priority')),
    })
    .map(({ answers, usage, early, serviceTier }) => {
      const { inputTokens, ...later } = usage
      const events: CanonicalEvent[] = [
        {
          type: 'start',
          id: IDS[origin ?? 'gemini'].reply,
          model: 'm',
          createdAt: 1_700_000_000,
          ...(early && { usage: { inputTokens } }),
        },
      ]
      let index = 0
      for (const [choice, answer] of answers.entries()) {
        // One that says nothing is announced all the same.
        const { parts, overlap } = choice > 0 && answer.parts.length === 0 ? { ...answer, parts: [NOTHING] } : answer
        const told = parts.map(part => tell(part, index++, choice, IDS[origin ?? 'gemini'].call))
        const calls = told.filter((_, place) => parts[place]!.start.type === 'tool-call')
        events.push(...(overlap && calls.length > 1 ? overlapping(told, calls) : told.flat()))
      }
      events.push({ type: 'usage', usage: early ? { ...later, inputTokens } : usage })
      for (const [choice, { parts, reason }] of answers.entries()) {
        const called = parts.some(({ start }) => start.type === 'tool-call')
        events.push({
          type: 'finish',
          ...(choice > 0 && { choice }),
          reason: called && reason === 'stop' ? 'tool-calls' : reason,
          ...(reason === 'stop-sequence' && { stopSequence: 'END' }),
          ...(serviceTier && { serviceTier }),
        })
      }
      return events
    })
}

function tell(
  { start, pieces, citations, logprobs, opaque }: PlannedPart,
  index: number,
  choice: number,
  call: string,
): CanonicalEvent[] {
  const part = start.type === 'tool-call' ? { ...start, id: `${call}_${index}` } : start
  const events: CanonicalEvent[] = [{ type: 'part-start', index, part, ...(choice > 0 && { choice }) }]
  for (const text of pieces) events.push({ type: 'delta', index, text })
  const length = pieces.join('').length
  if (logprobs && length > 0) events.push({ type: 'logprobs', index, tokens: logprobs })
  for (const citation of length > 0 ? (citations ?? []) : []) {
    events.push({ type: 'citation', index, citation: { ...citation, start: 0, end: length } })
  }
  events.push({ type: 'part-end', index, ...(opaque && { opaque }) })
  return events
}

/** Calls at the end of a reply, their pieces in turn. */
function overlapping(told: readonly CanonicalEvent[][], calls: readonly CanonicalEvent[][]): CanonicalEvent[] {
  const events = told.filter(part => !calls.includes(part)).flat()
  // Indexes are given in the order in which parts begin.
  const moved = [...events, ...interleaved(calls)]
  const places = new Map<number, number>()
  for (const event of moved) if (event.type === 'part-start') places.set(event.index, places.size)
  const first = Math.min(...places.keys())
  return moved.map(event => ('index' in event ? { ...event, index: first + places.get(event.index)! } : event))
}

function interleaved(lists: readonly CanonicalEvent[][]): CanonicalEvent[] {
  const longest = Math.max(...lists.map(list => list.length))
  return Array.from({ length: longest }, (_, place) => lists.flatMap(list => list[place] ?? [])).flat()
}
