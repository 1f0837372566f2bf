import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readAdminApi } from './admin/api-file.ts'
import { configFiles } from './config-files.ts'
import type { Generated, GenerateOptions } from './generated.ts'
import { home } from './home.ts'
import { emitOpenApi } from './openapi.ts'
import { applyChanges, findChanges, type Output } from './output.ts'
import { formatProblem, type Problem } from './problem.ts'
import { type Bundle, bundleProtocol } from './protocols/bundle.ts'
import { routeConflicts } from './protocols/route-conflicts.ts'
import { compileSchemas } from './protocols/schema-worker.ts'

/**
 * Makes everything under `generated/` in the repository, the config reference, and the stubs that translators lack. What has no fault is
 * made even where something else has one; the files of a faulty protocol stay as they are. Equal sources make equal bytes.
 */
export async function generate({ root, check = false, config }: GenerateOptions): Promise<Generated> {
  const start = performance.now()
  const { bundles, faulty, problems } = readProtocols(root)
  problems.push(...routeConflicts(bundles))
  const admin = readAdminApi(root)
  problems.push(...admin.problems)
  const schemas = compileSchemas({ bundles, root })
  const configured = configFiles(root, config)
  // Loaded while the schemas are compiled: ts-morph alone takes half a second.
  const { emitCode } = await import('./emit.ts')
  const code = await emitCode(bundles, schemas, admin.api, root)
  problems.push(...code.undecided, ...(check ? code.missing : []))

  const { files, errors, warnings } = await configured
  const reference = Object.keys(files).length > 0 ? await describeConfig() : {}
  const output: Output = {
    files: { ...code.files, 'generated/openapi.json': emitOpenApi(bundles, admin.api), ...files, ...reference },
    owned: ['generated/protocols', 'generated/handlers', 'generated/admin'],
    keeps: path => faulty.some(protocol => path.split('/').includes(protocol)),
  }
  const changes = findChanges(output, root)
  if (!check) applyChanges(changes, output, root)
  const wrong = [...problems.map(formatProblem), ...errors]
  const fidelity = wrong.length === 0 ? await describeFidelity(bundles, root, check) : NOTHING
  wrong.push(...fidelity.errors)
  const written = [...changes.written, ...fidelity.written].sort()
  return {
    ok: wrong.length === 0 && (!check || written.length + changes.removed.length === 0),
    errors: wrong,
    warnings,
    changes: { ...changes, written },
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

interface Described {
  written: string[]
  errors: string[]
}

const NOTHING: Described = { written: [], errors: [] }

/**
 * `docs/fidelity.md` is found out by translating, so it comes after the code that translates, which is this
 * repository's: other trees are not described.
 */
async function describeFidelity(bundles: readonly Bundle[], root: string, check: boolean): Promise<Described> {
  if (relative(home, root) !== '') return NOTHING
  try {
    const { writeFidelity } = await import('./fidelity/table.ts')
    const output: Output = { files: { 'docs/fidelity.md': writeFidelity(bundles) }, owned: [], keeps: () => false }
    const changes = findChanges(output, root)
    if (!check) applyChanges(changes, output, root)
    return { written: changes.written, errors: [] }
  } catch (thrown) {
    // A translator that neither carries a feature nor says so.
    return { written: [], errors: [`docs/fidelity.md: ${thrown instanceof Error ? thrown.message : String(thrown)}`] }
  }
}

async function describeConfig(): Promise<Record<string, string>> {
  const [{ readSchema }, { writeConfigReference }] = await Promise.all([
    import('./config/index.ts'),
    import('./config/reference.ts'),
  ])
  return { 'docs/config-reference.md': writeConfigReference(await readSchema()) }
}
