import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import { retryAfter, WAIT_CEILING } from './retry-after.ts'

const now = Date.parse('2026-01-01T00:00:00Z')
const of = (headers: Record<string, string>, error?: { message?: string }): number | undefined =>
  retryAfter({ headers, error }, now)

describe('Retry-After', () => {
  it.each([
    ['7', 7],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    ['1.5', 1.5],
    [' 7 ', 7],
    // The two old forms of an HTTP date, and one of RFC 3339.
    ['Thursday, 01-Jan-26 00:00:30 GMT', 30],
    ['Thu Jan  1 00:00:30 2026', 30],
    ['2026-01-01T00:00:30Z', 30],
    ['2026-01-01T01:00:30+01:00', 30],
    // Dates to a lenient reader.
    ['-5', undefined],
    ['5 apples', undefined],
    ['1:2', undefined],
  ])('of %s is %s seconds', (header, seconds) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'retry-after': header }
    expect(of(headers)).toBe(seconds === undefined ? undefined : seconds * 1000)
  })

  it.each([
    ['1200', 1200],
    ['0', 0],
    ['10.4', 11],
    ['soon', undefined],
  ])('in milliseconds of %s is %s', (header, wait) => {
    expect(of({ 'retry-after-ms': header })).toBe(wait)
  })
})

describe('the limits of OpenAI', () => {
  it.each([
    ['1s', 1000],
    ['6m0s', 360_000],
    ['120ms', 120],
    ['7.66s', 7660],
    ['2m59.56s', 179_560],
    ['1h', WAIT_CEILING],
    ['0s', 0],
    ['900us', 1],
    ['59', 59_000],
    ['1x', undefined],
    ['s', undefined],
    ['1s later', undefined],
    ['', undefined],
  ])('that start anew in %s ask for %s ms', (reset, wait) => {
    expect(of({ 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': reset })).toBe(wait)
  })

  it('count where nothing is left of them, the longest of these', () => {
    const resets = { 'x-ratelimit-reset-requests': '1s', 'x-ratelimit-reset-tokens': '6m0s' }
    const left = (requests: string, tokens: string): Record<string, string> => ({
      ...resets,
      'x-ratelimit-remaining-requests': requests,
      'x-ratelimit-remaining-tokens': tokens,
    })
    expect(of(left('0', '12'))).toBe(1000)
    expect(of(left('3', '0'))).toBe(360_000)
    expect(of(left('0', '0'))).toBe(360_000)
    expect(of(left('3', '12'))).toBeUndefined()
    expect(of(resets)).toBeUndefined()
  })

  it('are not what an error is about that has another reason', () => {
    const headers = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '5s' }
    const wait = (error: GatewayError): number | undefined => retryAfter({ headers, error }, now)
    expect(wait(new GatewayError('invalid-request', 'no such field'))).toBeUndefined()
    expect(wait(new GatewayError('rate-limited', 'slow down'))).toBe(5000)
    expect(wait(new GatewayError('quota-exhausted', 'no more'))).toBe(5000)
  })
})

describe('limits of other makers', () => {
  it.each<[string, Record<string, string>, number | undefined]>([
    ['seconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' }, 30_000],
    ['seconds since 1970', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 30) }, 30_000],
    ['milliseconds since 1970', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 1500) }, 1500],
    ['a time that is over', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now - 1500) }, 0],
    ['a date', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-01-01T00:00:30Z' }, 30_000],
    ['the IETF’s seconds', { 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }, 30_000],
    ['the IETF’s policies', { ratelimit: '"minute";r=0;t=30, "day";r=10;t=900, "hour";r=0;t=60' }, 60_000],
    ['what is left', { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '30', ratelimit: '"m";r=3;t=30' }, undefined],
  ])('tell it in %s', (_, headers, wait) => {
    expect(of(headers)).toBe(wait)
  })
})

