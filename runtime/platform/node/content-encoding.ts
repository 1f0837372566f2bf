import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib'
import { GatewayError } from '../../canonical/error.ts'

const DECODERS: Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
}

/** A compressed body in clear, at most `limit` bytes of it. Throws a GatewayError for what it cannot read. */
export async function decodeBody(bytes: Uint8Array, encoding: string, limit: number): Promise<Uint8Array> {
  const decode = DECODERS[encoding.trim().toLowerCase()]
  if (!decode) {
    const known = Object.keys(DECODERS).join(', ')
    throw new GatewayError('invalid-request', `The content-encoding is not one of ${known}.`, { status: 415 })
  }
  try {
    return await decode(bytes, { maxOutputLength: limit })
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new GatewayError('too-large', `The body is larger than the limit of ${limit} bytes.`)
    throw new GatewayError('invalid-request', 'The body is not what its content-encoding says.', { cause: thrown })
  }
}
