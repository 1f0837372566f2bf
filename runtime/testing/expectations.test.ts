import { afterAll, describe, expect, test } from 'vitest'
import { explainedGateway } from '../../cli/explained-gateway.ts'
import { explanationText } from '../../cli/explanation-text.ts'
import { ConfigDirectory, configOf } from '../../codegen/config/testing.ts'
import type { CompiledGateway } from '../config/compiled.ts'
import { loadCalendar } from '../limits/calendar.ts'
import { SimulatedTime } from '../simulation/simulated-time.ts'
import type { GatewayUnderTest } from './api.ts'
import { expectAnswer } from './expect-answer.ts'
import { expectRoute } from './expect-route.ts'
import { ExpectationFailed } from './failed.ts'
import { SimulatedGatewayUnderTest } from './gateway-under-test.ts'
import { withExpectations } from './under-way.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

const { gateway } = await directory.compile(
  configOf(`  upstreams: {
    openai: { kind: 'openai', credentials: [env('A'), env('B')] },
    claude: { kind: 'anthropic', credentials: env('C') },
    local: { kind: 'vllm', models: ['mistral-7b'], free: true },
  },
  models: {
    smart: { strategy: 'priority', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5', 'local/mistral-7b'], attempts: 4 },
    claude: 'claude/claude-sonnet-4-5',
    local: 'local/mistral-7b',
    spread: { strategy: 'weighted', targets: ['openai/gpt-5', 'claude/claude-sonnet-4-5'] },
    auto: {
      rules: [
        { when: { inputTokens: { below: 500 }, tools: false, images: false, reasoning: false }, use: 'local' },
        { when: { time: { from: '22:00', to: '06:00', zone: 'Europe/Berlin' } }, use: 'claude' },
        { when: { header: { 'x-tier': 'gold' } }, use: 'claude' },
      ],
      otherwise: 'smart',
    },
    remembered: { to: 'openai/gpt-5', cache: true },
  },
  keys: {
    ci: { key: env('CI'), models: ['smart'], limits: { requestsPerMinute: 5 } },
    app: { key: env('APP'), group: 'team', limits: { concurrent: 2 } },
  },
  groups: { team: { budget: { usd: 0.1, per: 'day' } }, other: { upstreams: ['local'] } },`),
)
const compiled = gateway as CompiledGateway // it has no errors, as every test here needs it

async function within(work: (gateway: GatewayUnderTest) => Promise<void> | void): Promise<void> {
  await loadCalendar()
  const time = new SimulatedTime(Date.parse('2026-06-01T12:00:00Z'))
  const suite = {
    create: () => explainedGateway(compiled, () => undefined).gateway,
    told: (...[explanation, failing]: Parameters<ConstructorParameters<typeof SimulatedGatewayUnderTest>[0]['told']>) =>
      explanationText(explanation, [], failing),
  }
  await time.run(() => withExpectations(async () => work(new SimulatedGatewayUnderTest(suite, time))))
}

/** Of a test that fails: what it says, and what it shows for it. */
async function failureOf(work: (gateway: GatewayUnderTest) => Promise<void> | void) {
  const failed = await within(work).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(failed).toBeInstanceOf(ExpectationFailed)
  return failed as ExpectationFailed // as it was just seen to be
}

const PROTOCOLS = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const

