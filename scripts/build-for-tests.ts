// Builds one preset into .headgate/test-builds, with the tests' config compiled in; does nothing where it is current.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfFiles } from '../cli/project.ts'
import { compileConfig } from '../codegen/config/index.ts'
import { home as root } from '../codegen/home.ts'

const SOURCES = [
  'runtime',
  'generated/protocols',
  'generated/handlers',
  'generated/admin',
  'nitro.config.ts',
  'package-lock.json',
  'tests/e2e/gateway.config.ts',
  'tests/e2e/fallback-rows.ts',
  'tests/e2e/limited-keys.ts',
  'tests/e2e/limited-keys.ts',
]

const [preset] = process.argv.slice(2)
if (preset === undefined) throw new Error('Name a preset.')
await buildForTests(preset)

async function buildForTests(preset: string): Promise<void> {
  const output = join(root, '.headgate/test-builds', preset)
  const stamp = join(output, '.headgate-build')
  const current = hashOfFiles(SOURCES)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  rmSync(output, { recursive: true, force: true })
  const { files, problems } = await compileConfig({ root, configPath: join(root, 'tests/e2e/gateway.config.ts') })
  const source = files['generated/gateway.ts']
  if (source === undefined) throw new Error(problems.map(({ path, message }) => `${path} ${message}`).join('\n'))
  const compiled = join(root, '.headgate/test-builds/gateway.ts')
  mkdirSync(output, { recursive: true })
  writeFileSync(compiled, source)
  const nitro = join(root, 'node_modules/nitropack/dist/cli/index.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [nitro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      NITRO_PRESET: preset,
      NODE_ENV: 'production',
      HEADGATE_OUTPUT: output,
      HEADGATE_GATEWAY_MODULE: compiled,
    },
  })
  if (status !== 0) throw new Error(`${preset} cannot be built:\n${stdout}${stderr}`)
  console.log(stdout.split('\n').find(line => line.includes('Total size')) ?? '')
  writeFileSync(stamp, current)
}
