import type { Delta, UrlCitation } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import type { Citation, Opaque } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import type { Usage } from '../../canonical/usage.ts'
import { mergeUsage } from '../../canonical/usage.ts'
import type { StreamEncoder } from '../protocol.ts'
import { type Extent, urlCitation } from './annotations.ts'
import { ChunkWriter, DONE } from './chunk.ts'
import { renderStreamError } from './error.ts'
import { writeFinishReason } from './finish-reason.ts'
import { completionId, toolCallId } from './ids.ts'
import { unsealFields } from './opaque.ts'
import { TextFlow } from './text-flow.ts'
import { ToolCallQueue } from './tool-call-queue.ts'
import { writeUsage } from './usage.ts'

/**
 * Writes a reply as chunks: the role first, then deltas, then the finish reason, then usage where the client asked for
 * it, then `[DONE]`. After a failure nothing more is written. Every event costs what it holds.
 */
export class ChatStreamEncoder implements StreamEncoder {
  #request: CanonicalRequest
  #chunk = new ChunkWriter('', 0, '')
  #id = ''
  #usage: Usage = {}
  #ended = false
  #kinds = new Map<number, PartStart['type']>()
  #textFlow = new TextFlow()
  #reasoningFlow = new TextFlow()
  #textLength = 0
  #extents = new Map<number, Extent>()
  #citations: { index: number; citation: Citation }[] = []
  #calls = new ToolCallQueue()

  constructor(request: CanonicalRequest) {
    this.#request = request
  }

  encode(event: CanonicalEvent): string {
    if (this.#ended) return ''
    switch (event.type) {
      case 'start':
        this.#id = completionId(event.id)
        this.#chunk = new ChunkWriter(this.#id, event.createdAt ?? 0, event.model)
        if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
        return this.#chunk.delta({ role: 'assistant', content: '' })
      case 'part-start':
        return this.#write(this.#open(event.index, event.part))
      case 'delta':
        return this.#write(this.#append(event.index, event.text))
      case 'citation':
        this.#citations.push({ index: event.index, citation: event.citation })
        return ''
      case 'logprobs':
        return ''
      case 'part-end':
        return this.#write(this.#close(event.index, event.opaque))
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        return ''
      case 'finish':
        this.#ended = true
        return this.#finish(event)
      case 'failed':
        this.#ended = true
        return renderStreamError(event.error)
    }
  }

  #write(deltas: Delta[]): string {
    let frames = ''
    for (const delta of deltas) frames += this.#chunk.delta(delta)
    return frames
  }

  #open(index: number, part: PartStart): Delta[] {
    this.#kinds.set(index, part.type)
    if (part.type !== 'text') this.#textFlow.interrupt()
    if (part.type !== 'reasoning' || part.summary) this.#reasoningFlow.interrupt()
    switch (part.type) {
      case 'tool-call':
        return this.#calls.open(index, { ...part, id: toolCallId(part.id, this.#id, this.#calls.count) })
      case 'image':
        return [{ images: [{ type: 'image_url', image_url: { url: `data:${part.mediaType};base64,${part.data}` } }] }]
      case 'audio':
        return [{ audio: { id: `audio_${this.#id}`, data: part.data } }]
      default:
        return []
    }
  }

  #append(index: number, text: string): Delta[] {
    if (text === '') return []
    switch (this.#kinds.get(index)) {
      case 'text':
        return [{ content: this.#measured(index, text) }]
      case 'reasoning':
        return this.#request.reasoning?.show === 'none' ? [] : [{ reasoning_content: this.#reasoningFlow.append(text) }]
      case 'refusal':
        return [{ refusal: text }]
      case 'tool-call':
        return this.#calls.append(index, text)
      default:
        return []
    }
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

  #close(index: number, opaque: Opaque | undefined): Delta[] {
    const kind = this.#kinds.get(index)
    if (kind === 'tool-call') return this.#calls.close(index, opaque)
    const fields = kind === 'reasoning' ? unsealFields(opaque) : undefined
    return fields ? [fields] : []
  }

  #finish(event: Extract<CanonicalEvent, { type: 'finish' }>): string {
    const deltas = this.#calls.closeAll()
    const annotations = this.#annotations()
    // One delta for all: clients put a later list in the place of an earlier one.
    if (annotations.length > 0) deltas.push({ annotations })
    const reason = writeFinishReason(event.reason, this.#calls.count > 0)
    const usage = this.#request.streamUsage ? writeUsage(this.#usage) : undefined
    return (
      this.#write(deltas) +
      this.#chunk.finish(reason, event.serviceTier) +
      (usage ? this.#chunk.usage(usage) : '') +
      DONE
    )
  }

  #annotations(): UrlCitation[] {
    const annotations: UrlCitation[] = []
    for (const { index, citation } of this.#citations) {
      const extent = this.#extents.get(index) ?? { start: this.#textLength, length: 0 }
      const annotation = urlCitation(citation, extent)
      if (annotation) annotations.push(annotation)
    }
    return annotations
  }
}
