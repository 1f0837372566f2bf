import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf } from '../../codegen/config/testing.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { sqliteDatabase } from '../../runtime/state/sqlite-database.ts'
import { INSERT_ROW, rowOf } from '../../runtime/state/usage-insert.ts'
import type { UsageRecord } from '../../runtime/state/usage-record.ts'
import { explainedGateway } from '../explained-gateway.ts'
import { faultRules } from './faults.ts'
import { type RecordedCall, recordedHere, recordedThere } from './recorded.ts'
import { type ReplayReport, replay } from './replay.ts'
import { replayText } from './replay-text.ts'

const directory = new ConfigDirectory()
const folder = mkdtempSync(join(tmpdir(), 'headgate-replay-'))
afterAll(() => {
  directory.remove()
  rmSync(folder, { recursive: true, force: true })
})

const { gateway } = await directory.compile(
  configOf(`  upstreams: {
    openai: { kind: 'openai', credentials: env('A') },
    claude: { kind: 'anthropic', credentials: env('B') },
  },
  models: {
    smart: { strategy: 'priority', targets: ['claude/claude-sonnet-4-5', 'openai/gpt-5'] },
    spread: { strategy: 'weighted', targets: ['claude/claude-sonnet-4-5', 'openai/gpt-5'] },
    auto: { rules: [{ when: { tools: true }, use: 'claude/claude-sonnet-4-5' }], otherwise: 'openai/gpt-5' },
  },
  keys: { ci: { key: env('CI'), limits: { requestsPerMinute: 5 } }, app: { key: env('APP'), models: ['smart', 'spread', 'auto'] } },`),
)
const compiled = gateway as CompiledGateway // it has no errors, as every test here needs it
const { keys } = explainedGateway(compiled, () => undefined).gateway
const START = Date.parse('2026-03-02T12:00:00Z')

const GPT = { upstream: 'openai', upstreamModel: 'gpt-5', costPico: 6_250_000_000 }
const CLAUDE = { upstream: 'claude', upstreamModel: 'claude-sonnet-4-5', costPico: 10_500_000_000 }

function call(seconds: number, parts: Partial<RecordedCall> = {}): RecordedCall {
  return {
    ...{ startedAt: START + seconds * 1_000, key: 'app', model: 'smart', protocol: 'openai-chat', attempts: 1 },
    ...{ operation: 'createChatCompletion', stream: false, status: 200, outcome: 'ok', cached: false },
    ...{ inputTokens: 1_000, outputTokens: 500, latencyMs: 900, ...GPT },
    ...parts,
  }
}

function replayed(calls: RecordedCall[], failing = ''): Promise<ReplayReport> {
  const pace = { firstMs: {}, tokensPerSecond: {} }
  return replay(compiled, { calls, keys, failing: faultRules([failing], compiled), pace, seed: 1 })
}

