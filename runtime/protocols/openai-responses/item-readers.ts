import type { Citation, Opaque } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import { hostedText } from './hosted-text.ts'
import { member, text } from './json.ts'
import { ORIGIN } from './output-items.ts'
import type { PartSink } from './part-sink.ts'
import { StreamedText } from './streamed-text.ts'

/** What a piece of an item is: text or refusal of a message, a summary or raw reasoning, the input of a call. */
export type Kind = 'text' | 'refusal' | 'summary' | 'raw' | 'input'

/**
 * Reads one item of an upstream's response, in pieces as they come and then as a whole: what the pieces have said is not
 * said again, and what only the whole says is.
 */
export interface ItemReader {
  /** More of the text at this place of the item. */
  add(kind: Kind, index: number, text: string): void
  /** All of the text at this place. */
  complete(kind: Kind, index: number, whole: string): void
  /** A part of a message's content, whole. */
  content?(index: number, part: unknown): void
  annotate?(index: number, annotationIndex: number | undefined, annotation: unknown): void
  logprobs?(index: number, list: unknown): void
  /** The item as it ended. Its parts are closed. */
  finish(item: Record<string, unknown>): void
}

const DIFFERS = 'the whole that came after the pieces says something else'

/** Reasoning: one part, however many pieces of a summary or of the reasoning itself there are. */
export class ReasoningReader implements ItemReader {
  readonly #sink: PartSink
  readonly #sections = new Map<number, StreamedText>()
  /** The summary and the reasoning itself say the same: what comes first counts. */
  #kind: Kind | undefined
  #section: number | undefined
  #held = ''
  #part: number | undefined

  constructor(sink: PartSink) {
    this.#sink = sink
  }

