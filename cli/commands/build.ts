import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { home } from '../../codegen/home.ts'
import { markBuilt } from '../project.ts'

export default defineCommand({
  meta: { name: 'build', description: 'Build the server for a platform, into .output.' },
  args: {
    preset: {
      type: 'string',
      default: 'node_server',
      description: 'Nitro preset: node_server, node_cluster, cloudflare_module, bun, deno_server, …',
    },
  },
  run({ args }) {
    process.exitCode = build(args.preset)
  },
})

/** Runs Nitro's build. Returns its exit code. */
export function build(preset: string, options: { quiet?: boolean } = {}): number {
  const nitro = join(home, 'node_modules/nitropack/dist/cli/index.mjs')
  const result = spawnSync(process.execPath, [nitro, 'build'], {
    cwd: home,
    env: { ...process.env, NITRO_PRESET: preset, NODE_ENV: 'production' },
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  if (result.status !== 0) {
    if (options.quiet) process.stderr.write(`${result.stdout}${result.stderr}`)
    return result.status ?? 1
  }
  markBuilt(preset)
  return 0
}
