/** Fewer code units than this are not worth another text. */
const LEAST = 24

/**
 * A JSON text without the white space between its tokens; every token stays as it is written. Undefined where the text
 * is no JSON object or list, or would hardly be shorter.
 */
export function withoutJsonSpace(text: string): string | undefined {
  const json = text.trim()
  if (!/^[[{]/.test(json) || !/[\]}]$/.test(json) || !isJson(json)) return undefined
  const pieces: string[] = []
  for (let at = 0; at < json.length; ) {
    const quote = json.indexOf('"', at)
    const end = quote < 0 ? json.length : quote
    pieces.push(json.slice(at, end).replaceAll(/\s+/g, ''))
    if (quote < 0) break
    at = stringEnd(json, quote)
    pieces.push(json.slice(quote, at))
  }
  const trimmed = pieces.join('')
  return text.length - trimmed.length < LEAST ? undefined : trimmed
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The place after the string that begins at `from`. */
function stringEnd(json: string, from: number): number {
  for (let quote = json.indexOf('"', from + 1); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (json[quote - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return quote + 1
  }
  return json.length
}
