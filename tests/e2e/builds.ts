import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { BuiltPreset } from '../presets.ts'

const root = resolve(import.meta.dirname, '../..')

/** The folder of a preset's build with the tests' config; built here where it is not current. */
export function ensureBuilt(preset: BuiltPreset): string {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build-for-tests.ts'), preset], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return join(root, '.headgate/test-builds', preset)
}
