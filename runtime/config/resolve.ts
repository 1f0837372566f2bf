import { explainBaseUrl, trimBaseUrl } from './base-url.ts'
import type { CompiledGateway, CompiledUpstream } from './compiled.ts'
import type { SecretReference } from './env.ts'
import { KINDS } from './kinds.ts'
import type { ResolvedGateway, ResolvedKey, ResolvedUpstream, WeightedCredential } from './resolved.ts'

/** Looks a variable up: in the process's environment or in a Worker's bindings. */
export type ReadVariable = (name: string) => string | undefined

/**
 * Reads every value that the gateway refers to. White space around a value is not part of it; an empty one counts as
 * not set. Throws one Error that lists all required variables that are missing and all addresses that are none.
 */
export function resolveGateway(gateway: CompiledGateway, read: ReadVariable): ResolvedGateway {
  const reader = new Reader(read)
  const upstreams: ResolvedUpstream[] = []
  const missing = new Map<string, string[]>()
  for (const upstream of Object.values(gateway.upstreams)) {
    const resolved = resolveUpstream(upstream, reader)
    if (Array.isArray(resolved)) missing.set(upstream.id, resolved)
    else upstreams.push(resolved)
  }
  const keys = resolveKeys(gateway, reader)
  reader.assertNoFaults()
  return { upstreams, missing, keys }
}

/** The upstream, or the variables any one of which would bring it. */
function resolveUpstream(upstream: CompiledUpstream, reader: Reader): ResolvedUpstream | string[] {
  const { baseUrl: _, headers: __, credentials: references, ...rest } = upstream
  const credentials = references.flatMap(({ id, key, weight }): WeightedCredential[] => {
    const value = reader.value(key, `upstreams.${upstream.id}.credentials`)
    return value === undefined ? [] : [{ id, value, weight }]
  })
  if (references.length > 0 && credentials.length === 0) {
    return references.map(({ key }) => key.env)
  }
  const baseUrl = resolveBaseUrl(upstream, reader)
  if (baseUrl === undefined && typeof upstream.baseUrl === 'object') {
    return [upstream.baseUrl.env]
  }
  const settings = { ...rest, ...(baseUrl !== undefined && { baseUrl }), headers: resolveHeaders(upstream, reader) }
  return { settings, credentials }
}

/** An optional address that is not set falls back to the kind's own. */
function resolveBaseUrl({ id, kind, baseUrl }: CompiledUpstream, reader: Reader): string | undefined {
  if (typeof baseUrl !== 'object') return baseUrl
  const value = reader.value(baseUrl, `upstreams.${id}.baseUrl`)
  if (value === undefined) return KINDS[kind].baseUrl
  const fault = explainBaseUrl(value)
  if (fault !== undefined) reader.fault(`${baseUrl.env} (upstreams.${id}.baseUrl): ${fault.message}`)
  return trimBaseUrl(value)
}

function resolveHeaders({ id, headers }: CompiledUpstream, reader: Reader): Record<string, string> {
  const resolved: Record<string, string> = {}
  for (const [name, header] of Object.entries(headers)) {
    const value = typeof header === 'string' ? header : reader.value(header, `upstreams.${id}.headers['${name}']`)
    if (value !== undefined) resolved[name] = value
  }
  return resolved
}

function resolveKeys(gateway: CompiledGateway, reader: Reader): ResolvedKey[] {
  return gateway.keys.flatMap((key): ResolvedKey[] => {
    if ('sha256' in key) return [{ id: key.id, sha256: key.sha256 }]
    const value = reader.value(key, `keys.${key.id}`)
    return value === undefined ? [] : [{ id: key.id, value }]
  })
}

/** Reads values and collects what is missing, so that one start tells everything. */
class Reader {
  readonly #read: ReadVariable
  readonly #missing = new Map<string, string[]>()
  readonly #faults: string[] = []

  constructor(read: ReadVariable) {
    this.#read = read
  }

  value(reference: SecretReference, usedBy: string): string | undefined {
    const value = this.#read(reference.env)?.trim()
    if (value) return value
    if (reference.optional !== true) {
      this.#missing.set(reference.env, [...(this.#missing.get(reference.env) ?? []), usedBy])
    }
    return undefined
  }

  fault(message: string): void {
    this.#faults.push(message)
  }

  assertNoFaults(): void {
    const missing = [...this.#missing].map(([name, users]) => `${name} is not set (${users.join(', ')})`)
    const all = [...missing, ...this.#faults]
    if (all.length > 0) throw new Error(`The gateway cannot start:\n${all.map(line => `  ${line}`).join('\n')}`)
  }
}
