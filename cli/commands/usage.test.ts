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
    recordOf(1, {
      startedAt: hoursAgo(1),
      inputTokens: 1000,
      outputTokens: 20,
      latencyMs: 500,
      costPico: 12_345_678_901,
      group: 'research',
      tag: 'nightly',
    }),
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
  vi.spyOn(process.stderr, 'write').mockImplementation(text => errors.push(String(text).trimEnd()) > 0)
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
      'model key day (UTC) calls errors cancelled cost USD unpriced input cached cache write output reasoning latency p50 avg first token p50 avg',
      'gpt-5 team-a 2026-01-10 2 0 0 0.012346 1 1,234 - - 20 - 600 ms 600 ms - -',
      'gpt-5 team-b 2026-01-09 1 1 0 - 0 - - - - - 100 ms 100 ms - -',
      'total 3 1 0 0.012346 1 1,234 - - 20 - 500 ms 433 ms - -',
      '',
      'The price of 1 call is not known, and in no sum: see "catalog" and "free" in the config.',
    ])
  })

  it.each([
    ['2h', 2],
    ['90m', 1],
    ['3w', 4],
    ['2026-01-10', 2],
    ['2026-01-09T06:00:00Z', 3],
    ['2026-01-10T10:30', 1],
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

  it.each([
    [['--model', 'claude'], 1],
    [['--key', 'team-b'], 1],
    [['--key', 'team-b', '--key=team-a'], 4],
    [['--upstream', 'anthropic'], 1],
    [['--group', 'research'], 1],
    [['--group='], 3],
    [['--tag', 'nightly', '--model', 'claude'], undefined],
  ])('keeps to %j', async (rawArgs, calls) => {
    expect((await json('--since', 'all', ...rawArgs)).total?.calls).toBe(calls)
  })

  it('ends where it is told to', async () => {
    expect((await json('--since', 'all', '--until', '2026-01-10')).total.calls).toBe(2)
    expect((await run('--until', '90m'))[0]).toBe('Usage since 2026-01-03 12:00 until 2026-01-10 10:30 UTC')
  })

  it('goes by the calendar of a zone, in what it is asked and in what it tells', async () => {
    const zone = ['--zone', 'America/Los_Angeles']
    expect((await json(...zone, '--since', '2026-01-10', '--by', 'hour')).rows).toMatchObject([
      { hour: '2026-01-10T02:00-08:00' },
      { hour: '2026-01-10T03:00-08:00' },
    ])
    expect((await run(...zone, '--since', '2026-01-10', '--by', 'day')).slice(0, 4)).toEqual([
      'Usage since 2026-01-10 00:00 America/Los_Angeles',
      '',
      expect.stringMatching(/^day \(America\/Los_Angeles\) calls/),
      expect.stringMatching(/^2026-01-10 2 /),
    ])
  })

  it('prints CSV with exact costs, and nothing for what is not known', async () => {
    expect(await run('--csv', '--by', 'key,tag')).toEqual([
      'key,tag,calls,errors,cancelled,cached,costUsd,unpriced,inputTokens,cachedInputTokens,cacheWriteTokens,outputTokens,reasoningTokens,savedTokens,latencyAvgMs,latencyP50Ms,timeToFirstTokenAvgMs,timeToFirstTokenP50Ms',
      'team-a,,1,0,0,0,,1,234,,,0,,,700,700,,',
      'team-a,nightly,1,0,0,0,0.012345678901,0,1000,,,20,,,500,500,,',
      'team-b,,1,1,0,0,,0,,,,,,,100,100,,',
    ])
  })

  it('prints JSON in which a counter that was not reported is absent', async () => {
    expect(await json('--by', 'key', '--since', '2026-01-03')).toEqual({
      since: '2026-01-03T00:00:00.000Z',
      until: null,
      zone: 'UTC',
      by: ['key'],
      rows: [
        expect.objectContaining({ key: 'team-a', calls: 2, inputTokens: 1234, costUsd: '0.012345678901', unpriced: 1 }),
        {
          ...{ key: 'team-b', calls: 1, errors: 1, cancelled: 0, cached: 0, unpriced: 0 },
          ...{ latencyP50Ms: 100, latencyAvgMs: 100 },
        },
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
    [['--until', '2026-02-30'], '--until takes'],
    [['--zone', 'Mars/Olympus'], '"Mars/Olympus"'],
    [['--csv', '--json'], 'take one'],
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
