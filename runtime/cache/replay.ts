import type { CanonicalEvent, CanonicalReply, PartStart } from '../canonical/event.ts'
import type { Part, RefusalPart, TokenLogprob } from '../canonical/part.ts'
import { usageOfHit } from './answer.ts'

/** Code units of text in one delta: about as much as a model says at once where a provider is quick. */
const PIECE = 160

/** The reply as it is given again: it says that all of its input was read from a cache. Some protocols have no date. */
export function givenAgain(reply: CanonicalReply, model: string, seconds: number): CanonicalReply {
  return { ...reply, model, createdAt: reply.createdAt ?? seconds, usage: usageOfHit(reply.usage) }
}

/** The events that a whole reply would have been told in. Made as they are taken, so that a long one is not held twice. */
export function* eventsOf(reply: CanonicalReply): Generator<CanonicalEvent> {
  const { id, model, createdAt, usage, finish } = reply
  const { outputTokens: _, reasoningTokens: __, ...input } = usage
  yield { type: 'start', id, model, usage: input, ...(createdAt !== undefined && { createdAt }) }
  for (const [index, part] of reply.parts.entries()) yield* partEvents(part, index)
  yield { type: 'usage', usage }
  yield { type: 'finish', ...finish }
}

function* partEvents(part: Part | RefusalPart, index: number): Generator<CanonicalEvent> {
  const start = startOf(part)
  if (!start) return
  yield { type: 'part-start', index, part: start }
  yield* textEvents(part, index)
  if (part.type === 'text') for (const citation of part.citations ?? []) yield { type: 'citation', index, citation }
  const opaque = 'opaque' in part ? part.opaque : undefined
  yield { type: 'part-end', index, ...(opaque && { opaque }) }
}

function startOf(part: Part | RefusalPart): PartStart | undefined {
  switch (part.type) {
    case 'text':
      return part.apart ? { type: 'text', apart: true } : { type: 'text' }
    case 'reasoning': {
      const { summary, redacted } = part
      return { type: 'reasoning', ...(summary && { summary }), ...(redacted && { redacted }) }
    }
    case 'refusal':
      return { type: 'refusal' }
    case 'tool-call': {
      const { id, name, namespace, kind } = part
      return { type: 'tool-call', id, name, kind, ...(namespace !== undefined && { namespace }) }
    }
    case 'image':
    case 'audio':
      return part.source.from === 'base64' ? { type: part.type, ...bytesOf(part.source) } : undefined
    case 'foreign':
      return part
    default:
      return undefined
  }
}

function bytesOf({ data, mediaType }: { data: string; mediaType: string }): { data: string; mediaType: string } {
  return { data, mediaType }
}

function* textEvents(part: Part | RefusalPart, index: number): Generator<CanonicalEvent> {
  if (part.type === 'tool-call') yield* deltas(part.arguments, index)
  if (part.type === 'reasoning' || part.type === 'refusal') yield* deltas(part.text, index)
  if (part.type !== 'text') return
  const { text, logprobs } = part
  if (!logprobs) yield* deltas(text, index)
  else if (logprobs.map(({ token }) => token).join('') === text) yield* tokenEvents(logprobs, index)
  else {
    yield* deltas(text, index)
    yield { type: 'logprobs', index, tokens: logprobs }
  }
}

function* deltas(text: string, index: number): Generator<CanonicalEvent> {
  let from = 0
  while (from < text.length) {
    let to = from + PIECE
    // A pair of surrogates stays together.
    if (isHighSurrogate(text.charCodeAt(to - 1))) to++
    yield { type: 'delta', index, text: text.slice(from, to) }
    from = to
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Each delta with what is known of its tokens. */
function* tokenEvents(tokens: readonly TokenLogprob[], index: number): Generator<CanonicalEvent> {
  for (let from = 0; from < tokens.length; ) {
    const group: TokenLogprob[] = []
    let text = ''
    while (from < tokens.length && text.length < PIECE) {
      const token = tokens[from++]!
      text += token.token
      group.push(token)
    }
    yield { type: 'delta', index, text }
    yield { type: 'logprobs', index, tokens: group }
  }
}
