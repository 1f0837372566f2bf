import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isRecord } from '../../runtime/platform/json.ts'
import { listed, nearest, type Problem, pointerStep } from '../problem.ts'
import { type JsonSource, readJson } from './json-source.ts'
import { checkProtocolFile, type ProtocolFile } from './protocol-file.ts'
import { refTo, type Schema, typeOf } from './schema.ts'
import { checkDefinition } from './schema-rules.ts'
import { type Presence, readPresences, readUnions, type Union } from './unions.ts'

/** The schemas of one protocol as one document. */
export interface Bundle {
  /** The folder's name. */
  protocol: string
  file: ProtocolFile
  /** Every definition of the folder, file by file; each `$ref` is `#/$defs/Name`. */
  $defs: Record<string, Schema>
  /** Relative to the folder: in which file each definition stands. */
  files: Record<string, string>
  unions: Map<string, Union>
  presences: Map<string, Presence>
}

export interface Bundled {
  /** Absent where there are problems. */
  bundle?: Bundle
  problems: Problem[]
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

/**
 * Reads `schemas/<protocol>/*.json` and reports every fault at once. `shown` is how the folder is called in problems.
 */
export function bundleProtocol(folder: string, shown = `schemas/${basename(folder)}`): Bundled {
  return bundleTexts(readTexts(folder), basename(folder), shown)
}

/** The texts of a protocol's files, by their names. */
export function readTexts(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter(file => file.endsWith('.json'))
  return Object.fromEntries(files.sort().map(file => [file, readFileSync(join(folder, file), 'utf8')]))
}

/** The same of files that need not be on disk. */
export function bundleTexts(texts: Record<string, string>, protocol: string, shown = `schemas/${protocol}`): Bundled {
  const problems: Problem[] = []
  const sources = new Map(Object.entries(texts).map(([file, text]) => [file, readJson(text)]))
  const reporter = (file: string) => (pointer: string, message: string, expected?: string) => {
    problems.push({
      file: `${shown}/${file}`,
      pointer,
      message,
      ...(expected === undefined ? {} : { expected }),
      ...sources.get(file)?.place(pointer),
    })
  }
  for (const [file, source] of sources) {
    for (const { pointer, message, line, column } of source.faults) {
      problems.push({ file: `${shown}/${file}`, pointer, message, line, column })
    }
  }

  const raw = collectDefinitions(sources, reporter)
  const $defs: Record<string, Schema> = {}
  for (const [name, { file, value }] of raw) {
    const report = reporter(file)
    const resolve = (ref: string, pointer: string) => resolveRef(ref, pointer, file, raw, sources, report)
    $defs[name] = checkDefinition(value, `/$defs${pointerStep(name)}`, { report, resolve })
  }

  // Only what the rules have accepted can be read as schemas.
  const reportUnion = (definition: string, pointer: string, message: string, expected?: string) =>
    reporter(raw.get(definition)?.file ?? '')(`/$defs/${definition}${pointer}`, message, expected)
  const sound = problems.length === 0
  const unions = sound ? readUnions($defs, reportUnion) : new Map<string, Union>()
  const presences = sound ? readPresences($defs, reportUnion) : new Map<string, Presence>()

  const own = sources.get('protocol.json')
  if (own === undefined) reporter('protocol.json')('', 'is missing', 'the list of the protocol’s operations')
  const file =
    own?.value === undefined
      ? undefined
      : checkProtocolFile(own.value, protocol, [...raw.keys()], reporter('protocol.json'))
  if (file === undefined || problems.length > 0) return { problems }
  const files = Object.fromEntries([...raw].map(([name, definition]) => [name, definition.file]))
  return { bundle: { protocol, file, $defs, files, unions, presences }, problems }
}

interface RawDefinition {
  file: string
  value: unknown
}

type Report = (pointer: string, message: string, expected?: string) => void

function collectDefinitions(sources: Map<string, JsonSource>, reporter: (file: string) => Report) {
  const raw = new Map<string, RawDefinition>()
  for (const [file, source] of sources) {
    if (file === 'protocol.json' || source.value === undefined) continue
    const report = reporter(file)
    if (!isRecord(source.value)) {
      report('', `is ${typeOf(source.value)}`, 'an object with `$defs`')
      continue
    }
    for (const word of Object.keys(source.value)) {
      if (!['$schema', 'title', 'description', '$defs'].includes(word)) {
        report(pointerStep(word), `\`${word}\` beside \`$defs\``, 'definitions under `$defs` only')
      }
    }
    if (source.value.$schema !== draft)
      report('/$schema', 'another draft of JSON Schema, or none', JSON.stringify(draft))
    if (!isRecord(source.value.$defs)) {
      report('/$defs', 'no definitions', 'an object of definitions')
      continue
    }
    for (const [name, value] of Object.entries(source.value.$defs)) {
      const at = `/$defs${pointerStep(name)}`
      const other = raw.get(name)
      const pascal = pascalCase(name)
      if (other !== undefined) report(at, `${name} is defined in ${other.file} too`, 'one definition for each name')
      else if (pascal !== name) report(at, `${JSON.stringify(name)} is not PascalCase`, JSON.stringify(pascal))
      else raw.set(name, { file, value })
    }
  }
  return raw
}

/** Also writes a letter after a digit in upper case, as the TypeScript names are made that way. */
export function pascalCase(name: string): string {
  const words = name.replace(/[^A-Za-z0-9]+([A-Za-z0-9]|$)/g, (_, next: string) => next.toUpperCase())
  return words.replace(/^[a-z]|\d[a-z]/g, found => found.toUpperCase())
}

function resolveRef(
  ref: string,
  pointer: string,
  file: string,
  raw: Map<string, RawDefinition>,
  sources: Map<string, JsonSource>,
  report: Report,
): string | undefined {
  const [, target = '', name] = /^([^#]*)#\/\$defs\/([^/]+)$/.exec(ref) ?? []
  const wanted = JSON.stringify(ref)
  if (name === undefined) {
    report(pointer, `${wanted} names no definition`, '"#/$defs/Name" or "file.json#/$defs/Name"')
    return undefined
  }
  const home = target === '' ? file : target
  if (!sources.has(home) || home === 'protocol.json') {
    const files = [...sources.keys()].filter(other => other !== 'protocol.json')
    report(pointer, `${wanted}: there is no ${home} in this folder`, listed(files))
    return undefined
  }
  const found = raw.get(name)
  if (found?.file === home) return refTo(name).$ref
  const meant = found === undefined ? nearest(name, raw.keys()) : name
  const meantFile = meant === undefined ? undefined : raw.get(meant)?.file
  const expected = meant && JSON.stringify(`${meantFile === file ? '' : meantFile}#/$defs/${meant}`)
  report(pointer, `${wanted} is not defined`, expected)
  return undefined
}
