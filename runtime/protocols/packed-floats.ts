import { fromBase64, toBase64 } from '../platform/base64.ts'

const BYTES = 4

/** Numbers as 32-bit floats, little-endian, in base64: the short form that OpenAI's clients ask for. */
export function packFloats(values: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(values.length * BYTES))
  values.forEach((value, i) => {
    view.setFloat32(i * BYTES, value, true)
  })
  return toBase64(new Uint8Array(view.buffer))
}

/** The numbers of a packed text; undefined where its bytes are no whole numbers. */
export function unpackFloats(text: string): number[] | undefined {
  const bytes = fromBase64(text)
  if (bytes.length % BYTES !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / BYTES }, (_, i) => view.getFloat32(i * BYTES, true))
}
