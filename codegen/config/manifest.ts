import { createHash } from 'node:crypto'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'

/** The gateway as JSON with every map in the order of its names: equal configs have equal manifests. */
export function writeManifest(gateway: Omit<CompiledGateway, 'revision'> | Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(sorted(gateway), null, 2)}\n`
}

/** Names the config that a manifest describes. */
export function revisionOf(manifest: string): string {
  return createHash('sha256').update(manifest).digest('hex').slice(0, 12)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
