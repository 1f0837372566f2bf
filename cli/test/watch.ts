import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Milliseconds in which changes count as one: editors save in several steps. */
const SETTLE = 120

/**
 * Runs the command again whenever a file of the config or of the tests changes, or is new beside them: each time in a
 * process of its own, as modules are loaded once in each.
 */
export function runAgain(files: readonly string[], rawArgs: readonly string[]): void {
  const args = rawArgs.filter(arg => arg !== '--watch')
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  const run = (): void => {
    child?.kill()
    // The command itself, whatever it was started with.
    child = spawn(process.execPath, [process.argv[1]!, 'test', ...args], { stdio: 'inherit' })
  }
  const names = new Set(files.map(file => basename(file)))
  for (const folder of new Set(files.map(file => dirname(file)))) {
    watch(folder, (_, name) => {
      if (name === null || (!names.has(name) && !/\.gateway-test\.m?[jt]s$/.test(name))) return
      clearTimeout(timer)
      timer = setTimeout(run, SETTLE)
    })
  }
  run()
}
