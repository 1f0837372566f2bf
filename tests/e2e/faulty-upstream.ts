// An upstream that misbehaves as the name of the model asks: `fault-stall`, `fault-status-429-after-7`. What follows a
// tilde (`fault-hold~a`) tells the calls of different tests apart and means nothing else.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { SAID, type Speech, speeches } from './faulty-speech.ts'
import { UPSTREAM_KEY } from './harness.ts'

/** One request as the upstream saw it. */
export interface FaultyCall {
  model: string
  protocol: ProtocolId
  stream: boolean
  url: string
  headers: IncomingMessage['headers']
  /** Empty where the fault is not to read it. */
  body: Buffer
  /** Bytes of the answer that were handed to the connection. */
  written: number
  /** Resolves with `performance.now()` of the moment at which the other side left before the answer was complete. */
  left: Promise<number>
  /** Lets an answer that holds back go on. */
  release(): void
}

export interface FaultyUpstream {
  origin: string
  calls: FaultyCall[]
  /** The latest call of a model, once it has come. */
  callOf(model: string): Promise<FaultyCall>
  /** Cuts all connections, and those that come, until it is to live again. It keeps its port from everybody else. */
  die(): void
  live(): void
  stop(): Promise<void>
}

/** What a fault does, and what it may use for it. */
interface Scene {
  speech: Speech
  call: FaultyCall
  request: IncomingMessage
  response: ServerResponse
  /** The numbers and words after the fault's name. */
  args: string[]
  released: Promise<void>
}

