/**
 * What the one `*` of `pattern` stands for in `name`, or undefined where the name does not match. The star matches at
 * least one character.
 */
export function matchPattern(pattern: string, name: string): string | undefined {
  const star = pattern.indexOf('*')
  if (star === -1) return undefined
  const suffixLength = pattern.length - star - 1
  if (name.length <= star + suffixLength) return undefined
  if (!name.startsWith(pattern.slice(0, star)) || !name.endsWith(pattern.slice(star + 1))) return undefined
  return name.slice(star, name.length - suffixLength)
}

/** `text` with its `*` replaced by what the pattern's `*` stood for. Text without a star stays as it is. */
export function fillPattern(text: string, matched: string): string {
  const star = text.indexOf('*')
  return star === -1 ? text : text.slice(0, star) + matched + text.slice(star + 1)
}

/** Whether some name is meant by both; each is a name, or a pattern with one star. */
export function patternsMeet(a: string, b: string): boolean {
  if (a === b) return true
  const [aStar, bStar] = [a.indexOf('*'), b.indexOf('*')]
  if (aStar === -1) return matchPattern(b, a) !== undefined
  if (bStar === -1) return matchPattern(a, b) !== undefined
  const [aHead, aTail, bHead, bTail] = [a.slice(0, aStar), a.slice(aStar + 1), b.slice(0, bStar), b.slice(bStar + 1)]
  return (aHead.startsWith(bHead) || bHead.startsWith(aHead)) && (aTail.endsWith(bTail) || bTail.endsWith(aTail))
}

/** Whether `name` is one of these names, or matches one of these patterns. */
export function isNamed(name: string, names: readonly string[]): boolean {
  return names.some(one => one === name || matchPattern(one, name) !== undefined)
}

/** Orders patterns so that the first match is the most exact: the longest literal prefix, then the longest name. */
export function comparePatterns(a: string, b: string): number {
  return b.indexOf('*') - a.indexOf('*') || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0)
}
