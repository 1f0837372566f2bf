// Whoever hands out credentials, and whoever is called with them, all on one port of loopback.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { listening } from '../platform/node/test-listen.ts'

export interface AnsweredCall {
  /** `POST /v1/token` */
  asked: string
  headers: IncomingHttpHeaders
  body: string
}

/** What is answered to `METHOD /path`: a status and a body; a text as it is, all else as JSON. */
export type Answers = Record<string, [status: number, body: unknown]>

export interface TestAnswers {
  url: string
  host: string
  answers: Answers
  /** Sent with every answer. */
  headers: Record<string, string>
  calls: AnsweredCall[]
  /** Those that asked this. */
  to(asked: string): AnsweredCall[]
  close(): Promise<void>
}

/** Whatever is not among its answers is Vertex AI or Amazon Bedrock by its path, and not there otherwise. */
export async function startAnswers(): Promise<TestAnswers> {
  const service: TestAnswers = {
    url: '',
    host: '',
    answers: {},
    headers: {},
    calls: [],
    to: asked => service.calls.filter(call => call.asked === asked),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const server = createServer(async (request, response) => {
    const asked = `${request.method} ${(request.url ?? '').replace(/\?.*/, '')}`
    service.calls.push({ asked, headers: request.headers, body: await text(request) })
    const [status, body] = service.answers[asked] ?? (CALLED.test(asked) ? [200, {}] : [404, {}])
    response.writeHead(status, service.headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  service.url = await listening(server)
  service.host = new URL(service.url).host
  return service
}

const CALLED = /^POST \/(?:v1(?:beta1)?\/projects\/[^-]|model\/)/
