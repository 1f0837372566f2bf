import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Miniflare } from 'miniflare'
import { ensureBuilt } from './builds.ts'

export const root = resolve(import.meta.dirname, '../..')

/**
 * workerd closes a connection that has been idle for five seconds, perhaps just as it is used again. Whoever asks by fetch
 * from here gives it up long before.
 */
async function giveUpIdleConnections(keepAliveTimeout: number): Promise<void> {
  // Node has its dispatcher with the first fetch, and takes another one of the same class in its place.
  await fetch('data:,')
  const world = globalThis as unknown as Record<symbol, { constructor: new (options: object) => object } | undefined>
  for (const version of [1, 2]) {
    const name = Symbol.for(`undici.globalDispatcher.${version}`)
    const Agent = world[name]?.constructor
    if (Agent) Object.assign(world, { [name]: new Agent({ keepAliveTimeout, keepAliveMaxTimeout: keepAliveTimeout }) })
  }
}

await giveUpIdleConnections(1_000)

/** Keys that the tests' config knows. */
export const TEAM_KEY = 'sk-headgate-team'
export const HASHED_KEY = 'sk-headgate-hashed'
/** What opens the admin API. */
export const ADMIN_KEY = 'admin-key-of-the-tests'
/** The key that the gateway sends to upstreams: must never reach a client or a log. */
export const UPSTREAM_KEY = 'sk-upstream-secret-0123456789'

/** Keys of one upstream, the first of which gets three of four calls. */
export const POOL_KEYS = ['sk-pool-key-a-0123456789', 'sk-pool-key-b-0123456789'] as const
/** What logins are encrypted with. */
export const HEADGATE_SECRET = '5c'.repeat(32)

/** An id that the gateway itself gave to an answer. */
export const OUR_REQUEST_ID = /^req_[0-9a-f-]{32,36}$/

/** Where the config's upstreams are; what is not given leads nowhere. */
export interface Upstreams {
  /** Origin of the replay server. */
  replay?: string
  /** Origin of the faulty server. */
  faults?: string
  /** Origin of a second one, which may end before the gateway does. */
  mortal?: string
  /** Origin of Amazon Bedrock. */
  bedrock?: string
  /** Origin of a provider with several keys. */
  pool?: string
  /** Origins of what is behind subscriptions. */
  codex?: string
  github?: string
}

export interface RunningGateway {
  /** `http://127.0.0.1:PORT` */
  url: string
  /** Of its process; absent where it shares one. */
  pid?: number
  /** What it has logged so far. */
  output(): string
  /** All usage rows, once everything that was recorded is stored. */
  usage(): Promise<Record<string, unknown>[]>
  /** Does what a cron trigger does; absent where there is none. */
  scheduled?(): Promise<void>
  /** Changes its database as other tools do. */
  execute(sql: string): Promise<void>
  /** Rows of its database. */
  rows(sql: string): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

export const platforms = ['node', 'workerd'] as const
export type Platform = (typeof platforms)[number]

/** The built gateway with the tests' config, on a port of its own. `env`: what a process gets beside it. */
export function startGateway(
  platform: Platform,
  upstreams: Upstreams = {},
  env: Record<string, string> = {},
): Promise<RunningGateway> {
  return platform === 'node' ? startOnNode(upstreams, env) : startOnWorkers(variables(upstreams))
}

/**
 * Makes a process say on SIGUSR2 how many bytes it holds that somebody still needs. Buffers that a collection found
 * unused are given back beside it, and counted as gone by the next one.
 */
export const TELLS_MEMORY = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import { setFlagsFromString } from 'node:v8'
    import { runInNewContext } from 'node:vm'
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc')
    process.on('SIGUSR2', () => {
      collect()
      setTimeout(() => {
        collect()
        const { heapUsed, external } = process.memoryUsage()
        console.log('memory ' + (heapUsed + external))
      }, 50)
    })`)}`,
}

/** Bytes that two connections’ sockets may swallow before pressure is felt: kernels let a receiver’s buffer grow to 32 MiB. */
export const IN_BETWEEN = 96 * 1024 * 1024

