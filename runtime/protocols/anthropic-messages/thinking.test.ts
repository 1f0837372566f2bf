import { describe, expect, it } from 'vitest'
import type { Part } from '../../canonical/part.ts'
import type { Reasoning } from '../../canonical/request.ts'
import { say, sent } from './test-request.ts'

const BUDGET = 'claude-sonnet-4-5'
const ADAPTIVE = 'claude-opus-4-6'

function thinking(reasoning: Reasoning, model: string, maxOutputTokens?: number) {
  const { body, features } = sent(
    { reasoning, ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }) },
    { model },
  )
  return { thinking: body.thinking, effort: body.output_config?.effort, features }
}

describe('a model that is given a budget', () => {
  it.each<[Reasoning, number]>([
    [{ effort: 'minimal' }, 1024],
    [{ effort: 'low' }, 1024],
    [{ effort: 'medium' }, 8192],
    [{ effort: 'high' }, 24_576],
    [{ effort: 'xhigh' }, 32_768],
    [{ effort: 'max' }, 63_999],
    [{ budgetTokens: 5000 }, 5000],
    [{ budgetTokens: 5000, effort: 'high' }, 5000],
    [{ budgetTokens: 128 }, 1024],
    [{ budgetTokens: -1, adaptive: true }, 8192],
    [{ adaptive: true }, 8192],
  ])('Q60: %j is a budget, and no level beside it', (reasoning, budget_tokens) => {
    expect(thinking(reasoning, BUDGET)).toEqual({
      thinking: { type: 'enabled', budget_tokens },
      effort: undefined,
      features: [],
    })
  })

  it('has less than the whole answer to think with', () => {
    expect(thinking({ effort: 'high' }, BUDGET, 4096).thinking).toEqual({ type: 'enabled', budget_tokens: 4095 })
    expect(thinking({ budgetTokens: 31_999 }, BUDGET, 32_000).thinking).toMatchObject({ budget_tokens: 31_999 })
  })

  it('does not think where there is no room for it, and says so', () => {
    expect(thinking({ effort: 'high' }, BUDGET, 1024)).toMatchObject({
      thinking: { type: 'disabled' },
      features: ['reasoning'],
    })
    expect(thinking({ effort: 'high' }, BUDGET, 1025).thinking).toMatchObject({ budget_tokens: 1024 })
  })

  it('hides its thoughts from those who do not want them', () => {
    expect(thinking({ effort: 'low', show: 'none' }, BUDGET).thinking).toMatchObject({ display: 'omitted' })
  })

  it('is not made to think by a wish to see thoughts', () => {
    expect(thinking({ show: 'auto' }, BUDGET).thinking).toBeUndefined()
  })
})

describe('a model that decides by itself', () => {
  it.each<[Reasoning, string | undefined]>([
    [{ effort: 'minimal' }, 'low'],
    [{ effort: 'low' }, 'low'],
    [{ effort: 'medium' }, 'medium'],
    [{ effort: 'high' }, 'high'],
    [{ effort: 'max' }, 'max'],
    [{ budgetTokens: 1024 }, 'low'],
    [{ budgetTokens: 8192 }, 'medium'],
    [{ budgetTokens: 24_576 }, 'high'],
    [{ budgetTokens: -1, adaptive: true }, undefined],
    [{ adaptive: true }, undefined],
    [{ show: 'auto' }, undefined],
  ])('Q58: %j thinks, at a level where one was said, and shows it', (reasoning, effort) => {
    expect(thinking(reasoning, ADAPTIVE)).toEqual({
      thinking: { type: 'adaptive', display: 'summarized' },
      effort,
      features: [],
    })
  })

  it('table row 7: an effort alone turns thinking on', () => {
    expect(thinking({ effort: 'high' }, 'claude-opus-5-5').thinking).toMatchObject({ type: 'adaptive' })
    expect(thinking({ effort: 'high' }, 'upstream-model').thinking).toMatchObject({ type: 'adaptive' })
  })

  it('has the level that comes nearest from below, and says so', () => {
    expect(thinking({ effort: 'xhigh' }, ADAPTIVE)).toMatchObject({ effort: 'high', features: ['reasoning.effort'] })
    expect(thinking({ effort: 'xhigh' }, 'claude-opus-4-7')).toMatchObject({ effort: 'xhigh', features: [] })
  })

  it('hides its thoughts from those who do not want them', () => {
    expect(thinking({ adaptive: true, show: 'none' }, ADAPTIVE).thinking).toEqual({
      type: 'adaptive',
      display: 'omitted',
    })
  })
})

