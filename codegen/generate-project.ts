import { configFiles } from './config-files.ts'
import type { Generated, GenerateOptions } from './generated.ts'
import { applyChanges, findChanges, type Output } from './output.ts'

/**
 * Makes what is a project's own under `generated/`: the compiled config and its manifest. Everything that comes of
 * schemas is in the package that the project depends on.
 */
export async function generateProject({ root, check = false, config }: GenerateOptions): Promise<Generated> {
  const start = performance.now()
  const { files, errors, warnings } = await configFiles(root, config)
  const output: Output = { files, owned: [], keeps: () => true }
  const changes = findChanges(output, root)
  if (!check) applyChanges(changes, output, root)
  return {
    ok: errors.length === 0 && (!check || changes.written.length === 0),
    errors,
    warnings,
    changes,
    milliseconds: performance.now() - start,
  }
}
