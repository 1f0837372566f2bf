import type { Generated } from './generated.ts'

/** Says on the console what came of generating: problems first, each on a line, then one line that sums up. */
export function report(result: Generated, check: boolean): void {
  for (const warning of result.warnings) console.warn(`warning: ${warning}`)
  for (const error of result.errors) console.error(`error: ${error}`)
  console.log(summary(result, check))
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
