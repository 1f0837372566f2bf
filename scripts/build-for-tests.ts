// Builds presets into .headgate/test-builds, with the tests' config compiled in: `node build-for-tests.ts PRESET …`.
// Does nothing for those that are current. `.headgate/test-builds/PRESET` leads to the newest one: what a process runs
// stays where it is while another one is built.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hashOfFiles } from '../cli/project.ts'
import { compileConfig } from '../codegen/config/index.ts'
import { home as root } from '../codegen/home.ts'
import { BUILT_COMMIT, WITHOUT_STATE } from '../tests/presets.ts'

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
  'tests/presets.ts',
]

/** Configs of the presets that cannot serve what `gateway.config.ts` asks for. */
const CONFIGS = new Map<string, string>(WITHOUT_STATE.map(preset => [preset, 'presets']))

const builds = join(root, '.headgate/test-builds')
const kept = join(builds, 'kept')
/** Milliseconds after which nobody runs a build any more that has been replaced. */
const OUTDATED = 6 * 60 * 60_000

const STAMP = '.headgate-build'
const made = new Set<string>()
const current = hashOfFiles(SOURCES)
const stale = (): string[] => process.argv.slice(2).filter(preset => !isCurrent(preset))
if (stale().length > 0) await alone(buildStale)

async function buildStale(): Promise<void> {
  for (const preset of stale()) build(preset, await compiledConfig(CONFIGS.get(preset) ?? 'gateway'))
}

/** One process builds at a time, as Nitro prepares every build in the same folder; what the one before has made is there then. */
async function alone(work: () => Promise<void>): Promise<void> {
  mkdirSync(kept, { recursive: true })
  const lock = join(builds, 'lock')
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
      if (isLeft(lock)) rmSync(lock, { force: true })
      else await sleep(100)
    }
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Whether a lock's process has ended without taking it away. */
function isLeft(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0)
    return false
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function isCurrent(preset: string): boolean {
  const stamp = stampOf(preset)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === current
}

function stampOf(preset: string): string {
  return join(builds, preset, STAMP)
}

/** At once: whoever looks meanwhile sees the one before. */
function point(preset: string, output: string): void {
  const [path, next] = [join(builds, preset), join(kept, `${basename(output)}.next`)]
  symlinkSync(output, next, 'junction')
  try {
    renameSync(next, path)
  } catch {
    // A folder stands there, as older builds did; or the system replaces no link by a rename.
    rmSync(path, { recursive: true, force: true })
    renameSync(next, path)
  }
}

function removeOutdated(): void {
  const led = new Set(readdirSync(builds).map(name => linkOf(join(builds, name))))
  for (const name of readdirSync(kept)) {
    const path = join(kept, name)
    if (led.has(path) || Date.now() - lstatSync(path).mtimeMs < OUTDATED) continue
    rmSync(path, { recursive: true, force: true })
  }
}

function linkOf(path: string): string | undefined {
  return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined
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
  removeOutdated()
  const output = mkdtempSync(join(kept, `${preset}-`))
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli/nitro-build.ts'), preset], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      NITRO_PRESET: preset,
      NODE_ENV: 'production',
      HEADGATE_COMMIT: BUILT_COMMIT,
      HEADGATE_OUTPUT: output,
      HEADGATE_GATEWAY_MODULE: compiled,
    },
  })
  if (status !== 0) throw new Error(`${preset} cannot be built:\n${stdout}${stderr}`)
  writeFileSync(join(output, STAMP), current)
  point(preset, output)
  console.log(`${preset}: ${((performance.now() - from) / 1000).toFixed(1)} s`)
}
