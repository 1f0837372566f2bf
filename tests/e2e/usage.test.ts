import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ConfigDirectory, configOf } from '../../codegen/config/testing.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { tidyUsage } from '../../runtime/state/usage-tidy.ts'
import { ensureBuilt } from './builds.ts'
import { root, type ServerProcess, startProcess, TEAM_KEY, UPSTREAM_KEY } from './harness.ts'
import { PREFIXES, type RecordedProtocol, requestFor } from './recordings.ts'
import { startReplay } from './replay.ts'
import { hasRecordings } from './shared.ts'

/** Recordings and what they cost by the prices below, reckoned by hand in millionths of a dollar. */
const PRICED: [protocol: RecordedProtocol, name: string, stream: boolean, microdollars: number | null][] = [
  // 16 × 2 + 363 × 8
  ['openai-chat', 'openai-text', false, 2_936],
  // 16 × 2 + 300 × 8
  ['openai-chat', 'openai-text', true, 2_432],
  // 15969 × 2 + 3712 × 0.5 + 3773 × 8, and one search for a cent: opening a page is none
  ['openai-responses', 'openai-web-search-tool-1', false, 73_978],
  // 27361 × 2 + 3712 × 0.5 + 4416 × 8, and two searches
  ['openai-responses', 'openai-web-search-tool-1', true, 111_906],
  // 27118 × 3 + 600 × 15, and two searches
  ['anthropic-messages', 'anthropic-web-search-tool-1', false, 110_354],
  // 15665 × 3 + 795 × 15, and one search
  ['anthropic-messages', 'anthropic-web-search-tool-1', true, 68_920],
  // 6 × 3 + 6289 × 0.3 + 3337 × 3.75 + 198 × 15
  ['anthropic-messages', 'anthropic-code-execution-20260120-prompt-cache-1', true, 17_388.45],
  // 29 × 1.25 + 1816 × 10
  ['gemini', 'google-tool-call-gemini3', false, 18_196.25],
  // 29 × 1.25 + 819 × 10
  ['gemini', 'google-tool-call-gemini3', true, 8_226.25],
]

const config = (replay: string) =>
  configOf(`
  upstreams: {
    openai: { kind: 'openai', baseUrl: '${replay}/v1', credentials: env('UPSTREAM_KEY') },
    claude: { kind: 'anthropic', baseUrl: '${replay}/v1', credentials: env('UPSTREAM_KEY') },
    google: { kind: 'gemini', baseUrl: '${replay}/v1beta', credentials: env('UPSTREAM_KEY') },
    free: { kind: 'openai-compatible', baseUrl: '${replay}/v1', free: true },
    unpriced: { kind: 'openai-compatible', baseUrl: '${replay}/v1' },
  },
  models: {
    'openai/*': 'openai/*', 'claude/*': 'claude/*', 'google/*': 'google/*', 'free/*': 'free/*', 'unpriced/*': 'unpriced/*',
  },
  catalog: {
    'openai/*': { prices: { input: 2, cachedInput: 0.5, output: 8, tools: { web_search: 10 } } },
    'claude/*': {
      prices: { input: 3, cachedInput: '0.3', cacheWrite: 3.75, output: 15, tools: { web_search: 10 } },
    },
    'google/*': { prices: { input: 1.25, output: 10 } },
  },
  groups: { research: {} },
  keys: { team: { key: env('TEAM_KEY'), group: 'research' } },`)

