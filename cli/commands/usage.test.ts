import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from 'citty'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { recordOf } from '../../runtime/state/fixtures/records.ts'
import { openSqliteUsageStore } from '../../runtime/state/sqlite.ts'
import usage from './usage.ts'

const folder = mkdtempSync(join(tmpdir(), 'headgate-usage-'))
const database = join(folder, 'headgate.db')
const now = Date.UTC(2026, 0, 10, 12)
const hoursAgo = (hours: number) => now - hours * 3_600_000

beforeAll(async () => {
  const store = await openSqliteUsageStore(database)
  await store.append([
    recordOf(1, { startedAt: hoursAgo(1), inputTokens: 1000, outputTokens: 20, latencyMs: 500 }),
    recordOf(2, { startedAt: hoursAgo(2), inputTokens: 234, outputTokens: 0, latencyMs: 700 }),
    recordOf(3, { startedAt: hoursAgo(30), key: 'team-b', outcome: 'upstream-error' }),
    recordOf(4, { startedAt: hoursAgo(24 * 20), model: 'claude', upstream: 'anthropic' }),
  ])
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

let out: string[] = []
let errors: string[]
beforeEach(() => {
  errors = []
  vi.useFakeTimers({ now, toFake: ['Date'] })
  vi.spyOn(console, 'log').mockImplementation(text => out.push(text))
  vi.spyOn(console, 'error').mockImplementation(text => errors.push(text))
  vi.stubEnv('HEADGATE_DATABASE', database)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = 0
})

/** The printed lines, with each run of spaces as one. */
async function run(...rawArgs: string[]): Promise<string[]> {
  out = []
  await runCommand(usage, { rawArgs })
  return out.join('\n').replaceAll(/ +/g, ' ').split('\n')
}

async function json(...rawArgs: string[]) {
  await run('--json', ...rawArgs)
  return JSON.parse(out.join('\n'))
}

describe('headgate usage', () => {
  it('shows the last seven days by model, key and UTC day, with a total', async () => {
    expect(await run()).toEqual([
      'Usage since 2026-01-03 12:00 UTC',
      '',
      'model key day (UTC) calls errors cancelled input cached cache write output reasoning latency p50 avg first token p50 avg',
      'gpt-5 team-a 2026-01-10 2 0 0 1,234 - - 20 - 600 ms 600 ms - -',
      'gpt-5 team-b 2026-01-09 1 1 0 - - - - - 100 ms 100 ms - -',
      'total 3 1 0 1,234 - - 20 - 500 ms 433 ms - -',
    ])
  })

  it.each([
    ['2h', 2],
    ['90m', 1],
    ['3w', 4],
    ['2026-01-10', 2],
    ['2026-01-09T06:00:00Z', 3],
    ['all', 4],
  ])('counts calls since %s', async (since, calls) => {
    expect((await json('--since', since)).total.calls).toBe(calls)
  })

  it('breaks down by what is asked for, repeated or with commas, in that order', async () => {
    expect((await json('--since=all', '--by', 'upstream')).rows).toMatchObject([
      { upstream: 'anthropic', calls: 1 },
      { upstream: 'openai', calls: 3 },
    ])
    expect((await json('--by', 'key', '--by=model')).by).toEqual(['key', 'model'])
    expect((await json('--by', 'day,key,day')).by).toEqual(['day', 'key'])
  })

  it('keeps to one model or one key', async () => {
    expect((await json('--since', 'all', '--model', 'claude')).total.calls).toBe(1)
    expect((await json('--since', 'all', '--key', 'team-b')).total.calls).toBe(1)
  })

  it('prints JSON in which a counter that was not reported is absent', async () => {
    expect(await json('--by', 'key', '--since', '2026-01-03')).toEqual({
      since: '2026-01-03T00:00:00.000Z',
      by: ['key'],
      rows: [
        expect.objectContaining({ key: 'team-a', calls: 2, inputTokens: 1234, outputTokens: 20 }),
        { key: 'team-b', calls: 1, errors: 1, cancelled: 0, latencyP50Ms: 100, latencyAvgMs: 100 },
      ],
      total: expect.objectContaining({ calls: 3, inputTokens: 1234 }),
    })
  })

  it('says so where there were no calls', async () => {
    expect(await run('--since', '30m')).toEqual(['No calls since 2026-01-10 11:30 UTC.'])
    expect(await json('--since', '30m')).toMatchObject({ rows: [], total: null })
  })

  it('says kindly that there is no database yet, and makes none', async () => {
    const missing = join(folder, 'missing.db')
    await run('--database', missing)
    expect(errors).toEqual([expect.stringContaining(`there is no database at ${missing}`)])
    expect(process.exitCode).toBe(0)
    expect(await json('--database', missing)).toMatchObject({ rows: [], total: null })
  })

  it('prefers --database to the environment', async () => {
    vi.stubEnv('HEADGATE_DATABASE', join(folder, 'missing.db'))
    expect((await json('--database', database)).total.calls).toBe(3)
  })

  it.each([
    [['--since', 'yesterday'], '"yesterday"'],
    [['--since', '7'], '"7"'],
    [['--by', 'model,user'], '"user"'],
  ])('refuses %j and says what it takes', async (rawArgs, message) => {
    await run(...rawArgs)
    expect(errors).toEqual([expect.stringContaining(message)])
    expect(process.exitCode).toBe(1)
  })

  it('fails with the reason where the file is no database', async () => {
    const text = join(folder, 'text.db')
    writeFileSync(text, 'x'.repeat(4096))
    await run('--database', text)
    expect(errors).toEqual([`The database ${text} cannot be opened: file is not a database`])
    expect(process.exitCode).toBe(1)
  })
})
