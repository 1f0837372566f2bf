import type { CompiledGateway } from './compiled.ts'
import { isReference } from './env.ts'

/**
 * The same config, as it is tried out: an upstream whose credentials are not set is left out, instead of ending the start.
 * Who may call, and where a key is sent to, is asked for as before.
 */
export function undemanding(gateway: CompiledGateway): CompiledGateway {
  const upstreams = Object.entries(gateway.upstreams).map(
    ([id, upstream]) => [id, { ...upstream, credentials: optional(upstream.credentials) }] as const,
  )
  return { ...gateway, upstreams: Object.fromEntries(upstreams) }
}

function optional<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (isReference(value)) return { ...value, optional: true }
  if (Array.isArray(value)) return value.map(optional) as T // Of the same shape.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, optional(inner)])) as T // Likewise.
}
