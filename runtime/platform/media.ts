import { GatewayError } from '../canonical/error.ts'
import type { LeaveSignal } from './leave-signal.ts'

/**
 * Fetches what a client named by its URL. Whoever can call the gateway chooses that URL, so it never reaches what only
 * this machine can reach; a platform that cannot promise this has no fetcher.
 */
export interface MediaFetcher {
  /**
   * The whole of it, and what it truly is: one of `accept` (`image/png`), whatever its server says. Rejects with an
   * `invalid-request` GatewayError that tells why in the client's terms, and as everywhere where the client has left.
   */
  fetch(url: string, options: { accept: readonly string[]; signal: LeaveSignal }): Promise<FetchedMedia>
}

export interface FetchedMedia {
  data: Uint8Array
  mediaType: string
}

/** `why` is a clause about "it": `it answered with status 404`. */
export function notFetched(url: string, why: string, cause?: unknown): GatewayError {
  return new GatewayError('invalid-request', `${shortUrl(url)} could not be fetched: ${why}.`, {
    code: 'media_not_fetched',
    ...(cause !== undefined && { cause }),
  })
}

/** A URL for messages: without its query, which may be a signature, and without a user. */
export function shortUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const readable = url && url.origin !== 'null' ? url.origin + url.pathname : withoutSecrets(text)
  return readable.length > LONGEST ? `${readable.slice(0, LONGEST)}…` : readable
}

const LONGEST = 120

function withoutSecrets(text: string): string {
  return text.replace(/[?#].*/s, '').replace(/\/\/[^/]*@/, '//')
}
