// npm test: every check that a change has to pass. One step after the other; the first that fails ends it.
//   npm test                all of it
//   npm test -- PATTERN     only the tests whose file matches, with what they need
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { PRESETS_BUILT_BY_TESTS } from '../tests/presets.ts'

const root = resolve(import.meta.dirname, '..')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const patterns = process.argv.slice(2)

interface Step {
  name: string
  command: string[]
}

const checks: Step[] = [
  { name: 'generated files are current', command: [process.execPath, 'cli/main.ts', 'generate', '--check'] },
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'lint and format', command: [bin('biome'), 'check', '--error-on-warnings'] },
]

const builds: Step = {
  name: 'builds',
  command: [process.execPath, 'scripts/build-for-tests.ts', ...PRESETS_BUILT_BY_TESTS],
}

const pack: Step = { name: 'the package', command: [process.execPath, 'scripts/package/main.ts'] }

const tests: Step = { name: 'tests', command: [bin('vitest'), 'run', ...patterns] }

for (const step of patterns.length > 0 ? [builds, pack, tests] : [...checks, builds, pack, tests]) {
  const from = performance.now()
  console.log(`\n▶ ${step.name}`)
  const [command, ...args] = step.command
  const { status } = spawnSync(command!, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`\n✗ ${step.name} failed (${step.command.slice(0, 3).join(' ')})`)
    process.exit(status ?? 1)
  }
  console.log(`✓ ${step.name} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
}
