import type { AnySchemaObject } from 'ajv/dist/2020.js'
import { CHECKS } from './checks/index.ts'
import { withoutEchoes } from './checks/secrets.ts'
import { namesOf } from './compile.ts'
import { findDeprecations } from './deprecations.ts'
import { loadLayers } from './load.ts'
import { indexSources } from './locate.ts'
import type { Finding } from './problem.ts'
import { validateConfig } from './validate.ts'

export interface JudgeOptions {
  root: string
  /** Absolute. */
  configPath: string
  schema: AnySchemaObject
  environment: string | undefined
  read: (name: string) => string | undefined
}

/** The config of one environment and all that was found in it. */
export interface Judgement {
  /** Absent where no file could be evaluated. */
  config?: Record<string, unknown>
  /** Each with its file, and its line where that could be found. */
  findings: Finding[]
  /** Those that the files have a layer for. */
  environments: string[]
  /** The files that it was made of, the strongest first; empty where none could be evaluated. */
  sources: string[]
}

export async function judge(options: JudgeOptions): Promise<Judgement> {
  const loaded = await loadLayers(options)
  if ('severity' in loaded) return { findings: [loaded], environments: [], sources: [] }
  const sources = indexSources(loaded.files)
  const input = { config: loaded.config, declared: namesOf(loaded.config), read: options.read }
  const findings = [
    ...validateConfig(options.schema, loaded.config),
    ...findDeprecations(options.schema, loaded.config),
    ...CHECKS.flatMap(check => check(input)),
    ...sources.duplicates(),
  ]
  const located = withoutEchoes(findings).map(finding => ({
    file: options.configPath,
    ...sources.find(finding.path, options.environment),
    ...finding,
  }))
  return { config: loaded.config, findings: located, environments: loaded.environments, sources: loaded.files }
}

/**
 * What is wrong with the config in the environments that are not this one, beyond what is wrong here too: whoever
 * checks on a laptop learns of a mistake in `$production`. Variables may be missing here that are set there.
 */
export async function judgeElsewhere(options: JudgeOptions, here: Judgement): Promise<Finding[]> {
  const known = new Set(here.findings.map(identity))
  const findings: Finding[] = []
  for (const environment of here.environments.filter(name => name !== options.environment)) {
    const there = await judge({ ...options, environment })
    for (const finding of there.findings) {
      if (finding.code === 'missing-variable' || known.has(identity(finding))) continue
      known.add(identity(finding))
      findings.push({ ...finding, message: `In the environment "${environment}": ${finding.message}` })
    }
  }
  return findings
}

function identity({ code, path, message }: Finding): string {
  return JSON.stringify([code, path, message])
}
