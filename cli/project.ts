import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { home, ownModule } from '../codegen/home.ts'

/** Whether this is the package that a project depends on, which holds JavaScript, and not the repository. */
export const installed = import.meta.filename.endsWith('.js')

/**
 * The folder whose gateway it is: that of `gateway.config.ts`, `generated/` and `.output`. The repository is a project of
 * its own; an installed Headgate works on the one that the working directory is in.
 */
export const project = installed ? projectAround(process.cwd()) : home

/** Where the built server of the default preset is. */
export const builtServer = join(project, '.output/server/index.mjs')

const STAMP = join(project, '.output/.headgate-build')

/** What the built server is made of; the compiled config is not, as the server reads it at start. */
const BUILD_INPUTS = [
  'runtime',
  'generated/protocols',
  'generated/handlers',
  'generated/admin',
  relative(home, ownModule('nitro.config')),
  relative(home, ownModule('codegen/gateway-bundle')),
  'package.json',
  'package-lock.json',
]

/** Whether the build is of these sources and this preset. */
export function isBuilt(preset: string): boolean {
  return existsSync(builtServer) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampOf(preset)
}

export function markBuilt(preset: string): void {
  // Some platforms want their builds somewhere else.
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, stampOf(preset))
}

function stampOf(preset: string): string {
  return `${preset} ${hashOfFiles(BUILD_INPUTS)}`
}

/** The nearest folder, from here upwards, that has a config; else the nearest one with a package.json; else this one. */
function projectAround(folder: string): string {
  const folders = [folder]
  while (dirname(folders[0]!) !== folders[0]) folders.unshift(dirname(folders[0]!))
  const inside = (test: RegExp): string | undefined =>
    folders.findLast(path => readdirSync(path).some(name => test.test(name)))
  return inside(/^gateway\.config\.[cm]?[jt]s$/) ?? inside(/^package\.json$/) ?? folder
}

/** One hash over files and folders of Headgate's own, tests aside. */
export function hashOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesOf(join(home, path))) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.[a-z]+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
