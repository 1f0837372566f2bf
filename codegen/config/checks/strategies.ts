import type { Finding, Path } from '../problem.ts'
import { entriesOf, fieldOf, itemsOf } from '../values.ts'
import type { Check } from './check.ts'

/** What only one strategy looks at. */
const CEILINGS = ['maxTimeToFirstToken', 'maxContext']

/** `least-busy` counts the calls under way relative to the weights. */
const WEIGHED: ReadonlySet<string> = new Set(['weighted', 'least-busy'])

/** A strategy has something to choose from, and looks at all that is said for it. */
export const checkStrategies: Check = ({ config }) =>
  entriesOf(config.models).flatMap(([name, model]) => {
    const strategy = fieldOf(model, 'strategy')
    if (typeof strategy !== 'string') return []
    const path = ['models', name]
    return [
      ...lonely(fieldOf(model, 'targets'), path),
      ...(WEIGHED.has(strategy) ? [] : weights(strategy, fieldOf(model, 'targets'), path)),
      ...(strategy === 'cost' ? [] : ceilings(strategy, model, path)),
    ]
  })

function lonely(targets: unknown, path: Path): Finding[] {
  if (!Array.isArray(targets) || targets.length !== 1) return []
  const message = 'A strategy with one target has nothing to choose.'
  const hint = "name a second target, or write { to: '…' } without a strategy"
  return [{ severity: 'warning', code: 'single-target', path: [...path, 'targets'], message, hint }]
}

function weights(strategy: string, targets: unknown, path: Path): Finding[] {
  return itemsOf(targets).flatMap(([index, target]): Finding[] => {
    if (fieldOf(target, 'weight') === undefined) return []
    return [unused('weight', strategy, 'weighted', [...path, 'targets', index, 'weight'])]
  })
}

function ceilings(strategy: string, model: unknown, path: Path): Finding[] {
  return CEILINGS.filter(field => fieldOf(model, field) !== undefined).map(field =>
    unused(field, strategy, 'cost', [...path, field]),
  )
}

function unused(field: string, strategy: string, right: string, path: Path): Finding {
  return {
    severity: 'warning',
    code: 'unused-field',
    path,
    message: `The strategy "${strategy}" never looks at "${field}".`,
    hint: `write strategy: '${right}', or leave "${field}" out`,
  }
}
