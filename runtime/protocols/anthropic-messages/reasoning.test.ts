import { describe, expect, it } from 'vitest'
import type { MessageRequest } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeReasoning } from './reasoning.ts'

type Settings = Pick<MessageRequest, 'thinking' | 'output_config'>

describe('reasoning', () => {
  it.each<[Settings, object | undefined]>([
    [{}, undefined],
    [{ thinking: { type: 'enabled', budget_tokens: 31999 } }, { budgetTokens: 31999, show: 'auto' }],
    [{ thinking: { type: 'adaptive' } }, { adaptive: true, show: 'auto' }],
    [{ thinking: { type: 'adaptive', display: 'omitted' } }, { adaptive: true, show: 'none' }],
    [{ thinking: { type: 'disabled' } }, { effort: 'none' }],
    [{ output_config: { effort: 'xhigh' } }, { effort: 'xhigh' }],
    [{ output_config: { effort: null } }, undefined],
    [
      { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } },
      { adaptive: true, show: 'auto', effort: 'high' },
    ],
  ])('%j', (settings, expected) => {
    expect(decode(settings)).toEqual({ reasoning: expected, losses: [] })
  })

  it('that is disabled wins over an effort, which is reported', () => {
    const { reasoning, losses } = decode({ thinking: { type: 'disabled' }, output_config: { effort: 'high' } })
    expect(reasoning).toEqual({ effort: 'none' })
    expect(losses).toMatchObject([{ feature: 'effort', where: 'output_config.effort' }])
  })

  it('between tools only cannot be asked for elsewhere', () => {
    expect(decode({ thinking: { type: 'between_tools' } })).toMatchObject({
      reasoning: { adaptive: true },
      losses: [{ feature: 'thinking.between_tools' }],
    })
  })

  it('of a new kind, or at a new level, is reported and left out', () => {
    // The open union and the open enum let these pass.
    const settings = { thinking: { type: 'dreaming' }, output_config: { effort: 'heroic' } } as unknown as Settings
    const { reasoning, losses } = decode(settings)
    expect(reasoning).toBeUndefined()
    expect(losses.map(({ feature }) => feature)).toEqual(['thinking.dreaming', 'effort.heroic'])
  })
})

function decode(settings: Settings) {
  const losses: Loss[] = []
  return { reasoning: decodeReasoning(settings, losses), losses }
}