describe('the limits of Anthropic', () => {
  const limit = (name: string, remaining: string, reset: string): Record<string, string> => ({
    [`anthropic-ratelimit-${name}-remaining`]: remaining,
    [`anthropic-ratelimit-${name}-reset`]: reset,
  })

  it.each([
    ['2026-01-01T00:00:30Z', 30_000],
    ['2026-01-01T00:00:00.250Z', 250],
    ['2025-12-31T23:59:00Z', 0],
    ['2026-01-02T00:00:00Z', WAIT_CEILING],
    ['tomorrow', undefined],
    ['', undefined],
  ])('that start anew at %s ask for %s ms', (reset, wait) => {
    expect(of(limit('requests', '0', reset))).toBe(wait)
  })

  it('count where nothing is left of them, the longest of these', () => {
    const full = limit('output-tokens', '8000', '2026-01-01T00:05:00Z')
    const spent = limit('input-tokens', '0', '2026-01-01T00:00:20Z')
    const spentLater = limit('tokens', '0', '2026-01-01T00:00:40Z')
    expect(of(full)).toBeUndefined()
    expect(of({ ...full, ...spent })).toBe(20_000)
    expect(of({ ...spentLater, ...spent, ...full })).toBe(40_000)
  })
})

describe('the words of an error', () => {
  it.each([
    ['Rate limit reached for gpt-5. Please try again in 1.2s. Visit the page to learn more.', 1200],
    ['Please try again in 6m0s.', 360_000],
    ['Please try again in 1m2.5s.', 62_500],
    ['Please try again in 120ms.', 120],
    ['Please retry in 34.074824224s.', 34_075],
    ['Please retry after 20 seconds.', 20_000],
    ['Please try again in 1 minute 5 seconds.', 65_000],
    ['Try again in 250 milliseconds', 250],
    ['Please try again in 3 days.', WAIT_CEILING],
    ['Your quota will reset after 5m10s.', 310_000],
    ['Limit exceeded, retry in 2 minutes and 3 seconds', 123_000],
    ['Too many requests. Please wait 12 seconds before trying again.', 12_000],
    ['wait 12 tokens', undefined],
    ['Please try again in a while.', undefined],
    ['Please try again in 3 months.', undefined],
    ['Please try again in 5.', undefined],
    ['The limit is 5s.', undefined],
    ['', undefined],
  ])('%s', (message, wait) => {
    expect(of({}, { message })).toBe(wait)
  })
})

it('what was decoded from the body (RetryInfo) is taken in seconds', () => {
  const error = new GatewayError('rate-limited', 'Quota exceeded.', { retryAfterSeconds: 34 })
  expect(retryAfter({ error }, now)).toBe(34_000)
})

it('the most exact word about this call comes first', () => {
  const error = new GatewayError('rate-limited', 'Please try again in 3s.', { retryAfterSeconds: 4 })
  const limits = { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '5s' }
  const wait = (headers: Record<string, string>, said: Partial<GatewayError> = error): number | undefined =>
    retryAfter({ headers, error: said }, now)
  expect(wait({ ...limits, 'retry-after': '2', 'retry-after-ms': '1500' })).toBe(1500)
  expect(wait({ ...limits, 'retry-after': '2' })).toBe(2000)
  expect(wait({ ...limits, 'retry-after': 'soon' })).toBe(4000)
  expect(wait(limits, { message: error.message })).toBe(3000)
  expect(wait(limits, {})).toBe(5000)
})

it('nothing said is nothing', () => {
  expect(retryAfter({}, now)).toBeUndefined()
})

describe('whatever an upstream says', () => {
  const text = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.date().map(String),
    fc.constantFrom('0', '1s', '6m0s', '9'.repeat(400), `${'9'.repeat(400)}h`, '2026-01-01T00:00:30Z'),
  )
  const headers = fc.dictionary(
    fc.constantFrom(
      'retry-after',
      'retry-after-ms',
      'x-ratelimit-reset-tokens',
      'x-ratelimit-remaining-tokens',
      'anthropic-ratelimit-tokens-reset',
      'anthropic-ratelimit-tokens-remaining',
    ),
    text,
  )
  const error = fc.record({ message: text, details: fc.record({ retryAfterSeconds: fc.double() }) })

  it('is a wait from 0 to the ceiling, in whole milliseconds, or none', () => {
    fc.assert(
      fc.property(headers, fc.option(error, { nil: undefined }), fc.nat(), (said, read, ceiling) => {
        const wait = retryAfter({ headers: said, error: read }, now, ceiling)
        if (wait === undefined) return
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(ceiling)
        expect(Number.isInteger(wait)).toBe(true)
      }),
    )
  })
})
