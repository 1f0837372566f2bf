// The config is changed while the built server answers, many times, also to what it must refuse. For Node alone: a Worker
// gets another config by another deployment.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeGatewayModule } from '../../codegen/config/module.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { sha256 } from '../../runtime/platform/digest.ts'
import { ensureBuilt } from './builds.ts'
import { testsConfig, withRevision } from './changed-config.ts'
import { clients, expectDiscreet, logLines, post } from './fault-clients.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { ADMIN_KEY, type RunningGateway, startOnNode, variables } from './harness.ts'
import { type Dialogue, dialogue, isEnd } from './socket-client.ts'

const LIMIT = 6
const counted = { id: 'counted', sha256: sha256('sk-counted'), limits: { requestsPerMinute: LIMIT, budgets: [] } }
const leaving = { id: 'leaving', sha256: sha256('sk-leaving') }

let folder: string
let file: string
let base: CompiledGateway
beforeAll(async () => {
  ensureBuilt('node_cluster')
  folder = mkdtempSync(join(tmpdir(), 'headgate-reload-'))
  file = join(folder, 'gateway.ts')
  base = await testsConfig()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Those that are called meanwhile. */
const ANEW = ['faultyOpenai', 'faultyClaude', 'faultyGoogle', 'slowOpenai', 'slowClaude', 'slowGoogle']

/** The tests' config with two more keys, of which the second one is gone from half of the versions on. */
function version(n: number): CompiledGateway {
  const upstreams = structuredClone(base.upstreams)
  // Every other one has upstreams that are made anew.
  for (const name of ANEW) upstreams[name]!.timeouts.idle += n >> 1
  return withRevision({
    ...base,
    upstreams,
    keys: [...base.keys, counted, ...(n < 10 ? [leaving] : [])],
    server: { ...base.server, keepAlive: 900 + n },
  })
}

interface Health {
  revision: string
  lastReload?: { at: string; ok: boolean }
}

describe('a config that is changed under load', () => {
  let upstream: FaultyUpstream
  let gateway: RunningGateway
  const answers: { what: string; status: number; right: boolean; told: string; sent: number; answered: number }[] = []
  /** Which revision was current from when to when, as far as can be told from outside. */
  const current: { revision: string; from: number; to: number }[] = []
  const refused: { reason: string; revision: string }[] = []
  const turns: string[] = []
  const live: string[] = []
  const limited: number[] = []
  let left: { before: number; after: number; socket: { code: number; reason: string } }
  let background: { status: string; text: string }

  const health = async (): Promise<Health> => (await fetch(`${gateway.url}/health`)).json() as Promise<Health>
  const signal = (): boolean => process.kill(gateway.pid!, 'SIGHUP')

  /**
   * Puts a text in the place of the file, and waits until the gateway has told what is to come of it. The signal for the
   * one before may be answered only now, where the watching was faster: that is not what is waited for.
   */
  async function put(text: string, way: 'signal' | 'write' | 'rename', met: (now: Health) => boolean): Promise<Health> {
    const before = (await health()).lastReload?.at
    if (way === 'write') writeFileSync(file, text)
    else {
      writeFileSync(`${file}.new`, text)
      renameSync(`${file}.new`, file)
    }
    // Answered together with what the watching finds a moment later.
    if (way === 'signal') signal()
    for (const until = performance.now() + 30_000; performance.now() < until; await sleep(5)) {
      const now = await health()
      if (now.lastReload && now.lastReload.at !== before && met(now)) return now
    }
    throw new Error(`Nothing came of a change.\n${gateway.output()}`)
  }

  async function swap(n: number, way: 'signal' | 'write' | 'rename'): Promise<void> {
    const next = version(n)
    const from = performance.now()
    await put(
      writeGatewayModule(next),
      way,
      ({ revision, lastReload }) => revision === next.revision && !!lastReload?.ok,
    )
    current.at(-1)!.to = performance.now()
    current.push({ revision: next.revision, from, to: Number.POSITIVE_INFINITY })
  }

  async function tryBad(_what: string, text: string): Promise<void> {
    const seen = await put(text, 'signal', ({ lastReload }) => lastReload?.ok === false)
    const reply = await fetch(`${gateway.url}/admin/v1/config`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } })
    const config = (await reply.json()) as { lastReload: { error: string } } // as the schema of the admin API has it
    refused.push({ reason: config.lastReload.error, revision: seen.revision })
  }

  const ask = (client: (typeof clients)[number], model: string, stream: boolean, key?: string): Promise<Response> =>
    post(
      gateway.url,
      client.path(model, stream),
      client.body(model, stream),
      key ? { headers: { authorization: `Bearer ${key}` } } : {},
    )

  /** Calls again and again until it is told to end; each answer is held against that of a quiet moment. */
  async function load(
    client: (typeof clients)[number],
    fault: string,
    stream: boolean,
    over: () => boolean,
  ): Promise<void> {
    const model = client.model(fault)
    const expected = await (await ask(client, model, stream)).text()
    while (!over()) {
      const sent = performance.now()
      const reply = await ask(client, model, stream)
      const answered = performance.now()
      const text = await reply.text().catch(String)
      const told = reply.headers.get('x-headgate-revision') ?? ''
      const what = `${client.protocol} ${fault} ${stream ? 'streamed' : 'whole'}`
      answers.push({ what, status: reply.status, right: text === expected, told, sent, answered })
      await sleep(4)
    }
  }

  async function converse(socket: Dialogue, over: () => boolean): Promise<void> {
    while (!over()) {
      const events = await socket.turn({ model: 'fault-slow-5', input: 'hi' })
      turns.push(events.at(-1)!.type)
    }
  }

  beforeAll(async () => {
    upstream = await startFaultyUpstream()
    const first = version(0)
    writeFileSync(file, writeGatewayModule(first))
    gateway = await startOnNode({ faults: upstream.origin }, { HEADGATE_GATEWAY: file })
    current.push({ revision: first.revision, from: 0, to: Number.POSITIVE_INFINITY })
    let over = false
    const isOver = (): boolean => over
    const socket = await dialogue(gateway.url)
    const leaver = await dialogue(gateway.url, {}, 'sk-leaving')
    await leaver.turn({ model: 'fault-ok', input: 'hi' })
    const watching = new AbortController()
    const events = await fetch(`${gateway.url}/admin/v1/requests/live`, {
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
      signal: watching.signal,
    })
    const reading = (async () => {
      for await (const chunk of events.body!) live.push(Buffer.from(chunk).toString())
    })().catch(() => {})
    const begun = (await (
      await post(gateway.url, '/v1/responses', { model: 'chat-fault-wait~made', input: 'hi', background: true })
    ).json()) as { id: string }
    const making = await upstream.callOf('fault-wait~made')
    const loads = [
      ...clients.flatMap(client => [true, false].map(stream => load(client, 'ok', stream, isOver))),
      ...clients.map(client => load(client, 'slow-40', true, isOver)),
      converse(socket, isOver),
    ]
    const spend = async (): Promise<void> =>
      void limited.push((await ask(clients[0], 'fault-ok', false, 'sk-counted')).status)

    const ways = ['signal', 'signal', 'write', 'signal', 'rename'] as const
    const good = writeGatewayModule(version(99))
    const bad: [string, string][] = [
      ['half of it', good.slice(0, good.length / 2)],
      ['no gateway', 'export default {}\n'],
      ['a variable that is not set', writeGatewayModule(needing('NOBODY_SETS_THIS'))],
      ['a later form', `export const format = 2\n${good}`],
      ['an upstream of a kind that is not known', good.replace("kind: 'demo'", "kind: 'tomorrow'")],
      ['no longer there, and no module', 'nonsense'],
    ]
    left = {
      before: (await ask(clients[0], 'fault-ok', false, 'sk-leaving')).status,
      after: 0,
      socket: { code: 0, reason: '' },
    }
    for (let n = 1; n <= 14; n++) {
      if (n % 3 === 1) await spend()
      await swap(n, ways[n % ways.length]!)
      if (n % 2 === 0 && bad.length > 0) await tryBad(...bad.shift()!)
    }
    while (limited.length < LIMIT + 1) await spend()
    left.after = (await ask(clients[0], 'fault-ok', false, 'sk-leaving')).status
    leaver.send({ type: 'response.create', model: 'fault-ok', input: 'hi' })
    await leaver.next(isEnd)
    left.socket = await leaver.closed
    over = true
    await Promise.all(loads)
    socket.socket.close()
    making.release()
    background = await finished(begun.id)
    for (let n = 0; n < 100 && watched() <= answers.length; n++) await sleep(50)
    watching.abort()
    await reading
  }, 120_000)
  afterAll(async () => {
    await gateway?.stop()
    await upstream?.stop()
  })

  function watched(): number {
    const told = live.join('')
    return (told.match(/^event: call$/gm) ?? told.match(/^data: \{/gm) ?? []).length
  }

  function needing(variable: string): CompiledGateway {
    const config = version(50)
    config.upstreams.faultyOpenai!.credentials = [{ id: 'faultyOpenai#1', key: { env: variable }, weight: 1 }]
    return withRevision(config)
  }

  async function finished(id: string): Promise<{ status: string; text: string }> {
    for (;;) {
      const reply = await fetch(`${gateway.url}/v1/responses/${id}`, {
        headers: { authorization: `Bearer ${variables({}).TEAM_KEY}` },
      })
      const { status, output } = (await reply.json()) as { status: string; output?: { content: { text: string }[] }[] }
      if (status !== 'queued' && status !== 'in_progress') return { status, text: output?.[0]?.content[0]?.text ?? '' }
      await sleep(20)
    }
  }

  it('fails no call, and changes no byte of an answer, in any protocol', () => {
    expect(answers.length).toBeGreaterThan(200)
    const whats = new Set(answers.map(({ what }) => what))
    expect(whats.size).toBe(12)
    expect(answers.filter(({ status, right }) => status !== 200 || !right)).toEqual([])
  })

  it('answers each call by a config that was current during the call', () => {
    const wrong = answers.filter(
      ({ told, sent, answered }) =>
        !current.some(({ revision, from, to }) => revision === told && from <= answered && to >= sent),
    )
    expect(wrong).toEqual([])
    expect(new Set(answers.map(({ told }) => told)).size).toBeGreaterThan(10)
  })

  it('is refused where it cannot run, with the reason, and the one before goes on', () => {
    expect(refused.map(({ reason }) => reason.replaceAll(file, 'FILE'))).toEqual([
      expect.stringMatching(/^FILE is not complete, or is no literal/),
      'FILE is no compiled gateway: it has no "export const gateway".',
      'NOBODY_SETS_THIS is not set (upstreams.faultyOpenai.credentials)',
      expect.stringContaining('was compiled by a newer version of Headgate: it has the format 2'),
      expect.stringContaining('upstreams.demo is of a kind that this version does not know'),
      'FILE is no compiled gateway: it has no "export const gateway".',
    ])
    for (const { revision } of refused) expect(current.map(known => known.revision)).toContain(revision)
    const lines = logLines(gateway.output())
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.filter(({ message }) => /^The config was swapped/.test(message))).toHaveLength(14)
    // A signal that is heard late is answered once more.
    const errors = lines.flatMap(({ level, message }) => (level === 'error' ? [message] : []))
    expect(new Set(errors).size).toBe(refused.length)
    expectDiscreet(gateway.output().replaceAll(file, 'FILE'))
  })

  it('goes on with the turns of a WebSocket, the watchers of calls, and responses that are made in the background', () => {
    expect(turns.length).toBeGreaterThan(20)
    expect(turns.filter(type => type !== 'response.completed')).toEqual([])
    expect(watched()).toBeGreaterThan(answers.length)
    expect(background).toEqual({ status: 'completed', text: 'one two three ' })
  })

  it('counts on what a key has taken', () => {
    expect(limited).toEqual([...Array(LIMIT).fill(200), 429])
  })

  it('refuses keys that it has no longer, on open connections, too', () => {
    expect(left).toMatchObject({ before: 200, after: 401, socket: { code: 1008 } })
  })

  it('has every call written down', async () => {
    await gateway.usage()
    const rows = (await gateway.rows('select outcome, count(*) as calls from usage group by outcome')) as {
      outcome: string
      calls: number
    }[]
    const calls = Object.fromEntries(rows.map(({ outcome, calls }) => [outcome, calls]))
    expect(Object.keys(calls).sort()).toEqual(['client-error', 'ok'])
    expect(calls.ok).toBeGreaterThanOrEqual(answers.length + turns.length)
  })
})

