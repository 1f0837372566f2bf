import type { Generated, GenerateOptions } from '../codegen/generated.ts'
import { installed, project } from './project.ts'

/**
 * Makes `generated/` current: all of it in the repository, where protocols are schemas to be compiled; the compiled config
 * in a project that depends on the package. The generators are loaded here, as what they need is heavy.
 */
export async function generate(options: Omit<GenerateOptions, 'root'>): Promise<Generated> {
  if (!installed) return (await import('../codegen/generate.ts')).generate({ root: project, ...options })
  return (await import('../codegen/generate-project.ts')).generateProject({ root: project, ...options })
}
