import type { Candidate, GenerateContentResponse, Part } from '../../../generated/protocols/gemini/types.ts'
import type { CanonicalEvent, PartStart } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Citation, Opaque } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { mergeUsage, type Usage } from '../../canonical/usage.ts'
import type { StreamEncoder } from '../protocol.ts'
import { WaitingStates } from './carried-state.ts'
import { creation, endOf } from './encode-reply.ts'
import { renderStreamError } from './error.ts'
import { frame } from './frame.ts'
import type { CitedText } from './grounding.ts'
import { writeLogprobs } from './logprobs.ts'
import { BREAK, foreignPart, functionCall, mediaPart, showsThoughts, thoughtSignature } from './reply-parts.ts'
import { writeUsage } from './usage.ts'

interface OpenPart {
  start: PartStart
  choice: number
  /** Its place among the parts of the answer. */
  index: number
  /** The text so far: arguments wait here until they are whole, text for its citations, thoughts for their signature. */
  pieces: string[]
  citations: Citation[]
}

/** What one candidate has said that its end tells, or that its next part carries. */
interface OpenCandidate {
  cited: CitedText[]
  refusals: string[]
  waiting: WaitingStates
  parts: number
  /** What was said last is text: what comes now goes on with it. */
  flowing: boolean
  over: boolean
}

/**
 * Encodes events as they come: text and thoughts piece by piece, a function call when its arguments are whole.
 * The last frame carries the finish reason and the usage together, and says that the reply is over; a client that
 * sees no finish reason (Gemini CLI) sends its turn again. Of several candidates each ends by itself.
 */
export class GeminiStreamEncoder implements StreamEncoder {
  readonly #thoughts: boolean
  readonly #logprobs: boolean
  readonly #losses: Loss[]
  #head: Pick<GenerateContentResponse, 'modelVersion' | 'responseId' | 'createTime'> = {}
  /** The same as JSON, each member behind its comma. */
  #headJson = ''
  #usage: Usage | undefined
  #open = new Map<number, OpenPart>()
  #candidates: OpenCandidate[] = []
  #failed = false

  constructor(request: CanonicalRequest, losses: Loss[] = []) {
    this.#thoughts = showsThoughts(request)
    this.#logprobs = request.sampling.logprobs === true
    this.#losses = losses
  }

  encode(event: CanonicalEvent): string {
    if (this.#failed) return ''
    switch (event.type) {
      case 'start':
        this.#head = { modelVersion: event.model, responseId: event.id, ...creation(event.createdAt) }
        this.#headJson = membersOf(this.#head)
        if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
        return ''
      case 'part-start':
        return this.#start(event.index, event.part, event.choice ?? 0)
      case 'delta':
        return this.#delta(event.index, event.text)
      case 'citation':
        this.#open.get(event.index)?.citations.push(event.citation)
        return ''
      case 'logprobs':
        return this.#tokens(event)
      case 'part-end':
        return this.#end(event.index, event.opaque)
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        return ''
      case 'finish':
        return this.#finish(event)
      case 'failed':
        this.#failed = true
        return this.#candidates.some(({ over }) => over) ? '' : renderStreamError(event.error, '')
    }
  }

  #start(index: number, start: PartStart, choice: number): string {
    const candidate = this.#candidate(choice)
    if (candidate.over) return ''
    const shown = start.type !== 'reasoning' || this.#thoughts
    this.#open.set(index, { start, choice, index: candidate.parts, pieces: [], citations: [] })
    if (shown) candidate.parts++
    const part = this.#whole(start)
    if (!part) return ''
    candidate.flowing = false
    return this.#chunk(part, choice)
  }

  /** What comes in one piece. */
  #whole(start: PartStart): Part | undefined {
    if (start.type === 'image' || start.type === 'audio') return mediaPart(start.data, start.mediaType)
    return start.type === 'foreign' ? foreignPart(start, this.#losses) : undefined
  }

