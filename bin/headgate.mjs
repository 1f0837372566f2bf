#!/usr/bin/env node
// The command, on a Node that is new enough: this one, or else the one that the project has as a dependency (`node`).
// Nothing in here needs more than Node 18.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = [22, 19]
const own = process.versions.node.split('.').map(Number)
const fits = own[0] > NEEDED[0] || (own[0] === NEEDED[0] && own[1] >= NEEDED[1])
// The package holds JavaScript, the repository its sources.
const main = ['../cli/main.js', '../cli/main.ts']
  .map(path => fileURLToPath(new URL(path, import.meta.url)))
  .find(path => existsSync(path))

if (fits) await import(pathToFileURL(main).href)
else {
  const other = nodeBeside()
  if (!other) {
    console.error(
      `Headgate needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}. ` +
        'Install a newer one, or one for this project only: npm install --save-dev node@24',
    )
    process.exit(1)
  }
  const child = spawn(other, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // A stop is for the command to handle; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** The Node of the `node` package that the project, or Headgate, depends on. */
function nodeBeside() {
  for (const from of [join(process.cwd(), 'package.json'), fileURLToPath(import.meta.url)]) {
    try {
      const found = join(dirname(createRequire(from).resolve('node/package.json')), 'bin', 'node')
      for (const path of [found, `${found}.exe`]) if (existsSync(path)) return path
    } catch {
      // Not installed there.
    }
  }
  return undefined
}
