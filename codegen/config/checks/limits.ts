import type { Finding, Path } from '../problem.ts'
import { entriesOf, fieldOf, isPlainObject, itemsOf } from '../values.ts'
import type { Check } from './check.ts'
import { unknownZone } from './time-zones.ts'

/** What may have limits and budgets. */
const HOLDERS = ['keys', 'groups', 'upstreams', 'models'] as const

/** Budgets say how much, in a time zone that there is, and none stands in the shadow of another. */
export const checkLimits: Check = ({ config }) =>
  HOLDERS.flatMap(area =>
    entriesOf(config[area]).flatMap(([name, holder]) => checkBudgets(budgetsOf(holder, [area, name]))),
  )

interface PlacedBudget {
  budget: Record<string, unknown>
  path: Path
}

function budgetsOf(holder: unknown, at: Path): PlacedBudget[] {
  const budget = fieldOf(holder, 'budget')
  const path = [...at, 'budget']
  if (isPlainObject(budget)) return [{ budget, path }]
  return itemsOf(budget).flatMap(([index, one]) =>
    isPlainObject(one) ? [{ budget: one, path: [...path, index] }] : [],
  )
}

function checkBudgets(budgets: PlacedBudget[]): Finding[] {
  const spans = new Map<string, Path>()
  return budgets.flatMap(({ budget, path }): Finding[] => {
    const findings = unknownZone(budget.zone, [...path, 'zone'])
    const measures = ['usd', 'tokens'].filter(measure => budget[measure] !== undefined)
    // A field by another name is told by the schema.
    if (measures.length === 0 && Object.keys(budget).every(field => ['per', 'zone', 'warnAt'].includes(field))) {
      const message = 'This budget does not say how much.'
      findings.push({ severity: 'error', code: 'missing-field', path, message, hint: 'give it usd, tokens or both' })
    }
    for (const measure of measures) {
      const span = JSON.stringify([measure, budget.per, budget.zone ?? 'UTC'])
      if (spans.has(span)) {
        const message = `There is a budget of ${measure} for this span already: only the smaller one counts.`
        findings.push({ severity: 'warning', code: 'duplicate', path, message, hint: 'remove one of them' })
      }
      spans.set(span, path)
    }
    return findings
  })
}
