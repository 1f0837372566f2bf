import type { ItemStatus, OutputItem } from '../../../generated/protocols/openai-responses/types.ts'
import type { CanonicalEvent, CanonicalReply, Finish, PartStart } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Opaque } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { seal } from '../seal.ts'
import { type EventSink, itemAdded, itemDone } from './event-writer.ts'
import { type Ending, endingOf } from './finish-reason.ts'
import type { ReplyIds } from './ids.ts'
import { InOrder } from './in-order.ts'
import { CallWriter, type ItemContext, type ItemWriter, ReasoningWriter } from './item-writers.ts'
import { MessageWriter } from './message-writer.ts'
import { imageItem, ownItem, reasoningItem } from './output-items.ts'

export type PartEvent = Extract<CanonicalEvent, { index: number }>

/** What the output of one reply is written with. */
export interface OutputContext {
  sink: EventSink
  ids: ReplyIds
  request: CanonicalRequest
  losses: Loss[]
}

/** Makes the output of a response from the parts of a reply. */
export interface ReplyOutput {
  /** The items that are whole. */
  readonly items: OutputItem[]
  part(event: PartEvent): void
  finish(finish: Finish): Ending
}

/** The parts of a reply as items, one after the other; says each step to its sink. */
export class OutputWriter implements ReplyOutput {
  readonly items: OutputItem[] = []
  readonly #context: OutputContext
  readonly #keepsOpaque: boolean
  readonly #order = new InOrder(event => this.#take(event))
  #item: ItemWriter | undefined
  /** A part feeds the item. */
  #partOpen = false
  #refused = false

  constructor(context: OutputContext) {
    this.#context = context
    this.#keepsOpaque = context.request.opaqueState === true
  }

  part(event: PartEvent): void {
    this.#order.push(event)
  }

  finish({ reason, refusal }: Finish): Ending {
    this.#order.flush()
    this.#endPart()
    // Why it was refused is said in the one place that there is for it.
    if (reason === 'refusal' && !this.#refused && refusal?.explanation) {
      this.#startPart({ type: 'refusal' })
      this.#item?.delta(refusal.explanation)
      this.#endPart()
    }
    const ending = endingOf(reason, this.#refused)
    this.#closeItem(ending.status)
    return ending
  }

  #take(event: PartEvent): void {
    switch (event.type) {
      case 'part-start':
        this.#startPart(event.part)
        break
      case 'delta':
        if (this.#partOpen) this.#item?.delta(event.text)
        break
      case 'citation':
        if (this.#partOpen) this.#item?.cite(event.citation)
        break
      case 'logprobs':
        if (this.#partOpen) this.#item?.logprobs(event.tokens)
        break
      case 'part-end':
        this.#endPart(event.opaque)
        break
    }
  }

  #startPart(part: PartStart): void {
    this.#endPart()
    this.#partOpen = true
    if (part.type === 'text' || part.type === 'refusal') {
      if (part.type === 'refusal') this.#refused = true
      const apart = part.type === 'text' && part.apart
      const message =
        this.#item instanceof MessageWriter && !apart ? this.#item : this.#begin(c => new MessageWriter(c))
      message.startPart(part.type)
    } else if (part.type === 'reasoning') this.#begin(context => new ReasoningWriter(context, part.redacted === true))
    else if (part.type === 'tool-call') this.#begin(context => new CallWriter(context, part.id, part))
    else {
      this.#partOpen = false
      this.#wholeItem(part)
    }
  }

  #endPart(opaque?: Opaque): void {
    if (!this.#partOpen) return
    this.#partOpen = false
    const state = this.#keepsOpaque ? opaque : undefined
    this.#item?.endPart(state)
    if (state === undefined || this.#item instanceof ReasoningWriter) return
    const of = this.#item instanceof CallWriter ? 'tool-call' : 'text'
    this.#closeItem('completed')
    this.#stateItem({ ...state, of })
  }

  /**
   * The state of a call or a text in the one slot that clients bring back: reasoning without a word, which follows what
   * it belongs to, as a signature is known only when what it signs has been said.
   */
  #stateItem(opaque: Opaque): void {
    const { sink, ids } = this.#context
    const outputIndex = this.items.length
    const id = ids.item('rs', outputIndex)
    const item = reasoningItem(id, '', seal(opaque))
    itemAdded(sink, outputIndex, reasoningItem(id, '', undefined))
    itemDone(sink, outputIndex, item)
    this.items.push(item)
  }

  #begin<Writer extends ItemWriter>(make: (context: ItemContext) => Writer): Writer {
    this.#closeItem('completed')
    const { sink, ids, request } = this.#context
    const wantsLogprobs = request.sampling.logprobs === true
    const item = make({ sink, ids, outputIndex: this.items.length, wantsLogprobs })
    this.#item = item
    return item
  }

  /** Parts that come in one piece. Sound has no item in this protocol, nor has what belongs to another one. */
  #wholeItem(part: Extract<PartStart, { type: 'image' | 'audio' | 'foreign' }>): void {
    this.#closeItem('completed')
    const { sink, ids, losses } = this.#context
    const outputIndex = this.items.length
    if (part.type === 'image') {
      const id = ids.item('ig', outputIndex)
      const item = imageItem(id, part.data, part.mediaType)
      itemAdded(sink, outputIndex, { ...item, status: 'in_progress', result: null })
      const place = { output_index: outputIndex, item_id: id }
      sink.write({ type: 'response.image_generation_call.in_progress', ...place })
      sink.write({ type: 'response.image_generation_call.completed', ...place })
      itemDone(sink, outputIndex, item)
      this.items.push(item)
      return
    }
    const item = part.type === 'foreign' ? ownItem(part) : undefined
    if (item === undefined) {
      const feature = part.type === 'foreign' ? `reply.${part.tag}` : 'reply.audio'
      losses.push({ feature, where: 'output', why: 'a response has no item for it' })
      return
    }
    itemAdded(sink, outputIndex, item)
    itemDone(sink, outputIndex, item)
    this.items.push(item)
  }