describe.skipIf(!hasRecordings)('usage of the built server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headgate-usage-'))
  const database = join(folder, 'usage.db')
  const directory = new ConfigDirectory()
  let replay: ServerProcess
  let server: ServerProcess
  beforeAll(async () => {
    if (!hasRecordings) return
    replay = await startReplay()
    const { gateway, problems } = await directory.compile(config(replay.url))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const module = join(folder, 'gateway.mjs')
    writeFileSync(module, `export const gateway = ${JSON.stringify(gateway)}\n`)
    server = await startProcess(join(ensureBuilt('node_server'), 'server/index.mjs'), [], {
      ...{ TEAM_KEY, UPSTREAM_KEY, PORT: '0', HOST: '127.0.0.1', HEADGATE_LOG: 'json' },
      ...{ HEADGATE_DATABASE: database, HEADGATE_GATEWAY: module },
    })
  })
  afterAll(async () => {
    await server?.stop()
    await replay?.stop()
    directory.remove()
    rmSync(folder, { recursive: true })
  })

  async function call(path: string, body: object, headers: Record<string, string> = {}): Promise<string> {
    const reply = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TEAM_KEY}`, ...headers },
      body: JSON.stringify(body),
    })
    const text = await reply.text()
    expect(reply.status, text).toBe(200)
    return reply.headers.get('x-request-id')!
  }

  /** The row of a call, which is written within 100 ms of the answer. */
  async function rowOf(requestId: string): Promise<Record<string, unknown>> {
    return vi.waitFor(async () => {
      // There may be no database yet, nor its tables.
      const reader = sqliteDatabase(database, { readOnly: true })
      try {
        const row = await reader.get<Record<string, unknown>>(
          'select u.*, p.rates from usage u left join prices p on p.id = u.price where request_id = ?',
          requestId,
        )
        if (!row) throw new Error(`The call ${requestId} is not in usage.`)
        return row
      } finally {
        await reader.close().catch(() => {})
      }
    }, 10_000)
  }

  it.each(PRICED)('has what %s/%s cost, streamed: %s, as it is by hand: %s', async (protocol, name, stream, cost) => {
    const { path, body } = requestFor({ protocol, name, stream, size: 0 }, PREFIXES[protocol] + name)
    const row = await rowOf(await call(path, body, { 'x-headgate-tag': 'by hand' }))
    expect(row.cost_pico).toBe(cost === null ? null : cost * 1_000_000)
    expect(JSON.parse(String(row.rates))).toHaveProperty('output')
    expect(row).toMatchObject({ group_id: 'research', tag: 'by hand', attempts: 1, cached: null })
    expect(row.credential).toMatch(/^(openai|claude|google)#1$/)
  })

  it('costs the same where it was translated', async () => {
    const body = { model: 'claude/anthropic-web-search-tool-1', messages: [{ role: 'user', content: 'Hello' }] }
    const [whole, streamed] = [
      await call('/v1/chat/completions', body),
      await call('/v1/chat/completions', { ...body, stream: true }),
    ]
    expect((await rowOf(whole)).cost_pico).toBe(110_354_000_000)
    expect(await rowOf(streamed)).toMatchObject({ cost_pico: 68_920_000_000, tool_uses: '{"web_search":1}' })
  })

  it('is nothing where an upstream is free, and not known where it is not priced', async () => {
    const ask = (model: string, tag: string) =>
      call('/v1/chat/completions', { model, messages: [{ role: 'user', content: 'Hello' }], metadata: { tag } })
    expect(await rowOf(await ask('free/openai-text', 'a "quoted", tag'))).toMatchObject({
      cost_pico: 0,
      tag: 'a "quoted", tag',
    })
    expect(await rowOf(await ask('unpriced/openai-text', '=1+1'))).toMatchObject({ cost_pico: null, price: null })
  })

  /** The command as somebody runs it. */
  async function headgate(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const command = [join(root, 'cli/main.ts'), 'usage', '--database', database, ...args]
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', chunk => (out += chunk))
    child.stderr.on('data', chunk => (err += chunk))
    const code = await new Promise<number | null>(resolve => child.on('exit', resolve))
    return { code, out, err }
  }

  // 2936 + 2432 + 73978 + 111906 + 110354 + 68920 + 17388.45 + 18196.25 + 8226.25, and the two that were translated
  const SUM = '0.59361095'

  it('is reported by the command, as JSON with exact sums, also when it has been added up beside the server', async () => {
    const args = ['--json', '--by', 'group,tag', '--since', 'all']
    const before = await headgate(...args)
    expect([before.code, before.err]).toEqual([0, ''])
    const { rows, total } = JSON.parse(before.out)
    expect(total).toMatchObject({ calls: 13, unpriced: 1, costUsd: SUM })
    expect(rows).toMatchObject([
      { group: 'research', tag: '', calls: 2, costUsd: '0.179274' },
      { group: 'research', tag: '=1+1', calls: 1, unpriced: 1 },
      { group: 'research', tag: 'a "quoted", tag', calls: 1, costUsd: '0' },
      { group: 'research', tag: 'by hand', calls: 9 },
    ])
    const writer = sqliteDatabase(database)
    await tidyUsage(writer, { retention: {}, rows: 3 })
    expect(await writer.get('select sum(calls) as calls from usage_hours')).toEqual({ calls: 13 })
    await writer.close()
    expect((await headgate(...args)).out).toBe(before.out)
  })

  it('is reported as CSV that a reader of CSV takes apart', async () => {
    const { code, out } = await headgate('--csv', '--by', 'tag')
    expect(code).toBe(0)
    expect(out).toContain('\n"a ""quoted"", tag",1,0,0,0,0,0,16,')
    expect(out).toContain('\n"\'=1+1",1,')
    expect(out.trimEnd().split('\n')).toHaveLength(5)
  })

  it('is reported as a table, with the calls beside it whose price is not known', async () => {
    const { code, out } = await headgate('--by', 'upstream')
    expect(code).toBe(0)
    expect(out).toMatch(/\ntotal +13 +0 +0 +0\.593611 +1 /)
    expect(out).toContain('The price of 1 call is not known')
    expect((await headgate('--by', 'colour')).code).toBe(1)
  })
})
