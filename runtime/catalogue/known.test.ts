import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Prices } from '../config/model-info.ts'
import { readDecimal } from './decimal.ts'
import { known } from './known.ts'
import { EVERY_MODEL, type KnownModel } from './known-model.ts'
import { MAKERS, SERVERS } from './providers.ts'

const models: Record<string, Record<string, KnownModel | string>> = Object.fromEntries(
  Object.entries(known).map(([provider, text]) => [provider, JSON.parse(text)]),
)
const rows = Object.entries(models).flatMap(([provider, some]) =>
  Object.entries(some).map(([id, model]) => ({ place: `${provider}/${id}`, provider, model })),
)
const whole = rows.flatMap(({ place, model }) =>
  typeof model === 'string' || place.endsWith(`/${EVERY_MODEL}`) ? [] : [{ place, model }],
)

describe('what is known', () => {
  it('is of every maker and server that names are looked for at', () => {
    expect([...MAKERS, ...SERVERS].filter(provider => !Object.keys(models[provider] ?? {}).length)).toEqual([])
  })

  it('has other ids only of models that it has', () => {
    const lost = rows.filter(({ model, provider }) => {
      return typeof model === 'string' && typeof models[provider]![model] !== 'object'
    })
    expect(lost.map(({ place }) => place)).toEqual([])
  })

  it('has no price but an exact decimal, and none of zero for both ways', () => {
    const wrong = whole.filter(({ model }) => {
      const all: Prices[] = [model.prices, ...(model.later ?? []).map(({ prices }) => prices)].flatMap(prices =>
        prices ? [prices, ...(prices.tiers ?? [])] : [],
      )
      return all.some(({ tiers: _, tools: __, serviceTiers: ___, ...rates }) => {
        const texts = Object.entries(rates).flatMap(([name, rate]) => (name === 'above' ? [] : [String(rate)]))
        return (
          texts.length === 0 || texts.some(text => readDecimal(text) === undefined) || texts.every(text => text === '0')
        )
      })
    })
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('has no price finer than a millionth of a dollar: what a token costs is then a whole number of picodollars', () => {
    const prices = rows.flatMap(({ place, model }) =>
      [...JSON.stringify(model).matchAll(/"\d+\.(\d+)"/g)].map(([text, fraction]) => ({ place, text, fraction })),
    )
    expect(prices.length).toBeGreaterThan(500)
    expect(prices.filter(({ fraction }) => fraction!.length > 6)).toEqual([])
  })

  it('has for all models of a provider exact prices of tools, and parts of the usual ones', () => {
    const every = Object.values(models).flatMap(some =>
      typeof some[EVERY_MODEL] === 'object' ? [some[EVERY_MODEL]] : [],
    )
    expect(every.length).toBeGreaterThan(2)
    for (const { prices } of every) {
      const decimals = [
        ...Object.values(prices?.tools ?? {}),
        ...Object.values(prices?.serviceTiers ?? {}).map(({ times }) => times),
      ]
      expect(decimals.map(decimal => readDecimal(decimal ?? ''))).not.toContain(undefined)
    }
  })

  it('has limits that are whole numbers of at least one', () => {
    const wrong = whole.filter(({ model: { contextTokens = 1, outputTokens = 1 } }) => {
      return ![contextTokens, outputTokens].every(limit => Number.isInteger(limit) && limit > 0)
    })
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('reads nothing as a longer input than it is: tiers rise', () => {
    const wrong = whole.filter(({ model }) => {
      const floors = (model.prices?.tiers ?? []).map(({ above }) => above)
      return floors.some((floor, index) => floor <= (floors[index - 1] ?? 0))
    })
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('adds little to a Worker', () => {
    expect(gzipSync(Object.values(known).join()).length).toBeLessThan(40 * 1024)
  })
})
