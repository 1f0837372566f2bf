import { spawnSync } from 'node:child_process'
import { defineCommand } from 'citty'
import { ownModule } from '../../codegen/home.ts'
import { commitVariable } from '../commit.ts'
import { configOption } from '../config-option.ts'
import { prepare } from '../prepare.ts'
import { markBuilt, project } from '../project.ts'

export default defineCommand({
  meta: {
    name: 'build',
    description: 'Generate what is not current, and build the server for a platform, into .output.',
  },
  args: {
    config: configOption,
    preset: {
      type: 'string',
      default: 'node_server',
      valueHint: 'NAME',
      description: 'Nitro preset: node_server, node_cluster, cloudflare_module, bun, deno_server, …',
    },
  },
  async run({ args }) {
    const compiled = await prepare(args.config)
    process.exitCode = build(args.preset, compiled, { env: await commitVariable(args.config) })
  },
})

/** Runs Nitro's build, with the compiled config of this path built in. Returns its exit code. */
export function build(
  preset: string,
  gateway: string,
  options: { quiet?: boolean; env?: NodeJS.ProcessEnv } = {},
): number {
  const result = spawnSync(process.execPath, [ownModule('cli/nitro-build'), preset], {
    cwd: project,
    env: {
      ...process.env,
      ...options.env,
      HEADGATE_GATEWAY_MODULE: gateway,
      NITRO_PRESET: preset,
      NODE_ENV: 'production',
    },
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  if (result.status !== 0) {
    if (options.quiet) process.stderr.write(`${result.stdout}${result.stderr}`)
    return result.status ?? 1
  }
  markBuilt(preset)
  return 0
}
