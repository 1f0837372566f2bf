import type { Finding } from '../problem.ts'
import { type DeclaredNames, mirrorTargetsOf, readTarget, targetsOf } from '../target.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** A copy goes to one place: what chooses among several is no mirror. */
export const checkMirrors: Check = ({ config, declared }) =>
  entriesOf(config.models).flatMap(([name, model]) =>
    mirrorTargetsOf(model).flatMap(({ text, at }): Finding[] => {
      const choosing = choiceBehind(text, config.models, declared)
      if (choosing === undefined) return []
      return [
        {
          severity: 'error',
          code: 'mirror',
          path: ['models', name, ...at],
          message: `A mirror has one target, and the model "${choosing}" chooses among several.`,
          hint: "name an upstream: 'upstream/model'; several mirrors are a list",
        },
      ]
    }),
  )

/** The first model on the way that has a strategy or rules. */
function choiceBehind(text: string, models: unknown, declared: DeclaredNames): string | undefined {
  const seen = new Set<string>()
  let current: string | undefined = text
  while (current !== undefined && !seen.has(current)) {
    seen.add(current)
    const meaning = readTarget(current, declared)
    if (meaning.type !== 'model') return undefined
    const model = fieldOf(models, meaning.name)
    if (typeof model !== 'string' && fieldOf(model, 'to') === undefined) return meaning.name
    current = targetsOf(model)[0]?.text
  }
  return undefined
}
