import { type Fields, isFields, itemsOf } from './manifest.ts'
import { valueText } from './value-text.ts'

/** A route on one line: `openai/gpt-5`, `priority: openai/gpt-5, claude/sonnet`, `if tools: …; else …`. */
export function routeText(route: unknown, filled: (model: string) => string = model => model): string {
  if (!isFields(route)) return valueText('route', route)
  switch (route.kind) {
    case 'target':
      return `${route.upstream}/${filled(String(route.model))}`
    case 'strategy':
      return strategyText(route, filled)
    case 'rules': {
      const rules = itemsOf(route.rules).filter(isFields)
      const texts = rules.map(({ when, use }) => `if ${conditionText(when)}: ${inner(use, filled)}`)
      return [...texts, `else ${inner(route.otherwise, filled)}`].join('; ')
    }
    default:
      return valueText('route', route)
  }
}

function strategyText({ strategy, branches, ceilings }: Fields, filled: (model: string) => string): string {
  const targets = itemsOf(branches)
    .filter(isFields)
    .map(branch => inner(branch.route, filled) + (strategy === 'weighted' ? ` × ${branch.weight}` : ''))
  const bounds = isFields(ceilings) ? ` (up to ${valueText('ceilings', ceilings)})` : ''
  return `${strategy}${bounds}: ${targets.length === 0 ? 'nothing' : targets.join(', ')}`
}

function inner(route: unknown, filled: (model: string) => string): string {
  const text = routeText(route, filled)
  return isFields(route) && route.kind !== 'target' ? `(${text})` : text
}

function conditionText(when: unknown): string {
  if (!isFields(when)) return valueText('when', when)
  return Object.entries(when)
    .map(([name, value]) => partText(name, value))
    .join(' and ')
}

function partText(name: string, value: unknown): string {
  if (value === true) return name
  if (value === false) return `no ${name}`
  if (isFields(value) && ('below' in value || 'atLeast' in value)) {
    const { below, atLeast } = value
    return [
      ...(atLeast === undefined ? [] : [`${name} ≥ ${valueText(name, atLeast)}`]),
      ...(below === undefined ? [] : [`${name} < ${valueText(name, below)}`]),
    ].join(' and ')
  }
  return `${name} ${isFields(value) ? valueText(name, value) : `= ${valueText(name, value)}`}`
}
