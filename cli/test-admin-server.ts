import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AdminBench } from '../runtime/admin/test-bench.ts'

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
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() } // it listens
}
