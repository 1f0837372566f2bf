import { AwsV4Signer } from 'aws4fetch'
import type { Credential } from '../../config/resolved.ts'

export interface Signing {
  method: string
  url: string
  body: Uint8Array | null
  region: string
  /** Milliseconds since 1970. */
  now: number
  /** Keys of the day, which cost four of the five hashes. */
  keys: Map<string, ArrayBuffer>
}

/** More of them than credentials and days that anybody signs with at once. */
const MOST_KEYS = 64

/** The headers that prove who asks: a signature of this very request, or an API key of Amazon Bedrock. */
export async function authorisation(
  { value, accessKey }: Credential,
  { method, url, body, region, now, keys }: Signing,
): Promise<Record<string, string>> {
  if (!accessKey) return { authorization: `Bearer ${value}` }
  if (keys.size > MOST_KEYS) keys.clear()
  const { headers } = await new AwsV4Signer({
    method,
    url,
    // An empty body is signed, too.
    ...(body && { body }),
    accessKeyId: accessKey.id,
    secretAccessKey: value,
    ...(accessKey.sessionToken !== undefined && { sessionToken: accessKey.sessionToken }),
    service: 'bedrock',
    region,
    datetime: new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    cache: keys,
  }).sign()
  return Object.fromEntries(headers)
}
