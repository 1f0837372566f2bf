import { type CompileResult, compileConfig } from '../codegen/config/index.ts'
import { printProblems } from './print-problems.ts'
import { root } from './project.ts'

/** The compiled config; prints what is wrong with it and ends the process where it cannot be used. */
export async function compileOrExit(configPath: string | undefined): Promise<CompileResult> {
  const result = await compileConfig({ root, configPath })
  if (result.problems.some(problem => problem.severity === 'error')) {
    printProblems(result.problems)
    process.exit(1)
  }
  return result
}