export async function startFaultyUpstream(): Promise<FaultyUpstream> {
  const calls: FaultyCall[] = []
  const server = createServer((request, response) => {
    play(request, response, calls).catch(error => {
      // A client that leaves ends a scene in its middle; everything else is a fault of the test itself.
      if (!response.destroyed) response.destroy(error)
    })
  })
  server.keepAliveTimeout = 60_000
  let dead = false
  server.on('connection', socket => dead && socket.resetAndDestroy())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo // a TCP server that listens has an address object
  return {
    origin: `http://127.0.0.1:${address.port}`,
    calls,
    async callOf(model) {
      for (const until = performance.now() + 20_000; performance.now() < until; await sleep(5)) {
        const call = calls.findLast(one => one.model === model)
        if (call) return call
      }
      throw new Error(`No call of ${model} came.`)
    },
    die() {
      dead = true
      server.closeAllConnections()
    },
    live() {
      dead = false
    },
    stop() {
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

async function play(request: IncomingMessage, response: ServerResponse, calls: FaultyCall[]): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://upstream')
  if (request.method === 'GET') return void response.writeHead(200).end('{"data":[]}')
  const unread = url.searchParams.get('fault') === 'unread'
  const body = unread ? Buffer.alloc(0) : await bodyOf(request)
  const { protocol, model, stream } = asked(url, body)
  let release = (): void => {}
  const released = new Promise<void>(resolve => (release = resolve))
  const left = new Promise<number>(resolve =>
    response.on('close', () => {
      if (!response.writableFinished) resolve(performance.now())
    }),
  )
  const call: FaultyCall = {
    model,
    protocol,
    stream,
    url: request.url ?? '',
    headers: request.headers,
    body,
    written: 0,
    left,
    release,
  }
  calls.push(call)
  if (unread) return void request.pause()
  const [fault, ...args] = model
    .replace(/^fault-/, '')
    .replace(/~.*$/, '')
    .split('-')
  const scene = scenes[fault ?? '']
  if (!scene) return void response.writeHead(404).end(JSON.stringify(speeches[protocol].error(404, `No ${model}.`)))
  await scene({ speech: speeches[protocol], call, request, response, args, released })
}

function asked(url: URL, body: Buffer): Pick<FaultyCall, 'protocol' | 'model' | 'stream'> {
  const gemini = /\/models\/([^:]+):(\w+)$/.exec(decodeURIComponent(url.pathname))
  if (gemini) return { protocol: 'gemini', model: gemini[1]!, stream: gemini[2] === 'streamGenerateContent' }
  const { model, stream } = JSON.parse(body.toString() || '{}') as { model?: string; stream?: boolean }
  const protocol = url.pathname.includes('/messages')
    ? 'anthropic-messages'
    : url.pathname.includes('/responses')
      ? 'openai-responses'
      : 'openai-chat'
  return { protocol, model: model ?? '', stream: stream === true }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The faults by name. */
const scenes: Record<string, (scene: Scene) => Promise<void> | void> = {
  ok: all,
  /** `status-429`, `status-429-after-7`, `status-429-date-30`, `status-429-info-30`: an error of the protocol. */
  status: ({ speech, response, args }) => {
    const status = Number(args[0])
    response.writeHead(status, { 'content-type': 'application/json', ...retryAfter(args[1], args[2]) })
    const told = speech.error(status, `the upstream says ${status}`) as { error: object } // an object in all of them
    if (args[1] === 'info') Object.assign(told.error, { details: retryInfo(args[2]) })
    response.end(JSON.stringify(told))
  },
  /** An error whose message shows the key that was sent, as careless servers do. */
  tell: ({ speech, response, args }) => {
    const status = Number(args[0])
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(speech.error(status, `Incorrect API key provided: ${UPSTREAM_KEY}.`)))
  },
  html: ({ response, args }) => {
    response.writeHead(Number(args[0]), { 'content-type': 'text/html', ...retryAfter(args[1], args[2]) })
    response.end('<html><style>p{color:red}</style><body><h1>Bad day</h1>\n<p>at the proxy</p></body></html>')
  },
  empty: ({ response, args }) => {
    response.writeHead(Number(args[0]), retryAfter(args[1], args[2]))
    response.end()
  },
  reset: ({ request }) => {
    request.socket.resetAndDestroy()
  },
  /** The headers, a beginning, and then no connection any more. */
  torn: async scene => {
    begin(scene)
    await sleep(30)
    scene.request.socket.resetAndDestroy()
  },
  silent: () => {},
  /** The headers of a good answer, and then nothing. */
  hush: ({ call, response }) => {
    response.writeHead(200, { 'content-type': call.stream ? 'text/event-stream' : 'application/json' }).flushHeaders()
  },
  stall: begin,
  /** Headers of 100 kB before a good answer. */
  bloated: scene => {
    scene.response.setHeader('x-bloat', 'x'.repeat(100_000))
    return all(scene)
  },
  /** One value or frame that never ends, as fast as the connection takes it; `unbroken-500` with that status, `unbroken-200-slowly`. */
  unbroken: async ({ call, response, args }) => {
    const type = call.stream ? 'text/event-stream' : 'application/json'
    response.writeHead(Number(args[0] ?? 200), { 'content-type': type })
    response.write(call.stream ? 'data: {"id":"' : '{"id":"')
    // Longer than the gateway waits for the first content of a stream.
    for (let n = 0; n < 3 && args[1] === 'slowly'; n++) await sleep(1_700).then(() => response.write('x'))
    const block = 'x'.repeat(1024 * 1024)
    function* blocks(): Generator<string> {
      for (;;) yield block
    }
    await pipeline(blocks, response)
  },
  /** A stream whose only event is no JSON. */
  garbled: scene => {
    sse(scene)
    scene.response.end('data: {"id":"x","choices":[{"ind\n\n')
  },
  broken: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"id":"x","choices":[{"ind')
  },
  /** A whole reply where a stream was asked for. */
  whole: ({ speech, call, response }) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(speech.reply(call.model)))
  },
  page: ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<html><body>Welcome to the login page</body></html>')
  },
  /** An error under status 200. */
  denied: ({ speech, response }) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(speech.error(500, 'the answer is an error')))
  },
  first: scene => {
    sse(scene)
    write(scene, scene.speech.errorFrame('the first frame is an error'))
    scene.response.end()
  },
  /** An error after some text, and then an end in good order. */
  mid: scene => {
    begin(scene)
    write(scene, scene.speech.errorFrame('the upstream broke in the middle'))
    scene.response.end()
  },
  /** Breaks off in the middle of a frame: the connection with it (`cut`), or in good order (`half`). */
  cut: async scene => {
    begin(scene)
    write(scene, scene.speech.piece(scene.call.model, 'two ').slice(0, -20))
    await sleep(30)
    scene.request.socket.destroy()
  },
  half: scene => {
    begin(scene)
    scene.response.end(scene.speech.piece(scene.call.model, 'two ').slice(0, -20))
  },
  /** Ends in good order within its last event. */
  lasthalf: scene => {
    sse(scene)
    const frames = framesOf(scene.speech, scene.call.model)
    scene.response.end(frames.join('').slice(0, -Math.ceil(frames.at(-1)!.length / 2)))
  },
  /** A whole stream, and then a broken connection in place of the end. */
  late_break: async scene => {
    sse(scene)
    for (const frame of framesOf(scene.speech, scene.call.model)) write(scene, frame)
    await sleep(30)
    scene.request.socket.resetAndDestroy()
  },
  /** Gemini's stream as one JSON array; `array-torn` breaks the connection in its middle. */
  array: async ({ speech, call, request, response, args }) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8' })
    const values = framesOf(speech, call.model).map(frame => frame.replace(/^data: /, '').trim())
    response.write(`[${values[0]}\n`)
    await sleep(30)
    if (args[0] === 'torn') request.socket.resetAndDestroy()
    else response.end(`,\r\n${values.slice(1).join('\n,\r\n')}]`)
  },
  /** Ends in good order without the event that says so. */
  unfinished: scene => {
    begin(scene)
    scene.response.end()
  },
  redirect: ({ response }) => {
    response.writeHead(302, { location: 'http://127.0.0.1:9/secret-place' }).end()
  },
  gzip: ({ speech, call, response }) => {
    const text = call.stream ? framesOf(speech, call.model).join('') : JSON.stringify(speech.reply(call.model))
    const type = call.stream ? 'text/event-stream' : 'application/json'
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(text))
  },
  /** `slow-120`: so many milliseconds between two frames. */
  slow: async scene => {
    sse(scene)
    for (const frame of framesOf(scene.speech, scene.call.model)) {
      await sleep(Number(scene.args[0]))
      write(scene, frame)
    }
    scene.response.end()
  },
  /** `pause-1300`: one silence of so many milliseconds after the first piece. */
  pause: async scene => {
    begin(scene)
    await sleep(Number(scene.args[0]))
    finish(scene)
  },
  /** Nothing after the headers for so many milliseconds, then everything. */
  late: async scene => {
    sse(scene)
    scene.response.flushHeaders()
    await sleep(Number(scene.args[0]))
    for (const frame of framesOf(scene.speech, scene.call.model)) write(scene, frame)
    scene.response.end()
  },
  /** Holds back all that follows the first piece until it is released. */
  hold: async scene => {
    begin(scene)
    await scene.released
    finish(scene)
  },
  /** Holds back the headers until it is released. */
  wait: async scene => {
    await scene.released
    await all(scene)
  },
  /** As fast as the connection takes it, for ever. */
  endless: async scene => {
    const { speech, call, response } = scene
    begin(scene)
    const block = speech.piece(call.model, 'x'.repeat(16 * 1024))
    while (!response.destroyed) {
      if (write(scene, block)) await new Promise(setImmediate)
      else await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
  },
  /** `huge-8`: one event of so many mebibytes. */
  huge: scene => {
    sse(scene)
    const { speech, call } = scene
    for (const frame of speech.opening(call.model)) write(scene, frame)
    write(scene, speech.piece(call.model, 'x'.repeat(Number(scene.args[0]) * 1024 * 1024)))
    for (const frame of speech.ending(call.model)) write(scene, frame)
    scene.response.end()
  },
  /** `bytes-1`: a good stream in pieces of so many bytes, each a packet of its own. */
  bytes: async scene => {
    sse(scene)
    scene.response.socket?.setNoDelay(true)
    const text = Buffer.from(framesOf(scene.speech, scene.call.model).join(''))
    const size = Number(scene.args[0])
    for (let at = 0; at < text.length; at += size) {
      write(scene, text.subarray(at, at + size))
      if (at % 16 === 0) await new Promise(setImmediate)
    }
    scene.response.end()
  },
}

