import { describe, expect, it } from 'vitest'
import { lostCallers, type UsedModel } from './callers.ts'
import { movesBetween } from './moves.ts'
import { after, before, manifestOf } from './test-configs.ts'

const [from, to] = [manifestOf(before), manifestOf(after)]
const use = (model: string, key: string, calls = 1, more: Partial<UsedModel> = {}): UsedModel => ({
  ...{ model, key, calls, group: '', tag: '' },
  ...more,
})

describe('callers who lose a model', () => {
  const lost = (...used: UsedModel[]) => lostCallers(from, to, used)

  it('are those who used what is gone, the busiest first, with their tags', () => {
    expect(
      lost(
        use('legacy', 'minted', 2, { tag: 'nightly' }),
        use('legacy', 'minted', 3),
        use('fast', 'other', 100, { group: 'research' }),
        use('quick', 'minted', 7),
      ),
    ).toEqual([
      { model: 'fast', key: 'other', group: 'research', tags: [], calls: 100, why: 'the model is gone' },
      { model: 'legacy', key: 'minted', tags: ['nightly'], calls: 5, why: 'the model is gone' },
    ])
  })

  it('are also those whose key is gone, or may not use it any more', () => {
    expect(lost(use('gpt-5', 'ann'), use('smart', 'ci'), use('gpt-5', 'ci'))).toMatchObject([
      { model: 'gpt-5', key: 'ann', why: 'the key is gone' },
      { model: 'smart', key: 'ci', why: 'the key may not use the model' },
    ])
  })

  it('are those of a group that is restricted, whether their key is in the config or was minted', () => {
    const groups = { research: { models: ['fast'], upstreams: ['claude'] } }
    const restricted = manifestOf({ ...before, groups })
    const why = (model: string, key: string, group = 'research') =>
      lostCallers(from, restricted, [use(model, key, 1, { group })]).map(one => one.why)
    expect(why('smart', 'ann')).toEqual(['the group may not use the model'])
    expect(why('smart', 'minted')).toEqual(['the group may not use the model'])
    expect(why('fast', 'minted')).toEqual(['the group may use no upstream of the model'])
    expect(why('smart', 'minted', '')).toEqual([])
  })

  it('are those who had no key, where there are keys from now on', () => {
    const open = manifestOf({ ...before, keys: {} })
    expect(lostCallers(open, from, [use('smart', 'anonymous')])).toMatchObject([{ why: 'a key is asked for' }])
    expect(lostCallers(open, open, [use('smart', 'anonymous')])).toEqual([])
  })

  it('are not those who were refused before', () => {
    expect(lost(use('never-there', 'minted'))).toEqual([])
  })
})

describe('models that go elsewhere', () => {
  it('are names that both have, and names that clients asked patterns for', () => {
    const calls = new Map([
      ['gpt-4o', 12],
      ['gpt-5', 3],
      ['legacy', 5],
    ])
    expect(movesBetween(from, to, calls)).toEqual([
      { model: 'gpt-4o', from: 'openai/gpt-4o', to: 'local/mistral-7b', calls: 12 },
      {
        model: 'smart',
        from: 'priority: openai/gpt-5, claude/claude-sonnet-4-5',
        to: 'weighted: claude/claude-sonnet-4-5 × 3, openai/gpt-5 × 1',
        calls: 0,
      },
    ])
    expect(movesBetween(from, to, undefined).map(({ model }) => model)).toEqual(['smart'])
  })
})
