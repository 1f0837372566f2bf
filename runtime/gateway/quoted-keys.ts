import type { GatewayError } from '../canonical/error.ts'
import { indexOf, text, utf8 } from '../platform/byte-search.ts'
import type { RunningUpstream } from './gateway.ts'

// Careless servers quote the key that they are called with: in errors, whatever the status, and in headers.

/** What is shorter opens nothing: servers that ask for no key are called with `none` or `x`, which stand in other words. */
const SHORTEST = 8

/** All that an upstream is called with and nobody else may see. */
export function keysOf({ upstream, credentials }: RunningUpstream): string[] {
  const keys = credentials.map(({ value }) => value)
  const secrets = upstream.secrets?.()
  if (secrets) keys.push(...secrets)
  return keys
}

/** What an upstream has said, without the keys that it is called with. */
export function withoutKeys(said: string, keys: readonly string[]): string {
  let told = said
  for (const key of keys) if (isKey(key) && told.includes(key)) told = told.replaceAll(key, MARK)
  return told
}

/** The same bytes where there is none in them. */
export function bytesWithoutKeys(said: Uint8Array, keys: readonly string[]): Uint8Array {
  return keys.some(key => isKey(key) && indexOf(said, utf8(key)) >= 0) ? utf8(withoutKeys(text(said), keys)) : said
}

/** An error that may hold an upstream's own words. */
export function unquoted(error: GatewayError, running: RunningUpstream): GatewayError {
  const message = withoutKeys(error.message, keysOf(running))
  return message === error.message ? error : error.with({}, message)
}

const MARK = '[key]'

function isKey({ length }: string): boolean {
  return length >= SHORTEST
}
