import { text, utf8 } from '../../platform/byte-search.ts'

/** A short text in the alphabet of ids. */
export function toBase64Url(plain: string): string {
  return btoa(String.fromCharCode(...utf8(plain)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** The text again; undefined for what `toBase64Url` cannot have written. */
export function fromBase64Url(encoded: string): string | undefined {
  try {
    const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
    return text(Uint8Array.from(bytes, character => character.charCodeAt(0)))
  } catch {
    return undefined
  }
}
