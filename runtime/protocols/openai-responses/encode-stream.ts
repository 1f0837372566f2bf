import type { ItemStatus, OutputItem } from '../../../generated/protocols/openai-responses/types.ts'
import type { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { mergeUsage, type Usage } from '../../canonical/usage.ts'
import type { StreamEncoder } from '../protocol.ts'
import { renderStreamError, responseError } from './error.ts'
import { EventWriter, itemAdded, itemDone, type ResponseEventType } from './event-writer.ts'
import { endingOf } from './finish-reason.ts'
import { ReplyIds } from './ids.ts'
import { InOrder } from './in-order.ts'
import { CallWriter, type ItemContext, type ItemWriter, MessageWriter, ReasoningWriter } from './item-writers.ts'
import { imageItem, ownItem } from './output-items.ts'
import { type ResponseState, responseHead } from './response-head.ts'
import { echoedSettings } from './settings.ts'

type Finish = Extract<CanonicalEvent, { type: 'finish' }>
type PartEvent = Extract<CanonicalEvent, { index: number }>

/** A reply as the events of the Responses API: numbered without a gap, one item open at a time, no `[DONE]`. */
export function encodeStream(request: CanonicalRequest): StreamEncoder {
  return new ResponsesStream(request)
}

class ResponsesStream implements StreamEncoder {
  readonly #request: CanonicalRequest
  readonly #writer = new EventWriter()
  readonly #order = new InOrder(event => this.#part(event))
  readonly #output: OutputItem[] = []
  #ids: ReplyIds | undefined
  #state: ResponseState | undefined
  /** The members of the response that never change, printed once. */
  #settings = ''
  #usage: Usage = {}
  #item: ItemWriter | undefined
  /** What is open, where a part feeds it. */
  #partOpen = false
  #refused = false
  #ended = false

  constructor(request: CanonicalRequest) {
    this.#request = request
  }

  encode(event: CanonicalEvent): string {
    if (this.#ended) return ''
    switch (event.type) {
      case 'start':
        this.#start(event)
        break
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        break
      case 'finish':
        this.#finish(event)
        break
      case 'failed':
        this.#fail(event.error)
        break
      default:
        if (this.#state !== undefined) this.#order.push(event)
    }
    return this.#writer.drain()
  }

  #start(event: Extract<CanonicalEvent, { type: 'start' }>): void {
    if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
    this.#ids = new ReplyIds(event.id)
    this.#state = {
      id: this.#ids.response,
      model: event.model,
      createdAt: event.createdAt,
      status: 'in_progress',
      output: [],
      serviceTier: this.#request.serviceTier,
    }
    this.#settings = JSON.stringify(echoedSettings(this.#request)).slice(1)
    this.#writeResponse('response.created', this.#state)
    this.#writeResponse('response.in_progress', this.#state)
  }

  #part(event: PartEvent): void {
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
      case 'part-end':
        this.#endPart(event.opaque)
        break
    }
  }

  #startPart(part: PartStart): void {
    this.#endPart()
    if (part.type === 'text' || part.type === 'refusal') {
      if (part.type === 'refusal') this.#refused = true
      const message = this.#item instanceof MessageWriter ? this.#item : this.#begin(c => new MessageWriter(c))
      message?.startPart(part.type)
    } else if (part.type === 'reasoning') this.#begin(context => new ReasoningWriter(context))
    else if (part.type === 'tool-call') this.#begin(context => new CallWriter(context, part.id, part))
    else this.#wholeItem(part)
    this.#partOpen = this.#item !== undefined
  }

  #endPart(opaque?: Extract<PartEvent, { type: 'part-end' }>['opaque']): void {
    if (!this.#partOpen) return
    this.#partOpen = false
    this.#item?.endPart(opaque)
  }

  #begin<Writer extends ItemWriter>(make: (context: ItemContext) => Writer): Writer | undefined {
    this.#closeItem('completed')
    if (this.#ids === undefined) return undefined
    const item = make({
      writer: this.#writer,
      ids: this.#ids,
      outputIndex: this.#output.length,
      keepsOpaque: this.#request.opaqueState === true,
    })
    this.#item = item
    return item
  }

  /** Parts that come in one piece. Sound has no item in this protocol, nor has what belongs to another one. */
  #wholeItem(part: Extract<PartStart, { type: 'image' | 'audio' | 'foreign' }>): void {
    this.#closeItem('completed')
    const outputIndex = this.#output.length
    const id = this.#ids?.item('ig', outputIndex) ?? ''
    if (part.type === 'image') {
      const item = imageItem(id, part.data, part.mediaType)
      itemAdded(this.#writer, outputIndex, { ...item, status: 'in_progress', result: null })
      const place = { output_index: outputIndex, item_id: id }
      this.#writer.write({ type: 'response.image_generation_call.in_progress', ...place })
      this.#writer.write({ type: 'response.image_generation_call.completed', ...place })
      itemDone(this.#writer, outputIndex, item)
      this.#output.push(item)
      return
    }
    const item = part.type === 'foreign' ? ownItem(part) : undefined
    if (item === undefined) return
    itemAdded(this.#writer, outputIndex, item)
    itemDone(this.#writer, outputIndex, item)
    this.#output.push(item)
  }

  #closeItem(status: ItemStatus): void {
    const item = this.#item?.done(status)
    this.#item = undefined
    if (item !== undefined) this.#output.push(item)
  }

  #finish(event: Finish): void {
    if (this.#state === undefined) return
    this.#ended = true
    this.#order.flush()
    this.#endPart()
    const ending = endingOf(event.reason, this.#refused)
    this.#closeItem(ending.status)
    const state = { ...this.#state, ...ending, output: this.#output, usage: this.#usage }
    const serviceTier = event.serviceTier ?? this.#state.serviceTier
    this.#writeResponse(`response.${ending.status}`, { ...state, serviceTier })
  }

  /** OpenAI sends both: libraries raise the first, Codex reads the code of the second. */
  #fail(error: GatewayError): void {
    this.#ended = true
    this.#writer.writeFrame(sequenceNumber => renderStreamError(error, sequenceNumber))
    if (this.#state === undefined) return
    const state: ResponseState = { ...this.#state, status: 'failed', output: this.#output, error: responseError(error) }
    this.#writeResponse('response.failed', { ...state, usage: this.#usage })
  }

  #writeResponse(type: ResponseEventType, state: ResponseState): void {
    const head = JSON.stringify(responseHead(state)).slice(0, -1)
    this.#writer.writeResponse(type, `${head},${this.#settings}`)
  }
}
