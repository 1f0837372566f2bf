import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedPair } from './diff.ts'

/** Where a provider's document is, and what of it is compared: `schemas/providers.json`. */
export interface Provider {
  title: string
  /** The address of the document. */
  document: string
  /** The member of a small YAML document at that address which has the address of the document itself. */
  follow?: string
  protocols: string[]
  /** Whether what the document says of betas belongs to our schemas, too. */
  betas: boolean
  /** How its names become ours: patterns and what stands in their place, one after the other. */
  names?: [string, string][]
  /** By protocol, definitions that no operation brings together. */
  pairs: Record<string, NamedPair[]>
}

export function readProviders(schemas: string): Record<string, Provider> {
  const path = join(schemas, 'providers.json')
  // Written by hand; a test reads every entry.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Provider>) : {}
}

/** The provider that a protocol is of. */
export function providerOf(protocol: string, providers: Record<string, Provider>): Provider | undefined {
  return Object.values(providers).find(({ protocols }) => protocols.includes(protocol))
}