describe('a route', () => {
  test('is who is asked, in which order, and who is not', () =>
    within(async gateway => {
      const smart = gateway.explain({ model: 'smart' })
      await expectRoute(smart).toGoTo('openai/gpt-5').thenTo('claude', 'local/mistral-7b').andNowhereElse()
      await expectRoute(smart)
        .toGoTo('openai')
        .toPassAsItIs()
        .toCostAtMost(0.01)
        .because('number 1')
        .toCarryEverything()
      await expectRoute(gateway.explain({ model: 'claude' }))
        .toGoTo('claude')
        .andNowhereElse()
        .toAvoid('openai')
      await expectRoute(gateway.explain({ model: 'smart', group: 'other' }))
        .toGoTo('local')
        .toBeFree()
        .toAvoid('claude')
    }))

  test('is looked at while something fails', () =>
    within(async gateway => {
      const smart = gateway.explain({ model: 'smart' })
      await expectRoute(smart).toFallBack({ failing: { openai: 503 }, to: 'claude/claude-sonnet-4-5' })
      await expectRoute(smart).toFallBack({ failing: { openai: 'timeout', claude: 'refused' }, to: 'local' })
      await expectRoute(smart).toFail({ failing: { openai: 400 }, status: 400 })
      gateway.failing({ openai: 503 })
      await expectRoute(gateway.explain({ model: 'smart' })).toFallBack({ failing: { claude: 503 }, to: 'local' })
    }))

  test.each(PROTOCOLS)('follows rules by what a request of %s is like', protocol =>
    within(async gateway => {
      const asked = { protocol, model: 'auto', inputTokens: 100 } as const
      await expectRoute(gateway.explain(asked)).toGoTo('local').because('rule 1')
      await expectRoute(gateway.explain({ protocol, model: 'auto', text: 'Hi.' })).toGoTo('local')
      for (const trait of ['tools', 'images', 'reasoning'] as const)
        await expectRoute(gateway.explain({ ...asked, [trait]: true }))
          .toGoTo('openai')
          .because('no rule holds')
      const { explanation } = await gateway.explain({ ...asked, maxTokens: 77, images: true, reasoning: true })
      expect(explanation.request).toMatchObject({ outputTokens: 77, media: ['image'], reasoning: true })
    }),
  )

  test('follows rules by headers and by the time', () =>
    within(async gateway => {
      await expectRoute(gateway.explain({ model: 'auto', headers: { 'X-Tier': 'gold' } }))
        .toGoTo('claude')
        .because('rule 3')
      gateway.at('2026-06-06T23:30+02:00')
      await expectRoute(gateway.explain({ model: 'auto' }))
        .toGoTo('claude')
        .because(/^rule 2/)
      await gateway.wait('7h')
      expect(gateway.now.toISOString()).toBe('2026-06-07T04:30:00.000Z')
      await expectRoute(gateway.explain({ model: 'auto' })).toGoTo('openai')
    }))

  test('carries what the other protocol has a word for, and loses the rest', () =>
    within(async gateway => {
      const body = { messages: [{ role: 'user', content: 'Hi.' }], seed: 7 }
      await expectRoute(gateway.explain({ model: 'smart', body }))
        .toCarryEverything()
        .toLose('sampling.seed', 'claude')
        .toCarryEverything('local')
    }))

  test('ends where the model is not there, or the key may not use it', () =>
    within(async gateway => {
      await expectRoute(gateway.explain({ model: 'gone' })).toBeRefused('no model "gone"')
      await expectRoute(gateway.asKey('ci').explain({ model: 'auto' })).toBeRefused(/may not use/)
    }))
})

