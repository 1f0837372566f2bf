import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CompiledGateway } from '../config/compiled.ts'
import { KINDS } from '../config/kinds.ts'
import { isRecord } from '../platform/json.ts'

/** The newest form of a compiled config that this version reads. A module that names none has the first. */
const NEWEST_FORMAT = 1

/** A compiled config, and the text that it was read from. */
export interface ReadCompiled {
  compiled: CompiledGateway
  text: string
}

/**
 * Reads a compiled config as data: `gateway.ts` as `generate` writes it, or its manifest as JSON. Nothing of it is run, and
 * nothing of it is kept: a module that is imported once, and any code that is compiled, stays for long. Throws what is wrong
 * with it; the file is called as `file` calls it.
 */
export async function readCompiled(file: string): Promise<ReadCompiled> {
  const text = await readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    const why = thrown.code === 'ENOENT' ? 'there is no such file' : (thrown.code ?? thrown.message)
    throw new Error(`The compiled config ${file} cannot be read: ${why} (HEADGATE_GATEWAY).`)
  })
  return { compiled: parseCompiled(text, file), text }
}

/** The same of a text. */
export function parseCompiled(text: string, file: string): CompiledGateway {
  const value = file.endsWith('.json') ? manifestIn(text, file) : literalIn(text, file)
  const fault = faultOf(value)
  if (fault !== undefined) throw new Error(`${file} is no compiled gateway: ${fault}. \`headgate generate\` makes one.`)
  return freeze(value as CompiledGateway)
}

function manifestIn(text: string, file: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    const revision = createHash('sha256').update(text).digest('hex').slice(0, 12)
    return typeof value === 'object' && value !== null ? { revision, ...value } : value
  } catch (thrown) {
    throw new Error(`${file} is no JSON: ${reasonOf(thrown)}`)
  }
}

/** What `export const gateway` is set to. */
function literalIn(text: string, file: string): unknown {
  const at = /^export const gateway\b[^={]*=/m.exec(text)
  if (!at) throw new Error(`${file} is no compiled gateway: it has no "export const gateway".`)
  const format = Number(/^export const format = (\d+)/m.exec(text)?.[1] ?? 1)
  if (format > NEWEST_FORMAT)
    throw new Error(
      `${file} was compiled by a newer version of Headgate: it has the format ${format}, and this version reads ${NEWEST_FORMAT}. Compile it with this version, or run that one.`,
    )
  const from = text.indexOf('{', at.index + at[0].length)
  const helper = text.indexOf('\nfunction freeze', from)
  const literal = from < 0 ? '' : text.slice(from, text.lastIndexOf('}', helper < 0 ? undefined : helper) + 1)
  try {
    return JSON.parse(literal.replace(TOKEN, asJson))
  } catch (thrown) {
    const line = Number(/line (\d+)/.exec(reasonOf(thrown))?.[1])
    const before = text.slice(0, Math.max(from, 0)).split('\n').length - 1
    const where = Number.isNaN(line) ? '' : ` (line ${before + line})`
    throw new Error(`${file} is not complete, or is no literal${where}.`)
  }
}

/** Strings, numbers, names, and commas behind which nothing comes: JSON writes some of them otherwise than `generate` does. */
const TOKEN = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\d[\w.+-]*|[A-Za-z_$][\w$]*|,(?=\s*[}\]])/g

function asJson(token: string): string {
  if (token === ',') return ''
  if (token.startsWith("'")) return `"${token.slice(1, -1).replace(/\\.|"/g, inDoubleQuotes)}"`
  return /^["\d]|^(true|false|null)$/.test(token) ? token : `"${token}"`
}

function inDoubleQuotes(piece: string): string {
  if (piece === '"') return '\\"'
  return piece === "\\'" ? "'" : piece
}

const RECORDS = ['upstreams', 'models', 'server'] as const
const LISTS = ['patterns', 'keys'] as const

/** What is missing for it to be one; the compiler has checked all the rest. */
function faultOf(value: unknown): string | undefined {
  if (!isRecord(value)) return 'it is no object'
  if (typeof value.revision !== 'string' || value.revision === '') return 'it has no revision'
  for (const name of RECORDS) if (!isRecord(value[name])) return `"${name}" is missing`
  for (const name of LISTS) if (!Array.isArray(value[name])) return `"${name}" is missing`
  const { upstreams, models, patterns, server } = value as unknown as CompiledGateway
  for (const [id, upstream] of Object.entries(upstreams)) {
    if (!Object.hasOwn(KINDS, upstream?.kind)) return `upstreams.${id} is of a kind that this version does not know`
    if (!Array.isArray(upstream.credentials) || !upstream.timeouts) return `upstreams.${id} is not whole`
  }
  for (const model of [...Object.values(models), ...patterns])
    if (!isRecord(model?.route) || !Array.isArray(model.targets)) return `the model "${model?.name}" is not whole`
  for (const name of ['bodyLimit', 'shutdownGrace', 'keepAlive'] as const)
    if (typeof server[name] !== 'number') return `server.${name} is missing`
  return undefined
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

function freeze<T>(value: T): T {
  for (const inner of typeof value === 'object' && value !== null ? Object.values(value) : []) freeze(inner)
  return Object.freeze(value)
}
