import { spawn } from 'node:child_process'
import { join, relative, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { generate } from '../../codegen/main.ts'
import { compileOrExit } from '../compile.ts'
import { builtServer, isBuilt, root, writeCompiled } from '../project.ts'
import { build } from './build.ts'

export default defineCommand({
  meta: { name: 'start', description: 'Generate and build what is not current, then serve.' },
  args: {
    config: { type: 'string', description: 'Another config than gateway.config.ts.' },
  },
  async run({ args }) {
    const compiled = await prepare(args.config)
    if (!isBuilt('node_server')) {
      console.log('Building the server (once for each change of the sources) …')
      const status = build('node_server', { quiet: true })
      if (status !== 0) process.exit(status)
    }
    serve(builtServer, { ...process.env, HEADGATE_GATEWAY: compiled })
  },
})

/** Everything generated is current; gives the path of the compiled config. */
export async function prepare(config: string | undefined): Promise<string> {
  if (config === undefined && !process.env.HEADGATE_CONFIG) {
    const outcome = await generate({ root, check: false })
    if (!outcome.ok) process.exit(1)
    return join(root, 'generated/gateway.ts')
  }
  const { files } = await compileOrExit(config && resolve(config))
  return writeCompiled(files['generated/gateway.ts']!)
}

/** Becomes the server: no second process stays behind, and signals reach it directly. Where that is not possible, waits for it. */
export function serve(script: string, env: NodeJS.ProcessEnv): void {
  const args = [process.execPath, '--disable-warning=ExperimentalWarning', script]
  if (process.execve && process.platform !== 'win32') process.execve(process.execPath, args, env)
  const child = spawn(process.execPath, args.slice(1), { env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', code => process.exit(code ?? 1))
}

/** A path as a person at this shell would write it. */
export function shown(path: string): string {
  return relative(process.cwd(), path) || '.'
}
