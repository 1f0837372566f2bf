// How connections end, and what they cost the process while they last.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileConfig } from '../../codegen/config/index.ts'
import { ensureBuilt } from './builds.ts'
import { type FaultyUpstream, startFaultyUpstream } from './faulty-upstream.ts'
import { memoryOf, root, type ServerProcess, startProcess, TELLS_MEMORY, variables } from './harness.ts'
import { type Dialogue, dialogue, idOf, isEnd, refusedHandshake, socketUrl, textOf } from './socket-client.ts'

/** `shutdownGrace` of the tests' config. */
const GRACE = 3_000

let upstream: FaultyUpstream
let folder: string
const servers: ServerProcess[] = []

beforeAll(async () => {
  ensureBuilt('node_server')
  upstream = await startFaultyUpstream()
  folder = mkdtempSync(join(tmpdir(), 'headgate-sockets-'))
})
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL')
  await upstream.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(change: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startProcess(join(ensureBuilt('node_server'), 'server/index.mjs'), [], {
    ...variables({ faults: upstream.origin }),
    PORT: '0',
    HEADGATE_DATABASE: join(folder, `${servers.length}.db`),
    HEADGATE_LOG: 'json',
    ...change,
  })
  servers.push(server)
  return server
}

const begun = ({ next }: Dialogue): Promise<unknown> => next(({ type }) => type === 'response.output_text.delta')

describe('a server that stops', () => {
  it('says goodbye at once where nothing runs', async () => {
    const server = await start()
    const { closed, turn } = await dialogue(server.url)
    await turn({ model: 'demo-fast', input: 'say: hello' })
    expect(await server.stop()).toBe(0)
    // After the grace it would have been cut without a word.
    expect(await closed).toMatchObject({ code: 1001 })
  })

  it('lets running turns finish, tells those that wait to come again, and then says goodbye', async () => {
    const server = await start()
    const client = await dialogue(server.url)
    const first = begun(client)
    const finished = client.next(({ type }) => type === 'response.completed')
    client.send({ type: 'response.create', model: 'fault-hold~stop', input: 'x', stream_id: 'a' })
    const waiting = client.next(event => isEnd(event) && event.stream_id === 'a')
    client.send({ type: 'response.create', model: 'demo-fast', input: 'x', stream_id: 'a' })
    await first
    const stopped = server.stop()
    expect(await waiting).toMatchObject({
      type: 'error',
      status: 503,
      error: { code: 'server_shutting_down' },
      headers: { 'retry-after': '1' },
    })
    const refused = client.next(({ stream_id }) => stream_id === 'b')
    client.send({ type: 'response.create', model: 'demo-fast', input: 'x', stream_id: 'b' })
    expect(await refused).toMatchObject({ type: 'error', status: 503 })
    ;(await upstream.callOf('fault-hold~stop')).release()
    await finished
    expect(textOf(client.events)).toBe('one two three ')
    expect(await client.closed).toMatchObject({ code: 1001 })
    expect(await stopped).toBe(0)
  })

  it('cuts what still runs after its grace', async () => {
    const server = await start()
    const client = await dialogue(server.url)
    const first = begun(client)
    client.send({ type: 'response.create', model: 'fault-slow-900~grace', input: 'x' })
    await first
    const asked = performance.now()
    expect(await server.stop()).toBe(0)
    expect(performance.now() - asked).toBeGreaterThan(GRACE - 200)
    expect((await client.closed).code).toBe(1006)
  })
})

