import type { ReasoningDetail } from '../../../generated/protocols/openai-chat/types.ts'
import type { Opaque } from '../../canonical/part.ts'
import { clientValue } from '../seal.ts'

/** Members of a Chat message that hold state only its maker reads. */
export interface OpaqueFields {
  reasoning_opaque?: string
  reasoning_details?: ReasoningDetail[]
}

/** Google's compatible endpoint puts the thought signature of a call beside it, and wants it back there. */
export interface ExtraContent {
  google: { thought_signature: string }
}

/** The state that these members hold, to be written again as they are; undefined where they hold none. */
export function sealFields(fields: OpaqueFields): Opaque | undefined {
  if (fields.reasoning_opaque === undefined && fields.reasoning_details === undefined) return undefined
  return { origin: 'openai-chat', value: JSON.stringify(fields) }
}

/** The members that `sealFields` kept; undefined for state of another origin. */
export function unsealFields(opaque: Opaque | undefined): OpaqueFields | undefined {
  if (opaque?.origin !== 'openai-chat') return undefined
  try {
    const fields: unknown = JSON.parse(opaque.value)
    if (typeof fields !== 'object' || fields === null) return undefined
    const kept: OpaqueFields = {}
    if ('reasoning_opaque' in fields && typeof fields.reasoning_opaque === 'string') {
      kept.reasoning_opaque = fields.reasoning_opaque
    }
    if ('reasoning_details' in fields && Array.isArray(fields.reasoning_details)) {
      // `sealFields` wrote what a validated message or a reply held.
      kept.reasoning_details = fields.reasoning_details as ReasoningDetail[]
    }
    return kept
  } catch {
    return undefined
  }
}

/** How the state of a call travels through a Chat client: in the member that Google's clients send back. */
export function extraContent(opaque: Opaque | undefined): ExtraContent | undefined {
  return opaque && { google: { thought_signature: clientValue(opaque, 'openai-chat') } }
}
