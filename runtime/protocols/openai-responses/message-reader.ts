import { citationOf, type ItemReader, type Kind } from './item-readers.ts'
import { member, text } from './json.ts'
import { readLogprobs } from './logprobs.ts'
import type { PartSink } from './part-sink.ts'
import { StreamedText } from './streamed-text.ts'

interface Content {
  kind: 'text' | 'refusal'
  said: StreamedText
  /** Its canonical part, once there is something in it. */
  part?: number
  annotations: Set<number>
  tokens: number
  closed: boolean
}

/** A message: a part for each of its texts and refusals that say something. */
export class MessageReader implements ItemReader {
  readonly #sink: PartSink
  readonly #contents = new Map<number, Content>()
  /** There was another message before it, and nothing of this one yet. */
  #apart: boolean

  constructor(sink: PartSink) {
    this.#sink = sink
    this.#apart = sink.spoken
  }

  add(kind: Kind, index: number, piece: string): void {
    if (piece === '') return
    const content = this.#content(index, kind)
    const part = this.#partOf(content)
    if (part === undefined) return
    content.said.add(piece)
    this.#sink.text(part, piece)
  }

  complete(kind: Kind, index: number, whole: string): void {
    if (whole === '') return
    const rest = this.#content(index, kind).said.rest(whole)
    if (rest === undefined) this.#sink.lose('reply.text', 'the whole that came after the pieces says something else')
    else this.add(kind, index, rest)
  }

  annotate(index: number, annotationIndex: number | undefined, annotation: unknown): void {
    const content = this.#content(index, 'text')
    const number = annotationIndex ?? content.annotations.size
    if (content.annotations.has(number)) return
    const citation = citationOf(annotation)
    if (citation === undefined) return
    const part = this.#partOf(content)
    if (part === undefined) return
    content.annotations.add(number)
    this.#sink.take({ type: 'citation', index: part, citation })
  }

  /** Of the whole text, or of the piece that came with it. */
  logprobs(index: number, list: unknown): void {
    this.#addTokens(this.#content(index, 'text'), list)
  }

  content(index: number, part: unknown): void {
    const type = member(part, 'type')
    const whole = text(member(part, type === 'refusal' ? 'refusal' : 'text'))
    if (whole === undefined) {
      this.#sink.lose(`reply.${String(type)}`, 'the kind of content is not known')
      return
    }
    this.complete(type === 'refusal' ? 'refusal' : 'text', index, whole)
    const content = this.#content(index, 'text')
    const annotations = member(part, 'annotations')
    if (Array.isArray(annotations)) {
      for (const [number, annotation] of annotations.entries()) this.annotate(index, number, annotation)
    }
    const tokens = member(part, 'logprobs')
    if (Array.isArray(tokens)) this.#addTokens(content, tokens.slice(content.tokens))
    if (content.part !== undefined) this.#close(content)
  }

  finish(item: Record<string, unknown>): void {
    if (Array.isArray(item.content)) {
      for (const [index, part] of item.content.entries()) this.content(index, part)
    } else this.complete('text', 0, text(item.content) ?? '')
    for (const content of this.#contents.values()) this.#close(content)
  }

  #content(index: number, kind: Kind): Content {
    let content = this.#contents.get(index)
    if (content === undefined) {
      content = {
        kind: kind === 'refusal' ? 'refusal' : 'text',
        said: new StreamedText(),
        annotations: new Set(),
        tokens: 0,
        closed: false,
      }
      this.#contents.set(index, content)
    }
    return content
  }

  #partOf(content: Content): number | undefined {
    if (content.closed) {
      if (content.part !== undefined) this.#sink.lose('reply.text', 'it came after the end of its part')
      return undefined
    }
    if (content.part === undefined) {
      const { kind } = content
      content.part = this.#sink.open(kind === 'text' && this.#apart ? { type: kind, apart: true } : { type: kind })
      this.#apart = false
    }
    return content.part
  }

  #addTokens(content: Content, list: unknown): void {
    const tokens = readLogprobs(list)
    if (tokens.length === 0 || content.closed) return
    const index = this.#partOf(content)
    if (index === undefined) return
    content.tokens += tokens.length
    this.#sink.take({ type: 'logprobs', index, tokens })
  }

  #close(content: Content): void {
    if (content.closed) return
    content.closed = true
    if (content.part !== undefined) this.#sink.close(content.part)
  }
}
