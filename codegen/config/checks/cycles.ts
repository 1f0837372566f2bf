import type { Finding } from '../problem.ts'
import type { DeclaredNames } from '../target.ts'
import { readTarget, targetsOf } from '../target.ts'
import { entriesOf } from '../values.ts'
import type { Check } from './check.ts'

/** Models that go round in many ways have more cycles than anyone would read. */
const MOST = 20

/** No model comes back to itself. Every cycle is reported once, at its first model. */
export const checkCycles: Check = ({ config, declared }) => {
  const findings: Finding[] = []
  for (const cycle of allCycles(edgesOf(config.models, declared))) {
    findings.push(findingOf(cycle))
    if (findings.length === MOST) break
  }
  return findings
}

/** The models that each model names. */
type Edges = Map<string, Set<string>>

function edgesOf(models: unknown, declared: DeclaredNames): Edges {
  return new Map(
    entriesOf(models).map(([name, model]) => {
      const meanings = targetsOf(model).map(({ text }) => readTarget(text, declared))
      return [name, new Set(meanings.flatMap(meaning => (meaning.type === 'model' ? [meaning.name] : [])))]
    }),
  )
}

/** Each as its models in the order of walking, the first one of the config first. */
function* allCycles(next: Edges): Generator<string[]> {
  const rest: Edges = new Map(next)
  for (const first of next.keys()) {
    yield* cyclesThrough([first], rest)
    rest.delete(first)
  }
}

/** The cycles that begin with this walk. Only ways that come back are followed, so that none is walked in vain. */
function* cyclesThrough(walked: string[], next: Edges): Generator<string[]> {
  const first = walked[0]!
  for (const name of next.get(walked.at(-1)!) ?? []) {
    if (name === first) yield walked
    else if (!walked.includes(name) && leads(name, first, next, walked)) yield* cyclesThrough([...walked, name], next)
  }
}

function leads(from: string, to: string, next: Edges, without: readonly string[]): boolean {
  const seen = new Set([...without, from])
  seen.delete(to)
  const open = [from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true
    for (const after of next.get(name) ?? []) {
      if (seen.has(after)) continue
      seen.add(after)
      open.push(after)
    }
  }
  return false
}

function findingOf(cycle: string[]): Finding {
  return {
    severity: 'error',
    code: 'cycle',
    path: ['models', cycle[0]!],
    message: `Models go in a circle: ${[...cycle, cycle[0]].join(' -> ')}.`,
    hint: "let one of them name an upstream: 'upstream/model'",
  }
}
