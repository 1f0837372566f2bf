import { createServer } from 'node:http'
import type { AdminBench } from '../runtime/admin/test-bench.ts'
import { listening } from '../runtime/platform/node/test-listen.ts'

/** The admin API of a bench, where commands reach it. */
export async function serveBench(bench: AdminBench): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const sent = Buffer.concat(await request.toArray()).toString()
    const { status, body } = await bench.call(request.method ?? '', request.url ?? '', {
      bearer: request.headers.authorization?.replace('Bearer ', '') ?? null,
      ...(sent !== '' && { body: sent }),
    })
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === undefined ? '' : JSON.stringify(body))
  })
  return { url: await listening(server), close: () => void server.close() }
}
