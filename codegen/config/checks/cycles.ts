import type { Finding } from '../problem.ts'
import type { DeclaredNames } from '../target.ts'
import { readTarget, targetOf } from '../target.ts'
import { entriesOf } from '../values.ts'
import type { Check } from './check.ts'

/** No model comes back to itself. Every cycle is reported once, at its first model. */
export const checkCycles: Check = ({ config, declared }) => {
  const next = aliasesOf(config.models, declared)
  const settled = new Set<string>()
  return [...next.keys()].flatMap(start => {
    const cycle = cycleFrom(start, next, settled)
    return cycle === undefined ? [] : [findingOf(cycle, [...next.keys()])]
  })
}

/** Each model has one target, so each has at most one model after it. */
function aliasesOf(models: unknown, declared: DeclaredNames): Map<string, string> {
  const next = new Map<string, string>()
  for (const [name, model] of entriesOf(models)) {
    const target = targetOf(model)
    if (target === undefined) continue
    const meaning = readTarget(target, declared)
    if (meaning.type === 'model') next.set(name, meaning.name)
  }
  return next
}

function cycleFrom(start: string, next: Map<string, string>, settled: Set<string>): string[] | undefined {
  const walked: string[] = []
  let current: string | undefined = start
  while (current !== undefined && !settled.has(current)) {
    settled.add(current)
    walked.push(current)
    current = next.get(current)
  }
  const entry = current === undefined ? -1 : walked.indexOf(current)
  return entry === -1 ? undefined : walked.slice(entry)
}

function findingOf(cycle: string[], order: string[]): Finding {
  const first = order.find(name => cycle.includes(name)) ?? cycle[0]!
  const at = cycle.indexOf(first)
  const around = [...cycle.slice(at), ...cycle.slice(0, at), first]
  return {
    severity: 'error',
    code: 'cycle',
    path: ['models', first],
    message: `Models go in a circle: ${around.join(' -> ')}.`,
    hint: "let one of them name an upstream: 'upstream/model'",
  }
}
