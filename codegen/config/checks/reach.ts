import type { Finding } from '../problem.ts'
import { readTarget, targetOf } from '../target.ts'
import { entriesOf } from '../values.ts'
import type { Check } from './check.ts'

/** Every upstream is behind some model. */
export const checkReach: Check = ({ config, declared }) => {
  const meanings = entriesOf(config.models).map(([, model]) => {
    const target = targetOf(model)
    return target === undefined ? { type: 'unknown' as const } : readTarget(target, declared)
  })
  // A target that is wrong may have meant any of them.
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
