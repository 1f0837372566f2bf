import { hash } from './hash.ts'

const VERSION = 'demo1'

/**
 * The demo's own opaque state: a text with a check over it, in base64 as the protocols want it. Any change of it is
 * noticed by `unseal`.
 */
export function seal(text: string): string {
  return toBase64(`${VERSION}.${hash(`${VERSION}.${text}`)}.${text}`)
}

/** The text that `seal` was given; undefined where the value is not the demo's or was altered. */
export function unseal(value: string): string | undefined {
  const plain = fromBase64(value)
  if (plain === undefined) return undefined
  const [version, check] = plain.split('.', 2)
  const text = plain.slice(`${version}.${check}.`.length)
  return version === VERSION && check === hash(`${VERSION}.${text}`) && seal(text) === value ? text : undefined
}

function toBase64(text: string): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function fromBase64(value: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(value), character => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
