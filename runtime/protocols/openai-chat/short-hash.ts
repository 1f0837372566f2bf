/** Letters and digits that stand for a text that is too long or of the wrong alphabet: always the same for the same text. */
export function shortHash(text: string, length: number): string {
  return (fnv(text, 0x811c9dc5) + fnv(text, 0x9dc5811c)).slice(0, length)
}

/** FNV-1a, 32 bits, in seven digits. */
function fnv(text: string, seed: number): string {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}
