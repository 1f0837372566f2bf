// npm run crash: kills a gateway under load, again and again, and looks at what is left.
//   npm run crash          50 times
//   npm run crash -- 500   so many times
//
// After each kill: the database is whole; every call that had ended a tenth of a second before is in usage, once; every
// response whose end a client has seen is there; and the budget has counted what usage has, but for calls that were
// under way or had just ended.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { compileConfig } from '../codegen/config/index.ts'

const root = resolve(import.meta.dirname, '..')
const kills = Number(process.argv[2] ?? 50)
const CLIENTS = 24
/** Milliseconds before a kill in which calls may be lost. */
const LOST = 100
const KEY = 'sk-crash'

const folder = mkdtempSync(join(tmpdir(), 'headgate-crash-'))
const database = join(folder, 'headgate.db')

interface Ended {
  requestId: string
  responseId: string
  at: number
}

async function compiledConfig(): Promise<string> {
  const config = join(folder, 'gateway.config.ts')
  writeFileSync(
    config,
    `import { defineGateway, env } from 'headgate'
export default defineGateway({
  upstreams: { demo: { kind: 'demo' } },
  models: { 'demo-fast': 'demo/demo-fast' },
  keys: { crash: { key: env('CRASH_KEY'), budget: { tokens: 1000000000, per: 'month' }, limits: { concurrent: 1000 } } },
  server: { counters: 'database' },
})
`,
  )
  const { files, problems } = await compileConfig({ root, configPath: config, read: () => KEY })
  const source = files['generated/gateway.ts']
  if (source === undefined) throw new Error(problems.map(({ path, message }) => `${path} ${message}`).join('\n'))
  // It imports a type from where generated modules stand.
  mkdirSync(join(root, '.headgate/crash'), { recursive: true })
  const path = join(root, '.headgate/crash/gateway.ts')
  writeFileSync(path, source)
  return path
}

interface Running {
  child: ChildProcess
  url: string
  ended: Promise<void>
}

async function start(gateway: string): Promise<Running> {
  const server = join(root, '.headgate/test-builds/node_server/server/index.mjs')
  const child = spawn(process.execPath, [server], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      CRASH_KEY: KEY,
      HEADGATE_GATEWAY: gateway,
      HEADGATE_DATABASE: database,
      HEADGATE_LOG: 'text',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const url = await new Promise<string>((done, failed) => {
    const read = (chunk: Buffer): void => {
      output += chunk
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (address) done(address[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', code => failed(new Error(`The gateway ended with ${code}:\n${output}`)))
  })
  return { child, url, ended }
}

/** Calls one after the other until the gateway is gone; gives those whose end was seen. */
async function client(url: string, streams: boolean, ended: Ended[], state: { over: boolean }): Promise<void> {
  let previous: string | undefined
  while (!state.over) {
    try {
      const reply = await fetch(`${url}/v1/responses`, {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          model: 'demo-fast',
          input: `Say something. ${Math.random()}`,
          stream: streams,
          store: true,
          ...(previous !== undefined && Math.random() < 0.5 && { previous_response_id: previous }),
        }),
      })
      const text = await reply.text()
      if (reply.status !== 200) throw new Error(`status ${reply.status}: ${text.slice(0, 300)}`)
      const responseId = /"id":"(resp_[^"]+)"/.exec(text)?.[1]
      const whole = streams ? text.includes('event: response.completed') : true
      if (!responseId || !whole) continue
      previous = responseId
      ended.push({ requestId: reply.headers.get('x-request-id') ?? '', responseId, at: performance.now() })
    } catch (thrown) {
      // A connection that breaks is what was meant; anything that the gateway says is not.
      if (thrown instanceof Error && thrown.message.startsWith('status')) throw thrown
      if (!state.over) await new Promise(resolve => setTimeout(resolve, 5))
    }
  }
}

interface Totals {
  calls: number
  /** Tokens that the budget and usage may differ by. */
  allowed: number
}

