import { isEncoded } from '../canonical/prompt-tokens.ts'

/**
 * Tokens for each UTF-16 code unit, as today's vocabularies have it on average. `other` scripts are all alphabets but
 * Latin; `ideographs` are the scripts of East Asia, and symbols.
 */
const PER_UNIT = { letter: 0.22, space: 0.22, digit: 0.45, punctuation: 0.4, other: 0.35, ideographs: 0.65 }

/** Code units that are looked at, however long a text is. */
const PROBES = 256

/** Steps by the golden ratio are spread evenly, and in step with no rows or columns. */
const STEP = 0.618_033_988_749_895

/** About how many tokens a text has, by its length and by the scripts it is written in. Never slow; never random. */
export function roughTokens(text: string): number {
  const { length } = text
  let tokens = 0
  if (length <= PROBES) {
    for (let at = 0; at < length; at++) tokens += perUnit(text.charCodeAt(at))
    return tokens
  }
  for (let probe = 0; probe < PROBES; probe++) {
    tokens += perUnit(text.charCodeAt(Math.floor(((probe * STEP) % 1) * length)))
  }
  return (length * tokens) / PROBES
}

function perUnit(unit: number): number {
  if (unit >= 0x2e80) return PER_UNIT.ideographs
  if (unit >= 0x250) return PER_UNIT.other
  if (unit <= 0x20) return PER_UNIT.space
  // The sixth bit is all that a letter's case changes.
  if (unit >= 0xa0 || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)) return PER_UNIT.letter
  return unit >= 0x30 && unit <= 0x39 ? PER_UNIT.digit : PER_UNIT.punctuation
}

/** Deeper than anything that is meant to be read. */
const DEPTH = 64

/** What quotes, colons, commas and braces add to a value's texts. */
const AROUND_VALUE = 1

/** About how many tokens a JSON value has, without writing it. Encoded bytes inside it are left out. */
export function roughTokensOf(value: unknown, depth = 0): number {
  if (typeof value === 'string') return isEncoded(value) ? 0 : roughTokens(value) + AROUND_VALUE
  if (typeof value !== 'object' || value === null) return value === undefined ? 0 : AROUND_VALUE
  if (depth === DEPTH) return 0
  let tokens = AROUND_VALUE
  if (Array.isArray(value)) for (const item of value) tokens += roughTokensOf(item, depth + 1)
  else
    for (const [name, member] of Object.entries(value)) tokens += roughTokens(name) + roughTokensOf(member, depth + 1)
  return tokens
}
