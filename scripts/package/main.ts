// npm run package: makes dist/, the npm package. Its folders are those of the repository, with JavaScript in the place of
// TypeScript, so that a path means the same in both; types are made for what others import.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home } from '../../codegen/home.ts'
import { packageManifest } from './manifest.ts'

/** What is taken as it is, beside what is compiled. */
const TAKEN = [
  'bin/headgate.mjs',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'docs/*.md',
  'deploy/grafana/*.json',
  'schemas/**/*.json',
  'generated/**/*.{js,json}',
  'generated/**/validators.d.ts',
  'runtime/state/migrations/*.sql',
  'cli/init/templates/**/*',
]

const dist = join(home, 'dist')
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
const types: { files: string[] } = JSON.parse(readFileSync(join(import.meta.dirname, 'tsconfig.types.json'), 'utf8'))

rmSync(dist, { recursive: true, force: true })
compile('tsconfig.json')
compile('tsconfig.types.json')
const named = declarationsOf(types.files.map(file => join(dist, file.replace('../../', '').replace(/\.ts$/, '.d.ts'))))
for (const file of globSync('dist/**/*.d.ts', { cwd: home })) {
  if (named.has(join(home, file))) withoutSourceEndings(join(home, file))
  else rmSync(join(home, file))
}
for (const file of globSync(TAKEN, { cwd: home, withFileTypes: true })) {
  if (!file.isFile()) continue
  const path = join(file.parentPath, file.name)
  const target = join(dist, path.slice(home.length))
  mkdirSync(dirname(target), { recursive: true })
  cpSync(path, target)
}
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(packageManifest(manifest), null, 2)}\n`)
console.log(`${manifest.name} ${manifest.version} is in dist/`)

function compile(project: string): void {
  const tsc = join(home, 'node_modules/.bin/tsc')
  const { status } = spawnSync(tsc, ['-p', join(import.meta.dirname, project)], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** tsc declares all that the entries are made of; whoever imports them sees these and what they name. */
function declarationsOf(entries: readonly string[]): Set<string> {
  const found = new Set<string>()
  const left = [...entries]
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file)) continue
    found.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']*)\.[jt]s'/g)) {
      left.push(join(dirname(file), `${path}.d.ts`))
    }
  }
  return found
}

/** Declarations name the sources, which the package has not; tsc rewrites endings in code only. */
function withoutSourceEndings(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.[^']*)\.ts'/g, "$1.js'"))
}
