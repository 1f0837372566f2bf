import { KINDS, type KindDefaults } from '../../../runtime/config/kinds.ts'
import { listed } from '../../problem.ts'
import type { Finding } from '../problem.ts'
import { entriesOf, fieldOf } from '../values.ts'
import type { Check } from './check.ts'

/** An upstream is spoken to in protocols of its kind: kinds that share a form in the schema differ in them. */
export const checkProtocols: Check = ({ config }) =>
  entriesOf(config.upstreams).flatMap(([name, upstream]) => {
    const kind = fieldOf(upstream, 'kind')
    const known = Object.entries<KindDefaults>(KINDS).find(([own]) => own === kind)?.[1].protocols
    const protocols = fieldOf(upstream, 'protocols')
    if (known === undefined || !Array.isArray(protocols)) return []
    return protocols.flatMap((protocol, index): Finding[] => {
      if (!PROTOCOLS.has(protocol) || known.includes(protocol)) return []
      const path = ['upstreams', name, 'protocols', index]
      const message = `Upstreams of the kind "${kind}" do not speak ${protocol}.`
      return [{ severity: 'error', code: 'protocol', path, message, hint: `it takes ${listed([...known])}` }]
    })
  })

/** Those that the form of these kinds allows: what it does not allow is told by the schema. */
const PROTOCOLS = new Set<unknown>(KINDS['openai-compatible'].protocols)
