import { describe, expect, it } from 'vitest'
import type { Breach } from './breach.ts'
import { refusalOf } from './refusal.ts'

const NOW = Date.parse('2026-11-26T12:00:00Z')

const breach = (parts: Partial<Breach>): Breach => ({
  subject: { kind: 'group', name: 'lab' },
  ...{ limit: 'usd-per-hour', max: '2', used: '2.011', freesAt: NOW + 1_500 },
  ...parts,
})

describe('a refusal', () => {
  it.each<[Partial<Breach>, string]>([
    [{}, 'The budget of group "lab", 2 USD an hour, is spent (2.011). It begins anew at 2026-11-26T12:00:01.500Z.'],
    [
      { limit: 'tokens-per-day', max: '1', used: '0', reserved: '1' },
      'What is left of the budget of group "lab", 1 token a day, is reserved by calls under way (0 spent, 1 reserved). Try again in 2s.',
    ],
    [
      { limit: 'requests-per-minute', max: '1', used: '1' },
      'The limit of group "lab", 1 call a minute, is reached. Try again in 2s.',
    ],
  ])('%j', (parts, message) => {
    expect(refusalOf(breach(parts), 'openai-chat', NOW).message).toBe(message)
  })
})
