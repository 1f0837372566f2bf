import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Project } from 'ts-morph'
import { compileConfig } from './config/index.ts'
import { formatFiles } from './format.ts'
import { emitOpenApi } from './openapi.ts'
import { applyChanges, type Changes, findChanges, type Output } from './output.ts'
import { formatProblem, type Problem } from './problem.ts'
import { type Bundle, bundleProtocol } from './protocols/bundle.ts'
import { emitHandlers, emitRoutes, routeConflicts } from './protocols/handlers.ts'
import { emitTypes } from './protocols/types.ts'
import { emitValidators } from './protocols/validators.ts'
import { emitVariants } from './protocols/variants.ts'
import { findStubs } from './translators/stubs.ts'

export interface GenerateOptions {
  /** The repository. */
  root: string
  /** Report what would change, and change nothing. */
  check?: boolean
  /** The config file; the root's own where absent. */
  config?: string
}

export interface Generated {
  /** Nothing is wrong and, when checking, nothing would change. */
  ok: boolean
  errors: string[]
  warnings: string[]
  /** Paths from the root that were written or removed, or would be. */
  changes: Changes
  milliseconds: number
}

/**
 * Makes everything under `generated/`, the config reference, and the stubs that translators lack. What has no fault is
 * made even where something else has one; the files of a faulty protocol stay as they are. Equal sources make equal bytes.
 */
export async function generate({ root, check = false, config }: GenerateOptions): Promise<Generated> {
  const start = performance.now()
  const configured = compile(root, config)
  const { bundles, faulty, problems } = readProtocols(root)
  problems.push(...routeConflicts(bundles))

  const project = new Project({ useInMemoryFileSystem: true })
  const protocols = await Promise.all(bundles.map(bundle => protocolFiles(bundle, root, project)))
  const code = Object.assign({}, ...protocols.map(({ code }) => code))
  code['generated/handlers/routes.ts'] = emitRoutes(bundles)

  const stubs = bundles.map(bundle => findStubs(bundle, root, project))
  problems.push(...stubs.flatMap(({ gone }) => gone))
  if (check) problems.push(...stubs.flatMap(({ missing }) => missing))

  const { files: configFiles, errors, warnings } = await configured
  const output: Output = {
    files: {
      ...(await formatFiles(code, root)),
      ...Object.assign({}, ...protocols.map(({ raw }) => raw), ...stubs.map(({ files }) => files)),
      'generated/openapi.json': emitOpenApi(bundles),
      ...configFiles,
    },
    owned: ['generated/protocols', 'generated/handlers'],
    keeps: path => faulty.some(protocol => path.split('/').includes(protocol)),
  }
  const changes = findChanges(output, root)
  if (!check) applyChanges(changes, output, root)
  const wrong = [...problems.map(formatProblem), ...errors]
  return {
    ok: wrong.length === 0 && (!check || changes.written.length + changes.removed.length === 0),
    errors: wrong,
    warnings,
    changes,
    milliseconds: performance.now() - start,
  }
}

interface Protocols {
  bundles: Bundle[]
  /** Folders with problems. */
  faulty: string[]
  problems: Problem[]
}

function readProtocols(root: string): Protocols {
  const folder = join(root, 'schemas')
  const names = readdirSync(folder).filter(name => existsSync(join(folder, name, 'protocol.json')))
  const result: Protocols = { bundles: [], faulty: [], problems: [] }
  for (const name of names.sort()) {
    const { bundle, problems } = bundleProtocol(join(folder, name))
    if (bundle === undefined) result.faulty.push(name)
    else result.bundles.push(bundle)
    result.problems.push(...problems)
  }
  return result
}

interface ProtocolFiles {
  /** TypeScript that is yet to be formatted. */
  code: Record<string, string>
  raw: Record<string, string>
}

async function protocolFiles(bundle: Bundle, root: string, project: Project): Promise<ProtocolFiles> {
  const folder = `generated/protocols/${bundle.protocol}`
  const [types, validators] = await Promise.all([emitTypes(bundle), emitValidators(bundle, root)])
  const handlers = Object.entries(emitHandlers(bundle)).map(([path, text]) => [`generated/handlers/${path}`, text])
  return {
    code: {
      [`${folder}/types.ts`]: types,
      [`${folder}/variants.ts`]: emitVariants(bundle, project),
      [`${folder}/validators.d.ts`]: validators.declarations,
      ...Object.fromEntries(handlers),
    },
    raw: { [`${folder}/validators.js`]: validators.code },
  }
}

interface Configured {
  files: Record<string, string>
  errors: string[]
  warnings: string[]
}

async function compile(root: string, configPath: string | undefined): Promise<Configured> {
  const { files, problems } = await compileConfig({ root, ...(configPath === undefined ? {} : { configPath }) })
  const result: Configured = { files, errors: [], warnings: [] }
  for (const { severity, file, line, path, message, hint } of problems) {
    const place = line === undefined ? file : `${file}:${line}`
    const text = `${path === '' ? place : `${place} ${path}`}: ${message}${hint === undefined ? '' : `; ${hint}`}`
    result[severity === 'error' ? 'errors' : 'warnings'].push(text)
  }
  return result
}
