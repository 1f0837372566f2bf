import { describe, expect, it } from 'vitest'
import { type Offer, readGroupTerms, readKeyTerms, readName, TermsFault } from './read-terms.ts'

const offer: Offer = {
  models: ['smart', 'gpt-5', 'openai/*'],
  upstreams: ['openai', 'claude'],
  groups: ['research', 'customers'],
}

describe('what is asked for a key', () => {
  it('is read from the fields of the config, and null clears', () => {
    const asked = {
      ...{ group: 'research', owner: 'Jane', expires: '2999-12-31', enabled: false, upstreams: ['openai'] },
      models: ['smart', 'openai/gpt-5', 'openai/gpt-*', 'smart'],
      limits: { requestsPerMinute: 5, tokensPerMinute: 9, concurrent: 1 },
      budget: { usd: '0.5', per: 'day', zone: 'Europe/Berlin', warnAt: [0.5, 1] },
      metadata: { any: ['thing', null] },
    }
    expect(readKeyTerms(asked, offer)).toEqual({
      ...{ group: 'research', owner: 'Jane', expiresAt: Date.UTC(3000, 0, 1), enabled: false, upstreams: ['openai'] },
      models: ['smart', 'openai/gpt-5', 'openai/gpt-*'],
      ...{ limits: asked.limits, budgets: [asked.budget], metadata: asked.metadata },
    })
    expect(readKeyTerms({ budget: [{ tokens: 5, per: 'hour' }], owner: undefined }, offer)).toEqual({
      budgets: [{ tokens: 5, per: 'hour' }],
    })
    expect(readKeyTerms({ expires: null, budget: null, group: null, enabled: null }, offer)).toEqual({
      ...{ expiresAt: null, budgets: null, group: null, enabled: true },
    })
  })

  it.each<[asked: unknown, message: string]>([
    [7, 'has to be an object.'],
    [{ ownr: 'x' }, 'ownr: there is no such field. Did you mean "owner"?'],
    [{ owner: '' }, 'owner: has to be a text of 1 to 500 characters.'],
    [{ group: 'reserch' }, 'group: there is no group "reserch". Did you mean "research"?'],
    [{ models: 'smart' }, 'models: has to be a list of 1 to 1000 names.'],
    [{ models: [] }, 'models: has to be a list of 1 to 1000 names.'],
    [{ models: ['smart', 'smrt'] }, 'models[1]: there is no model "smrt". Did you mean "smart"?'],
    [{ models: ['claude/*'] }, 'models[0]: there is no model "claude/*".'],
    [{ models: ['o*p*'] }, 'models[0]: there is no model "o*p*".'],
    [{ upstreams: ['openai*'] }, 'upstreams[0]: there is no upstream "openai*". Did you mean "openai"?'],
    [{ expires: 'tomorrow' }, "expires: has to be a date such as '2027-01-31'"],
    [{ enabled: 'yes' }, 'enabled: has to be true or false.'],
    [{ limits: { rpm: 5 } }, 'limits.rpm: there is no such field.'],
    [{ limits: { concurrent: 0 } }, 'limits.concurrent: has to be a whole number, 1 or more.'],
    [{ limits: [] }, 'limits: has to be an object.'],
    [{ budget: [] }, 'budget: has to be a budget, or a list of 1 to 20.'],
    [{ budget: { per: 'day' } }, 'budget: does not say how much: give it usd, tokens or both.'],
    [{ budget: { usd: 5 } }, 'budget.per: has to be one of hour, day, week, month.'],
    [{ budget: [{ usd: -1, per: 'day' }] }, 'budget[0].usd: has to be US dollars above 0'],
    [{ budget: { usd: '1e3', per: 'day' } }, 'budget.usd: has to be US dollars above 0'],
    [{ budget: { usd: 5, per: 'day', zone: 'Mars' } }, "budget.zone: has to be a time zone such as 'Europe/Berlin'"],
    [{ budget: { usd: 5, per: 'day', warnAt: [80] } }, 'budget.warnAt: has to be a list of shares'],
    [{ metadata: [1] }, 'metadata: has to be an object of at most 16384 characters of JSON.'],
    [{ metadata: { a: 'x'.repeat(20_000) } }, 'metadata: has to be an object'],
    [{ retention: '30d' }, 'retention: there is no such field.'],
  ])('%j is refused with the place and the remedy', (asked, message) => {
    const refused = (): unknown => readKeyTerms(asked, offer)
    expect(refused).toThrow(TermsFault)
    expect(refused).toThrow(message)
  })
})

describe('what is asked for a group', () => {
  it('has a retention, and nothing that is of one key', () => {
    expect(readGroupTerms({ retention: '1.5d', owner: 'Joe' }, offer)).toEqual({
      retentionMs: 129_600_000,
      owner: 'Joe',
    })
    expect(readGroupTerms({ retention: 0 }, offer)).toEqual({ retentionMs: 0 })
    expect(() => readGroupTerms({ retention: '30 days' }, offer)).toThrow('retention: has to be a duration')
    for (const field of ['group', 'expires', 'enabled'])
      expect(() => readGroupTerms({ [field]: 'x' }, offer)).toThrow('no such field')
  })
})

it.each(['', 'a b', '-a', 'ü', 'x'.repeat(101), 7, null, 'anonymous', 'none'])('%j is no name', name => {
  expect(() => readName(name)).toThrow(TermsFault)
})

it.each(['a', 'team-a.ci_2', '7'])('%j is a name', name => {
  expect(readName(name)).toBe(name)
})
