import type { Finding } from '../problem.ts'
import { mirrorTargetsOf, readTarget, targetsOf } from '../target.ts'
import { entriesOf } from '../values.ts'
import type { Check } from './check.ts'

/** Every upstream is behind some model. */
export const checkReach: Check = ({ config, declared }) => {
  const models = entriesOf(config.models).map(([, model]) => model)
  const named = models.flatMap(model => [...targetsOf(model), ...mirrorTargetsOf(model)])
  const meanings = named.map(({ text }) => readTarget(text, declared))
  // A target that is wrong may have meant any of them.
  if (models.some(model => targetsOf(model).length === 0)) return []
  if (meanings.some(({ type }) => type === 'unknown')) return []
  const reached = new Set(meanings.map(meaning => (meaning.type === 'upstream' ? meaning.upstream : undefined)))
  return [...declared.upstreams]
    .filter(name => !reached.has(name))
    .map(
      (name): Finding => ({
        severity: 'warning',
        code: 'unreached-upstream',
        path: ['upstreams', name],
        message: `No model leads to upstream "${name}".`,
        hint: `'${name}/*': '${name}/*' in models offers all that it has`,
      }),
    )
}
