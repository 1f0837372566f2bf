// npm run try-package: what a newcomer does, with npm and the registry as they are. An empty folder, `npm i` of the packed
// package, `npx headgate init`, `npx headgate dev`, the first answer; says what each took. Not part of npm test, which asks
// no registry.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home } from '../../codegen/home.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-try-'))
const archives = mkdtempSync(join(tmpdir(), 'headgate-archive-'))
let server: ChildProcess | undefined
try {
  execFileSync(process.execPath, [join(import.meta.dirname, 'main.ts')], { stdio: 'inherit' })
  run(home, 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', archives, './dist')
  const archive = join(archives, readdirSync(archives)[0]!)
  const begun = performance.now()
  step('npm i headgate', () => run(folder, 'npm', 'i', '--loglevel=error', '--no-audit', '--no-fund', archive))
  step('npx headgate init', () => run(folder, 'npx', 'headgate', 'init', '--yes'))
  step('npx headgate check', () => run(folder, 'npx', 'headgate', 'check'))
  const from = performance.now()
  const url = await start()
  console.log(`npx headgate dev: ${seconds(from)}`)
  const response = await fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'demo', input: 'say: hello' }),
  })
  console.log(`the first answer: ${response.status}, ${seconds(begun)} after the empty folder`)
  if (!response.ok) process.exitCode = 1
} finally {
  await stop()
  for (const made of [folder, archives]) rmSync(made, { recursive: true, force: true })
}

function step(name: string, work: () => void): void {
  const from = performance.now()
  work()
  console.log(`${name}: ${seconds(from)}`)
}

/** With a clean environment, as npm passes much of its own on to what it runs. */
function run(cwd: string, command: string, ...args: string[]): void {
  execFileSync(command, args, { cwd, env: cleanEnv(), stdio: ['ignore', 'ignore', 'inherit'] })
}

function cleanEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|HEADGATE_)/.test(name)))
}

function start(): Promise<string> {
  const child = spawn('npx', ['headgate', 'dev'], { cwd: folder, env: { ...cleanEnv(), PORT: '0' }, detached: true })
  server = child
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (piece: Buffer): void => {
      output += piece
      const url = /Headgate listens on (http:\/\/[\d.:]+)/.exec(output)?.[1]
      if (url) resolve(url)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`headgate dev ended without listening:\n${output}`)))
  })
}

/** npx and what it has started are a group of processes. */
async function stop(): Promise<void> {
  if (server?.pid === undefined || server.exitCode !== null) return
  const ended = new Promise(resolve => server!.once('exit', resolve))
  process.kill(-server.pid, 'SIGTERM')
  await ended
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
