// Calls the built functions as their platforms do, for whoever asks over HTTP: `node function-host.ts PRESET FOLDER`.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import type { LambdaEvent, LambdaResult } from '../../runtime/server/lambda-event.ts'

const [preset = '', folder = ''] = process.argv.slice(2)

/** What Lambda's runtime gives to its handlers. */
Object.assign(globalThis, {
  awslambda: {
    streamifyResponse: (handler: unknown) => handler,
    HttpResponseStream: {
      from(stream: ServerResponse, head: { statusCode: number; headers: Record<string, string> }): Writable {
        stream.writeHead(head.statusCode, head.headers)
        return stream
      },
    },
  },
})

const load = async (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, file)).href)

const hosts: Record<string, () => Promise<RequestListener>> = {
  // Vercel calls the function as a listener.
  vercel: async () => (await load('functions/__fallback.func/index.mjs')).default as RequestListener,
  async netlify() {
    const { default: handle } = (await load('server/server.mjs')) as {
      default: (request: Request, context: object) => Promise<Response>
    }
    return async (incoming, outgoing) => {
      const leave = new AbortController()
      outgoing.on('close', () => leave.abort())
      const { method, headers, url } = incoming
      const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(incoming)
      const init = { method, headers, body, duplex: 'half', signal: leave.signal }
      const response = await handle(new Request(`https://gateway.netlify.app${url}`, init as RequestInit), {
        waitUntil: () => {},
      })
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing)
      else outgoing.end()
    }
  },
  // As a function URL does; a path that begins with /buffered is answered as one that buffers, /rest as a REST API.
  async aws_lambda() {
    const { handler, stream } = (await load('server/index.mjs')) as {
      handler: (event: LambdaEvent, context: object) => Promise<LambdaResult>
      stream: (event: LambdaEvent, stream: Writable, context: object) => Promise<void>
    }
    return async (incoming, outgoing) => {
      const [, way, path = '/'] = /^(\/buffered|\/rest)?(\/.*)?$/.exec(incoming.url ?? '/') ?? []
      const event = way === '/rest' ? await restEvent(incoming, path) : await urlEvent(incoming, path)
      if (way === undefined) return stream(event, outgoing, {})
      const result = await handler(event, {})
      outgoing.writeHead(result.statusCode, result.headers)
      outgoing.end(Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8'))
    }
  },
}

async function urlEvent(incoming: IncomingMessage, target: string): Promise<LambdaEvent> {
  const { pathname, search } = new URL(target, 'http://lambda')
  const body = await buffer(incoming)
  return {
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    requestContext: { http: { method: incoming.method ?? 'GET' } },
    // A function URL sends what it does not take for text in base64.
    body: body.length > 0 ? body.toString('base64') : null,
    isBase64Encoded: true,
  }
}

async function restEvent(incoming: IncomingMessage, target: string): Promise<LambdaEvent> {
  const { pathname, searchParams } = new URL(target, 'http://lambda')
  const headers = Object.entries(incoming.headers)
  return {
    path: pathname,
    httpMethod: incoming.method ?? 'GET',
    headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
    multiValueHeaders: Object.fromEntries(headers.map(([name, value]) => [name, [String(value)]])),
    multiValueQueryStringParameters: Object.fromEntries([...searchParams].map(([name, value]) => [name, [value]])),
    body: (await buffer(incoming)).toString('utf8') || null,
    isBase64Encoded: false,
  }
}

const host = hosts[preset]
if (!host) throw new Error(`There is no host for ${preset}.`)
const server = createServer(await host())
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.on('SIGTERM', () => process.exit(0))
