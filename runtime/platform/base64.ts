import { Buffer } from 'node:buffer'

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** The URL-safe alphabet, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}

/** The bytes of a base64 text, URL-safe or not; what is no base64 in it is passed over. */
export function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64')
}
