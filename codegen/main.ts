import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Generated, type GenerateOptions, generate } from './generate.ts'

export { generate } from './generate.ts'

/** Generates and says in one line what came of it; problems first, each on a line. Returns the exit code. */
export async function runGenerate(options: GenerateOptions): Promise<number> {
  const result = await generate(options)
  for (const warning of result.warnings) console.warn(`warning: ${warning}`)
  for (const error of result.errors) console.error(`error: ${error}`)
  console.log(summary(result, options.check ?? false))
  return result.ok ? 0 : 1
}

function summary({ errors, changes, milliseconds }: Generated, check: boolean): string {
  const took = `${(milliseconds / 1000).toFixed(1)} s`
  const faults = errors.length === 0 ? '' : `, ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`
  const paths = [...changes.written, ...changes.removed.map(path => `${path} (removed)`)]
  if (paths.length === 0) return `generate: nothing to change${faults} (${took})`
  if (check)
    return `generate --check: these files are not what the sources make${faults}: ${paths.join(', ')} (${took})`
  const shown = paths.length > 8 ? [...paths.slice(0, 7), `${paths.length - 7} more`] : paths
  return `generate: changed ${shown.join(', ')}${faults} (${took})`
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, config: { type: 'string' } } })
  process.exitCode = await runGenerate({ root: fileURLToPath(new URL('..', import.meta.url)), ...values })
}
