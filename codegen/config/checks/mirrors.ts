import type { Finding } from '../problem.ts'
import { type DeclaredNames, mirrorTargetsOf, readTarget, targetsOf } from '../target.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** A copy goes to one place, and is asked for with the gateway's own key: what chooses among several is no mirror. */
export const checkMirrors: Check = ({ config, declared }) =>
  entriesOf(config.models).flatMap(([name, model]) =>
    mirrorTargetsOf(model).flatMap(({ text, at }): Finding[] => {
      const end = endOf(text, config.models, declared)
      const fault = end && (choiceFault(end) ?? keyFault(end, config.upstreams))
      return fault === undefined ? [] : [{ severity: 'error', code: 'mirror', path: ['models', name, ...at], ...fault }]
    }),
  )

/** Where a mirror leads: an upstream, or the first model on the way that has a strategy or rules. */
type End = { upstream: string } | { choosing: string }

function choiceFault(end: End): Pick<Finding, 'message' | 'hint'> | undefined {
  if (!('choosing' in end)) return undefined
  return {
    message: `A mirror has one target, and the model "${end.choosing}" chooses among several.`,
    hint: "name an upstream: 'upstream/model'; several mirrors are a list",
  }
}

function keyFault(end: End, upstreams: unknown): Pick<Finding, 'message' | 'hint'> | undefined {
  if (!('upstream' in end) || fieldOf(fieldOf(upstreams, end.upstream), 'credentials') !== 'client') return undefined
  return {
    message: `Upstream "${end.upstream}" is called with the client's own key, and a copy of a call is not the client's.`,
    hint: 'declare another upstream of that kind with a key of the gateway',
  }
}

function endOf(text: string, models: unknown, declared: DeclaredNames): End | undefined {
  const seen = new Set<string>()
  let current: string | undefined = text
  while (current !== undefined && !seen.has(current)) {
    seen.add(current)
    const meaning = readTarget(current, declared)
    if (meaning.type === 'upstream') return { upstream: meaning.upstream }
    if (meaning.type !== 'model') return undefined
    const model = fieldOf(models, meaning.name)
    if (typeof model !== 'string' && fieldOf(model, 'to') === undefined) return { choosing: meaning.name }
    current = targetsOf(model)[0]?.text
  }
  return undefined
}
