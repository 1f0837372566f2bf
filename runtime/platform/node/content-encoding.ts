import { promisify } from 'node:util'
import { GatewayError } from '../../canonical/error.ts'
import { tooLarge } from '../too-large.ts'

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

/** zlib is loaded with the first compressed body: few clients send any, and it would cost every start. */
const DECODERS = new Map<string, () => Promise<Decode>>([
  ['gzip', async () => promisify((await import('node:zlib')).gunzip)],
  ['x-gzip', async () => promisify((await import('node:zlib')).gunzip)],
  ['deflate', async () => promisify((await import('node:zlib')).inflate)],
  ['br', async () => promisify((await import('node:zlib')).brotliDecompress)],
  ['zstd', async () => zstd(await import('node:zlib'))],
])

/** A window of 8 MiB is what RFC 9659 lets a content encoding have; by itself the decoder would take 128. */
function zstd({ constants, zstdDecompress }: typeof import('node:zlib')): Decode {
  const params = { [constants.ZSTD_d_windowLogMax]: 23 }
  const decompress = promisify<Uint8Array, object, Uint8Array>(zstdDecompress)
  return (bytes, options) => decompress(bytes, { ...options, params })
}

/** A compressed body in clear, at most `limit` bytes of it. Throws a GatewayError for what it cannot read. */
export async function decodeBody(bytes: Uint8Array, encoding: string, limit: number): Promise<Uint8Array> {
  const load = DECODERS.get(encoding.trim().toLowerCase())
  if (!load) {
    const known = [...DECODERS.keys()].join(', ')
    throw new GatewayError('invalid-request', `The content-encoding is not one of ${known}.`, { status: 415 })
  }
  const decode = await load()
  try {
    return await decode(bytes, { maxOutputLength: limit })
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit)
    throw new GatewayError('invalid-request', 'The body is not what its content-encoding says.', { cause: thrown })
  }
}
