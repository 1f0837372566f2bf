import type { Opaque, Part, ReasoningPart } from '../../canonical/part.ts'
import { SEAL_PREFIX, seal, unseal } from '../seal.ts'
import { BREAK } from './text-flow.ts'

/** What an entry's state belongs to: a thought, a summary of thoughts, thoughts that nobody may read, or the text before. */
type Kind = 'r' | 's' | 'x' | 't'

const ENTRY = new RegExp(`^([rsxt])(\\d+)-(\\d+)-(${SEAL_PREFIX}.*)$`)
/** No seal has one. */
const SEPARATOR = '.'

/**
 * State of makers who speak other protocols, on its way through a Chat client: sealed, and told in the one member of a
 * message that such clients send back unread, `reasoning_opaque`. Each entry says where it stood (after how much of the
 * text, and after how many calls), as its maker wants it in its place.
 */
export class SealedState {
  readonly #entries: string[] = []

  /** `text`: the thought itself. */
  add(kind: Kind, opaque: Opaque, text: string, textBefore: number, callsBefore: number): void {
    const sealed = seal(text === '' || opaque.text !== undefined ? opaque : { ...opaque, text })
    this.#entries.push(`${kind}${textBefore}-${callsBefore}-${sealed}`)
  }

  /** The member's value; undefined where there is no such state. */
  get value(): string | undefined {
    return this.#entries.length > 0 ? this.#entries.join(SEPARATOR) : undefined
  }
}

export function kindOf({ summary, redacted }: Pick<ReasoningPart, 'summary' | 'redacted'>): Kind {
  return redacted ? 'x' : summary ? 's' : 'r'
}

/** Whether the value is state that was sealed; also where it says no place. */
export function isSealedState(value: string): boolean {
  return ENTRY.test(value) || unseal(value) !== undefined
}

/** The parts of an assistant's message with the state that came sealed, each where it was. */
export function withSealedState(parts: readonly Part[], value: string): Part[] {
  const entries = value.split(SEPARATOR).flatMap(read)
  const thoughtsAreTold = entries.some(({ kind, opaque }) => kind !== 't' && Boolean(opaque.text))
  const placed: Part[] = thoughtsAreTold ? [] : parts.filter(part => part.type === 'reasoning')
  const said = new Said(parts.filter(part => part.type !== 'reasoning'))
  for (const { kind, textBefore, callsBefore, opaque } of entries) {
    placed.push(...said.upTo(textBefore, callsBefore))
    if (kind !== 't') placed.push(thought(kind, opaque))
    else {
      const last = placed.at(-1)
      if (last?.type === 'text') placed[placed.length - 1] = { ...last, opaque }
    }
  }
  return [...placed, ...said.upTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)]
}

function read(entry: string) {
  const bare = unseal(entry)
  if (bare) return [{ kind: 'r' as const, textBefore: 0, callsBefore: 0, opaque: bare }]
  const match = ENTRY.exec(entry)
  const opaque = match && unseal(match[4]!)
  if (!match || !opaque) return []
  // The pattern allows these letters only.
  return { kind: match[1] as Kind, textBefore: Number(match[2]), callsBefore: Number(match[3]), opaque }
}

function thought(kind: Exclude<Kind, 't'>, opaque: Opaque): ReasoningPart {
  const { text = '', ...state } = opaque
  return {
    type: 'reasoning',
    text,
    ...(kind === 's' && { summary: true }),
    ...(kind === 'x' && { redacted: true }),
    opaque: state,
  }
}

/** What stands between the thoughts, handed out from the front. */
class Said {
  readonly #texts: Part[]
  readonly #calls: Part[]
  /** How much of the text, and how many of the calls, have been handed out. */
  #text = 0
  #call = 0

  constructor(parts: readonly Part[]) {
    this.#texts = parts.filter(part => part.type !== 'tool-call')
    this.#calls = parts.filter(part => part.type === 'tool-call')
  }

  upTo(text: number, calls: number): Part[] {
    const parts: Part[] = []
    while (this.#texts.length > 0 && this.#text < text) {
      const part = this.#texts.shift()!
      const isFirst = this.#text === 0
      if (part.type !== 'text') {
        parts.push(part)
        continue
      }
      const rest = text - this.#text
      if (rest < part.text.length) this.#texts.unshift({ ...part, text: part.text.slice(rest) })
      const said = part.text.slice(0, rest)
      this.#text += said.length
      // The blank line was put between two texts when they became one.
      parts.push({ ...part, text: !isFirst && said.startsWith(BREAK) ? said.slice(BREAK.length) : said })
    }
    for (; this.#call < Math.min(calls, this.#calls.length); this.#call++) parts.push(this.#calls[this.#call]!)
    return parts
  }
}
