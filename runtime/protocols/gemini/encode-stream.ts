import type { GenerateContentResponse, Part } from '../../../generated/protocols/gemini/types.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import type { Citation, Opaque } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { mergeUsage, type Usage } from '../../canonical/usage.ts'
import type { StreamEncoder } from '../protocol.ts'
import { creation, endOf } from './encode-reply.ts'
import { renderStreamError } from './error.ts'
import { frame } from './frame.ts'
import type { CitedText } from './grounding.ts'
import { foreignPart, functionCallPart, mediaPart, showsThoughts, signature } from './reply-parts.ts'
import { writeUsage } from './usage.ts'

interface OpenPart {
  start: PartStart
  /** Its place among the parts of the answer. */
  index: number
  /** The text so far: arguments wait here until they are whole, text for the offsets of its citations. */
  pieces: string[]
  citations: Citation[]
}

/**
 * Encodes events as they come: text and thoughts piece by piece, a function call when its arguments are whole.
 * The last frame carries the finish reason and the usage together, and says that the reply is over; a client that
 * sees no finish reason (Gemini CLI) sends its turn again.
 */
export class GeminiStreamEncoder implements StreamEncoder {
  readonly #thoughts: boolean
  #head: Pick<GenerateContentResponse, 'modelVersion' | 'responseId' | 'createTime'> = {}
  #usage: Usage | undefined
  #open = new Map<number, OpenPart>()
  #cited: CitedText[] = []
  #refusals: string[] = []
  #parts = 0
  #over = false

  constructor(request: CanonicalRequest) {
    this.#thoughts = showsThoughts(request)
  }

  encode(event: CanonicalEvent): string {
    if (this.#over) return ''
    switch (event.type) {
      case 'start':
        this.#head = { modelVersion: event.model, responseId: event.id, ...creation(event.createdAt) }
        if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
        return ''
      case 'part-start':
        return this.#start(event.index, event.part)
      case 'delta':
        return this.#delta(event.index, event.text)
      case 'citation':
        this.#open.get(event.index)?.citations.push(event.citation)
        return ''
      case 'logprobs':
        return ''
      case 'part-end':
        return this.#end(event.index, event.opaque)
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        return ''
      case 'finish':
        return this.#finish(event)
      case 'failed':
        this.#over = true
        return renderStreamError(event.error, '')
    }
  }

  #start(index: number, start: PartStart): string {
    const shown = start.type !== 'reasoning' || this.#thoughts
    this.#open.set(index, { start, index: this.#parts, pieces: [], citations: [] })
    if (shown) this.#parts++
    if (start.type === 'image' || start.type === 'audio') return this.#chunk(mediaPart(start.data, start.mediaType))
    if (start.type !== 'foreign') return ''
    const part = foreignPart(start)
    return part ? this.#chunk(part) : ''
  }

  #delta(index: number, text: string): string {
    const open = this.#open.get(index)
    if (!open || text === '') return ''
    switch (open.start.type) {
      case 'text':
        open.pieces.push(text)
        return this.#chunk({ text })
      case 'reasoning':
        return this.#thoughts ? this.#chunk({ text, thought: true }) : ''
      case 'refusal':
        this.#refusals.push(text)
        return this.#chunk({ text })
      case 'tool-call':
        open.pieces.push(text)
        return ''
      default:
        return ''
    }
  }

  #end(index: number, opaque?: Opaque): string {
    const open = this.#open.get(index)
    if (!open) return ''
    this.#open.delete(index)
    const { start, pieces, citations } = open
    if (start.type === 'tool-call') {
      return this.#chunk(functionCallPart({ ...start, arguments: pieces.join(''), opaque }))
    }
    if (citations.length > 0) this.#cited.push({ index: open.index, text: pieces.join(''), citations })
    const signed = signature(opaque)
    if (signed.thoughtSignature === undefined) return ''
    return this.#chunk(start.type === 'reasoning' ? { text: '', thought: true, ...signed } : { text: '', ...signed })
  }

  #finish({ reason }: Extract<CanonicalEvent, { type: 'finish' }>): string {
    let frames = ''
    for (const index of [...this.#open.keys()].sort((a, b) => a - b)) frames += this.#end(index)
    this.#over = true
    const end = endOf(reason, this.#refusals, this.#cited)
    // An empty text stands in for the content, as in Google's own last frames: chats of @google/genai skip a candidate
    // without content.
    return frames + this.#frame({ text: '' }, end, { usageMetadata: writeUsage(this.#usage ?? {}) })
  }

  #chunk(part: Part): string {
    return this.#frame(part, {}, {})
  }

  #frame(part: Part, end: object, more: object): string {
    const candidate = { content: { role: 'model', parts: [part] }, ...end, index: 0 }
    return frame({ candidates: [candidate], ...more, ...this.#head })
  }
}
