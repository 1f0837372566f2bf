import type { DraftValue } from './draft.ts'
import type { Importing } from './importing.ts'
import { variableName } from './secrets.ts'
import type { SourceNode } from './source.ts'

/** Headers that an upstream gets with every call; those that may be secrets become variables, named after it. */
export function headersOf(
  importing: Importing,
  node: SourceNode | undefined,
  upstream: string,
): Record<string, DraftValue> {
  const headers: Record<string, DraftValue> = {}
  for (const [name, value] of node?.map().members() ?? []) {
    if (SET_BY_US.test(name) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      importing.report.not(value, 'The gateway sets this header itself, or it is none.')
    else
      headers[name.toLowerCase()] = importing.textOrReference(
        value,
        variableName(upstream, name),
        /auth|key|token|secret|cookie|pass|cred|sign|session|jwt/i.test(name),
      )
  }
  return headers
}

const SET_BY_US = /^(connection|content-length|content-type|host|keep-alive|te|transfer-encoding|upgrade)$/i
