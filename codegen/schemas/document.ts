import { isRecord } from '../../runtime/platform/json.ts'
import type { Schema } from '../protocols/schema.ts'
import { readDiscovery } from './discovery.ts'
import { readOpenApi } from './openapi.ts'

/** What a provider says of its API, in the words of our own schemas: references are `#/$defs/Name`, without limits. */
export interface ProviderDocument {
  title: string
  /** The version or revision that it gives itself. */
  version: string
  operations: ProviderOperation[]
  /** A definition by the provider's own name for it. */
  definition(name: string): Schema | undefined
}

export interface ProviderOperation {
  method: string
  /** From the root of the host, without query: `/v1/models/{model_id}`. */
  path: string
  deprecated: boolean
  /** A second description of a call, with what only a beta has: `?beta=true`. */
  beta: boolean
  /** The names of its query's parameters. */
  query: string[]
  request?: Schema
  response?: Schema
  /** One event's data, where it can answer as a stream and the document says so. */
  event?: Schema
  error?: Schema
}

/** Reads an OpenAPI 3 document or a Google discovery document; anything else is refused. */
export function readDocument(value: unknown, name: string): ProviderDocument {
  if (isRecord(value)) {
    if (typeof value.openapi === 'string' && value.openapi.startsWith('3.')) return readOpenApi(value)
    if (isRecord(value.schemas) && typeof value.discoveryVersion === 'string') return readDiscovery(value)
    if (value.kind === 'discovery#restDescription') return readDiscovery(value)
    if (value.swagger !== undefined)
      throw new Error(`${name} is Swagger ${value.swagger}; OpenAPI 3.0 or 3.1 is needed`)
  }
  throw new Error(`${name} is neither an OpenAPI 3 document nor a Google discovery document`)
}
