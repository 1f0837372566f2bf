// How the server starts and stops. All but the last test are for Node alone: a Worker has no process, no signals and no
// port of its own; its platform starts, stops and counts it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileConfig } from '../../codegen/config/index.ts'
import { createKeyring } from '../../runtime/keys/keyring.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { ensureBuilt } from './builds.ts'
import { clients, expectDiscreet, post } from './fault-clients.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { root, startOnWorkers, TEAM_KEY, UPSTREAM_KEY, variables } from './harness.ts'

/** `shutdownGrace` of the tests' config. */
const GRACE = 3_000
const [chat] = clients

interface Launched {
  child: ChildProcess
  /** Where it listens, once it says so; undefined where it ends instead. */
  url: Promise<string | undefined>
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>
  output(): string
  /** The lines of its log, parsed. */
  log(): Record<string, unknown>[]
}

let upstream: FaultyUpstream
let folder: string
const children: ChildProcess[] = []

beforeAll(async () => {
  upstream = await startFaultyUpstream()
  folder = mkdtempSync(join(tmpdir(), 'headgate-lifecycle-'))
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await upstream.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the built server with the tests' config, with these variables changed or taken away. */
function launch(change: Record<string, string | undefined> = {}): Launched {
  const env = {
    PATH: process.env.PATH,
    ...variables({ faults: upstream.origin }),
    PORT: '0',
    HEADGATE_LOG: 'json',
    HEADGATE_DATABASE: join(folder, `${children.length}.db`),
    ...change,
  }
  const child = spawn(process.execPath, [join(ensureBuilt('node_server'), 'server/index.mjs')], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  const ended = once(child, 'close').then(() => child.exitCode)
  const url = new Promise<string | undefined>(resolve => {
    const read = (chunk: Buffer): void => {
      output += chunk
      const address = /listens on (http:\/\/\S+?)"/.exec(output)
      if (address) resolve(address[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    ended.then(() => resolve(undefined))
  })
  const log = (): Record<string, unknown>[] =>
    output
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line))
  return { child, url, ended, output: () => output, log }
}

async function running(change: Record<string, string | undefined> = {}): Promise<Launched & { address: string }> {
  const launched = launch(change)
  const address = await launched.url
  if (address === undefined) throw new Error(launched.output())
  return { ...launched, address }
}

async function says(server: Launched, message: string): Promise<void> {
  await until(async () => server.log().some(line => line.message === message))
}

/** The one line that a server says which does not start. */
async function refusal(change: Record<string, string | undefined>): Promise<string> {
  const launched = launch(change)
  expect(await launched.url).toBeUndefined()
  expect(await launched.ended).toBe(1)
  const lines = launched.log()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ level: 'error', message: expect.any(String) })
  expect(launched.output()).not.toMatch(/\n\s+at /)
  expect(launched.output()).not.toContain(UPSTREAM_KEY)
  return String(lines[0]?.message)
}

/** A config of its own, compiled, for HEADGATE_GATEWAY. */
async function compiled(name: string, config: object): Promise<string> {
  const source = join(folder, `${name}.config.ts`)
  writeFileSync(source, `export default ${JSON.stringify(config)}\n`)
  const { files, problems } = await compileConfig({ root, configPath: source })
  const code = files['generated/gateway.ts']
  if (code === undefined) throw new Error(JSON.stringify(problems))
  const target = join(folder, `${name}.gateway.ts`)
  writeFileSync(target, code)
  return target
}

function rowsOf({ child }: Launched): Record<string, unknown>[] {
  const client = new Database(join(folder, `${children.indexOf(child)}.db`), { readonly: true })
  try {
    return client.prepare('select * from usage order by id').all() as Record<string, unknown>[] // rows are objects
  } finally {
    client.close()
  }
}

const ask = (address: string, fault: string, stream: boolean): Promise<Response> =>
  post(address, chat.path('', stream), chat.body(chat.model(fault), stream))

const demo = { upstreams: { demo: { kind: 'demo' } }, models: { demo: 'demo/demo-fast' } }

describe('the server starts', () => {
  it('on PORT and HOST, and says where', async () => {
    // Who listens on the other address keeps the port from everybody else, and from a gateway that listened on all.
    const other = createServer(socket => socket.destroy()).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo // it listens
    const server = await running({ PORT: String(port), HOST: '127.0.0.2' })
    expect(server.address).toBe(`http://127.0.0.2:${port}`)
    expect((await fetch(`${server.address}/ready`)).status).toBe(200)
    server.child.kill()
    expect(await server.ended).toBe(0)
    other.close()
  })

  it('on loopback where HOST is not set', async () => {
    const server = await running({ HOST: undefined })
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    server.child.kill()
    await server.ended
  })

  it('and names what it leaves out, and the variable that would bring it', async () => {
    const server = await running()
    await says(server, 'Upstream "absent" is left out: set NEVER_SET_KEY to offer it.')
    server.child.kill()
    await server.ended
  })

  it('without keys on loopback, says so, and takes calls without a key', async () => {
    const server = await running({ HEADGATE_GATEWAY: await compiled('open', demo) })
    await says(server, 'No keys are configured: open to everyone on this machine, and to nobody else.')
    const reply = await post(server.address, chat.path('demo', false), chat.body('demo', false, 'say: open'), {
      headers: { authorization: '' },
    })
    expect(await reply.text()).toContain('"open"')
    server.child.kill()
    await server.ended
    expect(rowsOf(server)).toMatchObject([{ key: 'anonymous', model: 'demo' }])
  })

  it('open, and closes for good when the first key is minted beside it', async () => {
    const open = { HEADGATE_GATEWAY: await compiled('closing', demo), HEADGATE_DATABASE: join(folder, 'closing.db') }
    const server = await running(open)
    const call = (key: string) =>
      post(server.address, chat.path('demo', false), chat.body('demo', false), { headers: { authorization: key } })
    expect((await call('')).status).toBe(200)
    const database = sqliteDatabase(open.HEADGATE_DATABASE)
    const ring = createKeyring(database)
    const { key } = await ring.mint('first', {}, 'test')
    await until(async () => (await call('')).status === 401)
    expect((await call(`Bearer ${key}`)).status).toBe(200)
    await ring.revoke('first')
    await until(async () => (await call(`Bearer ${key}`)).status === 401)
    server.child.kill()
    await server.ended
    await ring.remove('first')
    await database.close()
    // Nobody is let in, so any address will do.
    const again = await running({ ...open, HOST: '0.0.0.0' })
    await says(again, 'No key is good now: every call will be refused until there is one.')
    again.child.kill()
    await again.ended
  })

  it('with a database that cannot be read, and lets in who needs none', async () => {
    const file = join(folder, 'broken.db')
    writeFileSync(file, 'no database'.repeat(1_000))
    const server = await running({ HEADGATE_DATABASE: file })
    const call = (key: string) =>
      post(server.address, chat.path('demo', false), chat.body('demo', false), { headers: { authorization: key } })
    expect((await call(`Bearer ${TEAM_KEY}`)).status).toBe(200)
    const refused = await call('Bearer sk-another-key')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    const told = /^Minted keys cannot be read, only those of the config are let in: /
    await until(async () => server.log().some(({ level, message }) => level === 'warn' && told.test(String(message))))
    server.child.kill()
    await server.ended
  })

  it('with keys of which none is set, or where no database can be made, says so, and refuses every call', async () => {
    const config = { ...demo, keys: { team: { env: 'UNSET_KEY', optional: true } } }
    writeFileSync(join(folder, 'in-the-way'), '')
    const database = join(folder, 'in-the-way/headgate.db')
    const variables = { HOST: '0.0.0.0', HEADGATE_DATABASE: database }
    const server = await running({ HEADGATE_GATEWAY: await compiled('locked', config), ...variables })
    await says(server, 'No key is good now: every call will be refused until there is one.')
    const told = `There is no database at ${database}, and none can be made: ${join(folder, 'in-the-way')} is no folder.`
    await until(async () => server.log().some(({ message }) => String(message).startsWith(told)))
    const address = server.address.replace('0.0.0.0', '127.0.0.1')
    expect((await post(address, chat.path('demo', false), chat.body('demo', false))).status).toBe(401)
    server.child.kill()
    await server.ended
  })
})

describe('the server refuses to start, with one line and exit code 1', () => {
  it('where required variables are missing, and names them all and what needs them', async () => {
    const message = await refusal({ UPSTREAM_KEY: undefined, TEAM_KEY: '' })
    expect(message).toContain('UPSTREAM_KEY is not set (upstreams.openai.credentials, ')
    expect(message).toContain('TEAM_KEY is not set (keys.team)')
  })

  it('where its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo // it listens
    expect(await refusal({ PORT: String(port) })).toBe(`Port ${port} is taken. Set PORT to another one.`)
    taken.close()
  })

  it.each(['http', '70000', '-1', '80.5'])('where PORT is %s', async port => {
    expect(await refusal({ PORT: port })).toBe(`PORT is "${port}": it must be a port number.`)
  })

  it('where no key is configured and HOST is not loopback', async () => {
    const message = await refusal({ HEADGATE_GATEWAY: await compiled('open', demo), HOST: '0.0.0.0' })
    expect(message).toMatch(/^HOST is 0\.0\.0\.0, but there is no key/)
  })

  it('where a newer version has changed its database', async () => {
    const file = join(folder, 'newer.db')
    const database = sqliteDatabase(file)
    await database.get('select 1')
    await database.close()
    const client = new Database(file)
    client.prepare('insert into headgate_migrations values (?, 1)').run('9999_breaks-future.sql')
    client.close()
    expect(await refusal({ HEADGATE_DATABASE: file })).toContain(
      'a newer version of Headgate has changed it (9999_breaks-future.sql); run that version, or restore a backup',
    )
  })

  it('where HOST is no address of this machine', async () => {
    expect(await refusal({ HOST: '192.0.2.1' })).toContain('Cannot listen on 192.0.2.1:0')
  })

  it('where the compiled config is not there', async () => {
    expect(await refusal({ HEADGATE_GATEWAY: join(folder, 'nothing.ts') })).toContain('nothing.ts')
  })
})

describe('the server goes on', () => {
  it('where something fails that nobody foresaw, and says so', async () => {
    const faults = `Promise.reject(new Error('astray'));setTimeout(()=>{throw(new(TypeError)('thrown'))})`
    const server = await running({
      NODE_OPTIONS: `--import=data:text/javascript,process.on('SIGUSR2',()=>{${faults.replaceAll(' ', '%20')}})`,
    })
    server.child.kill('SIGUSR2')
    await says(server, 'What nobody foresaw went wrong; the gateway goes on. Error: astray')
    await says(server, 'What nobody foresaw went wrong; the gateway goes on. TypeError: thrown')
    expect((await fetch(`${server.address}/ready`)).status).toBe(200)
    server.child.kill()
    expect(await server.ended).toBe(0)
  })

  it('where nobody reads its log any more', async () => {
    const server = await running()
    server.child.stdout?.destroy()
    // Each of them is told.
    for (let n = 0; n < 3; n++) expect((await ask(server.address, 'status-500', false)).status).toBe(500)
    server.child.kill()
    expect(await server.ended).toBe(0)
  })
})

describe('the server stops', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s when running answers are finished, and takes no new connections',
    async signal => {
      const server = await running()
      const tag = `wait~${signal}`
      const stream = await ask(server.address, `slow-120~${signal}`, true)
      const whole = ask(server.address, tag, false)
      const held = await upstream.callOf(`fault-${tag}`)
      server.child.kill(signal)
      await until(async () => !(await connects(server.address)))
      held.release()
      expect((await whole).status).toBe(200)
      expect(await (await whole).json()).toMatchObject({ choices: [{ finish_reason: 'stop' }] })
      expect(await stream.text()).toMatch(/data: \[DONE\]\n\n$/)
      expect(await server.ended).toBe(0)
      expect(rowsOf(server).map(row => [row.stream, row.outcome])).toEqual(
        expect.arrayContaining([
          [0, 'ok'],
          [1, 'ok'],
        ]),
      )
    },
  )

  it('and cuts what still runs after the grace of 3 s', async () => {
    const server = await running()
    const stream = await ask(server.address, 'slow-900~grace', true)
    const silent = ask(server.address, 'wait~grace', false).then(
      reply => reply.status,
      () => 'broken',
    )
    const call = await upstream.callOf('fault-slow-900~grace')
    await upstream.callOf('fault-wait~grace')
    const asked = performance.now()
    server.child.kill('SIGTERM')
    await expect(stream.text()).rejects.toThrow()
    const code = await server.ended
    const waited = performance.now() - asked
    expect(code).toBe(0)
    // Left alone, the stream would have had an end.
    expect(waited).toBeGreaterThan(GRACE - 100)
    expect(await call.left).toBeGreaterThan(asked)
    // The upstream's own timeout passed before the grace did.
    expect(await silent).toBe(504)
    expect(rowsOf(server).find(row => row.stream === 1)).toMatchObject({ outcome: 'cancelled' })
  })

  it('at once where connections are open but idle', async () => {
    const config = { ...demo, server: { shutdownGrace: '5m' } }
    const server = await running({ HEADGATE_GATEWAY: await compiled('idle', config) })
    const idle = connect(Number(new URL(server.address).port), '127.0.0.1')
    await once(idle, 'connect')
    await (await fetch(`${server.address}/health`)).text()
    server.child.kill('SIGTERM')
    // Long before the grace is over, as this test is.
    expect(await server.ended).toBe(0)
  })

  it('at once on a second signal', async () => {
    const server = await running()
    const stream = await ask(server.address, 'slow-900~second', true)
    const broken = stream.text().catch(() => 'broken')
    server.child.kill('SIGTERM')
    await until(async () => !(await connects(server.address)))
    server.child.kill('SIGTERM')
    // After the grace it would be 0.
    expect(await server.ended).toBe(1)
    expect(await broken).toBe('broken')
  })

  it('and says meanwhile that it is not ready, where a connection can still ask', async () => {
    const server = await running()
    expect((await fetch(`${server.address}/ready`)).status).toBe(200)
    const stream = await ask(server.address, 'slow-200~ready', true)
    // A request that had begun to come is still answered.
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write('GET /ready HTTP/1.1\r\nhost: gateway\r\n')
    // What was sent after it has been read.
    for (let n = 0; n < 2; n++) expect(await connects(server.address)).toBe(true)
    server.child.kill('SIGTERM')
    await until(async () => !(await connects(server.address)))
    socket.write('\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1.1 503 /)
    expect(String(answer)).toContain('{"status":"stopping"}')
    socket.destroy()
    await stream.text()
    expect(await server.ended).toBe(0)
  })

  it('with every call written down that it has answered', async () => {
    const server = await running()
    const replies = await Promise.all(Array.from({ length: 60 }, () => ask(server.address, 'ok', false)))
    await Promise.all(replies.map(reply => reply.text()))
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(rowsOf(server)).toHaveLength(60)
  })

  it('by SIGKILL with at most the calls of the last 100 ms lost', async () => {
    const server = await running()
    const replies = await Promise.all(Array.from({ length: 60 }, () => ask(server.address, 'ok', false)))
    await Promise.all(replies.map(reply => reply.text()))
    // The promise is 100 ms; a loaded machine gets some more.
    // There may be no database yet.
    const stored = async (): Promise<number> => rowsOf(server).length
    await until(async () => (await stored().catch(() => 0)) === 60)
    server.child.kill('SIGKILL')
    await server.ended
    expect(rowsOf(server)).toHaveLength(60)
  })
})

