import { describe, expect, it } from 'vitest'
import type { KnownModel } from '../../runtime/catalogue/known-model.ts'
import type { LimitRow } from './limits.ts'
import { mergeProvider } from './merge.ts'
import type { PriceRow } from './prices.ts'
import { usualPrices, withoutPricesOf } from './usual.ts'

const asOf = '2026-11-10'

const priced = (row: Partial<PriceRow> = {}): PriceRow => ({
  id: 'm',
  match: { equals: 'm' },
  prices: { input_mtok: 2, output_mtok: 10 },
  ...row,
})

const limited = (row: Partial<LimitRow> = {}): LimitRow => ({
  type: 'chat',
  id: 'm',
  name: 'M',
  reasoning: true,
  input: ['text', 'image'],
  cost: { input: 2, output: 10, cacheRead: 0, cacheWrite: 0 },
  contextWindow: 1000,
  maxTokens: 100,
  ...row,
})

describe('rows of prices', () => {
  it('give every rate with its tiers, and the other ids that they spell out', () => {
    const row = priced({
      match: { or: [{ equals: 'm' }, { equals: 'm-2025-08-07' }, { starts_with: 'm-' }] },
      prices: {
        input_mtok: { base: 2, tiers: [{ start: 500, price: 4 }] },
        cache_read_mtok: 0.2,
        cache_write_mtok: 2.5,
        cache_write_1h_mtok: 4,
        output_mtok: { base: 10, tiers: [{ start: 500, price: 15 }] },
        input_audio_mtok: 7,
        input_image_mtok: 8,
        output_image_mtok: 30,
        requests_kcount: 12,
        web_searches_kcount: 10,
      },
    })
    expect(mergeProvider({ prices: [row], limits: [] }, { asOf })).toEqual({
      m: {
        released: '2025-08-07',
        prices: {
          input: '2',
          cachedInput: '0.2',
          cacheWrite: '2.5',
          cacheWriteOneHour: '4',
          output: '10',
          audioInput: '7',
          imageInput: '8',
          imageOutput: '30',
          tiers: [{ above: 500, input: '4', output: '15' }],
          requests: '12',
          tools: { web_search: '10' },
        },
      },
      'm-2025-08-07': 'm',
    })
  })

  it('give the prices of the day, and those of a day to come beside them', () => {
    const since = (start_date: string, input_mtok: number) => ({
      constraint: { type: 'start_date', start_date },
      prices: { input_mtok, output_mtok: 1 },
    })
    const hours = { constraint: { type: 'time_of_date' }, prices: { input_mtok: 99 } }
    const prices = [
      { prices: { input_mtok: 1, output_mtok: 1 } },
      since('2027-01-01', 3),
      since('2026-01-01', 2),
      hours,
    ]
    expect(mergeProvider({ prices: [priced({ prices })], limits: [] }, { asOf })).toEqual({
      m: { prices: { input: '2', output: '1' }, later: [{ from: '2027-01-01', prices: { input: '3', output: '1' } }] },
    })
  })

  it('give no prices where tokens are paid that no usage tells apart', () => {
    const prices = { input_mtok: 2, output_mtok: 8, output_citation_mtok: 2 }
    expect(mergeProvider({ prices: [priced({ name: 'M', context_window: 9, prices })], limits: [] }, { asOf })).toEqual(
      {
        m: { name: 'M', contextTokens: 9 },
      },
    )
  })

  it('tell no day of release where they tell two, and nothing where they know nothing', () => {
    const two = priced({ match: { or: [{ equals: 'm-2024-08-06' }, { equals: 'm-2024-11-20' }] } })
    expect(mergeProvider({ prices: [two], limits: [] }, { asOf }).m).not.toHaveProperty('released')
    const nothing = priced({ id: 'n', match: { equals: 'n-latest' }, name: 'N', prices: { requests_kcount: 1 } })
    expect(mergeProvider({ prices: [nothing], limits: [] }, { asOf })).toEqual({})
  })
})

describe('rows of limits', () => {
  it('give limits, modalities and capabilities, and no zero for a price that they do not know', () => {
    const row = limited({ compat: { supportsStrictMode: true }, cost: undefined, name: 'M (latest)' })
    const known = {
      name: 'M',
      contextTokens: 1000,
      outputTokens: 100,
      modalities: { input: ['text', 'image'], output: ['text'] },
      tools: true,
      reasoning: true,
      structuredOutput: true,
    }
    expect(mergeProvider({ prices: [], limits: [row] }, { asOf })).toEqual({ m: known })
    const zero = { ...row, cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 } }
    expect(mergeProvider({ prices: [], limits: [zero] }, { asOf })).toEqual({ m: known })
  })

  it('have a price where no other row has one', () => {
    const cost = { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 0, tiers: [] }
    expect(mergeProvider({ prices: [], limits: [limited({ cost })] }, { asOf }).m).toMatchObject({
      prices: { input: '2', cachedInput: '0.1', output: '10' },
    })
  })

  it('do not know the window where they stop at a price step, which it is longer than', () => {
    const cost = { input: 2, output: 10, cacheRead: 0, cacheWrite: 0 }
    const row = limited({ cost: { ...cost, tiers: [{ ...cost, inputTokensAbove: 1000 }] } })
    expect(mergeProvider({ prices: [], limits: [row] }, { asOf }).m).not.toHaveProperty('contextTokens')
    const both = mergeProvider({ prices: [priced({ context_window: 5000 })], limits: [row] }, { asOf })
    expect(both.m).toMatchObject({ contextTokens: 5000 })
  })

  it('that are of no chat model are left out', () => {
    expect(mergeProvider({ prices: [], limits: [limited({ type: 'classifier' })] }, { asOf })).toEqual({})
  })
})

