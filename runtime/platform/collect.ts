import { concat } from './byte-search.ts'
import type { ByteSource } from './bytes.ts'

/** All bytes of a source. Rejects with the source's own error, or with `tooLong()` past `limit` bytes. */
export function collect(source: ByteSource, limit: number, tooLong: () => Error): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let length = 0
    const flow = source.pipe({
      write(chunk) {
        length += chunk.length
        if (length > limit) {
          flow.cancel()
          reject(tooLong())
        } else chunks.push(chunk)
        return true
      },
      end: () => resolve(concat(chunks)),
      fail: reject,
    })
  })
}