/** The bytes that a process holds that was started with `TELLS_MEMORY`. */
export async function memoryOf({ pid, output }: { pid?: number | undefined; output(): string }): Promise<number> {
  const told = (): RegExpMatchArray[] => [...output().matchAll(/^memory (\d+)$/gm)]
  const before = told().length
  process.kill(pid!, 'SIGUSR2')
  while (told().length === before) await new Promise(resolve => setTimeout(resolve, 20))
  return Number(told().at(-1)![1])
}

/**
 * On Node, where chance always draws the same number, usually of 0 to 1: it decides how long cooldowns are. A greater one
 * makes them longer than they can be, so that no slow machine misses them.
 */
export function startGatewayByChance(
  draw: number,
  upstreams: Upstreams,
  env: Record<string, string> = {},
): Promise<RunningGateway> {
  return startOnNode(upstreams, { NODE_OPTIONS: `--import=data:text/javascript,Math.random=()=>${draw}`, ...env })
}

/** What the tests' config asks of the environment. */
export function variables({
  replay = 'http://127.0.0.1:9',
  faults = 'http://127.0.0.1:9',
  mortal = 'http://127.0.0.1:9',
  bedrock = 'http://127.0.0.1:9',
  pool = 'http://127.0.0.1:9',
  codex = 'http://127.0.0.1:9',
  github = 'http://127.0.0.1:9',
}: Upstreams): Record<string, string> {
  return {
    TEAM_KEY,
    UPSTREAM_KEY,
    HEADGATE_ADMIN_KEY: ADMIN_KEY,
    REPLAY_V1: `${replay}/v1`,
    REPLAY_V1BETA: `${replay}/v1beta`,
    FAULTS_V1: `${faults}/v1`,
    FAULTS_V1BETA: `${faults}/v1beta`,
    MORTAL_V1: `${mortal}/v1`,
    BEDROCK: bedrock,
    BEDROCK_KEY_ID: 'AKIDEXAMPLE',
    BEDROCK_API_KEY: 'ABSK-bedrock-api-key',
    POOL_V1: `${pool}/v1`,
    POOL_KEY_A: POOL_KEYS[0],
    POOL_KEY_B: POOL_KEYS[1],
    CODEX: codex,
    GITHUB: github,
    HEADGATE_SECRET,
    // Nobody listens, nobody has the name, and nobody speaks TLS.
    FAULTS_NOWHERE: 'http://127.0.0.1:9/v1',
    FAULTS_NAMELESS: 'http://headgate.invalid/v1',
    FAULTS_TLS: `${faults.replace('http:', 'https:')}/v1`,
  }
}

/** A server process of this repository and the way to end it. */
export interface ServerProcess {
  child: ChildProcess
  url: string
  output(): string
  /** Sends SIGTERM and waits for the end; gives the exit code. */
  stop(): Promise<number | null>
}

/** Starts a script that prints the address it listens on. */
export function startProcess(
  script: string,
  args: string[],
  env: Record<string, string | undefined>,
): Promise<ServerProcess> {
  return startProgram(process.execPath, [script, ...args], env)
}