describe('both', () => {
  it('agree: then the detail of the prices stands', () => {
    const prices = { input_mtok: 2, output_mtok: 10, cache_write_1h_mtok: 4 }
    const row = priced({ match: { starts_with: 'm-2' }, id: 'other', prices })
    const merged = mergeProvider({ prices: [row], limits: [limited({ id: 'm-2025-08-07' })] }, { asOf })
    expect(merged['m-2025-08-07']).toMatchObject({
      outputTokens: 100,
      released: '2025-08-07',
      prices: { input: '2', output: '10', cacheWriteOneHour: '4' },
    })
  })

  it('differ: then the newer prices stand, and what the older ones were to become is forgotten', () => {
    const prices = [
      { prices: { input_mtok: 3, output_mtok: 10, cache_write_1h_mtok: 6 } },
      { constraint: { type: 'start_date', start_date: '2027-01-01' }, prices: { input_mtok: 4, output_mtok: 10 } },
    ]
    const merged = mergeProvider({ prices: [priced({ prices })], limits: [limited()] }, { asOf })
    expect(merged.m).toMatchObject({ prices: { input: '2', output: '10' } })
    expect(merged.m).not.toHaveProperty('later')
    expect(merged.m).not.toHaveProperty('prices.cacheWriteOneHour')
  })

  it('an undated model was released on the day of its only dated name', () => {
    const rows = [limited(), limited({ id: 'm-20250929' }), limited({ id: 'm2-20250930' })]
    expect(mergeProvider({ prices: [], limits: rows }, { asOf })).toMatchObject({
      m: { released: '2025-09-29' },
      'm-20250929': { released: '2025-09-29' },
    })
  })
})

describe('all models of a provider', () => {
  const rows = (...searches: string[]): Record<string, KnownModel | string> =>
    Object.fromEntries(searches.map((web_search, n) => [`m${n}`, { prices: { input: '1', tools: { web_search } } }]))

  it('have the price of a tool on which its rows agree, beside what is documented', () => {
    const models = { ...rows('10', '10'), new: { prices: { input: '1' } }, other: 'm1' }
    const usual = usualPrices(models, { tools: { web_fetch: '0' }, serviceTiers: { flex: { times: '0.5' } } })
    expect(usual).toEqual({ tools: { web_fetch: '0', web_search: '10' }, serviceTiers: { flex: { times: '0.5' } } })
    expect(withoutPricesOf(models, usual!).m0).toEqual({ prices: { input: '1' } })
  })

  it('have none on which they do not agree, which stays with each', () => {
    const models = rows('10', '5')
    const usual = usualPrices(models, { tools: undefined, serviceTiers: undefined })
    expect(usual).toBeUndefined()
    expect(withoutPricesOf(models, usual ?? {}).m1).toEqual({ prices: { input: '1', tools: { web_search: '5' } } })
  })
})

describe('a provider', () => {
  it('whose writes of an hour cost twice the input has that price where none is given', () => {
    const cost = { input: 0.1, output: 10, cacheRead: 0, cacheWrite: 0.125 }
    const options = { asOf, hourWrites: { factor: 2n } }
    const merged = mergeProvider({ prices: [], limits: [limited({ cost })] }, options)
    expect(merged.m).toMatchObject({ prices: { cacheWriteOneHour: '0.2' } })
    const tenth = { ...cost, input: 5, cacheWrite: 6.25 }
    expect(mergeProvider({ prices: [], limits: [limited({ cost: tenth })] }, options).m).toMatchObject({
      prices: { cacheWriteOneHour: '10' },
    })
  })

  it('has such a price for the models that are named alone', () => {
    const cost = { input: 1, output: 10, cacheRead: 0, cacheWrite: 1.25 }
    const options = { asOf, hourWrites: { factor: 2n, of: /^n/ } }
    expect(mergeProvider({ prices: [], limits: [limited({ cost })] }, options).m).not.toHaveProperty(
      'prices.cacheWriteOneHour',
    )
  })

  it('has no models that it gives away', () => {
    const rows = { prices: [priced({ id: 'open-m', match: { equals: 'open' } }), priced()], limits: [] }
    expect(Object.keys(mergeProvider(rows, { asOf, notSold: /^open/ }))).toEqual(['m'])
  })

  it('that is paid by subscription has no prices', () => {
    const merged = mergeProvider({ prices: [priced()], limits: [limited()] }, { asOf, unpriced: true })
    expect(merged.m).not.toHaveProperty('prices')
    expect(merged.m).toHaveProperty('outputTokens')
  })
})