describe('recorded calls', () => {
  test('that went where they would go again are the same, by chance too', async () => {
    const calls = [call(0, CLAUDE), call(1, { model: 'spread' }), call(2, { model: 'spread', ...CLAUDE })]
    expect(await replayed(calls)).toMatchObject({ calls: 3, changes: false, counts: { same: 3 }, unpriced: 0 })
  })

  test('that would go elsewhere are told with what they cost then and now', async () => {
    const report = await replayed([call(0), call(60), call(120, CLAUDE)])
    expect(report).toMatchObject({ changes: true, counts: { changed: 2, same: 1 } })
    expect(report.moves[0]).toMatchObject({
      ...{ verdict: 'changed', model: 'smart', from: 'openai/gpt-5', to: 'claude/claude-sonnet-4-5', calls: 2 },
    })
    expect(report.moves[0]!.thenUsd).toBeCloseTo(0.0125, 9)
    expect(report.moves[0]!.nowUsd).toBeCloseTo(0.021, 9)
    expect(report.nowUsd - report.thenUsd).toBeCloseTo(0.0085, 9)
  })

  test('whose rule needs what is not recorded are told as such', async () => {
    const report = await replayed([call(0, { model: 'auto' }), call(1, { model: 'auto', ...CLAUDE })])
    expect(report).toMatchObject({ changes: false, counts: { open: 2 } })
    expect(report.moves[0]).toMatchObject({
      needs: ['whether it offers tools'],
      mayGoTo: ['openai/gpt-5', 'claude/claude-sonnet-4-5'],
    })
  })

  test('that went to a fallback after a failure went there because of it', async () => {
    const failed = call(0, { outcome: 'upstream-error', status: 502 })
    const report = await replayed([call(-4_000), failed, call(1, { attempts: 2 }), call(9), call(3_700)])
    expect(report.counts).toMatchObject({ changed: 2, detour: 2 })
    expect(report.moves.map(({ verdict }) => verdict)).toEqual(['changed', 'detour'])
  })

  test('that would get no answer are told with what the client would get', async () => {
    const many = Array.from({ length: 8 }, (_, n) => call(n, { key: 'ci', ...CLAUDE }))
    const gone = call(20, { model: 'gone' })
    const barred = call(21, { model: 'other', key: 'app' })
    const { moves, counts, changes } = await replayed([
      ...many,
      gone,
      barred,
      call(30, { key: 'anonymous', ...CLAUDE }),
    ])
    expect({ counts, changes }).toMatchObject({ changes: true, counts: { same: 5, refused: 6 } })
    const told = moves.filter(({ verdict }) => verdict === 'refused')
    expect(told.map(({ status, calls, model }) => [status, calls, model])).toEqual([
      [429, 3, 'smart'],
      [403, 1, 'gone'],
      [403, 1, 'other'],
      [401, 1, 'smart'],
    ])
    expect(told[0]!.message).toContain('5 calls a minute')
  })

  test('that cannot be replayed are counted by why', async () => {
    const { leftOut, calls } = await replayed([
      call(0, { cached: true }),
      call(1, { key: 'mirror' }),
      call(2, { operation: 'createEmbedding' }),
      call(3, { inputTokens: undefined as unknown as number, outcome: 'upstream-error' }),
      call(4, { protocol: 'of-tomorrow' }),
    ])
    expect(calls).toBe(0)
    expect(leftOut).toEqual({
      'answered from the response cache': 1,
      'copies for a mirror': 1,
      'of createEmbedding, which generates nothing': 1,
      'failed, or told no tokens': 1,
      'of createChatCompletion, which generates nothing': 1,
    })
  })

  test('of keys that are not known here have no limits, and the keys are named', async () => {
    expect(await replayed([call(0, { key: 'minted', ...CLAUDE })])).toMatchObject({
      ...{ counts: { same: 1 }, unknownKeys: ['minted'] },
    })
  })

  test('meet what is said to fail', async () => {
    const report = await replayed([call(0, CLAUDE), call(1, CLAUDE)], 'claude=503,openai=503')
    expect(report).toMatchObject({ counts: { refused: 2 }, moves: [{ status: 503 }] })
  })

  test('are told as text and as Markdown', async () => {
    const report = await replayed([call(0), call(1, { model: 'auto' }), call(2, { model: 'gone' }), call(3, CLAUDE)])
    expect(replayText({ ...report, revision: 'abc' }, 'text').split('\n')).toEqual([
      '4 recorded calls from 2026-03-02 12:00 to 2026-03-02 12:00 UTC, as revision abc routes them',
      '1 call would get no answer, 1 would go elsewhere, of 1 it is not known.',
      '',
      'Would get no answer:',
      'model  was answered by  calls  status  the first one',
      expect.stringMatching(/^gone {3}openai\/gpt-5 {9}1 {2}403 {5}The API key "app" may not use the model "gone"/),
      '',
      'Would go elsewhere:',
      'model  was answered by  goes to                   calls  USD then  USD now',
      'smart  openai/gpt-5     claude/claude-sonnet-4-5      1   0.00625   0.0105',
      '',
      'Depends on what is not recorded:',
      'model  was answered by  calls  may go to                               depends on',
      'auto   openai/gpt-5         1  openai/gpt-5, claude/claude-sonnet-4-5  whether it offers tools',
      '',
      'Go where they went, or where chance leads them:',
      'model  was answered by           goes to                   calls  USD then  USD now',
      'smart  claude/claude-sonnet-4-5  claude/claude-sonnet-4-5      1    0.0105   0.0105',
      '',
      'Cost: 0.023 USD then, 0.021 USD now (-0.002), without those of which it is not known; 1 call without an answer costs nothing.',
    ])
    const markdown = replayText(report, 'markdown')
    expect(markdown).toMatch(/^## 4 recorded calls/)
    expect(markdown).toContain('### Would go elsewhere\n\n| model | was answered by | goes to |')
    const none = replayText(await replayed([]), 'text')
    expect(none).toBe('There are no recorded calls that could be replayed.')
  })
})

describe('where they are recorded', () => {
  const record = (n: number, parts: Partial<UsageRecord> = {}): UsageRecord => ({
    ...{ requestId: `r${n}`, startedAt: START + n, key: 'app', model: 'smart', protocol: 'openai-chat', status: 200 },
    ...{ operation: 'createChatCompletion', stream: n % 2 === 0, outcome: 'ok', latencyMs: 5, revision: 'r' },
    ...{ upstream: 'openai', upstreamModel: 'gpt-5', inputTokens: 10, costPico: 1_250_000_000 + n },
    ...parts,
  })

  test('a database and a gateway that runs tell the same, page by page, in the order in which they came', async () => {
    const file = join(folder, 'usage.db')
    const database = sqliteDatabase(file)
    await database.batch(
      Array.from({ length: 1_500 }, (_, n) => {
        const other = n % 3 === 0 ? { model: 'other', group: 'team', cached: true } : {}
        return [INSERT_ROW, ...Object.values(rowOf(record(n, other)))] as const
      }),
    )
    await database.close()
    const wanted = { since: START + 100, most: 10_000 }
    const here = await recordedHere(file, wanted)
    expect(here).toMatchObject({ more: false, calls: { length: 1_400 } })
    expect(here.calls[0]).toMatchObject({
      startedAt: START + 100,
      stream: true,
      cached: false,
      costPico: 1_250_000_100,
    })
    expect(here.calls[0]).not.toHaveProperty('outputTokens')
    expect(await recordedHere(file, { ...wanted, model: 'other', most: 7 })).toMatchObject({
      ...{ more: true, calls: { length: 7 } },
    })
    const { requestHandlers } = await import('../../runtime/admin/handlers/requests.ts')
    const served = sqliteDatabase(file)
    const there = await recordedThere(async (_, path) => {
      const { searchParams } = new URL(path, 'http://gateway')
      const query = Object.fromEntries(
        [...searchParams].map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
      )
      const context = { database: served } as Parameters<typeof requestHandlers.listRequests>[1] // all that is looked at
      return requestHandlers.listRequests({ params: {}, query, body: undefined }, context)
    }, wanted)
    await served.close()
    expect(there.calls.map(({ startedAt, costPico, group, cached }) => [startedAt, costPico, group, cached])).toEqual(
      here.calls.map(({ startedAt, costPico, group, cached }) => [startedAt, costPico, group, cached]),
    )
  })
})