/** A good answer. */
function all(scene: Scene): void {
  const { speech, call, response } = scene
  if (!call.stream) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(speech.reply(call.model)))
    return
  }
  sse(scene)
  for (const frame of framesOf(speech, call.model)) write(scene, frame)
  response.end()
}

/** The headers and the first piece of text; of a whole reply its first half. */
function begin(scene: Scene): void {
  const { speech, call, response } = scene
  if (!call.stream) {
    response.writeHead(200, { 'content-type': 'application/json' })
    const text = JSON.stringify(speech.reply(call.model))
    response.write(text.slice(0, text.length / 2))
    return
  }
  sse(scene)
  for (const frame of speech.opening(call.model)) write(scene, frame)
  write(scene, speech.piece(call.model, 'one '))
}

/** What `begin` has left out. */
function finish(scene: Scene): void {
  const { speech, call, response } = scene
  if (!call.stream) {
    const text = JSON.stringify(speech.reply(call.model))
    response.end(text.slice(text.length / 2))
    return
  }
  for (const piece of pieces.slice(1)) write(scene, speech.piece(call.model, piece))
  for (const frame of speech.ending(call.model)) write(scene, frame)
  response.end()
}

const pieces = SAID.match(/\w+ /g) ?? []

/** All frames of a good stream. */
export function framesOf(speech: Speech, model: string): string[] {
  return [...speech.opening(model), ...pieces.map(piece => speech.piece(model, piece)), ...speech.ending(model)]
}

function sse({ response }: Scene): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
}

function write({ call, response }: Scene, data: string | Buffer): boolean {
  call.written += data.length
  return response.write(data)
}

function retryAfter(style: string | undefined, seconds: string | undefined): Record<string, string> {
  if (style === 'after') return { 'retry-after': seconds ?? '0' }
  const wait = Number(seconds ?? 30)
  if (style === 'ms') return { 'retry-after-ms': String(wait * 1_000) }
  if (style === 'reset') return { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': `${wait}s` }
  if (style === 'date') return { 'retry-after': new Date(Date.now() + wait * 1_000).toUTCString() }
  return {}
}

/** How Google says how long to wait. */
function retryInfo(seconds = '30'): object[] {
  return [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${seconds}s` }]
}
