import { isReference } from '../../../runtime/config/env.ts'
import { KINDS } from '../../../runtime/config/kinds.ts'
import type { Finding } from '../problem.ts'
import { entriesOf, fieldOf, isPlainObject } from '../values.ts'
import type { Check } from './check.ts'

/** An upstream that asks for keys has some, each once, and they are sent. */
export const checkCredentials: Check = ({ config }) =>
  entriesOf(config.upstreams).flatMap(([name, upstream]): Finding[] => {
    const credentials = fieldOf(upstream, 'credentials')
    const path = ['upstreams', name, 'credentials']
    const list = Array.isArray(credentials) ? credentials : isPlainObject(credentials) ? [credentials] : []
    if (Array.isArray(credentials) && list.length === 0 && !isKeyless(fieldOf(upstream, 'kind'))) {
      return [
        { severity: 'error', code: 'missing-credentials', path, message: 'The list is empty: no call could be made.' },
      ]
    }
    if ((list.length > 0 || credentials === 'client') && fieldOf(upstream, 'auth') === 'none') {
      const message = `"auth" is "none": the credentials are never sent.`
      return [{ severity: 'warning', code: 'unused-credentials', path, message }]
    }
    return repeated(list, path)
  })

function isKeyless(kind: unknown): boolean {
  return Object.entries(KINDS).some(([name, { keyless }]) => name === kind && keyless)
}

function repeated(list: unknown[], path: string[]): Finding[] {
  const seen = new Set<string>()
  return list.flatMap((item, index): Finding[] => {
    const reference = isReference(item) ? item : (fieldOf(item, 'key') ?? fieldOf(item, 'secretAccessKey'))
    if (!isReference(reference)) return []
    if (seen.has(reference.env)) {
      const message = `${reference.env} is already in the list.`
      return [
        { severity: 'error', code: 'duplicate', path: [...path, index], message, hint: 'give one of them a weight' },
      ]
    }
    seen.add(reference.env)
    return []
  })
}
