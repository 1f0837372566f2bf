import type {
  ItemStatus,
  OutputItem,
  OutputMessageContent,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { Citation, Opaque, TokenLogprob } from '../../canonical/part.ts'
import { itemAdded, itemDone, placeJson } from './event-writer.ts'
import type { ItemContext, ItemWriter } from './item-writers.ts'
import { encodeLogprobs } from './logprobs.ts'
import { annotationsOf, messageItem, textContent } from './output-items.ts'

interface OpenContent {
  kind: 'text' | 'refusal'
  announced: boolean
  /** `#place` as JSON, for its pieces. */
  place: string
  pieces: string[]
  citations: Citation[]
  tokens: TokenLogprob[]
  /** Text whose tokens are still to come: they go out with it. */
  waiting: string
}

/** A message, and the text and refusal parts that follow each other in it. It is announced with its first words. */
export class MessageWriter implements ItemWriter {
  readonly #context: ItemContext
  readonly #id: string
  readonly #content: OutputMessageContent[] = []
  #announced = false
  #open: OpenContent | undefined

  constructor(context: ItemContext) {
    this.#context = context
    this.#id = context.ids.item('msg', context.outputIndex)
  }

  startPart(kind: 'text' | 'refusal'): void {
    this.endPart()
    const place = placeJson(this.#place())
    this.#open = { kind, announced: false, place, pieces: [], citations: [], tokens: [], waiting: '' }
  }

  delta(text: string): void {
    const open = this.#open
    if (open === undefined || text === '') return
    this.#announce(open)
    open.pieces.push(text)
    const { sink, wantsLogprobs } = this.#context
    if (open.kind === 'refusal') sink.delta('response.refusal.delta', open.place, text)
    else if (wantsLogprobs) {
      this.#sendWaiting(open, [])
      open.waiting = text
    } else sink.delta('response.output_text.delta', open.place, text, ',"logprobs":[]')
  }

  cite(citation: Citation): void {
    this.#open?.citations.push(citation)
  }

  logprobs(tokens: readonly TokenLogprob[]): void {
    const open = this.#open
    if (open === undefined) return
    for (const token of tokens) open.tokens.push(token)
    this.#sendWaiting(open, tokens)
  }

  endPart(opaque?: Opaque): void {
    const open = this.#open
    if (open === undefined) return
    this.#open = undefined
    // A signature that stands alone needs no empty text beside it.
    if (!open.announced && opaque !== undefined) return
    this.#announce(open)
    this.#sendWaiting(open, [])
    const text = open.pieces.join('')
    const place = this.#place()
    const { sink } = this.#context
    const part =
      open.kind === 'text'
        ? textContent(text, open.citations, open.tokens)
        : ({ type: 'refusal', refusal: text } as const)
    if (part.type === 'refusal') sink.write({ type: 'response.refusal.done', ...place, refusal: text })
    else {
      annotationsOf(open.citations, text.length).forEach((annotation, index) => {
        const event = { type: 'response.output_text.annotation.added', annotation_index: index, annotation } as const
        sink.write({ ...event, ...place })
      })
      sink.write({ type: 'response.output_text.done', ...place, text, logprobs: part.logprobs })
    }
    sink.write({ type: 'response.content_part.done', ...place, part })
    this.#content.push(part)
  }

  done(status: ItemStatus): OutputItem | undefined {
    this.endPart()
    if (!this.#announced) return undefined
    const item = messageItem(this.#id, this.#content, status)
    itemDone(this.#context.sink, this.#context.outputIndex, item)
    return item
  }

  #announce(open: OpenContent): void {
    const { sink, outputIndex } = this.#context
    if (!this.#announced) itemAdded(sink, outputIndex, messageItem(this.#id, [], 'in_progress'))
    this.#announced = true
    if (open.announced) return
    open.announced = true
    const part = open.kind === 'text' ? textContent('') : ({ type: 'refusal', refusal: '' } as const)
    sink.write({ type: 'response.content_part.added', ...this.#place(), part })
  }

  #sendWaiting(open: OpenContent, tokens: readonly TokenLogprob[]): void {
    if (open.waiting === '') return
    const event = { type: 'response.output_text.delta', delta: open.waiting, logprobs: encodeLogprobs(tokens) } as const
    this.#context.sink.write({ ...event, ...this.#place() })
    open.waiting = ''
  }

  #place() {
    return { output_index: this.#context.outputIndex, item_id: this.#id, content_index: this.#content.length }
  }
}