it('an upgrade to something else is a request like any other', async () => {
  const { request } = await import('node:http')
  const server = await start()
  const body = JSON.stringify({ model: 'demo-fast', input: 'say: hello' })
  const reply = await new Promise<string>((resolve, reject) => {
    const asked = request(
      `${server.url}/v1/responses`,
      {
        method: 'POST',
        headers: {
          ...{ upgrade: 'h2c', connection: 'Upgrade, HTTP2-Settings', 'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA' },
          ...{ authorization: 'Bearer sk-headgate-team', 'content-type': 'application/json' },
          'content-length': Buffer.byteLength(body),
        },
      },
      async response => {
        let text = ''
        for await (const chunk of response) text += chunk
        resolve(text)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
  expect(JSON.parse(reply)).toMatchObject({ object: 'response', status: 'completed' })
})

it('a handshake that is none, or breaks off, costs nobody else anything', async () => {
  const { connect } = await import('node:net')
  const server = await start()
  const { port } = new URL(server.url)
  const head = `GET /v1/responses HTTP/1.1\r\nhost: x\r\nauthorization: Bearer sk-headgate-team\r\nconnection: upgrade\r\nupgrade: websocket\r\n`
  const ask = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
      let said = ''
      socket.on('data', chunk => (said += chunk))
      socket.on('close', () => resolve(said))
      socket.on('error', reject)
    })
  expect(await ask(`${head}\r\n`)).toMatch(/^HTTP\/1.1 400 /)
  expect(await ask(`${head}sec-websocket-key: short\r\nsec-websocket-version: 13\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /)
  expect(await ask(`${head}sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 9\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 4\d\d /,
  )
  for (let n = 0; n < 20; n++) {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`${head}sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n\r\n`)
      socket.resetAndDestroy()
    })
    socket.on('error', () => {})
  }
  await sleep(200)
  const { turn, socket } = await dialogue(server.url)
  expect(textOf(await turn({ model: 'demo-fast', input: 'say: fine' }))).toBe('fine')
  // Frames that no client sends: reserved bits, and a text that is none.
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  ;(socket as unknown as { _socket: NodeJS.WritableStream })._socket.write(Buffer.from([0xf1, 0x80, 0, 0, 0, 0]))
  expect(await closed).toBe(1002)
  const broken = await dialogue(server.url)
  broken.socket.send(Buffer.from([0xff, 0xfe]), { binary: false })
  expect((await broken.closed).code).toBe(1007)
  expect((await refusedHandshake(socketUrl(server.url))).status).toBe(401)
  expect(server.output()).not.toContain('"level":"error"')
})

describe('a gateway without keys', () => {
  it('answers clients, its own pages, and no page of another site', async () => {
    const config = join(folder, 'open.config.ts')
    writeFileSync(
      config,
      "export default { upstreams: { demo: { kind: 'demo' } }, models: { demo: 'demo/demo-fast' } }\n",
    )
    const { files } = await compileConfig({ root, configPath: config })
    const compiled = join(folder, 'open.gateway.ts')
    writeFileSync(compiled, files['generated/gateway.ts']!)
    const { url } = await start({ HEADGATE_GATEWAY: compiled })
    for (const origin of [undefined, url]) {
      const { turn, socket } = await dialogue(url, origin === undefined ? {} : { origin })
      expect(textOf(await turn({ model: 'demo', input: 'say: welcome' }))).toBe('welcome')
      socket.terminate()
    }
    expect(await refusedHandshake(socketUrl(url), { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { error: { code: 'origin_not_allowed' } },
    })
  })
})

it('a server loads what knows of WebSockets with the first of them', () => {
  const entry = join(ensureBuilt('node_server'), 'server/index.mjs')
  const loaded = new Set<string>()
  const follow = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    const code = readFileSync(file, 'utf8')
    for (const [, name] of code.matchAll(/(?:^|;)(?:import|export) [^'"]*['"](\.[^'"]+)['"]/gm))
      follow(resolve(dirname(file), name!))
  }
  follow(entry)
  expect([...loaded].some(file => file.endsWith('runtime-server-answer.mjs'))).toBe(true)
  for (const file of loaded) {
    const code = readFileSync(file, 'utf8')
    expect(code).not.toMatch(/class WebSocketServer|websocket_stream_limit_reached/)
  }
})

it('a conversation of a thousand turns stays within its bounds, and leaves nothing in the heap', {
  timeout: 300_000,
}, async () => {
  const server = await start(TELLS_MEMORY)
  const memory = (): Promise<number> => memoryOf({ pid: server.child.pid, output: server.output })
  const { turn, events } = await dialogue(server.url)
  let previous_response_id: string | undefined
  let warm = 0
  let lost = 0
  for (let n = 0; n < 1_000; n++) {
    const told = await turn({
      model: 'demo-fast',
      store: false,
      generate: n % 2 === 0,
      ...(previous_response_id !== undefined && { previous_response_id }),
      // A connection of this config remembers two million characters: some two hundred turns.
      input: `say: ${n} ${'x'.repeat(n % 2 ? 20_000 : 20)}`,
    })
    events.length = 0
    const end = told.at(-1)!
    if (end.type === 'error') expect(end).toMatchObject({ error: { code: 'previous_response_not_found' } })
    lost += Number(end.type === 'error')
    previous_response_id = end.type === 'error' ? undefined : idOf(told)
    if (n === 200) warm = await memory()
  }
  expect(lost).toBeGreaterThan(2)
  expect(lost).toBeLessThan(50)
  expect((await memory()) - warm).toBeLessThan(10 * 1024 * 1024)
})
