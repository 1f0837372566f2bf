// npm run bench: the built gateway beside a bare proxy, in one run, in turns. Prints Markdown; nothing is asserted.
// Options: --quick (short rounds), --only NAME (one of: calls, streams, accounts, translation, saver, pairs, start, memory).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compileBenchConfig } from './config.ts'
import { type Load, type Measured, quantile, run } from './load.ts'
import { type Subject, start } from './process.ts'
import { benchTokenSaver } from './token-saver.ts'

const KEY = 'bench-key-0123456789'
const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
const rounds = options.quick ? 2 : 5
const milliseconds = options.quick ? 1_000 : 3_000
const root = resolve(import.meta.dirname, '..')
const built = join(root, '.output/server/index.mjs')
const work = mkdtempSync(join(tmpdir(), 'headgate-bench-'))

type ClientProtocol = 'openai-chat' | 'openai-responses' | 'anthropic-messages'

const PROMPT = 'Explain what a head gate does on a canal, and when it is opened. '.repeat(12)

const CLIENTS: Record<ClientProtocol, { path: string; body: object }> = {
  'openai-chat': { path: '/v1/chat/completions', body: { messages: [{ role: 'user', content: PROMPT }] } },
  'openai-responses': { path: '/v1/responses', body: { input: [{ role: 'user', content: PROMPT }] } },
  'anthropic-messages': {
    path: '/v1/messages',
    body: { max_tokens: 512, messages: [{ role: 'user', content: PROMPT }] },
  },
}

interface Round {
  measured: Measured
  cpuPerCall: number
}

interface Sample {
  subject: Subject
  rounds: Round[]
}

if (!existsSync(built)) throw new Error('There is no build. Run "npm run build" first.')
const upstream = await start('upstream', join(root, 'bench/upstream.ts'), {})
const compiled = await compileBenchConfig(root, work, `http://127.0.0.1:${upstream.port}/v1`)
const gatewayEnv = {
  HEADGATE_GATEWAY: compiled,
  HEADGATE_DATABASE: join(work, 'usage.db'),
  BENCH_KEY: KEY,
  BENCH_UPSTREAM_KEY: 'sk-upstream',
  NODE_ENV: 'production',
}
const startGateway = (): Promise<Subject> => start('gateway', built, gatewayEnv)
const accounted = await compileBenchConfig(root, work, `http://127.0.0.1:${upstream.port}/v1`, true)
const startAccounted = (): Promise<Subject> =>
  start('gateway, accounted', built, { ...gatewayEnv, HEADGATE_GATEWAY: accounted })
const startBare = (): Promise<Subject> =>
  start('bare', join(root, 'bench/bare-proxy.ts'), { UPSTREAM: `http://127.0.0.1:${upstream.port}` })

