// kill -9 under load, at a moment that chance chooses, while another process adds usage up beside the gateway.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Client from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { usageReport } from '../../runtime/state/usage-report.ts'
import { tidyUsage } from '../../runtime/state/usage-tidy.ts'
import { ensureBuilt } from './builds.ts'
import { type ServerProcess, startProcess, TEAM_KEY, variables } from './harness.ts'

const ROUNDS = Number(process.env.HEADGATE_KILLS ?? 8)
const CLIENTS = 6

describe('a gateway that is killed under load', () => {
  let folder: string
  let file: string
  let script: string
  beforeAll(() => {
    script = join(ensureBuilt('node_server'), 'server/index.mjs')
    folder = mkdtempSync(join(tmpdir(), 'headgate-killed-'))
    file = join(folder, 'headgate.db')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const start = (): Promise<ServerProcess> =>
    startProcess(script, [], {
      ...variables({}),
      ...{ PORT: '0', HOST: '127.0.0.1', HEADGATE_DATABASE: file, HEADGATE_LOG: 'json' },
    })

  async function call(url: string, n: number): Promise<string> {
    const reply = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${TEAM_KEY}`,
        'x-headgate-tag': `t${n % 3}`,
      },
      body: JSON.stringify({ model: 'demo', stream: n % 2 === 0, messages: [{ role: 'user', content: `say: ${n}` }] }),
    })
    await reply.text()
    return reply.headers.get('x-request-id')!
  }

  it(`loses at most the calls of the last 100 ms, ${ROUNDS} times, and counts none twice`, {
    timeout: 600_000,
  }, async () => {
    const finished: { id: string; at: number }[] = []
    const lost: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start()
      const database = sqliteDatabase(file)
      const ofRound: { id: string; at: number }[] = []
      let running = true
      const clients = Array.from({ length: CLIENTS }, async (_, client) => {
        for (let n = client; running; n++) {
          const id = await call(server.url, n).catch(() => undefined)
          if (id !== undefined && running) ofRound.push({ id, at: performance.now() })
          await new Promise(resolve => setTimeout(resolve, 4))
        }
      })
      // How long the machine let this process wait, which may have held the database meanwhile.
      let waited = 0
      let ticked = performance.now()
      const ticks = setInterval(() => {
        waited = Math.max(waited, performance.now() - ticked)
        ticked = performance.now()
      }, 5)
      const tidying = (async () => {
        while (running) {
          await tidyUsage(database, { retention: {}, rows: 7 })
          await new Promise(resolve => setTimeout(resolve, 20))
        }
      })()
      // Until there is something to lose.
      while (ofRound.length <= 2 * CLIENTS) await new Promise(resolve => setTimeout(resolve, 20))
      await new Promise(resolve => setTimeout(resolve, 200 + Math.random() * 500))
      server.child.kill('SIGKILL')
      running = false
      clearInterval(ticks)
      await Promise.all([...clients, tidying])
      await database.close()
      const reader = new Client(file)
      expect(reader.pragma('integrity_check', { simple: true })).toBe('ok')
      const stored = new Set(reader.prepare('select request_id from usage').pluck().all())
      reader.close()
      finished.push(...ofRound)
      // Of those that were 100 ms old when the gateway last gave a sign of life, which is another answer. A writing that
      // finds the database held is tried again 100 ms later.
      const recent = waited < 50 ? 100 : 200 + 2 * waited
      const lastSign = Math.max(...ofRound.map(({ at }) => at))
      lost.push(
        ...ofRound
          .filter(({ id, at }) => at < lastSign - recent && !stored.has(id))
          .map(({ id, at }) => `${id}, ${Math.round(lastSign - at)} ms before`),
      )
      expect(ofRound.length).toBeGreaterThan(CLIENTS)
    }
    expect(lost).toEqual([])
    const database = sqliteDatabase(file)
    const { rows } = (await database.get<{ rows: number }>('select count(*) as rows from usage'))!
    const { total } = await usageReport(database, { by: [] })
    await tidyUsage(database, { retention: {}, rows: 1_000 })
    const hours = await database.get<{ calls: number; tokens: number }>(
      'select sum(calls) as calls, sum(input_tokens) as tokens from usage_hours',
    )
    const raw = await database.get<{ tokens: number }>('select sum(input_tokens) as tokens from usage')
    await database.close()
    expect([total?.calls, hours?.calls, hours?.tokens]).toEqual([rows, rows, raw?.tokens])
    expect(rows).toBeGreaterThan(finished.length * 0.5)
  })
})
