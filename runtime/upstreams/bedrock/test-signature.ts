// Whether a request is signed as AWS's own signer would sign it.
import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'

export interface SignedRequest {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body: Uint8Array
}

/** The hash that the signer asks for. */
class Sha256 {
  readonly #hash
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secretOf(secret))
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof data === 'string' ? data : bytesOf(data))
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest()
  }
  reset(): void {}
}

const bytesOf = (data: ArrayBuffer | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
const secretOf = (secret: string | ArrayBuffer | ArrayBufferView) =>
  typeof secret === 'string' ? secret : bytesOf(secret)

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/

/** Why the service would refuse it; undefined where it would not. `secrets`: the secret keys by the ids that are sent. */
export async function faultOfSignature(
  { method, url, headers, body }: SignedRequest,
  { secrets, region, service = 'bedrock' }: { secrets: Record<string, string>; region: string; service?: string },
): Promise<string | undefined> {
  const parts = AUTHORIZATION.exec(String(headers.authorization ?? ''))
  if (!parts) return 'MissingAuthenticationToken'
  const [, id = '', day = '', regionSaid, serviceSaid, signed = ''] = parts
  const secret = secrets[id]
  if (secret === undefined) return 'UnrecognizedClientException'
  const date = String(headers['x-amz-date'] ?? '')
  if (regionSaid !== region || serviceSaid !== service || !date.startsWith(day)) return 'InvalidSignatureException'
  const names = signed.split(';')
  // What was sent of the service's own headers has to be signed.
  if (!names.includes('host') || (headers['x-amz-security-token'] && !names.includes('x-amz-security-token')))
    return 'InvalidSignatureException'
  const { hostname, port, pathname, searchParams, protocol } = new URL(url)
  const token = headers['x-amz-security-token']
  const signer = new SignatureV4({
    credentials: { accessKeyId: id, secretAccessKey: secret, ...(token && { sessionToken: String(token) }) },
    region,
    service,
    sha256: Sha256,
    applyChecksum: false,
  })
  const request = {
    method,
    protocol,
    hostname,
    ...(port && { port: Number(port) }),
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(
      names
        .filter(name => !/^x-amz-(date|security-token)$/.test(name))
        .map(name => [name, String(headers[name] ?? '')]),
    ),
    body,
  }
  const [year, month, date_, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
    .exec(date)!
    .slice(1)
    .map(Number)
  const signingDate = new Date(Date.UTC(year!, month! - 1, date_, hour, minute, second))
  const again = await signer.sign(request, { signingDate, signableHeaders: new Set(names) })
  return again.headers.authorization === headers.authorization ? undefined : 'InvalidSignatureException'
}
