import type {
  IncompleteDetails,
  OutputItem,
  Response,
  ResponseError,
  ResponseStatus,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { Usage } from '../../canonical/usage.ts'
import { oneOf } from './json.ts'
import { encodeUsage } from './usage.ts'

/** What a response says of itself, beside the settings that it echoes. */
export interface ResponseState {
  id: string
  model: string
  /** Unix seconds. */
  createdAt?: number | undefined
  status: ResponseStatus
  output: OutputItem[]
  incomplete_details?: IncompleteDetails | null
  error?: ResponseError
  usage?: Usage
  serviceTier?: string | undefined
}

export function responseHead(state: ResponseState) {
  return {
    id: state.id,
    object: 'response',
    created_at: state.createdAt ?? 0,
    status: state.status,
    error: state.error ?? null,
    incomplete_details: state.incomplete_details ?? null,
    model: state.model,
    output: state.output,
    usage: state.usage === undefined ? null : encodeUsage(state.usage),
    service_tier: tierOf(state.serviceTier),
  } satisfies Response
}

export const serviceTiers = ['auto', 'default', 'flex', 'scale', 'priority', 'fast', 'ultrafast'] as const

/** Tiers of other providers have other names: what is not priced otherwise is the default. */
function tierOf(tier: string | undefined) {
  return oneOf(tier, serviceTiers) ?? 'default'
}
