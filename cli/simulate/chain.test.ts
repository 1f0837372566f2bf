import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf } from '../../codegen/config/testing.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { ChainReport } from './chain.ts'
import { chainText } from './chain-text.ts'
import { chainOf } from './test-chain.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

const { gateway } = await directory.compile(
  configOf(`  upstreams: {
    openai: { kind: 'openai', credentials: [env('A'), env('B')], timeouts: { firstByte: '30s' } },
    claude: { kind: 'anthropic', credentials: env('C') },
    gemini: { kind: 'gemini', credentials: env('D') },
    converse: { kind: 'bedrock', region: 'eu-west-1', credentials: env('E') },
  },
  models: {
    smart: { strategy: 'priority', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5'], attempts: 4 },
    turns: { strategy: 'round-robin', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5', 'gemini/gemini-2.5-pro'] },
    spread: { strategy: 'weighted', targets: [{ to: 'openai/gpt-5', weight: 3 }, 'claude/claude-sonnet-4-5'] },
    cheap: { strategy: 'cost', targets: ['openai/gpt-5', 'openai/gpt-5-mini'] },
    quick: { strategy: 'latency', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5'] },
    busy: { strategy: 'least-busy', targets: [{ to: 'openai/gpt-5', weight: 2 }, 'claude/claude-sonnet-4-5'] },
    nova: 'converse/amazon.nova-pro-v1:0',
    impatient: { strategy: 'priority', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5'], timeout: '2s' },
  },
  keys: { ci: { key: env('CI'), limits: { requestsPerMinute: 10 } } },`),
)
const compiled = gateway as CompiledGateway // it has no errors, as every test here needs it

function sharesOf({ answeredBy }: ChainReport): Record<string, number> {
  return Object.fromEntries(answeredBy.map(({ upstream, share }) => [upstream, share]))
}

describe('many calls without failures', () => {
  test('priority sends all to the first, round-robin the same number to each, cost all to the cheapest', async () => {
    expect(sharesOf(await chainOf(compiled, 'smart', { calls: 30 }))).toEqual({ openai: 1 })
    const { answeredBy } = await chainOf(compiled, 'turns', { calls: 30 })
    expect(answeredBy.map(({ calls }) => calls)).toEqual([10, 10, 10])
    const [cheapest] = (await chainOf(compiled, 'cheap', { calls: 30 })).answeredBy
    expect(cheapest).toMatchObject({ model: 'gpt-5-mini', share: 1 })
  })

  test('weighted and least-busy keep to their weights, whatever the weights, the seed and the protocol', async () => {
    const weights = fc.record({
      heavy: fc.integer({ min: 1, max: 9 }),
      seed: fc.nat(),
      protocol: fc.constantFrom('openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'),
    } as const)
    await fc.assert(
      fc.asyncProperty(weights, async ({ heavy, seed, protocol }) => {
        const { spread } = structuredClone(compiled.models)
        if (spread?.route.kind !== 'strategy') throw new Error('it is one')
        spread.route.branches[0]!.weight = heavy
        const weighted = { ...compiled, models: { ...compiled.models, spread } }
        const { openai = 0 } = sharesOf(await chainOf(weighted, 'spread', { calls: 200, seed, protocol }))
        const wanted = heavy / (heavy + 1)
        // Five standard deviations: one in some millions of runs is further off.
        expect(Math.abs(openai - wanted)).toBeLessThan(5 * Math.sqrt((wanted * (1 - wanted)) / 200))
      }),
      { numRuns: 3 },
    )
    const { openai = 0 } = sharesOf(await chainOf(compiled, 'busy', { calls: 150 }))
    expect(openai).toBeCloseTo(2 / 3, 1)
  })

  test('latency finds out who is quicker, and goes on finding out', async () => {
    const slow = { latency: 'openai=3s,claude=300ms', stream: true, calls: 150 }
    const { claude = 0, openai = 0 } = sharesOf(await chainOf(compiled, 'quick', slow))
    expect(claude).toBeGreaterThan(0.85)
    expect(openai).toBeGreaterThan(0)
  })

  test('costs what the prices say, to the tokens that were asked for, also where the protocol is of no client', async () => {
    const { cost, answeredBy } = await chainOf(compiled, 'smart', { calls: 10 })
    expect(answeredBy[0]).toMatchObject({ upstream: 'openai', calls: 10, p50Ms: 10_800 })
    expect(cost.usd).toBeCloseTo(10 * (1_000 * 1.25e-6 + 500 * 10e-6), 9)
    expect(await chainOf(compiled, 'nova', { calls: 2 })).toMatchObject({ errors: [], cost: { unpricedCalls: 0 } })
  })

  test('asks the same, hears the same; with another seed chance decides otherwise', async () => {
    const [one, again, other] = [
      await chainOf(compiled, 'spread'),
      await chainOf(compiled, 'spread'),
      await chainOf(compiled, 'spread', { seed: 2 }),
    ]
    expect(again).toEqual(one)
    expect(other.answeredBy).not.toEqual(one.answeredBy)
  })
})

