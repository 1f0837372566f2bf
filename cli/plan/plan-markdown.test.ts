import { describe, expect, it } from 'vitest'
import type { LostCaller } from './callers.ts'
import type { CostChange } from './cost.ts'
import type { Plan } from './plan.ts'
import { planMarkdown } from './plan-markdown.ts'

const PLAN: Plan = {
  from: { source: 'https://gateway.example.com', revision: 'aaaaaaaaaaaa' },
  to: { source: 'gateway.config.ts', revision: 'bbbbbbbbbbbb' },
  changes: [{ area: 'models', name: 'x', kind: 'removed', fields: [{ field: 'route', from: 'demo/x' }] }],
  moves: [],
}

const COST: CostChange = {
  ...{ days: 30, paidUsd: '1', expectedUsd: '1', changeUsd: '0', unchangedCalls: 0, lostCalls: 0 },
  ...{ models: [], assumptions: [] },
}

function lost(callers: number): LostCaller[] {
  return Array.from({ length: callers }, (_, n) => ({
    ...{ model: 'x', key: `key-${n}`, tags: ['a-tag-of-some-length'], calls: callers - n, why: 'the model is gone' },
  }))
}

describe('a plan that a comment has no room for', () => {
  it('has fewer rows of each table, says so, and still tells of everything', () => {
    const text = planMarkdown({ ...PLAN, traffic: { days: 30, lost: lost(3_000) }, cost: COST })
    expect(text.length).toBeLessThan(60_000)
    expect(text).toContain('| `key-99` |')
    expect(text).not.toContain('| `key-100` |')
    expect(text).toContain('|\n\n2,900 more rows: `headgate plan` shows all of them.\n\n**Models**')
    expect(text).toContain('| removed | `x` | `route` | `demo/x` |  |')
    expect(text).toMatch(/<\/details>$/)
  })

  it('has all of them where there is room', () => {
    const text = planMarkdown({ ...PLAN, traffic: { days: 30, lost: lost(200) } })
    expect(text).toContain('| `key-199` |')
    expect(text).not.toContain('more rows')
  })
})

describe('names that clients have made up', () => {
  const hostile = 'demo/@team|<img src=x>`'

  it('are no Markdown, no HTML and call nobody, in sentences too', () => {
    const model = { model: 'a', calls: 1, paidUsd: '1', to: hostile, unpriced: [hostile], paidUnpriced: 0 }
    const text = planMarkdown({ ...PLAN, cost: { ...COST, models: [model] } })
    expect(text).toContain('| `` demo/@team\\|<img src=x>` `` |')
    expect(text).toContain('no price is known of demo/@\u200bteam\\|\\<img src=x\\>\\`:')
  })

  it('make no sentence endless', () => {
    const unpriced = Array.from({ length: 5_000 }, (_, n) => `demo/${n}`)
    const model = { model: 'a', calls: 1, paidUsd: '1', to: 'demo', unpriced, paidUnpriced: 0 }
    const text = planMarkdown({ ...PLAN, cost: { ...COST, models: [model] } })
    expect(text).toContain(', and 4,980 more: the models')
  })
})