/** Starts a program that prints the address it listens on. */
export async function startProgram(
  program: string,
  args: string[],
  env: Record<string, string | undefined>,
): Promise<ServerProcess> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let serving = false
  let stopping = false
  const ended = new Promise<number | null>(done => child.on('exit', code => done(code)))
  child.on('close', (code, signal) => {
    if (!serving || stopping || child.killed) return
    console.error(`${args.join(' ')} (${child.pid}) has ended by itself with ${code ?? signal}:\n${output}`)
  })
  const url = await new Promise<string>((done, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk
      const address = /http:\/\/(127\.0\.0\.1|\[::1\]):\d+/.exec(output)
      if (address) done(address[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('close', (code, signal) => failed(new Error(`${args.join(' ')} ended with ${code ?? signal}:\n${output}`)))
  })
  serving = true
  return {
    child,
    url,
    output: () => output,
    stop() {
      stopping = true
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      return ended.finally(() => clearTimeout(timer))
    },
  }
}

/** The built server, with these variables beside those of the config. */
export async function startOnNode(upstreams: Upstreams, env: Record<string, string> = {}): Promise<RunningGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-test-'))
  const database = join(folder, 'usage.db')
  const server = await startProcess(join(ensureBuilt('node_server'), 'server/index.mjs'), [], {
    ...variables(upstreams),
    PORT: '0',
    HOST: '127.0.0.1',
    HEADGATE_DATABASE: database,
    HEADGATE_LOG: 'json',
    ...env,
  })
  return {
    url: server.url,
    pid: server.child.pid,
    output: server.output,
    async usage() {
      const { default: Database } = await import('better-sqlite3')
      return settled(server.url, async () => {
        if (!existsSync(database)) return []
        const client = new Database(database, { readonly: true })
        try {
          return client.prepare('select * from usage order by id').all() as Record<string, unknown>[]
        } finally {
          client.close()
        }
      })
    },
    async execute(sql) {
      const { default: Database } = await import('better-sqlite3')
      const client = new Database(database)
      client.exec(sql).close()
    },
    async rows(sql) {
      const { default: Database } = await import('better-sqlite3')
      const client = new Database(database, { readonly: true })
      try {
        return client.prepare(sql).all() as Record<string, unknown>[]
      } finally {
        client.close()
      }
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Rows that have stopped coming. They are written within 100 ms of the answer by a gateway that gets to run: it shows that
 * it does by other answers between the looks.
 */
async function settled<Row>(url: string, read: () => Promise<Row[]>): Promise<Row[]> {
  let rows: Row[] | undefined
  for (let same = 0; same < 2; ) {
    await new Promise(resolve => setTimeout(resolve, 100))
    await fetch(`${url}/health`).then(
      reply => reply.arrayBuffer(),
      () => {},
    )
    const now = await read()
    same = rows?.length === now.length ? same + 1 : 0
    rows = now
  }
  return rows ?? []
}

/** The built Worker with these variables bound to it. `counting`: where limits are counted. */
export async function startOnWorkers(
  bindings: Record<string, string>,
  counting: 'objects' | 'database' = 'objects',
): Promise<RunningGateway> {
  const server = join(ensureBuilt('cloudflare_module'), 'server')
  const modules = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.mjs'))
    .sort((a, b) => Number(b === 'index.mjs') - Number(a === 'index.mjs'))
  let output = ''
  const miniflare = new Miniflare({
    modules: modules.map(name => ({ type: 'ESModule' as const, path: join(server, name) })),
    modulesRoot: server,
    compatibilityDate: '2026-01-01',
    // Without the second flag a Worker never learns that its client has left.
    compatibilityFlags: ['nodejs_compat', 'enable_request_signal'],
    bindings,
    d1Databases: { DB: 'headgate' },
    ...(counting === 'objects' && { durableObjects: { LIMITS: { className: 'Limits', useSQLite: true } } }),
    cf: false,
    host: '127.0.0.1',
    port: 0,
    handleRuntimeStdio(stdout: Readable, stderr: Readable) {
      for (const stream of [stdout, stderr]) stream.on('data', (chunk: Buffer) => (output += chunk))
    },
  })
  const url = (await miniflare.ready).origin
  const database = await miniflare.getD1Database('DB')
  // As wrangler applies them, and notes what it has applied; in one go, as each question costs as much as all of them.
  await database.batch([
    ...migrationStatements().map(statement => database.prepare(statement)),
    database.prepare('create table d1_migrations (id integer primary key, name text unique)'),
    ...migrationFiles().map(name => database.prepare('insert into d1_migrations (name) values (?)').bind(name)),
  ])
  return {
    url,
    output: () => output,
    usage: () =>
      settled(
        url,
        async () => (await database.prepare('select * from usage order by id').all<Record<string, unknown>>()).results,
      ),
    async execute(sql) {
      await database.prepare(sql).run()
    },
    rows: async sql => (await database.prepare(sql).all<Record<string, unknown>>()).results,
    async scheduled() {
      const worker = await miniflare.getWorker()
      await worker.scheduled({ cron: '*/10 * * * *' })
    },
    stop: () => miniflare.dispose(),
  }
}

const MIGRATIONS = join(root, 'runtime/state/migrations')

function migrationFiles(): string[] {
  return readdirSync(MIGRATIONS)
    .filter(name => name.endsWith('.sql'))
    .sort()
}

function migrationStatements(): string[] {
  return migrationFiles()
    .flatMap(name => readFileSync(join(MIGRATIONS, name), 'utf8').split('--> statement-breakpoint'))
    .map(statement => statement.trim())
    .filter(statement => statement !== '')
}