describe('the log', () => {
  it('is JSON lines with the request id of what they tell of, and holds no key, body, path or stack', async () => {
    const server = await running()
    const secret = 'words-that-only-the-model-may-see'
    const answers = await Promise.all(
      ['reset', 'tell-401', 'torn', 'cut', 'mid', 'broken', 'page', 'html-503', 'status-500'].flatMap(fault =>
        [true, false].map(stream =>
          post(server.address, chat.path('', stream), chat.body(chat.model(fault), stream, secret), {
            headers: { 'x-api-key': 'another-key', cookie: 'session=cookie-value' },
          }),
        ),
      ),
    )
    await Promise.all(answers.map(answer => answer.text()))
    const ids = new Set(answers.map(answer => answer.headers.get('x-request-id')))
    await until(async () => server.log().filter(line => line.requestId !== undefined).length > 8)
    for (const line of server.log()) {
      expect(line).toMatchObject({ time: expect.any(String), level: expect.any(String), message: expect.any(String) })
      if (line.level !== 'info') expect(ids).toContain(line.requestId)
    }
    expectDiscreet(server.output())
    for (const word of [secret, TEAM_KEY, 'another-key', 'cookie-value']) expect(server.output()).not.toContain(word)
    server.child.kill()
    await server.ended
  })
})

