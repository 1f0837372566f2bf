import type { ErrorDetails, ErrorKind } from '../canonical/error.ts'

/** The longest that an upstream is left alone because it asks for it: 10 minutes. */
export const WAIT_CEILING = 600_000

/** What may say how long to wait: the headers of a reply (lower-case names), and the error that was read from its body. */
export interface Refusal {
  headers?: Readonly<Record<string, string>>
  error?: { kind?: ErrorKind; message?: string; details?: Pick<ErrorDetails, 'retryAfterSeconds'> }
}

/**
 * Milliseconds after which a retry may succeed, from 0 to `ceiling`; undefined where the upstream does not say. A word
 * about this call is taken before what the limits' headers say about the window. `now`: milliseconds since 1970.
 */
export function retryAfter({ headers = {}, error }: Refusal, now: number, ceiling = WAIT_CEILING): number | undefined {
  const seconds = error?.details?.retryAfterSeconds
  const wait =
    plainNumber(headers['retry-after-ms']) ??
    secondsOrDate(headers['retry-after'], now) ??
    (seconds === undefined ? undefined : seconds * 1000) ??
    waitInWords(error?.message) ??
    (isAboutLimits(error?.kind) ? resetOfSpent(headers, now) : undefined)
  return wait === undefined || Number.isNaN(wait) ? undefined : Math.min(Math.max(0, Math.ceil(wait)), ceiling)
}

/** Every answer tells of the limits, also one that has nothing to do with them. */
function isAboutLimits(kind: ErrorKind | undefined): boolean {
  return kind === undefined || kind === 'rate-limited' || kind === 'quota-exhausted' || kind === 'overloaded'
}

/** Headers that say when a limit starts anew, and those that say what is left of it until then. A limit may have no name. */
const LIMITS = [
  { before: 'x-ratelimit-reset', after: '', remaining: ['x-ratelimit-remaining', ''], wait: durationOrTime },
  { before: 'ratelimit-reset', after: '', remaining: ['ratelimit-remaining', ''], wait: durationOrTime },
  {
    before: 'anthropic-ratelimit-',
    after: '-reset',
    remaining: ['anthropic-ratelimit-', '-remaining'],
    wait: untilDate,
  },
] as const

/** The last reset of the limits that are used up: those with something left did not refuse the call. */
function resetOfSpent(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  let longest = resetOfPolicies(headers.ratelimit)
  for (const name in headers) {
    for (const { before, after, remaining, wait } of LIMITS) {
      if (!name.startsWith(before) || !name.endsWith(after)) continue
      const limit = name.slice(before.length, name.length - after.length)
      if (plainNumber(headers[remaining.join(limit)]) !== 0) continue
      const reset = wait(headers[name]!, now)
      if (reset !== undefined) longest = Math.max(longest ?? 0, reset)
    }
  }
  return longest
}

/** `"minute";r=0;t=30, "day";r=12;t=3600`: the header of the IETF's draft, with what remains and the seconds until then. */
function resetOfPolicies(header: string | undefined): number | undefined {
  const waits = (header?.split(',') ?? []).flatMap(policy => {
    const seconds = /;\s*t=(\d+)/.exec(policy)?.[1]
    return seconds !== undefined && /;\s*r=0(?!\d)/.test(policy) ? [Number(seconds) * 1000] : []
  })
  return waits.length > 0 ? Math.max(...waits) : undefined
}

/** Numbers from here on are no durations but times since 1970: in seconds, or from the second one on in milliseconds. */
const TIMES = { seconds: 1e9, milliseconds: 1e12 }

function durationOrTime(text: string, now: number): number | undefined {
  const amount = plainNumber(text)
  if (amount === undefined) return duration(text) ?? untilDate(text, now)
  if (amount < TIMES.seconds) return amount * 1000
  return Math.max(0, (amount < TIMES.milliseconds ? amount * 1000 : amount) - now)
}

function secondsOrDate(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const seconds = plainNumber(header)
  return seconds === undefined ? untilDate(header, now) : seconds * 1000
}

/** An HTTP date or one of RFC 3339. Date.parse takes many another text for a date, even `-5`. */
function untilDate(date: string, now: number): number | undefined {
  if (!/\d:\d\d/.test(date)) return undefined
  // The old form of C's asctime names no zone, and means GMT as the others do.
  const zoned = /(?:GMT|UTC|Z|[+-]\d\d:?\d\d)$/i.test(date.trim()) ? date : `${date} GMT`
  const wait = Date.parse(zoned) - now
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

const UNITS: Record<string, number> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 1e-3,
  µs: 1e-3,
  ns: 1e-6,
}

/** `6m0s`, `1.5s`, `120ms`, as Go writes a duration. */
function duration(text: string): number | undefined {
  return /^(?:\d+(?:\.\d+)?(?:ms|us|µs|ns|[dhms]))+$/.test(text.trim()) ? sumOf(text) : undefined
}

function sumOf(text: string): number {
  let sum = 0
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s?(ms|us|µs|ns|[dhms])/gi))
    sum += Number(amount) * UNITS[unit!.toLowerCase()]!
  return sum
}

const WORDS =
  /\b(?:(?:try again|retry|resets?) (?:in|after)|wait(?: for)?) ((?:\d+(?:\.\d+)?\s?(?:milliseconds?|seconds?|minutes?|hours?|days?|ms|[dhms])(?![a-z])(?:\s?and\s|,\s)?\s?)+)/i

/**
 * "Please try again in 6m0s." (OpenAI, Groq), "Please retry in 34.07s.", "Your quota will reset after 18h31m10s."
 * (Google), "Please retry after 20 seconds." (Azure), "Please wait 12 seconds before trying again."
 */
function waitInWords(message: string | undefined): number | undefined {
  const said = message === undefined ? undefined : WORDS.exec(message)?.[1]
  // A unit's first letter is its short form, but for that of milliseconds.
  return said === undefined ? undefined : sumOf(said.replace(/milliseconds?/gi, 'ms'))
}

function plainNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined
}
