// Every preset that is tried, as a server on this machine.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FUNCTIONS, type RUNTIMES } from '../presets.ts'
import { ensureBuilt } from './builds.ts'
import {
  root,
  type ServerProcess,
  startGateway,
  startProcess,
  startProgram,
  type Upstreams,
  variables,
} from './harness.ts'

export interface PresetServer {
  url: string
  output(): string
  stop(): Promise<unknown>
}

/** What starts each preset, with other variables beside those of the config. */
export const presetServers: Record<string, (upstreams: Upstreams, env?: Env) => Promise<PresetServer>> = {
  node_server: upstreams => startGateway('node', upstreams),
  cloudflare_module: upstreams => startGateway('workerd', upstreams),
  node_cluster: (upstreams, env) =>
    serving('node_cluster', upstreams, { NITRO_CLUSTER_WORKERS: '1', ...env }, index => [process.execPath, index]),
  ...Object.fromEntries(FUNCTIONS.map(preset => [preset, hosted(preset)])),
  bun: (upstreams, env) => serving('bun', upstreams, env, index => [runtime('bun'), 'run', index]),
  deno_server: (upstreams, env) =>
    serving('deno_server', upstreams, env, index => [runtime('deno'), 'run', ...DENO_RIGHTS, index]),
}

type Env = Record<string, string>

/** As in docs/deploying.md. */
const DENO_RIGHTS = ['--allow-net', '--allow-env']

function runtime(name: string): string {
  return join(root, 'tests/runtimes/node_modules/.bin', name)
}

/** Whether what the preset runs on is installed here. */
export function canRun(preset: string): boolean {
  const names: Record<(typeof RUNTIMES)[number], string> = { bun: 'bun', deno_server: 'deno' }
  const name = (names as Record<string, string>)[preset]
  return name === undefined || existsSync(runtime(name))
}

async function serving(
  preset: (typeof RUNTIMES)[number] | 'node_cluster',
  upstreams: Upstreams,
  env: Env | undefined,
  command: (index: string) => string[],
): Promise<ServerProcess> {
  const [program, ...args] = command(join(ensureBuilt(preset), 'server/index.mjs'))
  const folder = mkdtempSync(join(tmpdir(), 'headgate-preset-'))
  const process = await startProgram(program!, args, {
    ...{ ...variables(upstreams), PORT: '0', HOST: '127.0.0.1', HEADGATE_LOG: 'json' },
    ...{ HEADGATE_DATABASE: join(folder, 'usage.db'), ...env },
  })
  return { ...process, stop: () => process.stop().finally(() => rmSync(folder, { recursive: true, force: true })) }
}

function hosted(preset: (typeof FUNCTIONS)[number]): (upstreams: Upstreams, env?: Env) => Promise<ServerProcess> {
  return (upstreams, env) =>
    startProcess(join(root, 'tests/e2e/function-host.ts'), [preset, ensureBuilt(preset)], {
      ...variables(upstreams),
      ...env,
    })
}
