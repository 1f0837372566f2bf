// npm run test:presets: the presets for runtimes that `npm test` does without, as they are 200 MB, tried like all others.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { RUNTIMES } from '../tests/presets.ts'

const root = resolve(import.meta.dirname, '..')

run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', 'tests/runtimes'])
run(process.execPath, ['scripts/build-for-tests.ts', ...RUNTIMES])
run(join(root, 'node_modules/.bin/vitest'), ['run', 'tests/e2e/smoke.test.ts', '-t', RUNTIMES.join('|')])

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
