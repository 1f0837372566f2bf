/** The first code units of a text, of which no character is cut in half: half of one is refused by some servers. */
export function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  const isHalf = last >= 0xd800 && last < 0xdc00
  return text.slice(0, isHalf ? length - 1 : length)
}
