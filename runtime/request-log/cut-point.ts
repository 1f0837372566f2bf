/** Characters of the longest key that is looked for, a JSON Web Token with many claims. */
const LONGEST = 4_096

/**
 * Where a text of which at most `end` characters are read may be cut: before what could be the beginning of a key, which
 * would not be known for one, and not within a character of two units.
 */
export function cutPoint(text: string, end: number): number {
  const first = Math.max(0, end - LONGEST)
  let point = end
  while (point > first && isPartOfKeys(text.charCodeAt(point - 1))) point--
  return point > 0 && isHighSurrogate(text.charCodeAt(point - 1)) ? point - 1 : point
}

const PARTS: ReadonlySet<number> = new Set(
  [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.~+/=-'].map(part => part.charCodeAt(0)),
)

function isPartOfKeys(unit: number): boolean {
  return PARTS.has(unit)
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
