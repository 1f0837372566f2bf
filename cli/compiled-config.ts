import { compileConfig } from '../codegen/config/index.ts'
import type { CompiledGateway } from '../runtime/config/compiled.ts'
import { printProblems } from './print-problems.ts'
import { project } from './project.ts'

/** The project's config, or the one that `--config` names. Throws where it has errors, after they have been printed. */
export async function compiledConfig(config: string | undefined, environment?: string): Promise<CompiledGateway> {
  const options = {
    root: project,
    ...(config !== undefined && { configPath: config }),
    ...(environment !== undefined && { environment }),
  }
  const { problems, gateway } = await compileConfig(options)
  if (gateway) return gateway
  printProblems(problems)
  throw new Error('The config has errors.')
}
