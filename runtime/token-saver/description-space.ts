/** Fewer code units than this are not worth another text. */
const LEAST = 8

/**
 * A description without the white space that came from where it was written: the indentation that all its lines share, at
 * the ends of lines, before and after it, and more than one empty line in a row. Undefined where there is hardly any.
 */
export function withoutSpareSpace(text: string): string | undefined {
  if (!/^\s|\s$|[ \t\r]\n|\n[ \t]|\n\n\n/.test(text)) return undefined
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map(line => line.trimEnd())
  const shared = sharedIndentation(lines.slice(1))
  const [first = '', ...rest] = lines
  const left = [first.trimStart(), ...rest.map(line => line.slice(shared))]
  const trimmed = left
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return text.length - trimmed.length < LEAST ? undefined : trimmed
}

/** Of the lines after the first, as that one stands behind an opening quote. */
function sharedIndentation(lines: readonly string[]): number {
  const indented = lines.filter(line => line !== '').map(line => line.length - line.trimStart().length)
  return indented.length === 0 ? 0 : Math.min(...indented)
}
