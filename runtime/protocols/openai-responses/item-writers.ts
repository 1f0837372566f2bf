import type {
  ItemStatus,
  OutputItem,
  OutputMessageContent,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { Citation, Opaque } from '../../canonical/part.ts'
import { type EventWriter, itemAdded, itemDone } from './event-writer.ts'
import type { ReplyIds } from './ids.ts'
import {
  annotationsOf,
  type CalledTool,
  callItem,
  functionArguments,
  messageItem,
  reasoningItem,
  textContent,
} from './output-items.ts'

/** What item writers need of the stream that they are part of. */
export interface ItemContext {
  writer: EventWriter
  ids: ReplyIds
  /** The place that the item will have in the output. */
  outputIndex: number
  /** The client asked for its reasoning state. */
  keepsOpaque: boolean
}

/** Writes the events of one item. */
export interface ItemWriter {
  delta(text: string): void
  cite(citation: Citation): void
  /** The part that fed it has ended; the item itself stays open, as more parts may join it or the reply may break off. */
  endPart(opaque?: Opaque): void
  /** Closes the item and returns it; nothing where there was nothing to say. */
  done(status: ItemStatus): OutputItem | undefined
}

/** A message, and the text and refusal parts that follow each other in it. */
export class MessageWriter implements ItemWriter {
  readonly #context: ItemContext
  readonly #id: string
  readonly #content: OutputMessageContent[] = []
  #open: { kind: 'text' | 'refusal'; pieces: string[]; citations: Citation[] } | undefined

  constructor(context: ItemContext) {
    this.#context = context
    this.#id = context.ids.item('msg', context.outputIndex)
    itemAdded(context.writer, context.outputIndex, messageItem(this.#id, [], 'in_progress'))
  }

  startPart(kind: 'text' | 'refusal'): void {
    this.endPart()
    this.#open = { kind, pieces: [], citations: [] }
    const part = kind === 'text' ? textContent('') : ({ type: 'refusal', refusal: '' } as const)
    this.#context.writer.write({ type: 'response.content_part.added', ...this.#place(), part })
  }

  delta(text: string): void {
    if (this.#open === undefined) return
    this.#open.pieces.push(text)
    const place = this.#place()
    const { writer } = this.#context
    if (this.#open.kind === 'refusal') writer.write({ type: 'response.refusal.delta', ...place, delta: text })
    else writer.write({ type: 'response.output_text.delta', ...place, delta: text, logprobs: [] })
  }

  cite(citation: Citation): void {
    this.#open?.citations.push(citation)
  }

  endPart(): void {
    if (this.#open === undefined) return
    const { kind, pieces, citations } = this.#open
    const text = pieces.join('')
    const place = this.#place()
    const { writer } = this.#context
    const part = kind === 'text' ? textContent(text, citations) : ({ type: 'refusal', refusal: text } as const)
    if (part.type === 'refusal') writer.write({ type: 'response.refusal.done', ...place, refusal: text })
    else {
      annotationsOf(citations, text.length).forEach((annotation, index) => {
        writer.write({
          type: 'response.output_text.annotation.added',
          ...place,
          annotation_index: index,
          annotation,
        })
      })
      writer.write({ type: 'response.output_text.done', ...place, text, logprobs: [] })
    }
    writer.write({ type: 'response.content_part.done', ...place, part })
    this.#content.push(part)
    this.#open = undefined
  }

  done(status: ItemStatus): OutputItem {
    this.endPart()
    const item = messageItem(this.#id, this.#content, status)
    itemDone(this.#context.writer, this.#context.outputIndex, item)
    return item
  }

  #place() {
    return { output_index: this.#context.outputIndex, item_id: this.#id, content_index: this.#content.length }
  }
}

/** Reasoning, as a summary: that is the form which clients show. It is announced when there is something of it to send. */
export class ReasoningWriter implements ItemWriter {
  readonly #context: ItemContext
  readonly #id: string
  readonly #pieces: string[] = []
  #announced = false
  #opaque: Opaque | undefined

  constructor(context: ItemContext) {
    this.#context = context
    this.#id = context.ids.item('rs', context.outputIndex)
  }

  delta(text: string): void {
    if (text === '') return
    const { writer } = this.#context
    this.#announce()
    if (this.#pieces.length === 0) {
      const part = { type: 'summary_text', text: '' } as const
      writer.write({ type: 'response.reasoning_summary_part.added', ...this.#place(), part })
    }
    this.#pieces.push(text)
    writer.write({ type: 'response.reasoning_summary_text.delta', ...this.#place(), delta: text })
  }

  cite(): void {}

  endPart(opaque?: Opaque): void {
    if (opaque?.origin === 'openai-responses' && this.#context.keepsOpaque) this.#opaque = opaque
    if (this.#opaque !== undefined) this.#announce()
    if (this.#pieces.length === 0) return
    const { writer } = this.#context
    const text = this.#pieces.join('')
    writer.write({ type: 'response.reasoning_summary_text.done', ...this.#place(), text })
    const part = { type: 'summary_text', text } as const
    writer.write({ type: 'response.reasoning_summary_part.done', ...this.#place(), part })
  }

  done(): OutputItem | undefined {
    if (!this.#announced) return undefined
    const item = reasoningItem(this.#id, this.#pieces.join(''), this.#opaque)
    itemDone(this.#context.writer, this.#context.outputIndex, item)
    return item
  }

  #announce(): void {
    if (this.#announced) return
    this.#announced = true
    itemAdded(this.#context.writer, this.#context.outputIndex, reasoningItem(this.#id, '', undefined))
  }

  #place() {
    return { output_index: this.#context.outputIndex, item_id: this.#id, summary_index: 0 }
  }
}

/** A call of a function or of a freeform tool. */
export class CallWriter implements ItemWriter {
  readonly #context: ItemContext
  readonly #callId: string
  readonly #call: CalledTool
  readonly #id: string
  readonly #pieces: string[] = []
  #input = ''

  constructor(context: ItemContext, callId: string, call: CalledTool) {
    this.#context = context
    this.#callId = callId
    this.#call = call
    this.#id = context.ids.item(call.kind === 'freeform' ? 'ctc' : 'fc', context.outputIndex)
    itemAdded(context.writer, context.outputIndex, callItem(this.#id, callId, call, '', 'in_progress'))
  }

  delta(text: string): void {
    if (text !== '') this.#send(text)
  }

  cite(): void {}

  endPart(): void {
    const streamed = this.#pieces.join('')
    const { input, rest } = this.#whole(streamed)
    if (rest !== '') this.#send(rest)
    this.#input = input
    const { writer } = this.#context
    if (this.#call.kind === 'freeform') {
      writer.write({ type: 'response.custom_tool_call_input.done', ...this.#place(), input })
    } else {
      const { name } = this.#call
      writer.write({ type: 'response.function_call_arguments.done', ...this.#place(), name, arguments: input })
    }
  }

  done(status: ItemStatus): OutputItem {
    const item = callItem(this.#id, this.#callId, this.#call, this.#input, status)
    itemDone(this.#context.writer, this.#context.outputIndex, item)
    return item
  }

  #whole(streamed: string): { input: string; rest: string } {
    if (this.#call.kind === 'freeform' || streamed.trim() !== '') return { input: streamed, rest: '' }
    const input = functionArguments(streamed)
    return { input, rest: input }
  }

  #send(delta: string): void {
    this.#pieces.push(delta)
    const type =
      this.#call.kind === 'freeform'
        ? ('response.custom_tool_call_input.delta' as const)
        : ('response.function_call_arguments.delta' as const)
    this.#context.writer.write({ type, ...this.#place(), delta })
  }

  #place() {
    return { output_index: this.#context.outputIndex, item_id: this.#id }
  }
}
