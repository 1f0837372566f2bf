import type { ItemStatus, OutputItem } from '../../../generated/protocols/openai-responses/types.ts'
import type { Citation, Opaque, TokenLogprob } from '../../canonical/part.ts'
import { clientValue } from '../seal.ts'
import { type EventSink, itemAdded, itemDone, placeJson } from './event-writer.ts'
import type { ReplyIds } from './ids.ts'
import { type CalledTool, callItem, functionArguments, ORIGIN, reasoningItem } from './output-items.ts'

/** What item writers need of the reply that they are part of. */
export interface ItemContext {
  sink: EventSink
  ids: ReplyIds
  /** The place that the item will have in the output. */
  outputIndex: number
  /** The client asked for the probabilities of tokens. */
  wantsLogprobs: boolean
}

/** Writes the events of one item. */
export interface ItemWriter {
  delta(text: string): void
  cite(citation: Citation): void
  logprobs(tokens: readonly TokenLogprob[]): void
  /**
   * The part that fed it has ended; the item itself stays open, as more parts may join it or the reply may break off.
   * `opaque`: the part's state, where the client keeps it.
   */
  endPart(opaque?: Opaque): void
  /** Closes the item and returns it; nothing where there was nothing to say. */
  done(status: ItemStatus): OutputItem | undefined
}

/** Reasoning, as a summary: that is the form which clients show. It is announced when there is something of it to send. */
export class ReasoningWriter implements ItemWriter {
  readonly #context: ItemContext
  readonly #id: string
  readonly #redacted: boolean
  readonly #placeJson: string
  readonly #pieces: string[] = []
  #announced = false
  #state: string | undefined

  constructor(context: ItemContext, redacted: boolean) {
    this.#context = context
    this.#redacted = redacted
    this.#id = context.ids.item('rs', context.outputIndex)
    this.#placeJson = placeJson(this.#place())
  }

  delta(text: string): void {
    if (text === '') return
    const { sink } = this.#context
    this.#announce()
    if (this.#pieces.length === 0) {
      const part = { type: 'summary_text', text: '' } as const
      sink.write({ type: 'response.reasoning_summary_part.added', ...this.#place(), part })
    }
    this.#pieces.push(text)
    sink.delta('response.reasoning_summary_text.delta', this.#placeJson, text)
  }

  cite(): void {}

  logprobs(): void {}

  endPart(opaque?: Opaque): void {
    if (opaque !== undefined) {
      const known = this.#redacted && opaque.origin !== ORIGIN ? { ...opaque, of: 'redacted' as const } : opaque
      this.#state = clientValue(known, ORIGIN)
      this.#announce()
    }
    if (this.#pieces.length === 0) return
    const { sink } = this.#context
    const text = this.#pieces.join('')
    sink.write({ type: 'response.reasoning_summary_text.done', ...this.#place(), text })
    const part = { type: 'summary_text', text } as const
    sink.write({ type: 'response.reasoning_summary_part.done', ...this.#place(), part })
  }

  done(): OutputItem | undefined {
    if (!this.#announced) return undefined
    const item = reasoningItem(this.#id, this.#pieces.join(''), this.#state)
    itemDone(this.#context.sink, this.#context.outputIndex, item)
    return item
  }

  #announce(): void {
    if (this.#announced) return
    this.#announced = true
    itemAdded(this.#context.sink, this.#context.outputIndex, reasoningItem(this.#id, '', undefined))
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
  readonly #placeJson: string
  readonly #pieces: string[] = []
  #input = ''

  constructor(context: ItemContext, callId: string, call: CalledTool) {
    this.#context = context
    this.#callId = callId
    this.#call = call
    this.#id = context.ids.item(call.kind === 'freeform' ? 'ctc' : 'fc', context.outputIndex)
    this.#placeJson = placeJson(this.#place())
    itemAdded(context.sink, context.outputIndex, callItem(this.#id, callId, call, '', 'in_progress'))
  }

  delta(text: string): void {
    if (text !== '') this.#send(text)
  }

  cite(): void {}

  logprobs(): void {}

  endPart(): void {
    const streamed = this.#pieces.join('')
    const { input, rest } = this.#whole(streamed)
    if (rest !== '') this.#send(rest)
    this.#input = input
    const { sink } = this.#context
    if (this.#call.kind === 'freeform') {
      sink.write({ type: 'response.custom_tool_call_input.done', ...this.#place(), input })
    } else {
      const { name } = this.#call
      sink.write({ type: 'response.function_call_arguments.done', ...this.#place(), name, arguments: input })
    }
  }

  done(status: ItemStatus): OutputItem {
    const item = callItem(this.#id, this.#callId, this.#call, this.#input, status)
    itemDone(this.#context.sink, this.#context.outputIndex, item)
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
    this.#context.sink.delta(type, this.#placeJson, delta)
  }

  #place() {
    return { output_index: this.#context.outputIndex, item_id: this.#id }
  }
}
