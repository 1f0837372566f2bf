import type { Delta, UrlCitation } from '../../../generated/protocols/openai-chat/types.ts'
import type { FinishReason, PartStart } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Citation, Opaque } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { type Extent, urlCitation } from './annotations.ts'
import { type ChatFinishReason, writeFinishReason } from './finish-reason.ts'
import { toolCallId } from './ids.ts'
import { type OpaqueFields, unsealFields } from './opaque.ts'
import { kindOf, SealedState } from './sealed-state.ts'
import { TextFlow } from './text-flow.ts'
import { ToolCallQueue } from './tool-call-queue.ts'
import { citationLoss, foreignLoss } from './unsayable.ts'

/** A part as far as it has been written. */
interface OpenPart {
  start: PartStart
  /** What of the text and how many calls stood before it. */
  textBefore: number
  callsBefore: number
  /** The thought, which goes along with state that comes after it. */
  thought: string[]
}

/** Writes the deltas of one choice: the parts of a reply in the few members that Chat has for them. */
export class ChoiceWriter {
  readonly number: number
  finished = false
  readonly #id: string
  readonly #showReasoning: boolean
  readonly #losses: Loss[]
  readonly #parts = new Map<number, OpenPart>()
  readonly #textFlow = new TextFlow()
  readonly #reasoningFlow = new TextFlow()
  #textLength = 0
  readonly #extents = new Map<number, Extent>()
  readonly #citations: { index: number; citation: Citation }[] = []
  readonly #calls = new ToolCallQueue()
  readonly #sealed = new SealedState()
  #hasOpaque = false
  #refused = false

  constructor(number: number, id: string, request: CanonicalRequest, losses: Loss[]) {
    this.number = number
    this.#id = id
    this.#showReasoning = request.reasoning?.show !== 'none'
    this.#losses = losses
  }

  open(index: number, start: PartStart): Delta[] {
    this.#parts.set(index, { start, textBefore: this.#textLength, callsBefore: this.#calls.count, thought: [] })
    if (start.type !== 'text' || start.apart) this.#textFlow.interrupt()
    if (start.type !== 'reasoning' || start.summary) this.#reasoningFlow.interrupt()
    switch (start.type) {
      case 'tool-call':
        return this.#calls.open(index, { ...start, id: toolCallId(start.id, this.#id, this.#calls.count) })
      case 'image':
        return [{ images: [{ type: 'image_url', image_url: { url: `data:${start.mediaType};base64,${start.data}` } }] }]
      case 'audio':
        return [{ audio: { id: `audio_${this.#id}`, data: start.data } }]
      case 'foreign':
        this.#losses.push(foreignLoss(start.tag))
        return []
      default:
        return []
    }
  }

  append(index: number, text: string): Delta[] {
    const part = this.#parts.get(index)
    if (text === '' || !part) return []
    switch (part.start.type) {
      case 'text':
        return [{ content: this.#measured(index, text) }]
      case 'reasoning':
        part.thought.push(text)
        return this.#showReasoning ? [{ reasoning_content: this.#reasoningFlow.append(text) }] : []
      case 'refusal':
        this.#refused = true
        return [{ refusal: text }]
      case 'tool-call':
        return this.#calls.append(index, text)
      default:
        return []
    }
  }

  cite(index: number, citation: Citation): void {
    this.#citations.push({ index, citation })
  }

  close(index: number, opaque: Opaque | undefined): Delta[] {
    const part = this.#parts.get(index)
    if (!part) return []
    const { start } = part
    this.#parts.delete(index)
    if (start.type === 'tool-call') return this.#calls.close(index, opaque)
    if (!opaque) return []
    if (start.type === 'text') this.#sealed.add('t', opaque, '', this.#textLength, this.#calls.count)
    if (start.type !== 'reasoning') return []
    const own = unsealFields(opaque)
    if (own) return this.#own(own)
    this.#sealed.add(kindOf(start), opaque, part.thought.join(''), part.textBefore, part.callsBefore)
    return []
  }

  /** What is left to say. */
  finish(): Delta[] {
    this.finished = true
    const deltas = this.#calls.closeAll()
    const annotations = this.#annotations()
    // One delta for all: clients put a later list in the place of an earlier one.
    if (annotations.length > 0) deltas.push({ annotations })
    const { value } = this.#sealed
    if (value !== undefined) deltas.push({ reasoning_opaque: value })
    return deltas
  }

  reason(reason: FinishReason): ChatFinishReason {
    return writeFinishReason(reason, this.#calls.count > 0, this.#refused)
  }

  /** There is one slot for `reasoning_opaque`, and it holds the first. */
  #own({ reasoning_opaque, reasoning_details }: OpaqueFields): Delta[] {
    const fields: OpaqueFields = {}
    if (reasoning_opaque !== undefined && !this.#hasOpaque) fields.reasoning_opaque = reasoning_opaque
    if (reasoning_opaque !== undefined) this.#hasOpaque = true
    if (reasoning_details) fields.reasoning_details = reasoning_details
    return Object.keys(fields).length > 0 ? [fields] : []
  }

  /** The text with what joins it to the text before, and its place remembered for citations. */
  #measured(index: number, text: string): string {
    const written = this.#textFlow.append(text)
    const extent = this.#extents.get(index)
    if (extent) extent.length += text.length
    else this.#extents.set(index, { start: this.#textLength + written.length - text.length, length: text.length })
    this.#textLength += written.length
    return written
  }

  #annotations(): UrlCitation[] {
    const annotations: UrlCitation[] = []
    for (const { index, citation } of this.#citations) {
      const extent = this.#extents.get(index) ?? { start: this.#textLength, length: 0 }
      const annotation = urlCitation(citation, extent)
      if (annotation) annotations.push(annotation)
      else this.#losses.push(citationLoss())
    }
    return annotations
  }
}
