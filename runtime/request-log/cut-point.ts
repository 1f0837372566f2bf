/** Characters that keys consist of. */
const KEY_END = /[\w.~+/=-]{0,300}$/
const LONGEST = 300

/**
 * Where a text of which at most `end` characters are read may be cut: before what could be the beginning of a key, which
 * would not be known for one, and not within a character of two units.
 */
export function cutPoint(text: string, end: number): number {
  const tail = text.slice(Math.max(0, end - LONGEST), end)
  const point = end - (KEY_END.exec(tail)?.[0].length ?? 0)
  return point > 0 && isHighSurrogate(text.charCodeAt(point - 1)) ? point - 1 : point
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
