import { readFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { AnySchemaObject } from 'ajv/dist/2020.js'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { home } from '../home.ts'
import { type CheckedConfig, compileGateway } from './compile.ts'
import { judge, judgeElsewhere } from './judge.ts'
import { revisionOf, writeManifest } from './manifest.ts'
import { writeGatewayModule } from './module.ts'
import { compareFindings, type Finding, formatPath, type Problem } from './problem.ts'

export type { Problem, Severity } from './problem.ts'

export interface CompileOptions {
  /** The project, whose `gateway.config.ts` it is. */
  root: string
  /** Absolute, or relative to the working directory. `HEADGATE_CONFIG`, then the root's `gateway.config.ts`, if absent. */
  configPath?: string
  /** Whose layer is applied. `HEADGATE_ENV`, then `NODE_ENV`, if absent. */
  environment?: string
  /** Looks an environment variable up. The process's own if absent. */
  read?: (name: string) => string | undefined
}

export interface CompileResult {
  /** All that is wrong, ordered by path. */
  problems: Problem[]
  /** Absent where a problem is an error. */
  gateway?: CompiledGateway
  /** Relative path -> content; empty where a problem is an error. Equal configs make equal bytes. */
  files: Record<string, string>
  /** The files that the config was made of, absolute, the strongest first; empty where none could be evaluated. */
  sources: string[]
}

/** Loads, checks and compiles the config. Whatever is wrong with it is a problem, never a throw. */
export async function compileConfig(options: CompileOptions): Promise<CompileResult> {
  const read = options.read ?? (name => process.env[name])
  const schema = await readSchema()
  const judging = {
    root: options.root,
    configPath: resolve(options.configPath || read('HEADGATE_CONFIG') || join(options.root, 'gateway.config.ts')),
    schema,
    environment: options.environment || read('HEADGATE_ENV') || read('NODE_ENV') || undefined,
    read,
  }
  const here = await judge(judging)
  const findings = [...here.findings, ...(await judgeElsewhere(judging, here))].sort(compareFindings)
  const problems = findings.map(finding => problemOf(finding, judging))
  const { sources } = here
  if (here.config === undefined || problems.some(({ severity }) => severity === 'error'))
    return { problems, files: {}, sources }

  // The schema and the checks, which found no error, have vouched for the shape.
  const compiled = compileGateway(here.config as unknown as CheckedConfig)
  const manifest = writeManifest(compiled)
  const gateway = { revision: revisionOf(manifest), ...compiled }
  const files = {
    'generated/gateway.ts': writeGatewayModule(gateway),
    'generated/gateway.manifest.json': manifest,
  }
  return { problems, gateway, files, sources }
}

/** The shape of a config. */
export async function readSchema(): Promise<AnySchemaObject> {
  return JSON.parse(await readFile(join(home, 'schemas/gateway-config.json'), 'utf8'))
}

function problemOf(finding: Finding, { root, configPath }: { root: string; configPath: string }): Problem {
  const file = finding.file ?? configPath
  const inside = relative(resolve(root), file)
  return {
    severity: finding.severity,
    code: finding.code,
    file: inside.startsWith('..') || isAbsolute(inside) ? file : inside,
    ...(finding.line !== undefined && { line: finding.line }),
    path: formatPath(finding.path),
    message: finding.message,
    ...(finding.hint !== undefined && { hint: finding.hint }),
  }
}
