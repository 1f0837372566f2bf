/**
 * Letters and digits that stand for a text that is too long or of the wrong alphabet: always the same for the same text.
 * `length`: up to 28.
 */
export function shortHash(text: string, length: number): string {
  let digits = ''
  for (const seed of SEEDS) {
    if (digits.length >= length) break
    digits += fnv(text, seed)
  }
  return digits.slice(0, length)
}

const SEEDS = [0x811c9dc5, 0x9dc5811c, 0x01000193, 0x51ed270b]

/** FNV-1a, 32 bits, in seven digits. */
function fnv(text: string, seed: number): string {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}
