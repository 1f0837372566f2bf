import { describe, expectAnswer, expectRoute, test } from 'headgate/test'

/**
 * What the config promises, as tests: `npx headgate test`, or `npm run headgate -- test` in the repository. Nobody is
 * called, no key is read, and no time passes. docs/testing.md has more.
 */

const PROTOCOLS = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const

describe('the demo', () => {
  for (const protocol of PROTOCOLS) {
    test(`answers clients of ${protocol}, for nothing`, async gateway => {
      const route = gateway.explain({ protocol, model: 'demo', tools: true })
      await expectRoute(route).toGoTo('demo/demo').andNowhereElse().toBeFree().toCarryEverything()
      await expectAnswer(gateway.send({ protocol, model: 'demo', stream: true }))
        .toComeFrom('demo')
        .toTakeAttempts(1)
    })
  }
})

describe('the names that providers use', () => {
  test('lead to whose they are, and the client’s bytes with them', async gateway => {
    await expectRoute(gateway.explain({ model: 'gpt-5' }))
      .toGoTo('openai/gpt-5')
      .andNowhereElse()
    await expectRoute(gateway.explain({ model: 'claude-sonnet-4-5', protocol: 'anthropic-messages' }))
      .toGoTo('anthropic/claude-sonnet-4-5')
      .toPassAsItIs()
    await expectRoute(gateway.explain({ model: 'gemini-2.5-pro', protocol: 'gemini' }))
      .toGoTo('gemini/gemini-2.5-pro')
      .toPassAsItIs()
  })

  test('reach clients of other protocols, with what these have no word for told', async gateway => {
    const messages = [{ role: 'user', content: 'Say hello.' }]
    const route = gateway.explain({ model: 'claude-sonnet-4-5', body: { messages, seed: 7 } })
    await expectRoute(route).toGoTo('anthropic').toLose('sampling.seed')
  })

  test('are refused where no upstream has them', async gateway => {
    await expectRoute(gateway.explain({ model: 'mistral-large' })).toBeRefused('no model "mistral-large"')
  })
})

test('an outage of a provider is told in its own words', async gateway => {
  await expectRoute(gateway.explain({ model: 'gpt-5' })).toFail({ failing: { openai: 503 }, status: 503 })
})
