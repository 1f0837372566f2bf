import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileConfig, type Problem } from '../../codegen/config/index.ts'
import { type FormatName, formatOf, runFormat } from './formats.ts'
import type { Note, Variable } from './report.ts'
import { readSource, SourceError } from './source.ts'
import { writeConfig } from './write-config.ts'

export interface Imported {
  from: FormatName
  file: string
  /** The text of `gateway.config.ts`. */
  config: string
  notes: Note[]
  variables: Variable[]
  /** What `headgate check` says of it, but for variables that are not set here. Never an error. */
  problems: Problem[]
}

export interface ImportOptions {
  from?: string | undefined
  /** Portkey: what the config shall be asked for by. */
  model?: string | undefined
}

/**
 * Makes a config of another gateway's file, and holds it against all that `headgate check` knows. Throws where the file
 * is none, with the place; never with its values.
 */
export async function importText(text: string, file: string, options: ImportOptions = {}): Promise<Imported> {
  const made = makeConfig(text, file, options)
  return { ...made, problems: await check(made.config) }
}

/** The same, not checked. */
export function makeConfig(text: string, file: string, options: ImportOptions = {}): Omit<Imported, 'problems'> {
  const source = readSource(text, file)
  const from = formatOf(source, options.from)
  const importing = runFormat(from, source, options.model)
  const { draft, report, secrets } = importing
  for (const node of source.root.unused())
    if (!source.isAnchor(node.path)) report.not(node, 'This is not known to the importer.')
  if (draft.upstreams.size === 0)
    throw new SourceError(file, 'Nothing of it could be carried: it has no model that an upstream could be made of.')
  if (draft.models.size === 0) throw new SourceError(file, 'No model of it could be carried.')
  draft.comments.unshift(...headOf(file))
  const made = { from, file, config: writeConfig(draft), notes: report.notes, variables: secrets.variables }
  if (secrets.standsIn(JSON.stringify(made)) || secrets.standsIn(made.config))
    throw new SourceError(
      file,
      'The result would hold a secret of the file in plain text, so it is not given out: is one of them also a name?',
    )
  return made
}

function headOf(file: string): string[] {
  return [`Made by headgate import of ${file.split(/[\\/]/).at(-1)}. Lines with DECIDE wait for you.`]
}

/** Holds the config against everything that `headgate check` knows. Errors are faults of the importer: it throws. */
async function check(config: string): Promise<Problem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-import-'))
  try {
    const configPath = join(folder, 'gateway.config.ts')
    writeFileSync(configPath, config, { mode: 0o600 })
    // Its variables are set elsewhere, perhaps: each is taken to be.
    const { problems } = await compileConfig({
      root: folder,
      configPath,
      read: setElsewhere,
    })
    const errors = problems.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return problems.map(problem => ({ ...problem, file: 'gateway.config.ts' }))
    const told = errors.map(({ path, message }) => `  ${path}: ${message}`).join('\n')
    throw new Error(`The config that was made of it does not pass headgate check:\n${told}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Addresses and keys are not judged here; what would choose another config or layer is not read. */
function setElsewhere(name: string): string | undefined {
  if (name === 'HEADGATE_SECRET') return '0'.repeat(64)
  return name.startsWith('HEADGATE_') || name === 'NODE_ENV' ? undefined : 'https://set.invalid'
}
