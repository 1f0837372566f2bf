import { isReference } from '../../../runtime/config/env.ts'
import { KINDS, type KindDefaults } from '../../../runtime/config/kinds.ts'
import type { ReadVariable } from '../../../runtime/config/resolve.ts'
import { SECRET_VARIABLE } from '../../../runtime/platform/secret-box.ts'
import type { Finding, Path } from '../problem.ts'
import { entriesOf, fieldOf, walk } from '../values.ts'
import type { Check } from './check.ts'

/** Names the variables without which the gateway would not start here. A warning: the deployment may have them. */
export const checkEnvironment: Check = ({ config, read }) => {
  const findings: Finding[] = []
  walk(config, [], (value, path) => {
    if (!isReference(value) || value.optional === true || isMetadata(path)) return
    if (!/^[A-Za-z_]\w*$/.test(value.env) || (read(value.env) ?? '').trim() !== '') return
    findings.push({
      severity: 'warning',
      code: 'missing-variable',
      path,
      message: `The environment variable ${value.env} is not set.`,
      hint: `the gateway does not start without it; env('${value.env}', { optional: true }) would let it`,
    })
  })
  return [...findings, ...secretOf(config.upstreams, read)]
}

/** It is the user's own, whatever its fields are called. */
function isMetadata([area, , field]: Path): boolean {
  return (area === 'keys' || area === 'groups') && field === 'metadata'
}

/** What the logins of upstreams are encrypted with. */
function secretOf(upstreams: unknown, read: ReadVariable): Finding[] {
  const isSet = (read(SECRET_VARIABLE) ?? '').trim() !== ''
  const users = isSet ? [] : entriesOf(upstreams).filter(([, upstream]) => isLoggedInTo(fieldOf(upstream, 'kind')))
  return users.map(([name]) => ({
    severity: 'warning',
    code: 'missing-variable',
    path: ['upstreams', name],
    message: `The environment variable ${SECRET_VARIABLE} is not set.`,
    hint: 'its login is encrypted with it, and the gateway does not start without it: openssl rand -base64 32 makes one',
  }))
}

function isLoggedInTo(kind: unknown): boolean {
  return Object.entries<KindDefaults>(KINDS).some(([name, { loginUrl }]) => name === kind && loginUrl !== undefined)
}
