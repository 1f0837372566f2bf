import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from 'citty'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { recordOf } from '../../runtime/state/fixtures/records.ts'
import { openSqliteUsageStore } from '../../runtime/state/sqlite.ts'
import { HEAD } from '../requests/text.ts'
import requests from './requests.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-requests-'))
const database = join(folder, 'headgate.db')
const STARTED = Date.UTC(2026, 0, 10, 12)

async function append(...records: Parameters<typeof recordOf>[]): Promise<void> {
  const store = await openSqliteUsageStore(database)
  await store.append(records.map(parts => recordOf(...parts)))
  await store.close()
}

beforeAll(() =>
  append(
    [
      1,
      {
        startedAt: STARTED,
        key: 'ada',
        inputTokens: 1234,
        outputTokens: 20,
        latencyMs: 512.4,
        costPico: 12_345_000_000,
      },
    ],
    [2, { startedAt: STARTED + 1000, key: 'bob', model: 'smart', outcome: 'upstream-error', status: 502 }],
  ),
)
afterAll(() => rmSync(folder, { recursive: true }))

let out = ''
let errors = ''
beforeEach(() => {
  out = ''
  errors = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    errors += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = 0
})

const run = (...rawArgs: string[]) => runCommand(requests, { rawArgs })
const lines = () => out.trimEnd().split('\n')

describe('headgate requests', () => {
  it('lists the calls of a database, the last one first, a line each', async () => {
    await run('--database', database)
    const [head, last, first] = lines()
    expect(head).toBe(HEAD)
    expect(last).toMatch(/^2026-01-10 12:00:01 {2}bob +smart .* 502 +upstream-error/)
    expect(first).toMatch(/^2026-01-10 12:00:00 {2}ada .* 1,234 +20 +0\.012345 +512$/)
  })

  it('lists those that are wanted, as JSON', async () => {
    await run('--database', database, '--json', '--outcome', 'upstream-error', '--model', 'smart')
    expect(JSON.parse(out).requests).toMatchObject([{ key: 'bob', status: 502 }])
    out = ''
    await run('--database', database, '--key', 'nobody')
    expect(out).toBe('No calls.\n')
  })

  it('follows a database: what is written down from now on', async () => {
    const following = run('--database', database, '--follow', '--json', '--key', 'eve')
    // It says nothing when it has begun.
    for (let n = 3; n < 200 && out === ''; n += 2) {
      await append([n, { key: 'ada' }], [n + 1, { key: 'eve' }])
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    process.emit('SIGINT')
    await following
    expect(new Set(lines().map(line => JSON.parse(line).key))).toEqual(new Set(['eve']))
  })

  describe('of a gateway that runs', () => {
    const server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`)
      if (request.url?.startsWith('/admin/v1/requests/live')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write(': hello\n\nevent: missed\ndata: {"missed":2}\n\n')
        for (const key of ['ada', 'bob'])
          response.write(`event: request\ndata: ${JSON.stringify({ ...CALL, key })}\n\n`)
        return response.end()
      }
      response.end(JSON.stringify({ requests: [CALL] }))
    })
    const asked: string[] = []
    const CALL = {
      ...{
        requestId: 'r',
        startedAt: '2026-01-10T12:00:00.000Z',
        key: 'ada',
        model: 'm',
        upstream: '',
        upstreamModel: '',
      },
      ...{ protocol: 'openai-chat', operation: 'x', stream: false, status: 429, outcome: 'client-error', latencyMs: 1 },
    }
    let url = ''
    beforeAll(async () => {
      url = await listening(server)
    })
    afterAll(() => void server.close())
    beforeEach(() => {
      asked.length = 0
      vi.stubEnv('HEADGATE_ADMIN_KEY', 'the-admin-key-of-it')
    })

    it('are asked for through its admin API', async () => {
      await run('--url', url, '--key', 'ada', '--since', '2026-01-10', '--limit', '5')
      expect(lines()[1]).toMatch(/ada +m +- +429 +client-error/)
      expect(asked).toEqual([
        '/admin/v1/requests?key=ada&limit=5&since=2026-01-10T00%3A00%3A00.000Z Bearer the-admin-key-of-it',
      ])
    })

    it('are followed as they end, those that are wanted', async () => {
      await run('--url', url, '--follow', '--key', 'bob')
      expect(lines()).toHaveLength(2)
      expect(lines()[1]).toContain('bob')
      expect(errors).toBe('The gateway has ended its telling.\n')
    })
  })

  it.each([
    [['--limit', '0'], '--limit takes a number from 1 to 1000'],
    [['--outcome', 'bad'], '--outcome takes ok, '],
    [['--database', '/none/x.db'], 'There is no database at /none/x.db'],
    [['--url', 'http://127.0.0.1:1', '--follow'], 'HEADGATE_ADMIN_KEY is not set'],
  ])('%j is told what is wrong', async (args, message) => {
    vi.stubEnv('HEADGATE_ADMIN_KEY', '')
    await run(...args)
    expect([errors, process.exitCode, out]).toEqual([expect.stringContaining(message), 1, ''])
  })
})
