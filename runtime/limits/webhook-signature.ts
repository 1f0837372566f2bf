import { fromBase64, toBase64 } from '../platform/base64.ts'
import { utf8 } from '../platform/byte-search.ts'

/**
 * The headers of a message in the format of Standard Webhooks. Receivers check them with the library of their language;
 * the id is the same however often the message is sent.
 */
export async function webhookHeaders(
  { id, body }: { id: string; body: string },
  secret: string | undefined,
  now: number,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1_000))
  const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp }
  if (secret === undefined) return headers
  const signature = await signed(secretBytes(secret), `${id}.${timestamp}.${body}`)
  return { ...headers, 'webhook-signature': `v1,${signature}` }
}

/** `whsec_` stands before base64; any other text is what it is. */
function secretBytes(secret: string): Uint8Array {
  return secret.startsWith('whsec_') ? fromBase64(secret.slice('whsec_'.length)) : utf8(secret)
}

async function signed(secret: Uint8Array, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign'])
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(utf8(text)))))
}
