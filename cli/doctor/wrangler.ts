import { readFileSync } from 'node:fs'
import { type JSONCParseError, parseJSONC, parseTOML } from 'confbox'

/** What wrangler's file says of a Worker, as far as a gateway cares. */
export interface WranglerFile {
  main: string | undefined
  compatibilityDate: string | undefined
  flags: string[]
  crons: string[]
  d1: { binding: string; id: string | undefined; folder: string | undefined }[]
  kv: string[]
  datasets: string[]
  /** Bindings by the classes of Durable Objects. */
  objects: Record<string, string>
  /** Classes that a migration makes. */
  classes: string[]
  vars: string[]
}

/** Reads `wrangler.jsonc`, `.json` or `.toml`. Throws an Error that names the file. */
export function readWrangler(file: string): WranglerFile {
  const text = readFileSync(file, 'utf8')
  let parsed: unknown
  try {
    parsed = file.endsWith('.toml') ? parseTOML(text) : json(text)
  } catch {
    throw new Error(`${file} cannot be read: it is not valid ${file.endsWith('.toml') ? 'TOML' : 'JSON'}.`)
  }
  const root = map(parsed)
  return {
    main: text_(root.main),
    compatibilityDate: text_(root.compatibility_date),
    flags: texts(root.compatibility_flags),
    crons: texts(map(root.triggers).crons),
    d1: list(root.d1_databases).map(one => ({
      binding: text_(one.binding) ?? '',
      id: text_(one.database_id),
      folder: text_(one.migrations_dir),
    })),
    kv: list(root.kv_namespaces).flatMap(one => text_(one.binding) ?? []),
    datasets: list(root.analytics_engine_datasets).flatMap(one => text_(one.binding) ?? []),
    objects: Object.fromEntries(
      list(map(root.durable_objects).bindings).map(one => [text_(one.class_name) ?? '', text_(one.name) ?? '']),
    ),
    classes: list(root.migrations).flatMap(one => [...texts(one.new_sqlite_classes), ...texts(one.new_classes)]),
    vars: Object.keys(map(root.vars)),
  }
}

/** The parser makes what it can of a text that is none, and tells it beside. */
function json(text: string): unknown {
  const errors: JSONCParseError[] = []
  const parsed = parseJSONC(text, { errors, allowTrailingComma: true })
  if (errors.length > 0) throw new Error('no JSON')
  return parsed
}

function map(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(map) : []
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

function text_(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
