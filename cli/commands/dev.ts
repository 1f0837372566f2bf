import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { ownModule } from '../../codegen/home.ts'
import { installed, project } from '../project.ts'

/** What a change of regenerates and restarts: the config and its layers, in the repository its sources too. */
const WATCHED = installed ? ['.'] : ['schemas', 'runtime', 'codegen', '.']
/** Files of the project's folder that matter. */
const PROJECT_FILES = /^(.*\.config\.[cm]?[jt]s$|\.env)/
/** Milliseconds in which changes count as one: editors save in several steps. */
const SETTLE = 120

export default defineCommand({
  meta: {
    name: 'dev',
    description: 'Serve without a build, and do so again whenever the config or, in the repository, a source changes.',
  },
  args: {
    config: { type: 'string', description: 'Another config than gateway.config.ts.' },
  },
  run({ args }) {
    let child: ChildProcess | undefined
    let timer: NodeJS.Timeout | undefined
    let stopping = false

    function begin(): void {
      const next = spawn(
        process.execPath,
        [ownModule('cli/dev-server'), ...(args.config ? ['--config', args.config] : [])],
        {
          stdio: 'inherit',
        },
      )
      child = next
      next.on('exit', code => {
        if (child === next) child = undefined
        if (stopping) process.exit(0)
        if (code !== 0 && code !== null) console.log('Waiting for a change …')
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

    function changed(): void {
      clearTimeout(timer)
      timer = setTimeout(restart, SETTLE)
    }

    for (const folder of WATCHED) {
      const watcher = watch(join(project, folder), { recursive: folder !== '.' })
      watcher.on('change', (_event, name) => {
        if (folder !== '.' || PROJECT_FILES.test(String(name))) changed()
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
