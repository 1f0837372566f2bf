import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { root } from './installed.ts'

const source = readFileSync(join(root, 'bin/headgate.mjs'), 'utf8')

/** The launcher, told that it runs on another Node, beside a command that says on which one it came to run. */
function launcher(version: string): {
  folder: string
  run: () => { status: number | null; stdout: string; stderr: string }
} {
  // A path as people have them: nothing in it is a URL's.
  const folder = mkdtempSync(join(tmpdir(), 'headgate-größe #1 50%25-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['bin', 'cli']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'bin/headgate.mjs'), source.replaceAll('process.versions.node', JSON.stringify(version)))
  writeFileSync(join(folder, 'cli/main.js'), "console.log('ran ' + process.argv.slice(2))\nprocess.exitCode = 2")
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const run = (): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [join(folder, 'bin/headgate.mjs'), 'check', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    })
  return { folder, run }
}

it.each(['22.19.0', '24.0.0', '26.1.0'])('runs the command on Node %s, with its exit code', version => {
  expect(launcher(version).run()).toMatchObject({ stdout: 'ran check,--json\n', status: 2 })
})

it.each(['20.18.1', '22.18.0'])('says on Node %s which one is needed, and how to get it', version => {
  const { status, stderr } = launcher(version).run()
  expect(status).toBe(1)
  expect(stderr).toBe(
    `Headgate needs Node 22.19 or newer; this is ${version}. Install a newer one, or one for this project only: npm install --save-dev node@24\n`,
  )
})

it('runs the command on the Node that the project has as a dependency', () => {
  const { folder, run } = launcher('20.18.1')
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/node/package.json'), '{"name":"node"}')
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'))
  expect(run()).toMatchObject({ stdout: 'ran check,--json\n', status: 2 })
})
