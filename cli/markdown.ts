/** Text from outside that is shown, and means nothing. */
export function escaped(text: string): string {
  // A forge calls whoever is named, behind a backslash too: a space without width stands between.
  return text.replace(/[\\|`*_<>[\]&]/g, '\\$&').replace(/@(?=[\w-])/g, '@\u200b')
}

/** GitHub takes comments of 65,536 characters. */
export const LONGEST_COMMENT = 60_000

/** A comment that a forge takes: whole lines of it, and where the rest is, in `told`. */
export function shortened(comment: string, told: string): string {
  if (comment.length <= LONGEST_COMMENT) return comment
  const whole = comment.slice(0, comment.lastIndexOf('\n', LONGEST_COMMENT))
  // What is folded away would have the last line in it.
  const folded = whole.lastIndexOf('<details>')
  const shown = folded > whole.lastIndexOf('</details>') ? whole.slice(0, folded).trimEnd() : whole
  return `${shown}\n\n${told}`
}
