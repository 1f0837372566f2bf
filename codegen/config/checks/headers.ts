import { explainHeaderValue } from '../../../runtime/config/header-value.ts'
import type { Finding } from '../problem.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** Those that belong to the connection or to the body, which the gateway makes itself. */
const OWN = new Set([
  'connection',
  'content-length',
  'content-type',
  'host',
  'keep-alive',
  'te',
  'transfer-encoding',
  'upgrade',
])

/** A header is sent once, and none takes the place of one that the gateway sets. */
export const checkHeaders: Check = ({ config }) =>
  entriesOf(config.upstreams).flatMap(([name, upstream]) => {
    const first = new Map<string, string>()
    return entriesOf(fieldOf(upstream, 'headers')).flatMap(([header, value]): Finding[] => {
      const path = ['upstreams', name, 'headers', header]
      const lower = header.toLowerCase()
      const earlier = first.get(lower)
      if (earlier !== undefined) {
        return [{ severity: 'error', code: 'duplicate', path, message: `The header is already there as "${earlier}".` }]
      }
      first.set(lower, header)
      if (OWN.has(lower)) {
        return [
          {
            severity: 'error',
            code: 'header',
            path,
            message: `The gateway sets "${lower}" itself.`,
            hint: 'remove it',
          },
        ]
      }
      if (typeof value === 'string' && value.includes('[object Object]')) {
        const message = 'A reference was put into a string.'
        return [{ severity: 'error', code: 'header', path, message, hint: 'give the whole value by env(…)' }]
      }
      const fault = typeof value === 'string' ? explainHeaderValue(value) : undefined
      if (fault !== undefined) return [{ severity: 'error', code: 'header', path, message: fault }]
      return []
    })
  })
