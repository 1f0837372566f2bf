// npm test: every check that a change has to pass. What needs nothing of each other runs side by side, and says what it has
// to say when it is over; the first that fails ends it all.
//   npm test                all of it
//   npm test -- PATTERN     only the tests whose file matches, with what they need
import { type ChildProcess, spawn } from 'node:child_process'
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

/** Tests of the package and of what documents show install it. */
const pack: Step = { name: 'the package', command: [process.execPath, 'scripts/package/main.ts'] }

const tests: Step = { name: 'tests', command: [bin('vitest'), 'run', ...patterns] }

const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => fail(`${signal}: nothing more is run.`))

// Two lanes, as most machines have two cores or more; the checks are about as long as the builds.
const lanes = patterns.length > 0 ? [[builds, pack]] : [checks, [builds, pack]]
await Promise.all(lanes.map(lane => inTurn(lane, 'pipe')))
await inTurn([tests], 'inherit')

async function inTurn(steps: readonly Step[], output: 'pipe' | 'inherit'): Promise<void> {
  for (const step of steps) await run(step, output)
}

async function run({ name, command }: Step, output: 'pipe' | 'inherit'): Promise<void> {
  const from = performance.now()
  if (output === 'inherit') console.log(`\n▶ ${name}`)
  const [executable, ...args] = command
  const child = spawn(executable!, args, { cwd: root, stdio: ['ignore', output, output] })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => (said += text))
  const status = await new Promise<number | null>(resolve => {
    child.on('error', error => {
      said += error.message
      resolve(1)
    })
    child.on('close', resolve)
  })
  running.delete(child)
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  if (status !== 0) fail(`${said}\n✗ ${name} failed (${command.slice(0, 3).join(' ')})`, status ?? 1)
  console.log(`${said === '' ? '' : `\n${said.trimEnd()}\n`}✓ ${name} (${seconds} s)`)
}

/** Whatever still runs is of no use any more. */
function fail(message: string, status = 1): never {
  for (const child of running) child.kill()
  console.error(message)
  process.exit(status)
}
