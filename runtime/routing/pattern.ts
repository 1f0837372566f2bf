/** What stands for the `*` of a pattern in a text that it matches; undefined where it does not match. */
export function capture(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*')
  if (star < 0) return undefined
  const tail = pattern.length - star - 1
  if (text.length <= star + tail || !text.startsWith(pattern.slice(0, star))) return undefined
  return text.endsWith(pattern.slice(star + 1)) ? text.slice(star, text.length - tail) : undefined
}
