import type { Finding } from '../problem.ts'
import { fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** An identity provider has to know where to send browsers back to, over TLS but on the machine itself, and who may do what. */
export const checkAdmin: Check = ({ config }) => {
  const { admin } = config
  const oidc = fieldOf(admin, 'oidc')
  if (oidc === undefined) return []
  const findings: Finding[] = []
  const error = (path: string[], message: string, hint: string): void => {
    findings.push({ severity: 'error', code: 'admin', path: ['admin', ...path], message, hint })
  }
  const url = fieldOf(admin, 'url')
  if (url === undefined)
    error(
      ['oidc'],
      'The identity provider has nowhere to send browsers back to.',
      "add url: 'https://…', where browsers reach the gateway",
    )
  for (const [path, value] of [
    [['url'], url],
    [['oidc', 'issuer'], fieldOf(oidc, 'issuer')],
  ] as const) {
    if (typeof value === 'string' && !SAFE.test(value))
      error(
        [...path],
        `"${value}" is no address that can be trusted with a sign-in.`,
        'write one that begins with https://',
      )
  }
  const roles = fieldOf(oidc, 'roles')
  const some = ['read', 'operate', 'all'].some(scope => {
    const values = fieldOf(roles, scope)
    return Array.isArray(values) && values.length > 0
  })
  if (roles !== undefined && !some)
    error(['oidc', 'roles'], 'Nobody has a role, so nobody could sign in.', "add e.g. all: ['platform-team']")
  return findings
}

const SAFE = /^https:\/\/[^/?#]+|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/
