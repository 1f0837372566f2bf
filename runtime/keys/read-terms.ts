import { distance } from 'fastest-levenshtein'
import { readInstant } from '../config/instant.ts'
import type { Metadata } from '../config/keys.ts'
import type { BudgetConfig, BudgetSpan, LimitsConfig } from '../config/limits.ts'
import { patternsMeet } from '../config/pattern.ts'
import { isTimeZone } from '../config/time-zone.ts'
import { isRecord } from '../platform/json.ts'
import type { Change, GroupTerms, KeyTerms, Terms } from './terms.ts'

/** What is wrong with what was asked for a key or a group: the place and the remedy, for whoever asked. */
export class TermsFault extends Error {
  /** `limits.concurrent`. */
  readonly path: string

  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`)
    this.path = path
  }
}

/** What there is to be allowed. */
export interface Offer {
  /** Public names and patterns. */
  models: readonly string[]
  upstreams: readonly string[]
  /** Those of the config and those that were made. */
  groups: readonly string[]
}

/**
 * What a key may do, from the fields that the config has for it: `group`, `owner`, `expires`, `enabled`, `models`,
 * `upstreams`, `limits`, `budget` and `metadata`. Null clears a field. Throws a TermsFault.
 */
export function readKeyTerms(input: unknown, offer: Offer): Change<KeyTerms> {
  return readFields<KeyTerms>(input, offer, KEY_FIELDS)
}

/** The same for a group, which has `retention` (milliseconds, or `'30d'`) and no `group`, `expires` and `enabled`. */
export function readGroupTerms(input: unknown, offer: Offer): Change<GroupTerms> {
  return readFields<GroupTerms>(input, offer, GROUP_FIELDS)
}

/** What calls without a key and copies of calls are counted as, and what takes a group away. */
const RESERVED: ReadonlySet<string> = new Set(['anonymous', 'mirror', 'none'])

/** Names that keys, groups and usage go by. Throws a TermsFault. */
export function readName(name: unknown): string {
  if (typeof name === 'string' && RESERVED.has(name))
    throw new TermsFault('name', `"${name}" has a meaning of its own here.`)
  if (typeof name === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return name
  throw new TermsFault('name', 'has to be up to 100 letters, digits, ".", "_" and "-", the first a letter or a digit.')
}

/** Throws a TermsFault where stored terms are not what was checked when they were written: somebody else wrote them. */
export function assertSound({ models, upstreams, limits: most, budgets: sums }: Terms): void {
  for (const [path, names] of Object.entries({ models, upstreams })) {
    if (names !== undefined && !(Array.isArray(names) && names.every(name => typeof name === 'string')))
      throw new TermsFault(path, 'has to be a list of names.')
  }
  if (most !== undefined) limits(most, 'limits')
  if (sums !== undefined) budgets(sums, 'budgets')
}

/** Milliseconds, or a number with its unit: `'24h'`. Throws a TermsFault that names the path. */
export function readDuration(value: unknown, path: string): number {
  return milliseconds(value, path)
}

interface Field {
  to: string
  read: (value: unknown, path: string, offer: Offer) => unknown
  /** What it is without a value, where that is not null. */
  cleared?: unknown
}

type Fields = Readonly<Record<string, Field>>

const SHARED: Fields = {
  owner: { to: 'owner', read: text },
  models: { to: 'models', read: (value, path, { models }) => names(value, path, 'model', models, patternsMeet) },
  upstreams: { to: 'upstreams', read: (value, path, { upstreams }) => names(value, path, 'upstream', upstreams) },
  limits: { to: 'limits', read: limits },
  budget: { to: 'budgets', read: budgets },
  metadata: { to: 'metadata', read: metadata },
}

const KEY_FIELDS: Fields = {
  ...SHARED,
  group: { to: 'group', read: (value, path, { groups }) => known(text(value, path), path, 'group', groups) },
  expires: { to: 'expiresAt', read: instant },
  enabled: { to: 'enabled', read: flag, cleared: true },
}

const GROUP_FIELDS: Fields = { ...SHARED, retention: { to: 'retentionMs', read: milliseconds } }

function readFields<T>(input: unknown, offer: Offer, fields: Fields): Change<T> {
  const entries = Object.entries(object(input, '', fields)).map(([name, value]) => {
    const { to, read } = fields[name]!
    return [to, value === null ? (fields[name]!.cleared ?? null) : read(value, name, offer)]
  })
  // Each field was read as the type that it has.
  return Object.fromEntries(entries) as Change<T>
}

/** A plain object with none but these fields; those that are undefined are left out. */
function object(value: unknown, path: string, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!isRecord(value)) throw new TermsFault(path, 'has to be an object.')
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  for (const [name] of entries) {
    if (!Object.hasOwn(fields, name)) {
      throw new TermsFault(within(path, name), `there is no such field. ${hint(name, Object.keys(fields))}`)
    }
  }
  return Object.fromEntries(entries)
}

function within(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 500) return value
  throw new TermsFault(path, 'has to be a text of 1 to 500 characters.')
}

function flag(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value
  throw new TermsFault(path, 'has to be true or false.')
}

function count(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw new TermsFault(path, 'has to be a whole number, 1 or more.')
}

function instant(value: unknown, path: string): number {
  const found = typeof value === 'string' ? readInstant(value) : undefined
  if (found === undefined) {
    throw new TermsFault(path, "has to be a date such as '2027-01-31' or a time such as '2027-01-31T12:00:00Z'.")
  }
  return found
}

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function milliseconds(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  const [, number, unit] = (typeof value === 'string' && /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(value)) || []
  if (number === undefined || unit === undefined)
    throw new TermsFault(path, "has to be a duration such as '30d' or '12h'.")
  return Math.round(Number(number) * UNITS[unit]!)
}

const MOST_NAMES = 1_000

function names(
  value: unknown,
  path: string,
  what: string,
  offered: readonly string[],
  fits = (a: string, b: string): boolean => a === b,
): string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_NAMES)
    throw new TermsFault(path, `has to be a list of 1 to ${MOST_NAMES} names.`)
  return [...new Set(value.map((one, n) => known(text(one, `${path}[${n}]`), `${path}[${n}]`, what, offered, fits)))]
}

function known(
  name: string,
  path: string,
  what: string,
  offered: readonly string[],
  fits = (a: string, b: string): boolean => a === b,
): string {
  if (name.split('*').length <= 2 && offered.some(one => fits(name, one))) return name
  throw new TermsFault(path, `there is no ${what} "${name}". ${hint(name, offered)}`)
}

function hint(name: string, offered: readonly string[]): string {
  const [nearest] = offered
    .map(one => ({ one, steps: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps)
  if (!nearest) return 'There is none.'
  if (nearest.steps <= Math.max(2, Math.ceil(name.length / 2))) return `Did you mean "${nearest.one}"?`
  const some = offered.slice(0, 10).map(one => `"${one}"`)
  return `There ${some.length === 1 ? 'is' : 'are'} ${some.join(', ')}${offered.length > 10 ? ', …' : ''}.`
}

const LIMITS = { requestsPerMinute: count, tokensPerMinute: count, concurrent: count }

function limits(value: unknown, path: string): LimitsConfig {
  const fields = Object.entries(object(value, path, LIMITS))
  return Object.fromEntries(fields.map(([name, one]) => [name, count(one, within(path, name))]))
}

const BUDGET = { usd: true, tokens: true, per: true, zone: true, warnAt: true }
const SPANS: readonly BudgetSpan[] = ['hour', 'day', 'week', 'month']

/** One, or several. */
function budgets(value: unknown, path: string): BudgetConfig[] {
  if (!Array.isArray(value)) return [budget(value, path)]
  if (value.length === 0 || value.length > 20) throw new TermsFault(path, 'has to be a budget, or a list of 1 to 20.')
  return value.map((one, n) => budget(one, `${path}[${n}]`))
}

function budget(value: unknown, path: string): BudgetConfig {
  const { usd, tokens, per, zone, warnAt } = object(value, path, BUDGET)
  const span = SPANS.find(one => one === per)
  if (span === undefined) throw new TermsFault(within(path, 'per'), `has to be one of ${SPANS.join(', ')}.`)
  if (usd === undefined && tokens === undefined)
    throw new TermsFault(path, 'does not say how much: give it usd, tokens or both.')
  if (zone !== undefined && !(typeof zone === 'string' && isTimeZone(zone)))
    throw new TermsFault(within(path, 'zone'), "has to be a time zone such as 'Europe/Berlin' or 'UTC'.")
  return {
    ...(usd !== undefined && { usd: dollars(usd, within(path, 'usd')) }),
    ...(tokens !== undefined && { tokens: count(tokens, within(path, 'tokens')) }),
    per: span,
    ...(zone !== undefined && { zone }),
    ...(warnAt !== undefined && { warnAt: shares(warnAt, within(path, 'warnAt')) }),
  }
}

function dollars(value: unknown, path: string): number | `${number}` {
  if (typeof value === 'number' && value > 0 && value <= 1e9) return value
  // What the pattern lets through is a number.
  if (typeof value === 'string' && /^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/.test(value)) return value as `${number}`
  throw new TermsFault(
    path,
    "has to be US dollars above 0 and up to a billion: a number, or a decimal such as '0.125'.",
  )
}

function shares(value: unknown, path: string): number[] {
  const isShare = (one: unknown): one is number => typeof one === 'number' && one > 0 && one <= 1
  if (Array.isArray(value) && value.length <= 20 && value.every(isShare)) return [...new Set(value)]
  throw new TermsFault(path, 'has to be a list of shares, above 0 and up to 1.')
}

const METADATA_LIMIT = 16_384

function metadata(value: unknown, path: string): Metadata {
  if (isRecord(value) && JSON.stringify(value).length <= METADATA_LIMIT) return value as Metadata // it came as JSON
  throw new TermsFault(path, `has to be an object of at most ${METADATA_LIMIT} characters of JSON.`)
}
