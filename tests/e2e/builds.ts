import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BuiltPreset } from '../presets.ts'

const root = resolve(import.meta.dirname, '../..')

const built = new Map<BuiltPreset, string>()

/**
 * The folder of a preset's build with the tests' config; built here where it is not current. With HEADGATE_SKIP_BUILD
 * set, a build that is there is taken as it is: for whoever writes tests and leaves the sources alone.
 */
export function ensureBuilt(preset: BuiltPreset): string {
  let folder = built.get(preset)
  if (folder === undefined) {
    // What is replaced meanwhile stays where it is.
    folder = realpathSync(build(preset))
    built.set(preset, folder)
  }
  return folder
}

function build(preset: BuiltPreset): string {
  const folder = join(root, '.headgate/test-builds', preset)
  if (process.env.HEADGATE_SKIP_BUILD && existsSync(join(folder, '.headgate-build'))) return folder
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build-for-tests.ts'), preset], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return folder
}