describe('many calls while something fails', () => {
  test('a fault of all attempts sends all calls on, and what cools is left alone', async () => {
    const { answeredBy, attempts, cooldowns, errors } = await chainOf(compiled, 'smart', { failing: 'openai=503' })
    expect(answeredBy).toMatchObject([{ upstream: 'claude', calls: 100 }])
    expect(errors).toEqual([])
    const [openai] = attempts.byTarget.filter(({ upstream }) => upstream === 'openai')
    expect(openai!.asked).toBe(openai!.failed)
    expect(openai!.asked).toBeLessThan(50)
    expect(cooldowns[0]).toMatchObject({ scope: 'model', upstream: 'openai', model: 'gpt-5', why: 'overloaded' })
    expect(cooldowns[0]!.inAllMs).toBeLessThanOrEqual(100_000 + 60_000)
  })

  test('a share of faults is that share, of a time within that time only', async () => {
    const shared = await chainOf(compiled, 'smart', { failing: 'openai=400@30%', calls: 300 })
    const { asked, failed } = shared.attempts.byTarget[0]!
    expect(failed / asked).toBeCloseTo(0.3, 1)
    expect(shared.errors).toMatchObject([{ status: 400, calls: failed }])
    const outage = await chainOf(compiled, 'smart', { failing: 'openai=refused@20s-40s', calls: 120 })
    const elsewhere = outage.answeredBy.find(({ upstream }) => upstream === 'claude')!.calls
    expect(elsewhere).toBeGreaterThan(10)
    expect(elsewhere).toBeLessThan(45)
  })

  test('a timeout takes its time, up to the deadline of the model', async () => {
    const waited = await chainOf(compiled, 'smart', { failing: 'openai=timeout', calls: 1 })
    expect(waited.latency.mostMs).toBe(30_000 + 10_800)
    const cut = await chainOf(compiled, 'impatient', { failing: 'openai=timeout', calls: 1 })
    expect(cut.errors).toMatchObject([{ status: 504 }])
    expect(cut.latency.mostMs).toBe(2_000)
  })

  test('limits of the key count in simulated time', async () => {
    const { errors, answeredBy } = await chainOf(compiled, 'smart', { caller: { key: 'ci' }, calls: 120 })
    expect(answeredBy[0]!.calls).toBeGreaterThanOrEqual(20)
    expect(answeredBy[0]!.calls).toBeLessThanOrEqual(30)
    expect(errors).toMatchObject([{ status: 429 }])
    expect(errors[0]!.message).toContain('key "ci", 10 calls a minute')
  })

  test('is told as text, and as Markdown that shows what comes from outside', async () => {
    const report = await chainOf(compiled, 'smart', { failing: 'openai=429@50%,claude=timeout@1s-9s', calls: 20 })
    const text = chainText(report, 'text')
    expect(text.split('\n').slice(0, 3)).toEqual([
      'smart: 20 calls in 19 s, 60 a minute',
      'openai-chat, whole answers, key anonymous, 1,000 tokens in and 500 out; seed 1',
      'If openai answers 429 50 % of the time and claude does not begin to answer in time from 1 s until 9 s',
    ])
    expect(text).toMatch(/^target +calls +share +cost USD +p50 +p95$/m)
    expect(text).toMatch(/^openai#\d for gpt-5 +rate +\d/m)
    const markdown = chainText({ ...report, model: 'a|b' }, 'markdown')
    expect(markdown).toMatch(/^## a\\\|b: 20 calls/)
    expect(markdown).toContain(
      '| target | calls | share | cost USD | p50 | p95 |\n| --- | ---: | ---: | ---: | ---: | ---: |',
    )
  })
})
