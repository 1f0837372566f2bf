import type { Transform } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import type { ByteSink, ByteSource, Flow } from '../bytes.ts'

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  // A window of 8 MiB is what RFC 9659 lets a content encoding have; by itself the decoder would take 128.
  ['zstd', () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } })],
])

/**
 * A compressed source in clear, each piece as soon as it can be read and with the pressure of its sink. Undefined for an
 * encoding that is not known. `broken` is the error of bytes that are not what the encoding says.
 */
export function decodedSource(source: ByteSource, encoding: string, broken: () => Error): ByteSource | undefined {
  const name = encoding.trim().toLowerCase()
  if (name === 'identity') return source
  // One at the most: of two, the outer could grow without end before the inner gives anything that a limit counts.
  const create = DECODERS.get(name)
  return create && { cancel: () => source.cancel(), pipe: sink => decodeInto(sink, source, create(), broken) }
}

function decodeInto(sink: ByteSink, source: ByteSource, decoder: Transform, broken: () => Error): Flow {
  let failure: Error | undefined
  let empty = true
  let over = false

  function conclude(finish: () => void): void {
    if (over) return
    over = true
    flow.cancel()
    finish()
  }

  decoder.on('data', (chunk: Buffer) => {
    if (!over && !sink.write(chunk)) decoder.pause()
  })
  decoder.on('end', () => conclude(() => (failure ? sink.fail(failure) : sink.end())))
  decoder.on('error', () => conclude(() => sink.fail(failure ?? broken())))
  decoder.on('drain', () => flow.resume())

  const flow = source.pipe({
    write(chunk) {
      empty = false
      return decoder.write(chunk)
    },
    end() {
      if (empty) conclude(() => sink.end())
      else decoder.end()
    },
    // What came before the failure is still read, and handed on first.
    fail(error) {
      failure = error
      decoder.end()
    },
  })
  return {
    pause: () => void decoder.pause(),
    resume: () => void decoder.resume(),
    cancel() {
      over = true
      flow.cancel()
      decoder.destroy()
    },
  }
}
