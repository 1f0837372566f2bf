import type { ReasoningDetail } from '../../../generated/protocols/openai-chat/types.ts'
import { isRecord } from '../../platform/json.ts'
import { lookup } from '../lookup.ts'
import type { OpaqueFields } from './opaque.ts'

/** The members that hold reasoning as a text. An upstream that has several of them says the same in each. */
const NAMES = ['reasoning_content', 'reasoning', 'reasoning_text'] as const

export type ReasoningName = (typeof NAMES)[number] | 'reasoning_details' | 'content' | 'tags'

export interface Thought {
  text: string
  summary: boolean
}

/** Reads what one choice says of its reasoning, by whichever names its upstream has for it. */
export class ReasoningReader {
  /** The member that spoke first: the others repeat it. */
  #name: ReasoningName | undefined
  #opaque: string | undefined
  #details: Detail[] = []
  #hasState = false

  /** The text that this delta thinks; undefined where there is none. */
  thoughtOf(delta: Record<string, unknown>): Thought | undefined {
    for (const name of NAMES) {
      const text = delta[name]
      if (typeof text === 'string' && text !== '' && this.speaks(name)) return { text, summary: false }
    }
    const details = delta.reasoning_details
    const told = Array.isArray(details) ? thoughtIn(details) : undefined
    return told && this.speaks('reasoning_details') ? told : undefined
  }

  /** Keeps the state of this delta that only its maker reads. */
  keepState(delta: Record<string, unknown>): void {
    const { reasoning_opaque, reasoning_details } = delta
    if (typeof reasoning_opaque === 'string' && reasoning_opaque !== '') {
      this.#opaque = reasoning_opaque
      this.#hasState = true
    }
    if (!Array.isArray(reasoning_details)) return
    for (const detail of reasoning_details) if (isRecord(detail)) this.#append(detail)
  }

  /** Whether a text under this name is to be read. */
  speaks(name: ReasoningName): boolean {
    this.#name ??= name
    return this.#name === name
  }

  get hasState(): boolean {
    return this.#hasState
  }

  /** The state that came since it was last taken, in the members that it came in; undefined where none did. */
  takeState(): OpaqueFields {
    const fields: OpaqueFields = {}
    if (this.#opaque !== undefined) fields.reasoning_opaque = this.#opaque
    // Only its maker is shown them again, so they may be of any variant.
    if (this.#details.some(isOpaque)) fields.reasoning_details = this.#details as unknown as ReasoningDetail[]
    this.#opaque = undefined
    this.#details = []
    this.#hasState = false
    return fields
  }

  /** A stream cuts a detail into pieces; its maker wants it back whole. */
  #append(detail: Detail): void {
    if (isOpaque(detail)) this.#hasState = true
    const last = this.#details.at(-1)
    const member = lookup(TEXTS, String(detail.type))
    if (!last || member === undefined || !isSame(last, detail)) {
      this.#details.push({ ...detail })
      return
    }
    for (const [name, value] of Object.entries(detail)) {
      if (name === member && typeof last[member] === 'string') last[member] += typeof value === 'string' ? value : ''
      else if (value !== null && value !== undefined) last[name] = value
    }
  }
}

type Detail = Record<string, unknown>

/** The member with the text of each kind of detail. */
const TEXTS: Record<string, string> = { 'reasoning.text': 'text', 'reasoning.summary': 'summary' }

function thoughtIn(details: readonly unknown[]): Thought | undefined {
  let text = ''
  let summary = true
  for (const detail of details) {
    if (!isRecord(detail)) continue
    const piece = detail[lookup(TEXTS, String(detail.type)) ?? '']
    if (typeof piece !== 'string') continue
    text += piece
    if (detail.type !== 'reasoning.summary') summary = false
  }
  return text === '' ? undefined : { text, summary }
}

function isSame(one: Detail, other: Detail): boolean {
  const agree = (name: string): boolean => one[name] == null || other[name] == null || one[name] === other[name]
  // A signature ends the text that it signs.
  return one.type === other.type && !one.signature && agree('index') && agree('id')
}

function isOpaque(detail: Detail): boolean {
  return Boolean(detail.signature || detail.data)
}
