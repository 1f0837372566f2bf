/** Where a text names a tool. */
export interface Mention {
  name: string
  /** From after the name to the next mention, or to the text's end. */
  rest: string
  /** It is to be called when the tools before it have answered: "then" leads to it. */
  later?: true
}

/**
 * The tools that a text asks for, in its order. A name such as `get_weather` counts wherever it is written; a plain
 * word such as `search` only in backticks or after use, call, run or invoke, as it may just be a word.
 * "Use the weather tool" finds the tool by a part of its name, and "both tools" or "all tools" are all of them.
 * "Do not call any tools" asks for none.
 */
export function mentions(text: string, names: readonly string[]): Mention[] {
  const found = [...new Set(names)].flatMap(name => places(text, name))
  if (found.length === 0) return described(text, names)
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart = inOrder.filter((place, i) => !inOrder.slice(0, i).some(earlier => place.start < earlier.end))
  return apart.map((place, i) => ({
    name: place.name,
    rest: between(text, place.end, apart[i + 1]?.start),
    ...(i > 0 && leadsLater(text, apart[i - 1]!.end, place.start) && { later: true as const }),
  }))
}

interface Place {
  name: string
  start: number
  end: number
}

/** Words that lead from one tool to the next. */
const LINK = /(?:[\s,;]|\b(?:and|then|also|use|call|run|invoke|the|tool)\b)*$/i
const LINK_LENGTH = 60

function between(text: string, start: number, end: number | undefined): string {
  if (end === undefined) return text.slice(start)
  const tailAt = Math.max(start, end - LINK_LENGTH)
  return text.slice(start, tailAt) + text.slice(tailAt, end).replace(LINK, '')
}

function leadsLater(text: string, start: number, end: number): boolean {
  const link = LINK.exec(text.slice(Math.max(start, end - LINK_LENGTH), end))
  return link !== null && /\bthen\b/i.test(link[0])
}

const VERB = '\\b(?:us(?:e|ing)|call(?:ing)?|run(?:ning)?|invok(?:e|ing))\\b'
/** Before a verb, or before a name that needs none. */
const FORBIDDEN = new RegExp(
  `(?:\\b(?:not|never|without)|n['’]t)\\s+(?:${VERB}(?:\\s+the)?(?:\\s+tool)?\\s+["'\`]?)?$`,
  'iu',
)
const FORBIDDEN_LENGTH = 40

function isForbidden(text: string, start: number): boolean {
  return FORBIDDEN.test(text.slice(Math.max(0, start - FORBIDDEN_LENGTH), start))
}

function places(text: string, name: string): Place[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const plain = /^\p{L}\p{Ll}*$/u.test(name)
  const whole = `(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-])`
  const pattern = plain ? `(?:\`${escaped}\`|${VERB}(?:\\s+the)?(?:\\s+tool)?\\s+["'\`]?${whole}["'\`]?)` : whole
  return [...text.matchAll(new RegExp(pattern, 'giu'))]
    .filter(({ index }) => !isForbidden(text, index))
    .map(match => ({ name, start: match.index, end: match.index + match[0].length }))
}

function described(text: string, names: readonly string[]): Mention[] {
  const match = new RegExp(`${VERB}([^.!?\\n]{0,80}?)\\b(tools?|functions?)\\b`, 'iu').exec(text)
  if (!match || isForbidden(text, match.index)) return []
  const words = (match[1]!.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(word => word !== 'the')
  const count = words.includes('both') || words.includes('two') ? 2 : words.includes('all') ? names.length : 1
  const alike = names.filter(name => words.some(word => name.toLowerCase().includes(word)))
  const rest = text.slice(match.index + match[0].length)
  return (alike.length >= count ? alike : names).slice(0, count).map(name => ({ name, rest }))
}