  #delta(index: number, text: string): string {
    const open = this.#open.get(index)
    if (!open || text === '') return ''
    const { start, choice, pieces } = open
    const candidate = this.#candidate(choice)
    const { waiting, refusals } = candidate
    switch (start.type) {
      case 'text': {
        // A message of its own, where clients put texts together.
        const lead = start.apart && pieces.length === 0 && candidate.flowing ? this.#piece(BREAK, choice) : ''
        candidate.flowing = true
        pieces.push(text)
        // At the first piece: Gemini CLI forgets what comes on an empty text.
        return lead + (waiting.any ? this.#chunk({ text, ...waiting.signature() }, choice) : this.#piece(text, choice))
      }
      case 'reasoning':
        pieces.push(text)
        if (this.#thoughts) candidate.flowing = false
        return this.#thoughts ? this.#piece(text, choice, ',"thought":true') : ''
      case 'refusal':
        refusals.push(text)
        candidate.flowing = true
        return this.#chunk({ text, ...waiting.signature() }, choice)
      case 'tool-call':
        pieces.push(text)
        return ''
      default:
        return ''
    }
  }

  #end(index: number, opaque?: Opaque): string {
    const open = this.#open.get(index)
    if (!open) return ''
    this.#open.delete(index)
    const { start, choice, pieces, citations } = open
    const candidate = this.#candidate(choice)
    const { waiting, cited } = candidate
    if (start.type === 'tool-call') {
      candidate.flowing = false
      const call = functionCall({ ...start, arguments: pieces.join('') })
      return this.#chunk({ ...call, ...waiting.signature(opaque) }, choice)
    }
    if (start.type === 'reasoning') return this.#endReasoning(open, opaque)
    if (citations.length > 0) cited.push({ index: open.index, text: pieces.join(''), citations })
    return start.type === 'text' && opaque ? this.#chunk({ text: '', ...waiting.signature(opaque) }, choice) : ''
  }

  #endReasoning({ start, choice, pieces }: OpenPart, opaque?: Opaque): string {
    const signed = thoughtSignature(opaque)
    if (signed.thoughtSignature !== undefined) {
      this.#candidate(choice).flowing = false
      return this.#chunk({ text: '', thought: true, ...signed }, choice)
    }
    if (opaque && start.type === 'reasoning') {
      const { summary, redacted } = start
      this.#candidate(choice).waiting.add({ text: pieces.join(''), summary, redacted }, opaque)
    }
    return ''
  }

  #tokens({ index, tokens }: Extract<CanonicalEvent, { type: 'logprobs' }>): string {
    const open = this.#open.get(index)
    if (!this.#logprobs || !open || tokens.length === 0) return ''
    return this.#frame({ text: '' }, open.choice, { logprobsResult: writeLogprobs(tokens) }, {})
  }

  #finish({ choice = 0, type: _, ...finish }: Extract<CanonicalEvent, { type: 'finish' }>): string {
    const candidate = this.#candidate(choice)
    if (candidate.over) return ''
    const open = [...this.#open].filter(([, part]) => part.choice === choice).map(([index]) => index)
    let frames = ''
    for (const index of open.sort((a, b) => a - b)) frames += this.#end(index)
    candidate.over = true
    // An empty text stands in for the content, as in Google's own last frames: chats of @google/genai skip a candidate
    // without content.
    const last: Part = { text: '', ...candidate.waiting.signature() }
    const end = endOf(finish, candidate.refusals, candidate.cited)
    return frames + this.#frame(last, choice, end, { usageMetadata: writeUsage(this.#usage ?? {}) })
  }

  #candidate(choice: number): OpenCandidate {
    this.#candidates[choice] ??= {
      cited: [],
      refusals: [],
      waiting: new WaitingStates(),
      parts: 0,
      flowing: false,
      over: false,
    }
    return this.#candidates[choice]
  }

  #chunk(part: Part, choice: number): string {
    return this.#frame(part, choice, {}, {})
  }

  /** A piece of text, of which only the piece is printed: nearly every frame of a stream. */
  #piece(text: string, choice: number, more = ''): string {
    const candidate = `{"content":{"role":"model","parts":[{"text":${JSON.stringify(text)}${more}}]},"index":${choice}}`
    return `data: {"candidates":[${candidate}]${this.#headJson}}\r\n\r\n`
  }

  #frame(part: Part, choice: number, end: Partial<Candidate>, more: object): string {
    const candidate = { content: { role: 'model', parts: [part] }, ...end, index: choice }
    return frame({ candidates: [candidate], ...more, ...this.#head })
  }
}

/** `{"a":1}` as `,"a":1`. */
function membersOf(value: object): string {
  const json = JSON.stringify(value)
  return json === '{}' ? '' : `,${json.slice(1, -1)}`
}