describe('no thinking', () => {
  it.each<[Reasoning]>([[{ effort: 'none' }], [{ budgetTokens: 0, effort: 'none' }], [{ budgetTokens: 0 }]])(
    'Q59: %j is said, without an effort',
    reasoning => {
      expect(thinking(reasoning, ADAPTIVE)).toEqual({ thinking: { type: 'disabled' }, effort: undefined, features: [] })
    },
  )

  it('is said as far as the model lets it be said', () => {
    expect(thinking({ effort: 'none' }, 'claude-sonnet-5-5').thinking).toEqual({ type: 'between_tools' })
    expect(thinking({ effort: 'none' }, 'claude-opus-5-5')).toEqual({
      thinking: undefined,
      effort: 'low',
      features: ['reasoning.effort'],
    })
    expect(thinking({ effort: 'none' }, 'claude-3-5-haiku-latest').thinking).toBeUndefined()
  })

  it('is what models without it do, which is said where it was wanted', () => {
    expect(thinking({ effort: 'high' }, 'claude-3-5-haiku-latest')).toEqual({
      thinking: undefined,
      effort: undefined,
      features: ['reasoning'],
    })
  })

  it('nothing is said where nothing was asked', () => {
    expect(thinking({}, ADAPTIVE).thinking).toBeUndefined()
    expect(thinking({ show: 'none' }, ADAPTIVE).thinking).toBeUndefined()
  })
})

describe('thinking where a call is forced', () => {
  const forced = (model: string, type: 'required' | 'auto' = 'required') =>
    sent(
      {
        reasoning: { effort: 'high' },
        tools: [{ type: 'function', name: 'f' }],
        toolChoice: { type },
        output: { type: 'json-schema', schema: { type: 'object', properties: { a: { type: 'string' } } } },
      },
      { model },
    )

  it.each(['claude-sonnet-4-5', 'claude-opus-4-6', 'upstream-model'])(
    'Q64: gives way in %s, with its effort, and the output format stays',
    model => {
      const { body, features } = forced(model)
      expect(body.thinking).toBeUndefined()
      expect(body.tool_choice).toEqual({ type: 'any' })
      expect(body.output_config).toEqual({ format: expect.objectContaining({ type: 'json_schema' }) })
      expect(features).toEqual(['reasoning'])
    },
  )

  it('goes together in newer models', () => {
    const { body, features } = forced('claude-opus-5')
    expect(body).toMatchObject({ thinking: { type: 'adaptive' }, tool_choice: { type: 'any' } })
    expect(features).toEqual([])
  })

  it('is left in models that cannot be forced: they are asked to decide', () => {
    const { body, features } = forced('claude-opus-5-5')
    expect(body).toMatchObject({ thinking: { type: 'adaptive' }, tool_choice: { type: 'auto' } })
    expect(features).toEqual(['toolChoice'])
  })

  it('is not touched where no call is forced', () => {
    expect(forced('claude-opus-4-6', 'auto').body.thinking).toMatchObject({ type: 'adaptive' })
  })
})

describe('thinking in a turn that goes on', () => {
  const own = { origin: 'anthropic-messages', maker: 'anthropic', value: 'sig' } as const
  const thought = { type: 'reasoning', text: 'Hm.', opaque: own } as const
  const call = (id: string) => ({ type: 'tool-call', id, name: 'f', kind: 'function', arguments: '{}' }) as const
  const result = (callId: string): Part => ({ type: 'tool-result', callId, kind: 'function', content: [] })
  const go = (turns: Parameters<typeof sent>[0]['turns'], model = BUDGET) =>
    sent({ turns, reasoning: { effort: 'high' } }, { model })

  it('is turned off, and reported, where the turn began without: the provider would refuse it', () => {
    const { body, features } = go([say('user', 'go'), say('assistant', call('a')), say('tool', result('a'))])
    expect(body.thinking).toEqual({ type: 'disabled' })
    expect(features).toEqual(['reasoning'])
  })

  it('keeps a level that a model without thinking has', () => {
    const turns = [say('user', 'go'), say('assistant', call('a')), say('tool', result('a'))]
    const { body } = sent({ turns, reasoning: { effort: 'max' } }, { model: 'claude-opus-5' })
    expect(body).toMatchObject({ thinking: { type: 'disabled' }, output_config: { effort: 'high' } })
    expect(go(turns, 'claude-opus-5-5').body.thinking).toMatchObject({ type: 'adaptive' })
  })

  it.each([
    ['the turn began with it', [say('assistant', thought, call('a')), say('tool', result('a'))]],
    [
      'the model did not think again between calls',
      [
        say('assistant', thought, call('a')),
        say('tool', result('a')),
        say('assistant', call('b')),
        say('tool', result('b')),
      ],
    ],
    [
      'the turn without it is over',
      [say('assistant', call('a')), say('tool', result('a')), say('assistant', 'Done.'), say('user', 'And now?')],
    ],
    ['nothing was called', [say('assistant', 'Hello.'), say('user', 'And now?')]],
  ])('goes on where %s', (_why, turns) => {
    const { body, features } = go([say('user', 'go'), ...turns])
    expect(body.thinking).toMatchObject({ type: 'enabled' })
    expect(features).toEqual([])
  })
})
