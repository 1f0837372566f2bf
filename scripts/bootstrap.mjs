// Runs a script of this repository on a machine that has only Node 20 or newer and npm: installs what is missing, then
// continues on the Node that is a dependency. Needs nothing that is not in Node itself.
//
//   node scripts/bootstrap.mjs SCRIPT [ARGUMENTS]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.headgate-installed')

install()
run(process.argv[2], process.argv.slice(3))

/** Installs once for each state of the lock file. `npm install`, as `npm ci` refuses lock files without foreign platforms' binaries. */
function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing dependencies (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = ['install', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm, options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('npm install failed; its messages are above.')
    process.exit(status ?? 1)
  }
  mkdirSync(modules, { recursive: true })
  // npm may have completed the lock file for this platform: what counts is what is there now.
  writeFileSync(
    stamp,
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex'),
  )
}

function run(script, args) {
  const bin = join(modules, '.bin')
  const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const env = { ...process.env, PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` }
  const child = spawn(existsSync(node) ? node : process.execPath, [join(root, script), ...args], {
    stdio: 'inherit',
    env,
  })
  // A stop is for the command to handle; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
