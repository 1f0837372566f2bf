// Builds presets into .headgate/test-builds, with the tests' config compiled in: `node build-for-tests.ts PRESET …`.
// Does nothing for those that are current.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfFiles } from '../cli/project.ts'
import { compileConfig } from '../codegen/config/index.ts'
import { home as root } from '../codegen/home.ts'
import { WITHOUT_STATE } from '../tests/presets.ts'

const SOURCES = [
  'runtime',
  'generated/protocols',
  'generated/handlers',
  'generated/admin',
  'nitro.config.ts',
  'codegen/gateway-bundle.ts',
  'package-lock.json',
  'tests/e2e/gateway.config.ts',
  'tests/e2e/fallback-rows.ts',
  'tests/e2e/limited-keys.ts',
  'tests/e2e/presets.config.ts',
]

/** Configs of the presets that cannot serve what `gateway.config.ts` asks for. */
const CONFIGS = new Map<string, string>(WITHOUT_STATE.map(preset => [preset, 'presets']))

const builds = join(root, '.headgate/test-builds')
const made = new Set<string>()
const current = hashOfFiles(SOURCES)
const stale = process.argv.slice(2).filter(preset => !isCurrent(preset))
for (const preset of stale) build(preset, await compiledConfig(CONFIGS.get(preset) ?? 'gateway'))

function isCurrent(preset: string): boolean {
  const stamp = stampOf(preset)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === current
}

function stampOf(preset: string): string {
  return join(builds, preset, '.headgate-build')
}

/** Compiles `tests/e2e/NAME.config.ts`; gives the path of what comes of it. */
async function compiledConfig(name: string): Promise<string> {
  const compiled = join(builds, `${name}.ts`)
  if (made.has(compiled)) return compiled
  const { files, problems } = await compileConfig({ root, configPath: join(root, `tests/e2e/${name}.config.ts`) })
  const source = files['generated/gateway.ts']
  if (source === undefined) throw new Error(problems.map(({ path, message }) => `${path} ${message}`).join('\n'))
  mkdirSync(builds, { recursive: true })
  writeFileSync(compiled, source)
  made.add(compiled)
  return compiled
}

function build(preset: string, compiled: string): void {
  const from = performance.now()
  const output = join(builds, preset)
  rmSync(output, { recursive: true, force: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli/nitro-build.ts'), preset], {
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
  writeFileSync(stampOf(preset), current)
  console.log(`${preset}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
}
