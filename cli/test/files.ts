import { globSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What a file of tests is called: `gateway.gateway-test.ts`. */
const PATTERN = '*.gateway-test.{ts,mts,js,mjs}'

/**
 * The files that hold tests: those that are named, all of folders that are, or else those next to the config. Throws
 * where there are none.
 */
export function testFiles(paths: readonly string[], configPath: string): string[] {
  const folder = dirname(configPath)
  if (paths.length === 0) {
    const found = inFolder(folder, PATTERN)
    if (found.length > 0) return found
    throw new Error(
      `There are no tests in ${folder}: they are files such as gateway.gateway-test.ts, next to the config.`,
    )
  }
  const found = paths.flatMap(path => {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) throw new Error(`${path}: there is no such file or folder.`)
    return stats.isDirectory() ? inFolder(resolve(path), `**/${PATTERN}`) : [resolve(path)]
  })
  if (found.length === 0)
    throw new Error(`There are no tests in ${paths.join(', ')}: they are files such as gateway.gateway-test.ts.`)
  return [...new Set(found)]
}

function inFolder(folder: string, pattern: string): string[] {
  const found = globSync(pattern, { cwd: folder, exclude: name => name === 'node_modules' })
  return found.map(name => join(folder, name)).sort()
}
