import { expect, it } from 'vitest'
import { termsFrom } from './terms.ts'

const now = Date.UTC(2027, 0, 1)
const read = (...args: string[]) => termsFrom(args, { now })

it.each<[args: string[], asked: object]>([
  [[], {}],
  [['ci', '--json', '--database', 'x'], {}],
  [['--owner', 'Jane Doe', '--group=research'], { owner: 'Jane Doe', group: 'research' }],
  [['--models', 'smart, openai/*', '--models', 'x'], { models: ['smart', 'openai/*', 'x'] }],
  [['--upstreams', 'none', '--group', 'none', '--budget', 'none'], { upstreams: null, group: null, budget: null }],
  [['--expires', '2027-01-31'], { expires: '2027-01-31' }],
  [['--expires', '90d'], { expires: '2027-04-01T00:00:00.000Z' }],
  [['--expires', 'none'], { expires: null }],
  [['--budget', '50 usd/month'], { budget: { usd: '50', per: 'month' } }],
  [['--budget', '$0.125/hour'], { budget: { usd: '0.125', per: 'hour' } }],
  [
    ['--budget', '50usd per month Europe/Berlin', '--budget', '1000000 tokens/day'],
    {
      budget: [
        { usd: '50', per: 'month', zone: 'Europe/Berlin' },
        { tokens: 1_000_000, per: 'day' },
      ],
    },
  ],
  [['--budget', '{"usd":5,"per":"day","warnAt":[0.5]}'], { budget: { usd: 5, per: 'day', warnAt: [0.5] } }],
  [['--metadata', 'team=7', '--metadata', 'note=a=b'], { metadata: { team: '7', note: 'a=b' } }],
  [['--metadata', '{"a":[1]}', '--metadata', 'b=2'], { metadata: { a: [1], b: '2' } }],
  [['--concurrent', '4', '--tokens-per-minute', '9'], { limits: { tokensPerMinute: 9, concurrent: 4 } }],
  [['--retention', '30d'], { retention: '30d' }],
])('%j', (args, asked) => {
  expect(read(...args)).toEqual(asked)
})

it('changes the limits that are named, and leaves the others', () => {
  const limits = { requestsPerMinute: 5, concurrent: 2 }
  expect(termsFrom(['--concurrent', 'none', '--tokens-per-minute', '9'], { limits })).toEqual({
    limits: { requestsPerMinute: 5, tokensPerMinute: 9 },
  })
  expect(termsFrom(['--concurrent', 'none', '--requests-per-minute', 'none'], { limits })).toEqual({ limits: null })
  expect(termsFrom(['--owner', 'x'], { limits })).toEqual({ owner: 'x' })
})

it.each<[args: string[], message: string]>([
  [['--expires', 'tomorrow'], '--expires takes a date such as 2027-01-31'],
  [['--expires', '2027-02-30'], '--expires takes a date'],
  [['--expires', '2026-12-30'], '--expires 2026-12-30 is over: to end a key now, revoke it.'],
  [['--concurrent', '0'], '--concurrent takes a whole number, 1 or more, or none; not "0".'],
  [['--requests-per-minute', '1.5'], '--requests-per-minute takes a whole number'],
  [['--budget', '50/month'], '--budget takes one such as'],
  [['--budget', 'lots'], '--budget takes one such as'],
  [['--budget', '{"usd"'], '--budget is not valid JSON'],
  [['--metadata', 'team'], '--metadata takes name=value'],
])('%j is refused', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})
