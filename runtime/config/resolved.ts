import type { CompiledUpstream } from './compiled.ts'

/** A credential with its value: lives in memory only, and is never part of a message. */
export interface Credential {
  /** `<upstream>#<n>`: what messages and logs call it. */
  id: string
  value: string
}

export interface WeightedCredential extends Credential {
  weight: number
}

/** A compiled upstream whose environment references have been read. */
export interface UpstreamSettings extends Omit<CompiledUpstream, 'baseUrl' | 'headers' | 'credentials'> {
  /** Without a trailing slash. */
  baseUrl?: string
  headers: Record<string, string>
}

export interface ResolvedUpstream {
  settings: UpstreamSettings
  /** Those whose values are set; empty where the upstream needs none. */
  credentials: WeightedCredential[]
}

/** A client's key: its SHA-256 in lower-case hex where the config has only that, its value where the environment has it. */
export type ResolvedKey = { id: string } & ({ sha256: string } | { value: string })

/** What the values of the environment make of a compiled gateway. */
export interface ResolvedGateway {
  /** Those that are offered, in the config's order. */
  upstreams: ResolvedUpstream[]
  /** By upstream: the optional variables that are not set, any one of which would bring it. */
  missing: ReadonlyMap<string, readonly string[]>
  /** Those whose values are set. */
  keys: ResolvedKey[]
}
