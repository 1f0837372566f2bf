import type { AssistantMessage, ReasoningDetail } from '../../../generated/protocols/openai-chat/types.ts'
import {
  dispatchReasoningDetail,
  type ReasoningDetailCases,
} from '../../../generated/protocols/openai-chat/variants.ts'
import type { ReasoningPart } from '../../canonical/part.ts'
import { inside, type Translation } from '../not-carried.ts'
import { type OpaqueFields, sealFields } from './opaque.ts'
import { isSealedState } from './sealed-state.ts'
import { unknownVariant } from './unknown.ts'

/**
 * The reasoning that an assistant's message brings back. Upstreams say the same text under several names at once, so
 * one of them counts; state that only its maker reads comes along.
 */
export function historyReasoning(message: AssistantMessage, translation: Translation): ReasoningPart[] {
  const pieces = detailPieces(message.reasoning_details ?? [], translation)
  const told = pieces.map(piece => piece.text).join('')
  const text = told || message.reasoning_content || message.reasoning || message.reasoning_text || ''
  const opaque = sealFields(opaqueFields(message, pieces))
  if (text === '' && !opaque) return []
  const summary = told !== '' && pieces.every(piece => piece.summary || piece.text === '')
  return [{ type: 'reasoning', text, ...(summary && { summary }), ...(opaque && { opaque }) }]
}

interface Piece {
  text: string
  summary?: boolean
  /** Its maker wants it back as it is. */
  opaque?: boolean
}

const reasoningDetails: ReasoningDetailCases<Translation, Piece | undefined> = {
  'reasoning.text'(detail) {
    return { text: detail.text ?? '', opaque: Boolean(detail.signature) }
  },

  'reasoning.summary'(detail) {
    return { text: detail.summary, summary: true }
  },

  'reasoning.encrypted'(detail) {
    return { text: '', opaque: detail.data !== '' }
  },
}

function detailPieces(details: readonly ReasoningDetail[], translation: Translation): Piece[] {
  return details.flatMap((detail, index) => {
    const at = inside(translation, `.reasoning_details[${index}]`)
    return dispatchReasoningDetail(detail, reasoningDetails, at, unknownVariant('reasoning')) ?? []
  })
}

function opaqueFields(message: AssistantMessage, pieces: readonly Piece[]): OpaqueFields {
  const fields: OpaqueFields = {}
  const { reasoning_opaque } = message
  // What other protocols' makers sealed there is put in its place when the whole message has been read.
  if (reasoning_opaque && !isSealedState(reasoning_opaque)) fields.reasoning_opaque = reasoning_opaque
  if (message.reasoning_details && pieces.some(piece => piece.opaque)) {
    fields.reasoning_details = message.reasoning_details
  }
  return fields
}
