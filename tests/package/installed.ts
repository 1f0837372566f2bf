import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const dist = join(root, 'dist')

export interface PackageJson {
  name: string
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
}

export const manifestOf = (folder: string): PackageJson =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** dist/ is made by `npm test` before its tests; here where it is not there, for whoever runs one of them. */
export function ensurePackage(): void {
  if (existsSync(join(dist, 'package.json'))) return
  execFileSync(process.execPath, [join(root, 'scripts/package/main.ts')], { stdio: 'pipe' })
}

/**
 * A folder in which the packed package is installed. What it depends on is linked from the repository, so that no registry
 * is asked: only what its package.json names, and what that needs.
 */
export function installPackage(): string {
  ensurePackage()
  const folder = mkdtempSync(join(tmpdir(), 'headgate-package-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'headgate'), { recursive: true })
  const options = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, dist]
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', options, { stdio: 'pipe' })
  const archive = readdirSync(folder).find(name => name.endsWith('.tgz'))!
  execFileSync('tar', ['-xzf', join(folder, archive), '--strip-components=1', '-C', join(modules, 'headgate')])
  const { dependencies, optionalDependencies } = manifestOf(join(modules, 'headgate'))
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const there = join(root, 'node_modules', name)
    if (!existsSync(there)) continue
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(there, join(modules, name))
  }
  return folder
}
