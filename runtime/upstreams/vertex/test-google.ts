// Google Cloud's token services, its metadata server, a machine of AWS and Vertex AI, all on loopback.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface GoogleCall {
  /** `POST /v1/token` */
  asked: string
  headers: IncomingHttpHeaders
  body: string
}

/** What is answered to `METHOD /path`: a status and a body; a text as it is, all else as JSON. */
export type GoogleAnswers = Record<string, [status: number, body: unknown]>

export interface TestGoogle {
  url: string
  host: string
  answers: GoogleAnswers
  calls: GoogleCall[]
  /** Those that asked this. */
  to(asked: string): GoogleCall[]
  close(): Promise<void>
}

/** Whatever is not among its answers is Vertex AI where it begins with a version, and not there otherwise. */
export async function startGoogle(): Promise<TestGoogle> {
  const google: TestGoogle = {
    url: '',
    host: '',
    answers: {},
    calls: [],
    to: asked => google.calls.filter(call => call.asked === asked),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const server = createServer(async (request, response) => {
    const asked = `${request.method} ${(request.url ?? '').replace(/\?.*/, '')}`
    google.calls.push({ asked, headers: request.headers, body: await text(request) })
    const [status, body] =
      google.answers[asked] ?? (/ \/v1(?:beta1)?\/projects\/[^-]/.test(asked) ? [200, {}] : [404, {}])
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has an address object.
  google.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  google.url = `http://${google.host}`
  return google
}