try {
  console.log(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB, commit ${commit()}\n`,
  )
  if (wants('calls')) await benchCalls()
  if (wants('streams')) await benchStreams()
  if (wants('accounts')) await benchAccounts()
  if (wants('translation')) benchTranslation()
  if (wants('saver')) await benchTokenSaver()
  if (wants('pairs')) await benchPairs()
  if (wants('start')) await benchStart()
  if (wants('memory')) await benchMemory()
} finally {
  await upstream.stop()
  rmSync(work, { recursive: true, force: true })
}

function wants(part: string): boolean {
  return options.only === undefined || options.only === part
}

async function benchCalls(): Promise<void> {
  console.log('## Calls\n')
  console.log(
    '| body | connections | subject | calls/s | p50 ms | p99 ms | CPU us a call |\n|---|---|---|---|---|---|---|',
  )
  for (const [size, connections] of [
    [1, 1],
    [1, 32],
    [1, 256],
    [20, 1],
    [20, 32],
  ] as const) {
    const samples = await inTurns(port => ({ ...request(size * 1024, false), port, connections, milliseconds }))
    for (const { subject, rounds: done } of samples) {
      console.log(
        `| ${size} KB | ${connections} | ${subject.name} | ${median(done, rate).toFixed(0)} | ${latency(done, 0.5)} | ${latency(done, 0.99)} | ${median(done, round => round.cpuPerCall).toFixed(0)} |`,
      )
    }
    const [bare, gateway] = samples
    const added = (share: number): string =>
      (Number(latency(gateway!.rounds, share)) - Number(latency(bare!.rounds, share))).toFixed(2)
    console.log(
      `| | | gateway/bare | ${ratio(samples, rate)} | +${added(0.5)} | +${added(0.99)} | **${ratio(samples, round => round.cpuPerCall)}** |`,
    )
  }
  console.log()
}

async function benchStreams(): Promise<void> {
  console.log('## Streams of 50 events\n')
  console.log(
    '| cadence | streams | subject | CPU us an event | first byte p50 ms | p99 ms | gap p99 ms |\n|---|---|---|---|---|---|---|',
  )
  for (const [model, connections] of [
    ['bench', 32],
    ['bench-gap', 64],
  ] as const) {
    const samples = await inTurns(port => ({ ...request(1024, true, model), port, connections, milliseconds }), {
      gaps: true,
    })
    const perEvent = (round: Round): number => round.cpuPerCall / 50
    for (const { subject, rounds: done } of samples) {
      const first = (share: number): string =>
        median(done, round => quantile(round.measured.firstBytes, share)).toFixed(2)
      const gap = median(done, round => quantile(round.measured.gaps, 0.99)).toFixed(2)
      console.log(
        `| ${model === 'bench' ? 'none' : '20 ms'} | ${connections} | ${subject.name} | ${median(done, perEvent).toFixed(1)} | ${first(0.5)} | ${first(0.99)} | ${gap} |`,
      )
    }
    console.log(`| | | gateway/bare | **${ratio(samples, perEvent)}** | | | |`)
  }
  console.log()
}

/** What limits, budgets, groups and costs add to a call that passes: the gateway without them and with all of them. */
async function benchAccounts(): Promise<void> {
  console.log('## Limits, budgets and costs, 1 KB\n')
  console.log('| connections | subject | calls/s | p50 ms | p99 ms | CPU us a call |\n|---|---|---|---|---|---|')
  for (const connections of [1, 32]) {
    const samples = await inTurns(port => ({ ...request(1024, false), port, connections, milliseconds }), {}, [
      startGateway,
      startAccounted,
    ])
    for (const { subject, rounds: done } of samples) {
      console.log(
        `| ${connections} | ${subject.name} | ${median(done, rate).toFixed(0)} | ${latency(done, 0.5)} | ${latency(done, 0.99)} | ${median(done, round => round.cpuPerCall).toFixed(0)} |`,
      )
    }
    console.log(`| | with/without | ${ratio(samples, rate)} | | | **${ratio(samples, round => round.cpuPerCall)}** |`)
  }
  console.log()
}

/** In a process of its own, which nothing else has warmed up. */
function benchTranslation(): void {
  const script = join(root, 'bench/translation.ts')
  const args = ['--expose-gc', script, ...(options.quick ? ['--quick'] : [])]
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
}

/** The gateway alone: what a call costs that is translated, beside one of the same client that passes. */
async function benchPairs(): Promise<void> {
  console.log('## Translated pairs, 32 connections\n')
  console.log(
    '| client | upstream | whole, CPU us a call | than passing | stream of 50 events, CPU us an event | than passing |\n|---|---|---|---|---|---|',
  )
  const subject = await startGateway()
  for (const client of ['openai-chat', 'anthropic-messages', 'openai-responses'] as const) {
    const upstreams = [client, ...(['openai-chat', 'anthropic-messages', 'openai-responses'] as const)]
    let passing: { call: number; event: number } | undefined
    for (const upstream of new Set(upstreams)) {
      // Chat and Responses have a pair with Messages each, as agents use them.
      if (upstream !== client && client !== 'anthropic-messages' && upstream !== 'anthropic-messages') continue
      const call = await cpuOf(subject, clientRequest(client, upstream, false))
      const event = (await cpuOf(subject, clientRequest(client, upstream, true))) / 50
      passing ??= { call, event }
      const more =
        upstream === client ? ['', ''] : [call - passing.call, event - passing.event].map(n => `+${n.toFixed(1)}`)
      console.log(`| ${client} | ${upstream} | ${call.toFixed(0)} | ${more[0]} | ${event.toFixed(1)} | ${more[1]} |`)
    }
  }
  await subject.stop()
  console.log()
}

/** Microseconds of CPU a call, the median of rounds after a warm-up. */
async function cpuOf(subject: Subject, load: Pick<Load, 'path' | 'headers' | 'body'>): Promise<number> {
  const whole = { ...load, port: subject.port, connections: 32 }
  await run({ ...whole, milliseconds: options.quick ? 1_000 : 4_000 })
  const figures: number[] = []
  for (let index = 0; index < rounds; index++) {
    const before = subject.cpu()
    const measured = await run({ ...whole, milliseconds })
    if (measured.failures > 0) throw new Error(`${measured.failures} calls of ${load.path} failed`)
    figures.push((subject.cpu() - before) / measured.calls)
  }
  return quantile(
    figures.sort((a, b) => a - b),
    0.5,
  )
}

function clientRequest(
  client: ClientProtocol,
  upstream: ClientProtocol,
  stream: boolean,
): Pick<Load, 'path' | 'headers' | 'body'> {
  const { path, body } = CLIENTS[client]
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` }
  return {
    path,
    headers,
    body: JSON.stringify({ model: `to-${upstream}`, ...body, ...(stream ? { stream: true } : {}) }),
  }
}

