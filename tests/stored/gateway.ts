// A gateway in this process, with a database of its own, for the tests of stored responses.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { compileConfig } from '../../codegen/config/index.ts'
import { ConfigDirectory, configOf, ROOT } from '../../codegen/config/testing.ts'
import { endRuns } from '../../runtime/gateway/background.ts'
import { type LogEntry, run } from '../../runtime/gateway/gateway.ts'
import { createGatewayServer } from '../../runtime/platform/node/server.ts'
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { answerAll } from '../../runtime/server/answer.ts'
import { createGateway } from '../../runtime/server/create-gateway.ts'
import type { SqlDatabase } from '../../runtime/state/database.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import type { UsageRecord } from '../../runtime/state/usage-record.ts'

export interface StoringGateway {
  url: string
  database: SqlDatabase
  records: UsageRecord[]
  lines: LogEntry[]
  /** Whether the text stands anywhere in the database's files. */
  holds(text: string): boolean
  clientOf(key: string): OpenAI
  stop(): Promise<void>
}

/** `inside`: the config without its braces. `database`: what to put in the place of its own. */
export async function startStoring(
  inside: string,
  variables: Record<string, string> = {},
  replaced?: (database: SqlDatabase) => SqlDatabase,
): Promise<StoringGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-stored-'))
  const config = new ConfigDirectory()
  config.write('gateway.config.ts', configOf(inside))
  const read = (name: string) => variables[name]
  const { gateway: compiled, problems } = await compileConfig({
    root: ROOT,
    configPath: join(config.path, 'gateway.config.ts'),
    read,
  })
  config.remove()
  if (!compiled) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  const file = join(folder, 'headgate.db')
  const own = sqliteDatabase(file)
  const database = replaced ? replaced(own) : own
  const transport = createNodeTransport()
  const records: UsageRecord[] = []
  const lines: LogEntry[] = []
  run(
    createGateway(compiled, {
      read,
      transport: transport.send,
      usage: { record: record => void records.push(record), flush: async () => {} },
      database,
      log: entry => void lines.push(entry),
    }),
  )
  const server = createGatewayServer(request => answerAll(request))
  const url = await listening(server)
  return {
    url,
    database,
    records,
    lines,
    holds: text =>
      ['', '-wal'].some(suffix => {
        try {
          return readFileSync(file + suffix).includes(text)
        } catch {
          return false
        }
      }),
    clientOf: key => new OpenAI({ apiKey: key, baseURL: `${url}/v1`, maxRetries: 0, timeout: 15_000 }),
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await endRuns()
      await own.close()
      await transport.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const CONFIG = `
  upstreams: {
    demo: { kind: 'demo' },
    chat: { kind: 'demo', protocols: ['openai-chat'] },
    responses: { kind: 'demo', protocols: ['openai-responses'] },
    messages: { kind: 'demo', protocols: ['anthropic-messages'] },
    gemini: { kind: 'demo', protocols: ['gemini'] },
  },
  models: {
    'chat-*': 'chat/*',
    'unkept-*': { to: 'chat/*', store: false },
    'responses-*': 'responses/*',
    'messages-*': 'messages/*',
    'gemini-*': 'gemini/*',
  },
  keys: { one: env('ONE'), two: env('TWO'), quiet: { key: env('QUIET'), group: 'quiet' } },
  groups: { quiet: { store: false } },`

export const KEYS = { ONE: 'sk-one', TWO: 'sk-two', QUIET: 'sk-quiet' }