describe('a cluster', () => {
  const small = (change: Partial<CompiledGateway> = {}): string => {
    const { demo } = base.upstreams
    const keys = base.keys.filter(({ id }) => id === 'team')
    const config = {
      upstreams: { demo: demo! },
      models: { demo: base.models.demo! },
      patterns: [],
      keys,
      server: base.server,
    }
    return writeGatewayModule(withRevision({ revision: '', ...config, ...change }))
  }
  let child: ChildProcess
  let output = ''
  let url: string
  const said = (pattern: RegExp): number => output.match(new RegExp(pattern, 'g'))?.length ?? 0

  beforeAll(async () => {
    const { HEADGATE_SECRET: _, ...known } = variables({})
    writeFileSync(file, small())
    child = spawn(process.execPath, [join(ensureBuilt('node_cluster'), 'server/index.mjs')], {
      env: {
        ...{ PATH: process.env.PATH, ...known, HEADGATE_GATEWAY: file, NITRO_CLUSTER_WORKERS: '2', HOST: '0.0.0.0' },
        ...{ PORT: '0', HEADGATE_LOG: 'json', HEADGATE_DATABASE: join(folder, 'cluster.db') },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', chunk => (output += chunk))
    await until(() => said(/listens on/) === 2)
    url = `http://127.0.0.1:${/listens on http:\/\/0\.0\.0\.0:(\d+)/.exec(output)![1]}`
  })
  afterAll(async () => {
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill()
    await ended
  })

  /** Over a connection of its own, as the processes take turns. */
  const health = (): Promise<Health> =>
    new Promise((resolve, reject) => {
      const asked = request(`${url}/health`, { agent: false }, reply => {
        let text = ''
        reply.on('data', chunk => (text += chunk)).on('end', () => resolve(JSON.parse(text)))
      })
      asked.on('error', reject).end()
    })

  async function until(met: () => boolean): Promise<void> {
    for (const end = performance.now() + 20_000; !met(); await sleep(10))
      if (performance.now() > end) throw new Error(`What was waited for did not come.\n${output}`)
  }

  const revisions = async (): Promise<Set<string>> =>
    new Set((await Promise.all(Array.from({ length: 8 }, health))).map(({ revision }) => revision))

  it('has each of its processes take a changed file, and a signal', async () => {
    const [first] = await revisions()
    writeFileSync(file, small({ server: { ...base.server, keepAlive: 5_000 } }))
    await until(() => said(/The config was swapped/) === 2)
    const [second, ...others] = await revisions()
    expect([second === first, others]).toEqual([false, []])
    child.kill('SIGHUP')
    await until(() => said(/The config is the one that runs/) === 2)
  })

  it.each<[string, () => string, string]>([
    [
      'an upstream that nobody can log in to',
      () => small({ upstreams: { demo: base.upstreams.demo!, chatgpt: base.upstreams.chatgpt! } }),
      'HEADGATE_SECRET is not set (upstreams.chatgpt)',
    ],
    ['no keys, where anybody may call', () => small({ keys: [] }), 'HOST is 0.0.0.0, but there is no key'],
  ])('asks no other process to take what the first one has refused: %s', async (_, text, reason) => {
    const before = said(/is refused, and revision/)
    const [running] = await revisions()
    writeFileSync(file, text())
    await until(() => said(/is refused, and revision/) > before)
    expect(output).toContain(reason)
    await sleep(100)
    expect(said(/is refused, and revision/)).toBe(before + 1)
    expect(await revisions()).toEqual(new Set([running]))
    const good = async () =>
      (await Promise.all(Array.from({ length: 8 }, health))).filter(({ lastReload }) => lastReload?.ok !== false)
    await expect.poll(good, { timeout: 10_000 }).toEqual([])
  })
})
