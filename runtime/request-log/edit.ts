/** A part of a text that becomes another one. */
export interface Edit {
  from: number
  /** Excluded. */
  to: number
  by: string
}

/** The text with these edits; where two of them meet, the one that begins first counts. */
export function edited(text: string, edits: Edit[]): string {
  if (edits.length === 0) return text
  const pieces: string[] = []
  let at = 0
  for (const { from, to, by } of inOrder(edits)) {
    pieces.push(text.slice(at, from), by)
    at = to
  }
  return pieces.join('') + text.slice(at)
}

/** By their places, without those that begin within another one. */
export function inOrder(edits: Edit[]): Edit[] {
  let end = 0
  return [...edits]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false
      end = to
      return true
    })
}
