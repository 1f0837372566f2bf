// Keys, groups and models of the tests' config whose limits the tests reach: each test has its own.
import { hash } from 'node:crypto'

const KEYS = {
  'one-a-minute': { limits: { requestsPerMinute: 1 } },
  'tokens-a-minute': { limits: { requestsPerMinute: 100, tokensPerMinute: 120 } },
  'one-at-a-time': { limits: { concurrent: 1 } },
  spent: { budget: { tokens: 1, per: 'month', zone: 'Europe/Berlin' } },
  crowd: { budget: { usd: 1, per: 'month' } },
  'of-a-group': { group: 'shared' },
  'of-the-same-group': { group: 'shared' },
  warned: { budget: { tokens: 100, per: 'month', warnAt: [0.01, 1] } },
  together: { limits: { requestsPerMinute: 30, concurrent: 5 }, budget: { usd: 2, per: 'month' } },
  remembered: { limits: { requestsPerMinute: 3 }, budget: { usd: '0.5', per: 'month' } },
  free: {},
} as const

export type LimitedKey = keyof typeof KEYS

export function limitedKey(name: LimitedKey): string {
  return `sk-headgate-limited-${name}`
}

export const limitedKeys = Object.fromEntries(
  Object.entries(KEYS).map(([name, terms]) => [
    name,
    { sha256: hash('sha256', limitedKey(name as LimitedKey)), ...terms }, // the record's own keys
  ]),
)

export const limitedGroups = { shared: { limits: { requestsPerMinute: 2 } } } as const

/** A dollar for a thousand tokens. */
export const PRICES = { input: 1_000, output: 1_000 }
