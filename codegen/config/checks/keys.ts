import type { Finding } from '../problem.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** A key belongs to one name: usage could not be told apart otherwise. */
export const checkKeys: Check = ({ config }) => {
  const owners = new Map<string, string>()
  return entriesOf(config.keys).flatMap(([name, key]): Finding[] => {
    const [env, hash] = [fieldOf(key, 'env') ?? fieldOf(fieldOf(key, 'key'), 'env'), fieldOf(key, 'sha256')]
    const identity = typeof env === 'string' ? `env ${env}` : typeof hash === 'string' ? hash.toLowerCase() : undefined
    if (identity === undefined) return []
    const owner = owners.get(identity)
    if (owner === undefined) {
      owners.set(identity, name)
      return []
    }
    const message = `This is the key of "${owner}" too.`
    return [
      { severity: 'error', code: 'duplicate', path: ['keys', name], message, hint: 'give each name a key of its own' },
    ]
  })
}
