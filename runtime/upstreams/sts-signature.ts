import { AwsV4Signer } from 'aws4fetch'
import type { SessionKeys } from './aws-machine.ts'

/** A question to the token service of AWS, signed by whoever has these keys. `now`: milliseconds since 1970. */
export async function signedForSts(
  request: { url: string; headers: Record<string, string>; body?: string },
  { accessKey, value }: SessionKeys,
  { region, now }: { region: string; now: number },
): Promise<{ method: string; headers: Headers }> {
  return new AwsV4Signer({
    method: 'POST',
    ...request,
    accessKeyId: accessKey.id,
    secretAccessKey: value,
    ...(accessKey.sessionToken !== undefined && { sessionToken: accessKey.sessionToken }),
    service: 'sts',
    region,
    datetime: new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign()
}
