import { describe, expect, test } from 'vitest'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import { behaviourUnder, faultRules, faultRuleText, paceFrom } from './faults.ts'

const compiled = { upstreams: { openai: {}, claude: {} } } as unknown as CompiledGateway // all that is looked at
const rules = (...lists: string[]) => faultRules(lists, compiled)

describe('what fails', () => {
  test('is a target and a fault, with a share and a time', () => {
    expect(rules('openai=429@30%, claude/claude-opus-4-1=timeout@2m-10m', 'openai=refused@1.5s-@0.5%')).toEqual([
      { target: 'openai', fault: 429, share: 0.3 },
      { target: 'claude/claude-opus-4-1', fault: 'timeout', share: 1, fromMs: 120_000, untilMs: 600_000 },
      { target: 'openai', fault: 'refused', share: 0.005, fromMs: 1_500 },
    ])
    expect(rules('openai=429@30%', 'claude=reset@2m-10m').map(faultRuleText)).toEqual([
      'openai answers 429 30 % of the time',
      'claude closes the connection from 2 min until 10 min',
    ])
  })

  test.each([
    ['openai', '--failing takes upstream=fault'],
    ['openai=200', 'not "openai=200"'],
    ['openai=429@0%', 'not "@0%"'],
    ['openai=429@120%', 'not "@120%"'],
    ['openai=429@10m-2m', 'ends before it begins'],
    ['opnai=429', 'Did you mean "openai"?'],
  ])('%s is refused, with what is taken', (said, message) => {
    expect(() => rules(said)).toThrow(message)
  })

  test('is decided anew for each attempt, the more exact rule first, at the pace of the target', () => {
    const behave = behaviourUnder({
      rules: rules('openai=500,openai/gpt-5=429@1s-2s'),
      pace: paceFrom(['claude=2s'], compiled),
      ...{ seed: 1, start: 10_000 },
    })
    const asked = { upstream: 'openai', model: 'gpt-5', stream: false }
    expect(behave({ ...asked, at: 11_000 }, {}).fault).toBe(429)
    expect(behave({ ...asked, at: 12_000 }, {}).fault).toBe(500)
    const { fault, firstMs, totalMs } = behave({ ...asked, upstream: 'claude', at: 0 }, { outputTokens: 100 })
    expect({ fault, firstMs, totalMs }).toEqual({ fault: undefined, firstMs: 2_000, totalMs: 4_000 })
  })
})

test('a pace that is none, or of nobody, is refused', () => {
  expect(() => paceFrom(['openai=soon'], compiled)).toThrow('--latency takes upstream=600ms')
  expect(() => paceFrom(['nobody=1s'], compiled)).toThrow('--latency names the upstream "nobody"')
})
