import type { CompiledGateway } from '../runtime/config/compiled.ts'
import { isReference, type SecretReference } from '../runtime/config/env.ts'
import type { ReadVariable } from '../runtime/config/resolve.ts'
import type { Gateway } from '../runtime/gateway/gateway.ts'
import { createGateway } from '../runtime/server/create-gateway.ts'
import type { SqlDatabase } from '../runtime/state/database.ts'

/** Variables that are not set here, and what the gateway would do without them. */
export interface Unset {
  variables: string[]
  /** `start`: it would not start without any of them. `upstream`: it would not offer the upstream without one of them. */
  without: 'start' | 'upstream'
  /** Absent where a client's key is meant. */
  upstream?: string
}

/** A value for every variable: a key, which is no other's, and an address too. */
function pretence(name: string): string {
  return `https://${name.toLowerCase().replaceAll('_', '-')}.unset.invalid`
}

/**
 * The gateway with every upstream of its config, whatever the environment lacks; it reaches nobody. `database`: where
 * minted keys are, which are not read yet. Throws where an
 * address in the environment is none.
 */
export function explainedGateway(
  compiled: CompiledGateway,
  read: ReadVariable,
  database?: SqlDatabase,
): { gateway: Gateway; unset: Unset[] } {
  const unset = requiredOf(compiled, read)
  for (;;) {
    const pretended = new Set(unset.flatMap(({ variables }) => variables))
    const gateway = silent(compiled, name => (pretended.has(name) ? pretence(name) : read(name)), database)
    const absent = gateway.absent.upstreams.filter(({ variables }) => !variables.some(name => pretended.has(name)))
    if (absent.length === 0) return { gateway, unset }
    unset.push(...absent.map(({ id, variables }): Unset => ({ variables, without: 'upstream', upstream: id })))
  }
}

function silent(compiled: CompiledGateway, read: ReadVariable, database: SqlDatabase | undefined): Gateway {
  const nobody = (): Promise<never> => Promise.reject(new Error('Nobody is called.'))
  return createGateway(ofCalls(compiled), {
    read,
    transport: nobody,
    ...(compiled.server.remoteMedia && { media: { fetch: nobody } }),
    usage: { record: () => {}, flush: () => Promise.resolve() },
    database,
    log: () => {},
  })
}

/** What of a config has to do with calls, without what would need somewhere to keep answers, or to tell of anything. */
function ofCalls({ cache, alerts: _, admin: __, observability: ___, requestLog: ____, ...rest }: CompiledGateway) {
  return { ...rest, ...(cache && { cache: { ...cache, store: 'memory' as const } }) }
}

function requiredOf({ upstreams, keys }: CompiledGateway, read: ReadVariable): Unset[] {
  const lacking = (value: unknown): string[] => [
    ...new Set(referencesIn(value).flatMap(({ env, optional }) => (optional || read(env)?.trim() ? [] : [env]))),
  ]
  const ofUpstreams = Object.values(upstreams).map(upstream => ({
    variables: lacking(upstream),
    upstream: upstream.id,
  }))
  const references = keys.map(key => ('env' in key ? { env: key.env, optional: key.optional } : undefined))
  const all = [...ofUpstreams, { variables: lacking(references) }]
  return all.filter(({ variables }) => variables.length > 0).map(missing => ({ ...missing, without: 'start' }))
}

function referencesIn(value: unknown): SecretReference[] {
  if (isReference(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : []
}
