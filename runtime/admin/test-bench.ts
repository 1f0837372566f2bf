import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Gateway, run } from '../gateway/gateway.ts'
import { type TestGateway, testGateway } from '../gateway/test-call.ts'
import { KeyDirectory } from '../keys/key-directory.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { sha256 } from '../platform/digest.ts'
import type { GatewayRequest } from '../platform/http.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { SqlDatabase } from '../state/database.ts'
import { sqliteDatabase } from '../state/sqlite-database.ts'
import { serveAdmin } from './serve-admin.ts'
import { assertDescribed } from './test-described.ts'

export const ADMIN_KEY = 'the-admin-key-of-tests'

/** A gateway with a database of its own, and the admin API on it. */
export interface AdminBench {
  gateway: TestGateway
  database: SqlDatabase
  /** Throws where the answer is not as `openapi.json` describes it. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  close(): Promise<void>
}

export interface CallOptions {
  /** `Bearer …`; the admin key where absent, nothing where null. */
  bearer?: string | null
  headers?: Record<string, string>
  body?: unknown
}

export interface Answer {
  status: number
  headers: Record<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: what the test expects is what it says
  body: any
}

export function adminBench(parts: Partial<Gateway> = {}): AdminBench {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-admin-'))
  const database = sqliteDatabase(join(folder, 'headgate.db'))
  const keys = new KeyDirectory({ keys: [], keysDeclared: false, groups: {} }, { database })
  const gateway = testGateway({ database, keys, adminKey: sha256(ADMIN_KEY), ...parts })
  run(gateway)
  return {
    gateway,
    database,
    async call(method, path, options = {}) {
      run(gateway)
      const { status, headers, body } = await serveAdmin(adminRequest(method, path, options))
      const said = body instanceof Uint8Array ? text(body) : ''
      const isJson = headers['content-type']?.startsWith('application/json')
      const answer = { status, headers, body: said !== '' && isJson ? JSON.parse(said) : said || undefined }
      assertDescribed(method, path, answer)
      return answer
    },
    async close() {
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** As the admin key asks. */
export function adminRequest(
  method: string,
  target: string,
  { bearer = ADMIN_KEY, headers = {}, body }: CallOptions = {},
): GatewayRequest {
  const [path = '', query = ''] = target.split('?')
  const all: Record<string, string> = {
    host: 'localhost:8787',
    ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
    ...headers,
  }
  const sent = body === undefined ? new Uint8Array() : utf8(typeof body === 'string' ? body : JSON.stringify(body))
  return {
    ...{ method, path, query, header: name => all[name], signal: new Leaving() },
    body: async () => sent,
  }
}
