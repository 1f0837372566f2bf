import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { ownModule } from '../../codegen/home.ts'
import { WATCH_VARIABLE } from '../../runtime/server/reload-messages.ts'
import { configOption } from '../config-option.ts'
import { currentEnvironment } from '../env-file.ts'
import { installed, project } from '../project.ts'

/** What a change of regenerates and restarts: the config and its layers, in the repository its sources too. */
const WATCHED = installed ? ['.'] : ['schemas', 'runtime', 'codegen', '.']
/** Files of the project's folder that matter: a config is swapped under the server that runs, for anything else it starts anew. */
const CONFIG = /\.config\.[cm]?[jt]s$/
const ENVIRONMENT = /^\.env/
/** Milliseconds in which changes count as one: editors save in several steps. */
const SETTLE = 120

export default defineCommand({
  meta: {
    name: 'dev',
    description: 'Serve without a build, and take every change of the config while it runs.',
  },
  args: {
    config: configOption,
  },
  run({ args }) {
    let child: ChildProcess | undefined
    let timer: NodeJS.Timeout | undefined
    let stopping = false
    let restarts = false

    function run(...options: string[]): ChildProcess {
      const config = args.config ? ['--config', args.config] : []
      // A changed .env is read again with each start.
      const env = currentEnvironment()
      return spawn(process.execPath, [ownModule('cli/dev-server'), ...config, ...options], { env, stdio: 'inherit' })
    }

    function begin(): void {
      const next = run()
      child = next
      next.on('exit', code => {
        if (child === next) child = undefined
        if (stopping) process.exit(0)
        if (code !== 0 && code !== null) console.log('Waiting for a change of the config or of .env …')
      })
    }

    function restart(): void {
      const old = child
      child = undefined
      if (!old) begin()
      else {
        old.once('exit', begin)
        old.kill('SIGTERM')
      }
    }

    /** The server sees what becomes of it; what is wrong with it is told, and the server goes on. */
    function regenerate(): void {
      if (child && process.env[WATCH_VARIABLE] !== 'off') run('--only-generate')
      else restart()
    }

    function changed(isConfig: boolean): void {
      restarts ||= !isConfig
      clearTimeout(timer)
      timer = setTimeout(() => {
        const settle = restarts ? restart : regenerate
        restarts = false
        settle()
      }, SETTLE)
    }

    for (const folder of WATCHED) {
      const watcher = watch(join(project, folder), { recursive: folder !== '.' })
      watcher.on('change', (_event, name) => {
        const isConfig = folder === '.' && CONFIG.test(String(name))
        if (folder !== '.' || isConfig || ENVIRONMENT.test(String(name))) changed(isConfig)
      })
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        stopping = true
        if (child) child.kill(signal)
        else process.exit(0)
      })
    }
    begin()
  },
})