describe('calls', () => {
  test('are answered, and teach the gateway what it goes by', () =>
    within(async gateway => {
      const app = gateway.asKey('app')
      await expectAnswer(app.send({ model: 'smart' }))
        .toComeFrom('openai/gpt-5')
        .toTakeAttempts(1)
        .toCostAtMost(0.01)
      const failing = { openai: 503 }
      const headers = { 'x-session-id': 'one' }
      await expectAnswer(app.send({ model: 'smart', headers, failing }))
        .toComeFrom('claude')
        .toTakeAttempts(2)
      await gateway.wait('1m')
      // The conversation stays where it was answered.
      await expectAnswer(app.send({ model: 'smart', headers }))
        .toComeFrom('claude')
        .toTakeAttempts(1)
      await expectRoute(app.explain({ model: 'smart', headers })).toGoTo('claude')
      await expectRoute(app.explain({ model: 'smart' })).toGoTo('openai')
    }))

  test('are refused without a key, and as soon as a limit or a budget is reached', () =>
    within(async gateway => {
      await expectAnswer(gateway.send({ model: 'smart' })).toBeRefused(401, 'No API key was sent')
      const ci = await gateway.asKey('ci').sendUntilRefused({ model: 'smart' })
      expect(ci.answered).toBe(5)
      await expectAnswer(ci.refusal).toBeRefused(429, '5 calls a minute').toHaveHeader('retry-after', /^\d+$/)
      await gateway.wait('1m')
      await expectAnswer(gateway.asKey('ci').send({ model: 'smart' })).toComeFrom('openai')
      const usage = { inputTokens: 1_000, outputTokens: 3_000 }
      const { answered, refusal } = await gateway.asKey('app').sendUntilRefused({ model: 'smart', usage })
      expect(answered).toBe(4)
      await expectAnswer(refusal).toBeRefused(429, 'The budget of group "team", 0.1 USD a day, is spent')
      gateway.at('2026-06-02T00:00')
      await expectAnswer(gateway.asKey('app').send({ model: 'smart' })).toComeFrom('openai')
    }))

  test('overlap where nobody waits for them', () =>
    within(async gateway => {
      const app = gateway.asKey('app')
      const statuses = (await Promise.all([1, 2, 3].map(() => app.send({ model: 'local' })))).map(
        ({ status }) => status,
      )
      expect(statuses.toSorted()).toEqual([200, 200, 429])
    }))

  test('are answered from the cache where the config has it so', () =>
    within(async gateway => {
      const app = gateway.asKey('app')
      await expectAnswer(app.send({ model: 'remembered' })).toComeFrom('openai')
      await expectAnswer(app.send({ model: 'remembered' }))
        .toComeFromCache()
        .toTakeAttempts(0)
      await gateway.wait('2h')
      await expectAnswer(app.send({ model: 'remembered' })).toComeFrom('openai')
    }))

  test('meet the same chance in every run, and nothing of another test', async () => {
    const went = async () => {
      const names: (string | undefined)[] = []
      await within(async gateway => {
        for (let n = 0; n < 12; n++) {
          const { answeredBy } = await gateway.asKey('app').send({ model: 'spread', text: `Number ${n}`, usage: {} })
          names.push(answeredBy)
        }
      })
      return names
    }
    const first = await went()
    expect(new Set(first).size).toBe(2)
    expect(await went()).toEqual(first)
  })
})