function check(round: number, ended: readonly Ended[], killedAt: number, totals: Totals): string[] {
  const open = new Database(database)
  const faults: string[] = []
  const whole = open.pragma('integrity_check', { simple: true })
  if (whole !== 'ok') faults.push(`the database is damaged: ${String(whole)}`)
  const row = open.prepare(
    'select count(*) as n, max(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)) as most from usage where request_id = ?',
  )
  const stored = open.prepare('select status from responses where id = ?')
  let most = 0
  for (const { requestId, responseId, at } of ended) {
    // Every read is typed by its own select.
    const { n, most: tokens } = row.get(requestId) as { n: number; most: number | null }
    most = Math.max(most, tokens ?? 0)
    if (n > 1) faults.push(`call ${requestId} is in usage ${n} times`)
    if (n === 0 && at < killedAt - LOST)
      faults.push(`call ${requestId}, which ended ${Math.round(killedAt - at)} ms before, is not in usage`)
    const { status } = (stored.get(responseId) ?? {}) as { status?: string }
    if (status !== 'completed') faults.push(`response ${responseId} is ${status ?? 'not there'}`)
  }
  const { used } = open
    .prepare(
      "select sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)) as used from usage where key = 'crash'",
    )
    .get() as { used: number }
  const { spent } = open
    .prepare("select coalesce(sum(tokens), 0) as spent from limit_spendings where subject = 'key/crash'")
    .get() as { spent: number }
  totals.calls += ended.length
  const late = ended.filter(({ at }) => at >= killedAt - LOST).length
  totals.allowed += (late + CLIENTS) * Math.max(most, 1)
  if (Math.abs(spent - used) > totals.allowed)
    faults.push(`the budget counts ${spent} tokens and usage ${used}, which is more apart than ${totals.allowed}`)
  open.close()
  return faults.map(fault => `round ${round}: ${fault}`)
}

/** What was served before is served again. */
async function stillServed(url: string, ended: readonly Ended[], round: number): Promise<string[]> {
  const some = ended.slice(-20)
  const faults = await Promise.all(
    some.map(async ({ responseId }) => {
      const reply = await fetch(`${url}/v1/responses/${responseId}`, { headers: { authorization: `Bearer ${KEY}` } })
      const body = (await reply.json()) as { status?: string }
      return body.status === 'completed'
        ? []
        : [`round ${round}: ${responseId} is answered with ${reply.status} ${body.status}`]
    }),
  )
  return faults.flat()
}

const build = spawnSync(process.execPath, [join(root, 'scripts/build-for-tests.ts'), 'node_server'], {
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(1)
const gateway = await compiledConfig()
const totals: Totals = { calls: 0, allowed: 0 }
const faults: string[] = []
let before: Ended[] = []
try {
  for (let round = 1; round <= kills; round++) {
    const running = await start(gateway)
    faults.push(...(await stillServed(running.url, before, round)))
    const ended: Ended[] = []
    const state = { over: false }
    const clients = Array.from({ length: CLIENTS }, (_, n) => client(running.url, n % 2 === 0, ended, state))
    await new Promise(resolve => setTimeout(resolve, 150 + Math.random() * 1_350))
    const killedAt = performance.now()
    running.child.kill('SIGKILL')
    state.over = true
    await running.ended
    await Promise.all(clients)
    faults.push(...check(round, ended, killedAt, totals))
    before = ended
    if (round % 10 === 0) console.log(`${round} kills, ${totals.calls} calls, ${faults.length} faults`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(join(root, '.headgate/crash'), { recursive: true, force: true })
}
for (const fault of faults.slice(0, 50)) console.log(fault)
console.log(
  `${kills} kills, ${totals.calls} calls: ${faults.length === 0 ? 'nothing was lost that had ended, and nothing was counted twice' : `${faults.length} faults`}.`,
)
process.exit(faults.length === 0 ? 0 : 1)