  add(kind: Kind, index: number, piece: string): void {
    if (piece === '' || (this.#kind !== undefined && this.#kind !== kind)) return
    this.#kind = kind
    const section = this.#sections.get(index) ?? new StreamedText()
    this.#sections.set(index, section)
    section.add(piece)
    const between = this.#section !== undefined && this.#section !== index ? '\n\n' : ''
    this.#section = index
    this.#say(between + piece)
  }

  complete(kind: Kind, index: number, whole: string): void {
    if (whole === '' || (this.#kind !== undefined && this.#kind !== kind)) return
    const section = this.#sections.get(index)
    const rest = section === undefined ? whole : section.rest(whole)
    if (rest === undefined) this.#sink.lose('reply.reasoning', DIFFERS)
    else this.add(kind, index, rest)
  }

  finish(item: Record<string, unknown>): void {
    const raw = texts(item.content)
    const kind = this.#kind ?? (raw.some(one => one.trim() !== '') ? 'raw' : 'summary')
    const sections = kind === 'raw' ? raw : texts(item.summary)
    sections.forEach((whole, index) => {
      this.complete(kind, index, whole)
    })
    const opaque = this.#opaqueOf(item)
    if (this.#part === undefined && opaque !== undefined)
      this.#part = this.#sink.open({ type: 'reasoning', redacted: true })
    if (this.#part !== undefined) this.#sink.close(this.#part, opaque)
  }

  /** What is nothing but blanks is no text that a client could show. */
  #say(said: string): void {
    if (this.#part === undefined) {
      this.#held += said
      if (this.#held.trim() === '') return
      const summary = this.#kind === 'summary'
      this.#part = this.#sink.open(summary ? { type: 'reasoning', summary } : { type: 'reasoning' })
      this.#sink.text(this.#part, this.#held)
    } else this.#sink.text(this.#part, said)
  }

  #opaqueOf(item: Record<string, unknown>): Opaque | undefined {
    const value = text(item.encrypted_content)
    if (!value) return undefined
    const id = text(item.id)
    const { maker } = this.#sink.context
    return id === undefined ? { origin: ORIGIN, maker, value } : { origin: ORIGIN, maker, value, id }
  }
}

/** A call of a function or of a freeform tool. It begins when its name and id are known. */
export class CallReader implements ItemReader {
  readonly #sink: PartSink
  readonly #freeform: boolean
  readonly #input = new StreamedText()
  /** Input that stood in the item as it began: the pieces that follow may repeat it. */
  #announced = ''
  #part: number | undefined

  constructor(sink: PartSink, item: Record<string, unknown>) {
    this.#sink = sink
    this.#freeform = item.type === 'custom_tool_call'
    this.#open(item, undefined)
    this.#announced = this.#inputOf(item) ?? ''
  }

  add(_kind: Kind, _index: number, piece: string): void {
    const announced = this.#announced
    this.#announced = ''
    if (announced !== '' && !announced.startsWith(piece)) this.#say(announced)
    this.#say(piece)
  }

  complete(_kind: Kind, _index: number, whole: string): void {
    const rest = this.#input.rest(whole)
    this.#announced = ''
    if (rest === undefined) this.#sink.lose('reply.arguments', DIFFERS)
    else this.#say(rest)
  }

  finish(item: Record<string, unknown>): void {
    this.#open(item, 'call')
    const whole = this.#inputOf(item) ?? (this.#input.empty ? this.#announced : '')
    if (whole !== '') this.complete('input', 0, whole)
    if (this.#part !== undefined) this.#sink.close(this.#part)
    else this.#sink.lose('reply.call', 'it has no name')
  }

  #open(item: Record<string, unknown>, fallbackId: string | undefined): void {
    const name = text(item.name)
    const id = text(item.call_id) || (fallbackId && (text(item.id) ?? fallbackId))
    if (this.#part !== undefined || !name || !id) return
    const namespace = text(item.namespace)
    this.#part = this.#sink.open({
      type: 'tool-call',
      id,
      name,
      ...(namespace ? { namespace } : {}),
      kind: this.#freeform ? 'freeform' : 'function',
    })
    const before = this.#input.toString()
    if (before !== '') this.#sink.text(this.#part, before)
  }

  #say(piece: string): void {
    if (piece === '') return
    this.#input.add(piece)
    if (this.#part !== undefined) this.#sink.text(this.#part, piece)
  }

  /** Some servers send the arguments as an object. */
  #inputOf(item: Record<string, unknown>): string | undefined {
    const input = this.#freeform ? item.input : item.arguments
    return text(input) ?? (isRecord(input) ? JSON.stringify(input) : undefined)
  }
}

/** A picture that the provider's tool has made. */
export class ImageReader implements ItemReader {
  readonly #sink: PartSink

  constructor(sink: PartSink) {
    this.#sink = sink
  }

  add(): void {}

  complete(): void {}

  finish(item: Record<string, unknown>): void {
    const result = text(item.result)
    if (!result) {
      this.#sink.lose('reply.image_generation_call', 'it has no image')
      return
    }
    const data = result.startsWith('data:') ? result.slice(result.indexOf(',') + 1) : result
    const mediaType = `image/${text(item.output_format) ?? 'png'}`
    this.#sink.close(this.#sink.open({ type: 'image', data, mediaType }))
  }
}

/** An item that only providers of this protocol know: it is carried as it ended. */
export class ForeignReader implements ItemReader {
  readonly #sink: PartSink
  readonly #tag: string

  constructor(sink: PartSink, tag: string) {
    this.#sink = sink
    this.#tag = tag
  }

  add(): void {}

  complete(): void {}

  finish(value: Record<string, unknown>): void {
    const text = hostedText(value)
    const part = {
      type: 'foreign',
      origin: ORIGIN,
      tag: this.#tag,
      value,
      ...(text === undefined ? {} : { text }),
    } as const
    this.#sink.close(this.#sink.open(part))
  }
}

/** A source of the text. Files have names only. */
export function citationOf(annotation: unknown): Citation | undefined {
  if (!isRecord(annotation)) return undefined
  const url = text(annotation.url)
  const title = text(annotation.title) ?? text(annotation.filename)
  const start = offset(annotation.start_index)
  const end = offset(annotation.end_index)
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    native: { origin: ORIGIN, value: annotation },
  }
}

function offset(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.map(part => text(member(part, 'text')) ?? '') : []
}
