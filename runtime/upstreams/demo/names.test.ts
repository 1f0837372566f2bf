import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoModels } from './models.ts'
import { type Behaviour, errorStatuses, nameRules, parseModelName } from './names.ts'

const cases: [string, Behaviour | undefined][] = [
  ['demo', {}],
  ['demo-fast', { fast: true }],
  ['demo-reasoning', { reasoning: true }],
  ['demo-error-429', { error: 429 }],
  ['demo-error-529', { error: 529 }],
  ['demo-delay-500', { delay: 500 }],
  ['demo-slow-200', { slow: 200 }],
  ['demo-cut', { fault: { kind: 'cut', after: 0 } }],
  ['demo-cut-3', { fault: { kind: 'cut', after: 3 } }],
  ['demo-stall', { fault: { kind: 'stall', after: 0 } }],
  ['demo-error-after-3', { fault: { kind: 'error', after: 3 } }],
  ['demo-huge', { hugeKiB: 1024 }],
  ['demo-huge-5', { hugeKiB: 5 }],
  ['demo-length', { length: 8 }],
  ['demo-fast-cut-3', { fast: true, fault: { kind: 'cut', after: 3 } }],
  ['demo-cut-fast', { fast: true, fault: { kind: 'cut', after: 0 } }],
  ['demo-delay-20-error-500', { delay: 20, error: 500 }],
  ['gpt-5', {}],
  ['demonstration', {}],
  ['demo-', undefined],
  ['demo-nonsense', undefined],
  ['demo-fast-3', undefined],
  ['demo-fastest', undefined],
  ['demo-error', undefined],
  ['demo-error-418', undefined],
  ['demo-delay', undefined],
  ['demo-delay-99999999', undefined],
  ['demo-cut--3', undefined],
]

describe('names of demo models', () => {
  it.each(cases)('%s', (name, behaviour) => {
    expect(parseModelName(name)).toEqual(behaviour)
  })

  it('every listed model is understood', () => {
    for (const name of demoModels) expect(parseModelName(name), name).toBeDefined()
  })

  it('every word and every error status is in the documentation', () => {
    const docs = readFileSync(new URL('../../../docs/demo.md', import.meta.url), 'utf8')
    for (const { word, number } of nameRules) {
      const written = number ? (number.default === undefined ? `demo-${word}-` : `demo-${word}`) : `demo-${word}\``
      expect(docs, word).toContain(`\`${written}`)
    }
    for (const status of errorStatuses) expect(docs).toContain(String(status))
  })
})