describe('what is not so', () => {
  test.each<[string, (gateway: GatewayUnderTest) => Promise<void>]>([
    [
      'Expected "smart" to go to claude, and it goes to openai/gpt-5 (number 1 in order).',
      async gateway => expectRoute(gateway.explain({ model: 'smart' })).toGoTo('claude'),
    ],
    [
      'Expected "gone" to go to claude, and it is refused with 404: This gateway has no model "gone".',
      async gateway => expectRoute(gateway.explain({ model: 'gone' })).toGoTo('claude'),
    ],
    [
      'and it is refused with 404: This gateway has no model "smrt". The nearest names are "smart", "auto", "spread".',
      async gateway => expectRoute(gateway.explain({ model: 'smrt' })).toGoTo('claude'),
    ],
    [
      'Expected number 2 of "smart" to be local, and it is claude/claude-sonnet-4-5.',
      async gateway =>
        expectRoute(gateway.explain({ model: 'smart' }))
          .toGoTo('openai')
          .thenTo('local'),
    ],
    [
      'Expected number 2 of "claude" to be local, and there is none.',
      async gateway =>
        expectRoute(gateway.explain({ model: 'claude' }))
          .toGoTo('claude')
          .thenTo('local'),
    ],
    [
      'Expected "smart" to go nowhere else, and it may go to claude/claude-sonnet-4-5, local/mistral-7b.',
      async gateway =>
        expectRoute(gateway.explain({ model: 'smart' }))
          .toGoTo('openai')
          .andNowhereElse(),
    ],
    [
      'Expected "smart" never to go to local, and it is number 3 of its candidates.',
      async gateway => expectRoute(gateway.explain({ model: 'smart' })).toAvoid('local'),
    ],
    [
      'Expected "smart" to be answered, and the client gets 400: "openai" answers 400.',
      async gateway => expectRoute(gateway.explain({ model: 'smart' })).toFallBack({ failing: { openai: 400 } }),
    ],
    [
      'Expected "smart" to fall back to local, and claude/claude-sonnet-4-5 answers.',
      async gateway =>
        expectRoute(gateway.explain({ model: 'smart' })).toFallBack({ failing: { openai: 503 }, to: 'local' }),
    ],
    [
      'Expected "smart" to fail with 503, and openai/gpt-5 answers.',
      async gateway => expectRoute(gateway.explain({ model: 'smart' })).toFail({ failing: {}, status: 503 }),
    ],
    [
      'Expected "smart" to be refused, and somebody is asked.',
      async gateway => expectRoute(gateway.explain({ model: 'smart' })).toBeRefused(),
    ],
    [
      'Expected everything to reach claude/claude-sonnet-4-5, and this is left out: sampling.seed (this protocol has no such setting).',
      async gateway =>
        expectRoute(
          gateway.explain({ model: 'claude', body: { messages: [{ role: 'user', content: 'Hi.' }], seed: 7 } }),
        ).toCarryEverything(),
    ],
    [
      'Expected sampling.seed to be left out for openai/gpt-5, and nothing is.',
      async gateway => expectRoute(gateway.explain({ model: 'smart' })).toLose('sampling.seed'),
    ],
    [
      'openai is no candidate of "claude".',
      async gateway => expectRoute(gateway.explain({ model: 'claude' })).toCarryEverything('openai'),
    ],
    [
      'Expected local to answer, and openai/gpt-5 does.',
      async gateway => expectAnswer(gateway.asKey('ci').send({ model: 'smart' })).toComeFrom('local'),
    ],
    [
      'Expected an error, and openai/gpt-5 answers.',
      async gateway => expectAnswer(gateway.asKey('ci').send({ model: 'smart' })).toBeRefused(429),
    ],
    [
      'Expected 2 attempts, and there are 1: openai/gpt-5.',
      async gateway => expectAnswer(gateway.asKey('ci').send({ model: 'smart' })).toTakeAttempts(2),
    ],
    [
      'Expected the response cache to answer, and openai/gpt-5 does.',
      async gateway => expectAnswer(gateway.asKey('ci').send({ model: 'smart' })).toComeFromCache(),
    ],
  ])('%s', async (message, work) => {
    const told = (await failureOf(work)).message
    expect(told).toContain(message)
    expect(told).not.toMatch(/\.\.$/)
  })

  test('shows the explanation, and where it is written', async () => {
    const { evidence, stack } = await failureOf(async gateway => {
      await expectRoute(gateway.explain({ model: 'smart' })).toFallBack({ failing: { openai: 503 }, to: 'local' })
    })
    expect(evidence).toContain('If openai answers 503:')
    expect(evidence).toContain('The client gets 200, answered by claude/claude-sonnet-4-5.')
    expect(stack?.split('\n')[1]).toContain('expectations.test.ts')
  })

  test('is heard of also where nobody awaits it', async () => {
    const { message } = await failureOf(gateway => {
      expectRoute(gateway.explain({ model: 'smart' }))
        .toGoTo('openai')
        .thenTo('local')
    })
    expect(message).toContain('Expected number 2')
  })

  test('is a mistake of the test where it names what is not there', async () => {
    await expect(within(gateway => void gateway.asKey('cj'))).rejects.toThrow('no key "cj". It has "ci", "app".')
    await expect(within(async gateway => void (await gateway.explain({ model: 'smart', group: 'x' })))).rejects.toThrow(
      'no group "x"',
    )
    await expect(within(gateway => gateway.at('soon'))).rejects.toThrow('A moment is said as')
    await expect(within(gateway => gateway.wait('soon' as '1s'))).rejects.toThrow('A span is said in')
  })
})
