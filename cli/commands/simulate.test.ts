import { join } from 'node:path'
import { runCommand } from 'citty'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ConfigDirectory, configOf } from '../../codegen/config/testing.ts'
import { createKeyring } from '../../runtime/keys/keyring.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { INSERT_ROW, rowOf } from '../../runtime/state/usage-insert.ts'
import type { UsageRecord } from '../../runtime/state/usage-record.ts'
import simulate from './simulate.ts'

const directory = new ConfigDirectory()
const config = directory.write(
  'simulated.config.ts',
  configOf(`  upstreams: {
    openai: { kind: 'openai', credentials: env('HEADGATE_TEST_A') },
    claude: { kind: 'anthropic', credentials: env('HEADGATE_TEST_B') },
  },
  models: { smart: { strategy: 'priority', targets: ['claude/claude-sonnet-4-5', 'openai/gpt-5'] } },
  keys: { ci: env('HEADGATE_TEST_C') },`),
)
const file = join(directory.path, 'usage.db')

beforeAll(async () => {
  const database = sqliteDatabase(file)
  const day = 86_400_000
  const record: Omit<UsageRecord, 'upstream' | 'upstreamModel' | 'requestId' | 'startedAt'> = {
    ...{ key: 'minted', model: 'smart', protocol: 'openai-chat', status: 200, stream: false, latencyMs: 5 },
    ...{ operation: 'createChatCompletion', revision: 'r', inputTokens: 10, outputTokens: 5 },
    outcome: 'ok',
  }
  const records: UsageRecord[] = [
    { ...record, upstream: 'openai', upstreamModel: 'gpt-5', requestId: 'a', startedAt: Date.now() - day / 24 },
    {
      ...record,
      upstream: 'claude',
      upstreamModel: 'claude-sonnet-4-5',
      requestId: 'b',
      startedAt: Date.now() - 8 * day,
    },
  ]
  for (const one of records) await database.run(INSERT_ROW, ...Object.values(rowOf(one)))
  await createKeyring(database).mint('minted', { limits: { requestsPerMinute: 30 } }, 'test')
  await database.close()
})
afterAll(() => directory.remove())
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = 0
})

async function simulated(...rawArgs: string[]) {
  const [out, err] = (['stdout', 'stderr'] as const).map(name => vi.spyOn(process[name], 'write').mockReturnValue(true))
  await runCommand(simulate, { rawArgs: ['--config', config, '--database', file, ...rawArgs] })
  const said = { stdout: out!.mock.calls.join(''), stderr: err!.mock.calls.join(''), status: process.exitCode ?? 0 }
  vi.restoreAllMocks()
  return said
}

describe('headgate simulate', () => {
  test('tells of many calls, of keys that were minted too, as JSON when asked to', async () => {
    const options = ['--model', 'smart', '--calls', '50', '--failing', 'claude=503', '--key', 'minted']
    const { stdout, stderr, status } = await simulated(...options, '--json', '--stream', '--protocol', 'gemini')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ model: 'smart', protocol: 'gemini', stream: true, calls: 50, key: 'minted', seed: 1 },
      answeredBy: [{ upstream: 'openai', model: 'gpt-5' }],
      errors: [{ status: 429, message: expect.stringContaining('key "minted", 30 calls a minute') }],
    })
    expect((await simulated(...options)).stdout).toMatch(/^smart: 50 calls in 49 s/)
  })

  test('ends with 2 where recorded calls would go elsewhere, and with 0 where none would', async () => {
    const changed = await simulated('--since', '24h')
    expect(changed).toMatchObject({ stderr: '', status: 2 })
    expect(changed.stdout).toContain('1 would go elsewhere')
    expect((await simulated('--since', '2h', '--markdown')).stdout).toMatch(/^## 1 recorded call from/)
    process.exitCode = 0
    const before = await simulated('--since', '10d', '--until', '7d', '--json')
    expect(before.status).toBe(0)
    expect(JSON.parse(before.stdout)).toMatchObject({ calls: 1, changes: false, more: false, unknownKeys: [] })
    const more = await simulated('--since', '10d', '--most', '1')
    expect(more.stderr).toBe('There are more calls than 1: these are the last ones (--most).\n')
  })

  test.each([
    [[], '--model names the model that is asked for; --since 24h replays recorded calls instead.'],
    [['--model', 'smart', '--calls', 'many'], '--calls takes a whole number from 1 to 1000000, not "many".'],
    [['--model', 'smart', '--failing', 'clade=429'], 'Did you mean "claude"?'],
    [['--model', 'smart', '--key', 'cj'], 'There is no key "cj", in the config or minted. Did you mean "ci"?'],
    [['--model', 'smart', '--protocol', 'chat'], '--protocol takes openai-chat, '],
    [['--model', 'smart', '--json', '--markdown'], 'take one of them'],
    [['--since', 'yesterday'], '--since takes a span such as'],
    [['--since', '1h', '--database', 'gone.db'], 'There is no database at gone.db: name one with --database'],
    [['--against', 'gateway'], '--against takes an address'],
  ])('%j is refused with the remedy', async (args, message) => {
    const { stdout, stderr, status } = await simulated(...args)
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toContain(message)
  })
})
