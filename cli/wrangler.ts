import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type JSONCParseError, parseJSONC, parseTOML } from 'confbox'
import { recordOf } from '../runtime/platform/json.ts'

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

/** In the order in which wrangler looks for them. */
export const WRANGLER_FILES = ['wrangler.json', 'wrangler.jsonc', 'wrangler.toml']

/** The file of a project's Worker; undefined where it has none. */
export function findWrangler(project: string): string | undefined {
  return WRANGLER_FILES.map(name => join(project, name)).find(existsSync)
}

/** Reads such a file as an environment of it has it. Throws an Error that names the file. */
export function readWrangler(file: string, environment?: string): WranglerFile {
  return parseWrangler(readFileSync(file, 'utf8'), file, environment)
}

/** The text of a file, read as its name says. An environment that is empty or not named is the top of the file. */
export function parseWrangler(text: string, file: string, environment?: string): WranglerFile {
  let parsed: unknown
  try {
    parsed = file.endsWith('.toml') ? parseTOML(text) : json(text)
  } catch {
    throw new Error(`${file} cannot be read: it is not valid ${file.endsWith('.toml') ? 'TOML' : 'JSON'}.`)
  }
  const top = recordOf(parsed)
  const own = environment ? environmentIn(top, environment, file) : top
  // An environment has bindings and variables of its own; all else it takes from above.
  const all = { ...top, ...own }
  return {
    main: text_(all.main),
    compatibilityDate: text_(all.compatibility_date),
    flags: texts(all.compatibility_flags),
    crons: texts(recordOf(all.triggers).crons),
    d1: list(own.d1_databases).map(one => ({
      binding: text_(one.binding) ?? '',
      id: text_(one.database_id),
      folder: text_(one.migrations_dir),
    })),
    kv: list(own.kv_namespaces).flatMap(one => text_(one.binding) ?? []),
    datasets: list(own.analytics_engine_datasets).flatMap(one => text_(one.binding) ?? []),
    objects: Object.fromEntries(
      list(recordOf(own.durable_objects).bindings).map(one => [text_(one.class_name) ?? '', text_(one.name) ?? '']),
    ),
    classes: list(all.migrations).flatMap(one => [...texts(one.new_sqlite_classes), ...texts(one.new_classes)]),
    vars: Object.keys(recordOf(own.vars)),
  }
}

/** As wrangler has it: where a file has no environments at all, each of them is what stands at its top. */
function environmentIn(top: Record<string, unknown>, name: string, file: string): Record<string, unknown> {
  const environments = recordOf(top.env)
  if (Object.hasOwn(environments, name)) return recordOf(environments[name])
  const names = Object.keys(environments)
  if (names.length === 0) return top
  throw new Error(`${file} has no environment "${name}": it has ${names.join(', ')}.`)
}

/** The gateway's database; undefined where there is none. */
export function gatewayDatabase({ d1 }: WranglerFile): WranglerFile['d1'][number] | undefined {
  return d1.find(({ binding }) => binding === 'DB')
}

/** Whether what stands in the place of a database's id is none: that is a UUID, and not the one of zeros that `init` writes. */
export function isPlaceholder(id: string): boolean {
  return !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) || /^[0-]+$/.test(id)
}

/** How one gets an id to put there. */
export const DATABASE_REMEDY = 'npx wrangler d1 create headgate prints one.'

/** The parser makes what it can of a text that is none, and tells it beside. */
function json(text: string): unknown {
  const errors: JSONCParseError[] = []
  const parsed = parseJSONC(text, { errors, allowTrailingComma: true })
  if (errors.length > 0) throw new Error('no JSON')
  return parsed
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(recordOf) : []
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

function text_(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
