import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { home } from '../../codegen/home.ts'

/** What a change of regenerates and restarts. */
const WATCHED = ['schemas', 'runtime', 'codegen', '.']
/** Files of the root folder that matter. */
const ROOT_FILES = /^(gateway\.config\.|.*\.config\.ts$|\.env)/
/** Milliseconds in which changes count as one: editors save in several steps. */
const SETTLE = 120

export default defineCommand({
  meta: {
    name: 'dev',
    description: 'Serve from the sources, and do so again whenever schemas, config or runtime change.',
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
        [join(home, 'cli/dev-server.ts'), ...(args.config ? ['--config', args.config] : [])],
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
      const watcher = watch(join(home, folder), { recursive: folder !== '.' })
      watcher.on('change', (_event, name) => {
        if (folder !== '.' || ROOT_FILES.test(String(name))) changed()
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
