import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../codegen/config/index.ts'

/** Those of the generated files that are not what the config makes: they are what is reviewed, built and compared. */
export function staleFiles(files: Readonly<Record<string, string>>, root: string): Problem[] {
  return Object.entries(files).flatMap(([path, content]): Problem[] => {
    const file = join(root, path)
    const isThere = existsSync(file)
    if (isThere && withoutReturns(readFileSync(file, 'utf8')) === content) return []
    const message = isThere ? 'This is not what the config makes.' : 'This file is not there.'
    return [{ severity: 'error', code: 'stale-file', file: path, path: '', message, hint: 'run `headgate generate`' }]
  })
}

/** Git writes them on Windows where it is told to. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
