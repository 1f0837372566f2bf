import type { Candidate, GenerateContentResponse, Part } from '../../../generated/protocols/gemini/types.ts'
import type { CanonicalReply, Finish, ReplyChoice } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { TokenLogprob } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { WaitingStates } from './carried-state.ts'
import { finishReasons } from './finish-reason.ts'
import { type CitedText, groundingOf } from './grounding.ts'
import { writeLogprobs } from './logprobs.ts'
import { BREAK, foreignPart, functionCall, lose, mediaPart, showsThoughts, thoughtSignature } from './reply-parts.ts'
import { writeUsage } from './usage.ts'

/** A whole reply as the body of generateContent: a candidate for each choice. */
export function encodeReply(
  reply: CanonicalReply,
  request: CanonicalRequest,
  losses: Loss[] = [],
): GenerateContentResponse {
  const choices: ReplyChoice[] = [reply, ...(reply.others ?? [])]
  return {
    candidates: choices.map((choice, index) => new CandidateWriter(request, losses).write(choice, index)),
    usageMetadata: writeUsage(reply.usage),
    modelVersion: reply.model,
    responseId: reply.id,
    ...creation(reply.createdAt),
  }
}

/** What a candidate says when it ends. A refusal is its text and a SAFETY end, whatever the upstream called it. */
export function endOf(
  finish: Finish,
  refusals: readonly string[],
  cited: readonly CitedText[],
): Pick<Candidate, 'finishReason' | 'finishMessage' | 'groundingMetadata'> {
  const grounding = groundingOf(cited)
  const message = refusals.length > 0 ? refusals.join('') : finish.refusal?.explanation
  return {
    finishReason: refusals.length > 0 ? 'SAFETY' : finishReasons[finish.reason],
    ...(message !== undefined && { finishMessage: message }),
    ...(grounding ? { groundingMetadata: grounding } : {}),
  }
}

/** `createdAt` is in seconds; Gemini writes RFC 3339. */
export function creation(createdAt: number | undefined): { createTime?: string } {
  return createdAt === undefined ? {} : { createTime: new Date(createdAt * 1000).toISOString() }
}

type ReplyPart = ReplyChoice['parts'][number]

/** Gathers the parts of one choice. */
class CandidateWriter {
  readonly #thoughts: boolean
  readonly #logprobs: boolean
  readonly #losses: Loss[]
  readonly #waiting = new WaitingStates()
  readonly #parts: Part[] = []
  readonly #cited: CitedText[] = []
  readonly #refusals: string[] = []
  readonly #tokens: TokenLogprob[] = []

  constructor(request: CanonicalRequest, losses: Loss[]) {
    this.#thoughts = showsThoughts(request)
    this.#logprobs = request.sampling.logprobs === true
    this.#losses = losses
  }

  write({ parts, finish }: ReplyChoice, index: number): Candidate {
    for (const part of parts) {
      const encoded = this.#encode(part)
      if (encoded) this.#parts.push(encoded)
    }
    // No call or text is left that would bring them back.
    if (this.#waiting.any) this.#parts.push({ text: '', ...this.#waiting.signature() })
    return {
      content: { role: 'model', parts: this.#parts },
      ...endOf(finish, this.#refusals, this.#cited),
      ...(this.#logprobs && this.#tokens.length > 0 && { logprobsResult: writeLogprobs(this.#tokens) }),
      index,
    }
  }

  #encode(part: ReplyPart): Part | undefined {
    switch (part.type) {
      case 'text': {
        if (part.text === '' && part.opaque === undefined) return undefined
        if (part.apart && this.#flows() && part.text !== '') this.#parts.push({ text: BREAK })
        if (part.citations?.length) {
          this.#cited.push({ index: this.#parts.length, text: part.text, citations: part.citations })
        }
        this.#tokens.push(...(part.logprobs ?? []))
        return { text: part.text, ...this.#waiting.signature(part.opaque) }
      }
      case 'refusal':
        this.#refusals.push(part.text)
        return { text: part.text, ...this.#waiting.signature() }
      case 'reasoning':
        return this.#reasoning(part)
      case 'tool-call':
        return { ...functionCall(part), ...this.#waiting.signature(part.opaque) }
      case 'image':
      case 'audio':
        return part.source.from === 'base64'
          ? mediaPart(part.source.data, part.source.mediaType)
          : lose(`reply.${part.type}`, 'its bytes are somewhere else', this.#losses)
      case 'foreign':
        return foreignPart(part, this.#losses)
      default:
        return lose(`reply.${part.type}`, 'replies have no place for it', this.#losses)
    }
  }

  /** What was said last is text, which clients put together with what comes now. */
  #flows(): boolean {
    const last = this.#parts.findLast(({ text, thought }) => text !== '' || thought)
    return last?.text !== undefined && last.thought !== true
  }

  /** A signature of Gemini's own stays on its thought, shown or not: that is where it has to come back. */
  #reasoning(part: Extract<ReplyPart, { type: 'reasoning' }>): Part | undefined {
    const signed = thoughtSignature(part.opaque)
    if (part.opaque && signed.thoughtSignature === undefined) this.#waiting.add(part, part.opaque)
    const shown = this.#thoughts && part.text !== ''
    if (shown) return { text: part.text, thought: true, ...signed }
    return signed.thoughtSignature === undefined ? undefined : { text: '', thought: true, ...signed }
  }
}
