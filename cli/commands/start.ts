import { spawn } from 'node:child_process'
import { defineCommand } from 'citty'
import { commitVariable } from '../commit.ts'
import { configOption } from '../config-option.ts'
import { prepare } from '../prepare.ts'
import { builtServer, isBuilt } from '../project.ts'
import { build } from './build.ts'

export default defineCommand({
  meta: { name: 'start', description: 'Generate and build what is not current, then serve.' },
  args: {
    config: configOption,
  },
  async run({ args }) {
    const compiled = await prepare(args.config)
    const commit = await commitVariable(args.config)
    if (!isBuilt('node_server')) {
      console.log('Building the server (once for each change of the sources) …')
      const status = build('node_server', compiled, { quiet: true, env: commit })
      if (status !== 0) process.exit(status)
    }
    serve(builtServer, { ...process.env, ...commit, HEADGATE_GATEWAY: compiled })
  },
})

/** Becomes the server: no second process stays behind, and signals reach it directly. Where that is not possible, waits for it. */
export function serve(script: string, env: NodeJS.ProcessEnv): void {
  const args = ['--disable-warning=ExperimentalWarning', script]
  if (process.execve && process.platform !== 'win32') process.execve(process.execPath, [process.execPath, ...args], env)
  const child = spawn(process.execPath, args, { env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', code => process.exit(code ?? 1))
}
