import { expect, it } from 'vitest'
import type { Explanation } from '../runtime/gateway/explanation.ts'
import { explanationText } from './explanation-text.ts'

const EXPLANATION: Explanation = {
  ...{ revision: 'r', model: 'm', protocol: 'openai-chat', operation: 'createChatCompletion', stream: false, key: 'k' },
  request: { inputTokens: 9, tools: false, media: [], reasoning: false },
  limits: { attempts: 3, totalMs: 0 },
  ...{ lossy: 'report', candidates: [], skipped: [], mirrors: [], attempts: [] },
  client: { status: 200, headers: {} },
}
const budgets = [{ per: 'month' as const, zone: 'UTC', usd: { limit: '50', used: '12.5' }, tokens: { limit: 1000 } }]

it.each<[Partial<Explanation>, string]>([
  [
    { cache: { asked: true, among: 'group:team', ttlMs: 1_000, singleFlight: true } },
    'cache: asked for answers of group team that are younger than 1 s; one of several who ask the',
  ],
  [
    { cache: { asked: true, among: 'all', ttlMs: 1_000, singleFlight: false } },
    'cache: asked for answers of everybody',
  ],
  [{ cache: { asked: false, why: 'no-store', ttlMs: 1, singleFlight: false } }, 'cache: not asked (no-store)'],
  [
    {
      limited: [
        { kind: 'key', name: 'k', requestsPerMinute: { limit: 9, used: 2 }, concurrent: { limit: 1 }, budgets },
      ],
    },
    'limits of key k: 2 of 9 requests a minute, 1 at a time, 12.5 of 50 USD a month, 1000 tokens a',
  ],
])('%j is told in words', (parts, line) => {
  expect(explanationText({ ...EXPLANATION, ...parts }, [])).toContain(`  ${line}`)
})