async function benchStart(): Promise<void> {
  const times = { bare: [] as number[], gateway: [] as number[] }
  for (let index = 0; index < 7; index++) {
    for (const [name, begin] of [
      ['bare', startBare],
      ['gateway', startGateway],
    ] as const) {
      const from = performance.now()
      const subject = await begin()
      await run({ ...request(1024, false), port: subject.port, connections: 1, calls: 1 })
      times[name].push(performance.now() - from)
      await subject.stop()
    }
  }
  const middle = (list: number[]): string =>
    quantile(
      list.sort((a, b) => a - b),
      0.5,
    ).toFixed(0)
  console.log(
    `## Start\n\nProcess start to the first answer, median of 7: bare ${middle(times.bare)} ms, gateway ${middle(times.gateway)} ms.\n`,
  )
}

async function benchMemory(): Promise<void> {
  const calls = options.quick ? 20_000 : 100_000
  console.log(`## Memory\n\n| subject | RSS at start | after ${calls} calls | after ${calls} more |\n|---|---|---|---|`)
  for (const begin of [startBare, startGateway]) {
    const subject = await begin()
    const sizes = [subject.rss()]
    for (let turn = 0; turn < 2; turn++) {
      await run({ ...request(1024, false), port: subject.port, connections: 32, calls })
      sizes.push(subject.rss())
    }
    console.log(`| ${subject.name} | ${sizes.map(size => `${(size / 2 ** 20).toFixed(0)} MiB`).join(' | ')} |`)
    await subject.stop()
  }
  console.log()
}

/** Both subjects under the same load, one after the other in every round, after a warm-up of each. */
async function inTurns(
  loadFor: (port: number) => Load,
  measure: { gaps?: boolean } = {},
  subjects = [startBare, startGateway],
): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const begin of subjects) samples.push({ subject: await begin(), rounds: [] })
  for (const { subject } of samples) await run({ ...loadFor(subject.port), milliseconds: 6_000 })
  for (let index = 0; index < rounds; index++) {
    for (const { subject, rounds: done } of samples) {
      const before = subject.cpu()
      const measured = await run(loadFor(subject.port), measure)
      if (measured.failures > 0) throw new Error(`${subject.name}: ${measured.failures} calls failed`)
      done.push({ measured, cpuPerCall: (subject.cpu() - before) / measured.calls })
    }
  }
  for (const { subject } of samples) await subject.stop()
  return samples
}

function request(bytes: number, stream: boolean, model = 'bench'): Pick<Load, 'path' | 'headers' | 'body'> {
  const turn = 'Explain what a head gate does on a canal, and when it is opened. '.repeat(4)
  const messages = [{ role: 'system', content: 'You are a helpful assistant.' }]
  const body = {
    model,
    temperature: 0.7,
    max_completion_tokens: 512,
    messages,
    ...(stream ? { stream: true, stream_options: { include_usage: true } } : {}),
  }
  while (JSON.stringify(body).length < bytes - 300) {
    messages.push({ role: messages.length % 2 === 1 ? 'user' : 'assistant', content: turn })
  }
  messages.push({ role: 'user', content: 'And now?' })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}` }
  return { path: '/v1/chat/completions', headers, body: JSON.stringify(body) }
}

function rate(round: Round): number {
  return round.measured.calls / round.measured.seconds
}

function latency(done: Round[], share: number): string {
  return median(done, round => quantile(round.measured.latencies, share)).toFixed(2)
}

function median(done: Round[], value: (round: Round) => number): number {
  return quantile(
    done.map(value).sort((a, b) => a - b),
    0.5,
  )
}

function ratio([bare, gateway]: Sample[], value: (round: Round) => number): string {
  return (median(gateway!.rounds, value) / median(bare!.rounds, value)).toFixed(2)
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
}
