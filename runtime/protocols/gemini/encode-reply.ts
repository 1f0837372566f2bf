import type { Candidate, GenerateContentResponse, Part } from '../../../generated/protocols/gemini/types.ts'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { finishReasons } from './finish-reason.ts'
import { type CitedText, groundingOf } from './grounding.ts'
import { foreignPart, functionCallPart, mediaPart, showsThoughts, signature } from './reply-parts.ts'
import { writeUsage } from './usage.ts'

/** A whole reply as the body of generateContent: one candidate. */
export function encodeReply(reply: CanonicalReply, request: CanonicalRequest): GenerateContentResponse {
  const parts: Part[] = []
  const cited: CitedText[] = []
  const refusals: string[] = []
  for (const part of reply.parts) {
    if (part.type === 'text' && part.citations?.length) {
      cited.push({ index: parts.length, text: part.text, citations: part.citations })
    }
    if (part.type === 'refusal') refusals.push(part.text)
    const encoded = encodePart(part, showsThoughts(request))
    if (encoded) parts.push(encoded)
  }
  return {
    candidates: [{ content: { role: 'model', parts }, ...endOf(reply.finish.reason, refusals, cited), index: 0 }],
    usageMetadata: writeUsage(reply.usage),
    modelVersion: reply.model,
    responseId: reply.id,
    ...creation(reply.createdAt),
  }
}

/** What the candidate says when it ends. A refusal is its text and a SAFETY end, whatever the upstream called it. */
export function endOf(
  reason: CanonicalReply['finish']['reason'],
  refusals: readonly string[],
  cited: readonly CitedText[],
): Pick<Candidate, 'finishReason' | 'finishMessage' | 'groundingMetadata'> {
  const grounding = groundingOf(cited)
  return {
    finishReason: refusals.length > 0 ? 'SAFETY' : finishReasons[reason],
    ...(refusals.length > 0 ? { finishMessage: refusals.join('') } : {}),
    ...(grounding ? { groundingMetadata: grounding } : {}),
  }
}

/** `createdAt` is in seconds; Gemini writes RFC 3339. */
export function creation(createdAt: number | undefined): { createTime?: string } {
  return createdAt === undefined ? {} : { createTime: new Date(createdAt * 1000).toISOString() }
}

function encodePart(part: CanonicalReply['parts'][number], thoughts: boolean): Part | undefined {
  switch (part.type) {
    case 'text':
      return part.text === '' && part.opaque?.origin !== 'gemini'
        ? undefined
        : { text: part.text, ...signature(part.opaque) }
    case 'refusal':
      return { text: part.text }
    case 'reasoning':
      return thoughts && part.text !== ''
        ? { text: part.text, thought: true, ...signature(part.opaque) }
        : signaturePart(part.opaque)
    case 'tool-call':
      return functionCallPart(part)
    case 'image':
    case 'audio':
      return part.source.from === 'base64' ? mediaPart(part.source.data, part.source.mediaType) : undefined
    case 'foreign':
      return foreignPart(part)
    default:
      return undefined
  }
}

/** The signature of reasoning that is not shown still has to come back: it rides on an empty thought. */
function signaturePart(opaque: Parameters<typeof signature>[0]): Part | undefined {
  return opaque?.origin === 'gemini' ? { text: '', thought: true, ...signature(opaque) } : undefined
}
