import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { RunningUpstream } from '../../runtime/gateway/gateway.ts'
import { readText } from '../../runtime/platform/node/files.ts'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { createGateway } from '../../runtime/server/create-gateway.ts'
import { loginsOf } from '../../runtime/server/logins.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'

/** The statuses of what is asked within. */
const asked = new AsyncLocalStorage<number[]>()

/** Runs a question to an upstream of these; the last status that it was answered with comes with its result. */
export async function withStatus<Result>(
  ask: () => Promise<Result>,
): Promise<{ result: Result; status: number | undefined }> {
  const statuses: number[] = []
  const result = await asked.run(statuses, ask)
  return { result, status: statuses.at(-1) }
}

/** The upstreams of a config as a gateway on Node has them, with their keys and logins. It serves nobody. */
export async function runningUpstreams(
  compiled: CompiledGateway,
  read: (name: string) => string | undefined,
  path: string,
): Promise<{ upstreams: ReadonlyMap<string, RunningUpstream>; close(): Promise<void> }> {
  const transport = createNodeTransport()
  const database = existsSync(path) ? sqliteDatabase(path) : undefined
  const gateway = createGateway(compiled, {
    read,
    readFile: readText,
    transport: async (request, signal) => {
      const reply = await transport.send(request, signal)
      asked.getStore()?.push(reply.status)
      return reply
    },
    usage: { record: () => {}, flush: () => Promise.resolve() },
    database,
    logins: loginsOf(compiled, read, database),
    log: () => {},
  })
  return {
    upstreams: gateway.upstreams,
    async close() {
      await transport.close()
      await database?.close()
    },
  }
}