describe('the Worker', () => {
  it('answers every call with what its database lacks, and serves once that is there', async () => {
    const worker = await startOnWorkers(variables({}))
    const call = () => post(worker.url, chat.path('demo', false), chat.body('demo', false))
    await worker.execute("delete from d1_migrations where name like '0000%'")
    const lacking = await call()
    expect(lacking.status).toBe(500)
    expect(await lacking.text()).toContain('1 of its migrations are not applied (0000_usage.sql). Run `npx wrangler d1')
    await worker.execute("insert into d1_migrations (name) values ('0000_usage.sql'), ('9999_breaks-future.sql')")
    expect(await (await call()).text()).toContain('a newer version of Headgate has changed it (9999_breaks-future.sql)')
    await worker.execute("delete from d1_migrations where name like '9999%'")
    expect((await call()).status).toBe(200)
    await worker.stop()
  })

  it('answers every call with what is missing where a variable is not bound', async () => {
    const { UPSTREAM_KEY: _, ...bindings } = variables({})
    const worker = await startOnWorkers(bindings)
    const reply = await post(worker.url, chat.path('demo', false), chat.body('demo', false))
    expect(reply.status).toBe(500)
    expect(await reply.text()).toContain('UPSTREAM_KEY is not set')
    await worker.stop()
  })
})

/** Whether a new connection is taken, and answered. */
function connects(address: string): Promise<boolean> {
  return new Promise(resolve => {
    const probe = request(`${address}/health`, { agent: false }, reply => {
      reply.resume()
      resolve(true)
    })
    probe.on('error', () => resolve(false))
    probe.end()
  })
}

async function until(met: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; !(await met()); await sleep(10))
    if (performance.now() > end) throw new Error('What was waited for did not come.')
}
