import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type CompileResult, compileConfig } from '../codegen/config/index.ts'
import { report } from '../codegen/report.ts'
import { EXIT } from './exit.ts'
import { generate } from './generate.ts'
import { printProblems } from './print-problems.ts'
import { hashOfFiles, installed, project } from './project.ts'

const STAMP = join(project, '.headgate/generated')
/** What generated files are made of, and the files themselves, as a hand edit must not survive. The config comes on top. */
const SOURCES = ['schemas', 'codegen', 'runtime/protocols', 'generated/protocols', 'generated/handlers']

/**
 * Makes everything generated current, for a config, and gives the path of the compiled config. The protocols are
 * compiled again only where their sources changed; the config always, as only loading it tells what it imports.
 */
export async function prepare(config?: string): Promise<string> {
  if (!installed) await compileProtocols()
  const other = config ?? process.env.HEADGATE_CONFIG
  const { files } = await compileOrExit(other)
  if (!other) {
    for (const [path, content] of Object.entries(files)) write(join(project, path), content)
    return join(project, 'generated/gateway.ts')
  }
  return writeCompiled(other, files['generated/gateway.ts']!)
}

async function compileProtocols(): Promise<void> {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfFiles(SOURCES)) return
  const result = await generate({})
  report(result, false)
  if (!result.ok) process.exit(EXIT.wrong)
  write(STAMP, hashOfFiles(SOURCES))
}

/**
 * A config that is not the project's own is compiled to where nobody edits it; for its environment always to the same place,
 * so that a server that has it sees that it has changed.
 */
function writeCompiled(config: string, source: string): string {
  const { HEADGATE_ENV, NODE_ENV } = process.env
  const whose = JSON.stringify([resolve(config), HEADGATE_ENV || NODE_ENV])
  const name = createHash('sha256').update(whose).digest('hex').slice(0, 16)
  const file = join(project, '.headgate/compiled', name, 'gateway.ts')
  // Its one import, of a type, is gone when Node has stripped the types: it means the same anywhere.
  write(file, source)
  return file
}

async function compileOrExit(config: string | undefined): Promise<CompileResult> {
  const result = await compileConfig({ root: project, configPath: config && resolve(config) })
  const errors = result.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    printProblems(errors)
    process.exit(EXIT.wrong)
  }
  return result
}

function write(file: string, content: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  mkdirSync(dirname(file), { recursive: true })
  // Whoever reads it meanwhile, such as a server that watches it, sees one or the other.
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, content)
  renameSync(temporary, file)
}
