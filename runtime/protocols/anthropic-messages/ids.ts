import { shortHash } from '../short-hash.ts'
import { fromBase64Url, toBase64Url } from './base64-url.ts'

/** The id of a reply with this protocol's prefix: `chatcmpl-x` becomes `msg_x`. */
export function messageId(id: string): string {
  return id.startsWith('msg_') ? id : `msg_${allowed(id.replace(/^(chatcmpl|resp|gen)[-_]/, ''))}`
}

/** Ids of other forms than OpenAI's: as they are, or, where their alphabet is not this protocol's, in base64. */
const AS_IT_IS = 'toolu_as_'
const ENCODED = 'toolu_b64_'

/**
 * The id of a tool call as clients are given it: with this protocol's prefix, in its alphabet, and such that
 * `originalToolId` finds the upstream's own again. Some upstreams refuse a result under another id.
 */
export function toolUseId(id: string): string {
  if (id.startsWith('toolu_') && isAllowed(id)) return id
  if (!isAllowed(id)) return ENCODED + toBase64Url(id)
  return id.startsWith('call_') ? `toolu_${id}` : AS_IT_IS + id
}

/** The id that an upstream gave, where `toolUseId` wrapped it; any other is its own. */
export function originalToolId(id: string): string {
  if (id.startsWith('toolu_call_')) return id.slice('toolu_'.length)
  if (id.startsWith(AS_IT_IS)) return id.slice(AS_IT_IS.length)
  return id.startsWith(ENCODED) ? (fromBase64Url(id.slice(ENCODED.length)) ?? id) : id
}

/** The id of a tool call as upstreams of this protocol take it: the same id always becomes the same, for call and result. */
export function upstreamToolId(id: string): string {
  return isAllowed(id) ? id : `${allowed(id)}_${shortHash(id, 7)}`
}

function isAllowed(id: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(id)
}

function allowed(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, '_')
}
