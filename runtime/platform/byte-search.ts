import { Buffer } from 'node:buffer'

/** A text to look for in bytes, made once. */
export function needle(text: string): Uint8Array {
  return Buffer.from(text)
}

/** The first place of `wanted` in `bytes` at or after `from`; -1 where there is none. Native, on Node and on Workers. */
export function indexOf(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  return view(bytes).indexOf(wanted, from)
}

/** UTF-8 text of a range of bytes. */
export function text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return view(bytes).toString('utf8', start, end)
}

/** The UTF-8 bytes of a text. */
export function utf8(value: string): Uint8Array {
  return Buffer.from(value)
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
}

/** The same memory as a Buffer; undici and node:http hand out Buffers already. */
function view(bytes: Uint8Array): Buffer {
  return bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
