/** How a demo model behaves, beside answering. Everything absent is the ordinary way. */
export interface Behaviour {
  /** No waiting between pieces. */
  fast?: boolean
  /** Milliseconds before the reply's head. */
  delay?: number
  /** Milliseconds between two pieces, in place of the natural cadence. */
  slow?: number
  /** Answer with this HTTP status and an error body. */
  error?: number
  /** The prompt is said to be too long for the model. */
  contextTooLong?: boolean
  /** What befalls the stream after `after` content events. */
  fault?: { kind: 'cut' | 'stall' | 'error'; after: number }
  /** Answer with a body that is not the protocol's. */
  body?: 'garbage' | 'broken' | 'nothing'
  /** Finish without any content. */
  empty?: boolean
  /** KiB of text to answer with. */
  hugeKiB?: number
  /** Reason whether asked or not. */
  reasoning?: boolean
  refuse?: boolean
  /** Let the content filter end the answer. */
  filter?: boolean
  /** Tokens after which the answer ends as if the client had asked for no more. */
  length?: number
}

export interface NameRule {
  /** What stands after `demo-`, without its number. */
  word: string
  /** Absent: the word takes no number. */
  number?: { unit: string; max: number; default?: number; only?: readonly number[] }
  /** What the word asks for. */
  says(number: number): Behaviour
}

/** Statuses that `demo-error-<status>` answers with. */
export const errorStatuses = [400, 401, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504, 529] as const

const AN_HOUR = 3_600_000
const COUNT = { unit: 'content events', max: 1_000_000, default: 0 }

/** The words of model names; `docs/demo.md` tells the same table to users. */
export const nameRules: readonly NameRule[] = [
  { word: 'fast', says: () => ({ fast: true }) },
  { word: 'reasoning', says: () => ({ reasoning: true }) },
  { word: 'refuse', says: () => ({ refuse: true }) },
  { word: 'filter', says: () => ({ filter: true }) },
  { word: 'empty', says: () => ({ empty: true }) },
  { word: 'length', number: { unit: 'tokens', max: 1_000_000, default: 8 }, says: n => ({ length: n }) },
  { word: 'huge', number: { unit: 'KiB', max: 65_536, default: 1024 }, says: n => ({ hugeKiB: n }) },
  { word: 'delay', number: { unit: 'ms', max: AN_HOUR }, says: n => ({ delay: n }) },
  { word: 'slow', number: { unit: 'ms', max: AN_HOUR }, says: n => ({ slow: n }) },
  { word: 'error-after', number: COUNT, says: after => ({ fault: { kind: 'error', after } }) },
  { word: 'cut', number: COUNT, says: after => ({ fault: { kind: 'cut', after } }) },
  { word: 'stall', number: COUNT, says: after => ({ fault: { kind: 'stall', after } }) },
  {
    word: 'error',
    number: { unit: 'HTTP status', max: 599, only: errorStatuses },
    says: n => ({ error: n }),
  },
  { word: 'context', says: () => ({ contextTooLong: true }) },
  { word: 'garbage', says: () => ({ body: 'garbage' }) },
  { word: 'broken', says: () => ({ body: 'broken' }) },
  { word: 'nothing', says: () => ({ body: 'nothing' }) },
]

/**
 * The behaviour that a model's name asks for: `demo`, then any of the table's words, each with its number, joined by
 * dashes (`demo-fast-cut-3`). Names that are not the demo's own behave like `demo`, so that a client that insists on
 * a famous name can be served. Undefined where a name begins like the demo's and says something unknown.
 */
export function parseModelName(name: string): Behaviour | undefined {
  let behaviour: Behaviour = {}
  if (name !== 'demo' && !name.startsWith('demo-')) return behaviour
  let rest = name.slice('demo'.length)
  while (rest !== '') {
    const match = matchRule(rest.slice(1))
    if (rest[0] !== '-' || !match) return undefined
    behaviour = { ...behaviour, ...match.rule.says(match.number) }
    rest = rest.slice(1 + match.length)
  }
  return behaviour
}

function matchRule(text: string): { rule: NameRule; number: number; length: number } | undefined {
  for (const rule of nameRules) {
    if (!text.startsWith(rule.word)) continue
    const after = text.slice(rule.word.length)
    const digits = rule.number ? /^-(\d{1,9})(?=-|$)/.exec(after) : null
    const number = digits ? Number(digits[1]) : rule.number?.default
    const length = rule.word.length + (digits?.[0].length ?? 0)
    if (length !== text.length && text[length] !== '-') continue
    if (!rule.number) return { rule, number: 0, length }
    if (number === undefined || number > rule.number.max) continue
    if (rule.number.only && !rule.number.only.includes(number)) continue
    return { rule, number, length }
  }
  return undefined
}
