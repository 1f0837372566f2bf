import type { Finding } from '../problem.ts'
import { readTarget } from '../target.ts'
import { entriesOf } from '../values.ts'
import type { Check } from './check.ts'

/** Every upstream is behind some model. */
export const checkReach: Check = ({ config, declared }) => {
  const targets = entriesOf(config.models).map(([, target]) => target)
  const reached = new Set(
    targets
      .filter(target => typeof target === 'string')
      .map(target => {
        const meaning = readTarget(target, declared)
        return meaning.type === 'upstream' ? meaning.upstream : undefined
      }),
  )
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
