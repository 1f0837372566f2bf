import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import { text } from '../byte-search.ts'
import type { Flow } from '../bytes.ts'
import { collect } from '../collect.ts'
import type { UpstreamReply, UpstreamRequest } from '../transport.ts'
import { sendWithFetch } from '../web/transport.ts'
import { listening } from './test-listen.ts'
import { createNodeTransport } from './transport.ts'

const transport = createNodeTransport()
const open: Server[] = []

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  open.push(server)
  return `${await listening(server)}/v1/chat`
}

function requestTo(url: string, timeouts: Partial<UpstreamRequest['timeouts']> = {}): UpstreamRequest {
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode('{"a":1}'),
    timeouts: { connect: 2_000, firstByte: 5_000, idle: 5_000, ...timeouts },
  }
}

const tooLong = (): Error => new Error('too long')
const never = new AbortController().signal

async function failureOf(promise: Promise<unknown>): Promise<GatewayError> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(GatewayError)
  return thrown as GatewayError
}

describe.each([
  ['undici', transport.send],
  ['fetch', sendWithFetch],
])('the transport of %s', (name, send) => {
  it('sends method, headers and body, and gives status, headers and bytes back', async () => {
    const url = await serve((request, response) => {
      request.setEncoding('utf8')
      request.on('data', body => {
        response.writeHead(201, { 'x-multi': ['a', 'b'] })
        response.end(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`)
      })
    })
    const reply = await send(requestTo(url), never)
    expect(reply.status).toBe(201)
    expect(reply.headers['x-multi']).toBe('a, b')
    expect(text(await collect(reply.body, 1_000, tooLong))).toBe('POST /v1/chat application/json {"a":1}')
  })

  it('does not follow redirects', async () => {
    const url = await serve(
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    )
    const reply = await send(requestTo(url), never)
    expect(reply.status).toBe(302)
    reply.body.cancel()
  })

  it('names the host and not the path when the connection is refused', async () => {
    // A port that is given to nobody who asks for any.
    const error = await failureOf(send(requestTo('http://127.0.0.1:9/secret-path'), never))
    expect(error.kind).toBe('upstream')
    expect(error.message).toContain('127.0.0.1:9')
    expect(error.message).not.toContain('secret-path')
  })

  it('says so when the first byte is late', async () => {
    const url = await serve(() => {})
    const error = await failureOf(send(requestTo(url, { connect: 20_000, firstByte: 300 }), never))
    expect([error.kind, error.details.code]).toEqual(['timeout', 'first_byte_timeout'])
  })

  it('fails the body when the upstream goes silent', async () => {
    const url = await serve((_request, response) => void response.write('x'))
    const reply = await send(requestTo(url, { idle: 300 }), never)
    const error = await failureOf(collect(reply.body, 1_000, tooLong))
    expect([error.kind, error.details.code]).toEqual(['timeout', 'idle_timeout'])
  })

  it('fails the body when the connection breaks', async () => {
    const url = await serve((_request, response) => {
      response.write('x')
      setTimeout(() => response.destroy(), 20)
    })
    const reply = await send(requestTo(url), never)
    expect((await failureOf(collect(reply.body, 1_000, tooLong))).kind).toBe('upstream')
  })

  it('closes the upstream connection when the signal aborts before the answer', async () => {
    let closed: () => void
    const closing = new Promise<void>(resolve => (closed = resolve))
    const url = await serve((_request, response) => void response.on('close', () => closed()))
    const abort = new AbortController()
    const sending = send(requestTo(url), abort.signal)
    setTimeout(() => abort.abort(), 50)
    await failureOf(sending)
    await closing
  })

  it('closes the upstream connection when the body is cancelled', async () => {
    let closed: () => void
    const closing = new Promise<void>(resolve => (closed = resolve))
    const url = await serve((_request, response) => {
      response.on('close', () => closed())
      response.write('x')
    })
    const reply = await send(requestTo(url), never)
    const flow: Flow = reply.body.pipe({ write: () => true, end() {}, fail() {} })
    setTimeout(() => flow.cancel(), 20)
    await closing
  })

  it('reads no further than the sink allows', async () => {
    const block = Buffer.alloc(1024 * 1024)
    const blocks = 160
    let sent = 0
    const url = await serve(async (_request, response) => {
      for (; sent < blocks; sent++) if (!response.write(block)) await once(response, 'drain')
      response.end()
    })
    const reply: UpstreamReply = await send(requestTo(url), never)
    let received = 0
    let flow: Flow | undefined
    let open = false
    const done = new Promise<void>((resolve, reject) => {
      flow = reply.body.pipe({
        write(chunk) {
          received += chunk.length
          return open
        },
        end: resolve,
        fail: reject,
      })
    })
    // Kernels let a receiver's buffer grow to 32 MiB; all 160 would come without pressure.
    let stood = 0
    for (let before = -1; stood < 3; await new Promise(resolve => setTimeout(resolve, 100))) {
      stood = sent === before ? stood + 1 : 0
      before = sent
    }
    expect(sent).toBeLessThan(80)
    open = true
    flow?.resume()
    await done
    expect(received).toBe(blocks * block.length)
  }, 60_000)

  if (name === 'undici') {
    it('says so when the answer is not HTTP', async () => {
      const server = createTcpServer(socket => void socket.once('data', () => socket.end('what?\r\n\r\n')))
      const origin = await listening(server)
      const error = await failureOf(send(requestTo(`${origin}/`), never))
      expect(error.message).toContain('not HTTP')
      server.close()
    })
  }
})

it('forgets pools without a connection, and none that is in use', async () => {
  const tidied = createNodeTransport()
  const url = await serve((_request, response) => {
    response.writeHead(200, { connection: 'close' })
    response.write('half ')
    setTimeout(() => response.end('whole'), 50)
  })
  const reply = await tidied.send(requestTo(url), never)
  tidied.tidy()
  expect(text(await collect(reply.body, 100, tooLong))).toBe('half whole')
  await new Promise(resolve => setTimeout(resolve, 20))
  tidied.tidy()
  expect((await tidied.send(requestTo(url), never)).status).toBe(200)
  await tidied.close()
})
