import { explainBaseUrl } from '../../../runtime/config/base-url.ts'
import { KINDS } from '../../../runtime/config/kinds.ts'
import type { Finding } from '../problem.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** Every address is one that the paths of a protocol can be appended to. */
export const checkBaseUrls: Check = ({ config }) =>
  entriesOf(config.upstreams).flatMap(([name, upstream]): Finding[] => {
    const field = fieldOf(upstream, 'kind') === 'azure' ? 'endpoint' : 'baseUrl'
    return [field, 'loginUrl', 'tokenUrl'].flatMap(address => judge(upstream, name, address))
  })

function judge(upstream: unknown, name: string, field: string): Finding[] {
  const baseUrl = fieldOf(upstream, field)
  if (typeof baseUrl !== 'string') return []
  const path = ['upstreams', name, field]
  const fault = explainBaseUrl(baseUrl)
  if (fault !== undefined) return [{ severity: 'error', code: 'base-url', path, ...fault }]
  if (field === 'loginUrl' || field === 'tokenUrl') return slash(baseUrl, path)
  return [...slash(baseUrl, path), ...version(baseUrl, fieldOf(upstream, 'kind'), path)]
}

function slash(baseUrl: string, path: string[]): Finding[] {
  if (!baseUrl.endsWith('/')) return []
  const message = 'The address ends with a slash, which is dropped.'
  return [{ severity: 'warning', code: 'base-url', path, message, hint: `write '${baseUrl.replace(/\/+$/, '')}'` }]
}

/** The providers' own kinds have a version in their paths; an address without any path has surely lost it. */
function version(baseUrl: string, kind: unknown, path: string[]): Finding[] {
  const own = Object.entries(KINDS).find(([name]) => name === kind)?.[1].baseUrl
  if (own === undefined || new URL(own).pathname === '/' || new URL(baseUrl).pathname !== '/') return []
  const hint = `write '${baseUrl.replace(/\/+$/, '')}${new URL(own).pathname}'`
  const message = 'The address has no path: that of the API includes its version.'
  return [{ severity: 'warning', code: 'base-url', path, message, hint }]
}