  #closeItem(status: ItemStatus): void {
    const item = this.#item?.done(status)
    this.#item = undefined
    if (item !== undefined) this.items.push(item)
  }
}

/** The events that a whole reply would have been, as far as its parts go. */
export function* partEvents(reply: Pick<CanonicalReply, 'parts'>): Generator<PartEvent> {
  for (const [index, part] of reply.parts.entries()) {
    switch (part.type) {
      case 'text':
        yield { type: 'part-start', index, part: { type: 'text', apart: part.apart } }
        yield { type: 'delta', index, text: part.text }
        for (const citation of part.citations ?? []) yield { type: 'citation', index, citation }
        if (part.logprobs) yield { type: 'logprobs', index, tokens: part.logprobs }
        yield { type: 'part-end', index, opaque: part.opaque }
        break
      case 'refusal':
        yield { type: 'part-start', index, part: { type: 'refusal' } }
        yield { type: 'delta', index, text: part.text }
        yield { type: 'part-end', index }
        break
      case 'reasoning':
        yield { type: 'part-start', index, part: { type: 'reasoning', redacted: part.redacted } }
        yield { type: 'delta', index, text: part.text }
        yield { type: 'part-end', index, opaque: part.opaque }
        break
      case 'tool-call': {
        const { arguments: input, opaque, cache: _, ...start } = part
        yield { type: 'part-start', index, part: start }
        yield { type: 'delta', index, text: input }
        yield { type: 'part-end', index, opaque }
        break
      }
      case 'image':
      case 'audio':
        // Replies hold media as bytes: a part of an event has nothing else.
        if (part.source.from !== 'base64') break
        yield {
          type: 'part-start',
          index,
          part: { type: part.type, data: part.source.data, mediaType: part.source.mediaType },
        }
        yield { type: 'part-end', index }
        break
      case 'foreign':
        yield { type: 'part-start', index, part }
        yield { type: 'part-end', index }
        break
      default:
        // Documents, videos and results of tools are parts of requests only.
        break
    }
  }
}
