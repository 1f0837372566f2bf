import { isAbsolute, relative } from 'node:path'
import type { Problem } from '../../codegen/config/index.ts'
import type { TypeFault } from './type-errors.ts'

/**
 * Errors of types beside what is wrong with a config otherwise. Where the config has errors, those of types in the same
 * object mostly say the same in other words: they come when the others are gone.
 */
export function withTypeErrors(problems: readonly Problem[], errors: readonly TypeFault[], root: string): Problem[] {
  const isWrong = problems.some(({ severity }) => severity === 'error')
  const told = errors.filter(({ exported }) => !(isWrong && exported))
  return [...problems, ...told.map(error => problemOf(error, root))]
}

function problemOf({ file, line, message }: TypeFault, root: string): Problem {
  const inside = relative(root, file)
  const shown = inside.startsWith('..') || isAbsolute(inside) ? file : inside
  return { severity: 'error', code: 'type-error', file: shown, line, path: '', message }
}
