import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffBound, COOLDOWNS, cooldownMs } from './cooldown.ts'
import { FAULTS, type FaultClass } from './fault-class.ts'
import { WAIT_CEILING } from './retry-after.ts'

const server = COOLDOWNS.server!
const always = (value: number) => (): number => value

it('exactly the classes that cool something have a cooldown', () => {
  const cooling = Object.entries(FAULTS).flatMap(([name, { cools }]) => (cools ? [name] : []))
  expect(Object.keys(COOLDOWNS).sort()).toEqual(cooling.sort())
})

it.each([
  ['credential', [30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000], 1],
  ['model', [30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000], 1],
  ['rate', [2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 120_000], 1],
  ['overloaded', [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000], 1],
  ['network', [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000], 1],
  ['server', [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000], 3],
  ['contract', [5_000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000], 3],
] satisfies [FaultClass, number[], number][])(
  '%s doubles up to its ceiling: %j after %i in a row',
  (name, bounds, inARow) => {
    const cooldown = COOLDOWNS[name]!
    expect(bounds.map((_, before) => backoffBound(cooldown, before))).toEqual(bounds)
    expect(cooldown.inARow).toBe(inARow)
  },
)

describe('a cooldown', () => {
  it.each([
    [0, 0, 1],
    [0, 0.25, 501],
    [0, 0.999_999_9, 2_000],
    [1, 0.5, 2_001],
    [3, 0.5, 8_001],
    [60, 0.5, 30_001],
  ])('after %i others with luck of %f is %i ms', (before, luck, expected) => {
    expect(cooldownMs(server, before, undefined, always(luck))).toBe(expected)
  })

  it.each([
    [7_000, 7_000],
    [90_000, 90_000],
    [86_400_000, WAIT_CEILING],
    [0.5, 1],
    [0, 1_001],
    [-5, 1_001],
    [Number.NaN, 1_001],
    [undefined, 1_001],
  ])('that the upstream asks for, %s ms, is %i ms', (told, expected) => {
    expect(cooldownMs(server, 0, told, always(0.5))).toBe(expected)
  })

  const cooldown = fc.constantFrom(...Object.values(COOLDOWNS))
  const luck = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  it('is never less than a millisecond, nor more than its bound or what was asked for, nor more than the ceiling', () => {
    fc.assert(
      fc.property(
        cooldown,
        fc.nat(2000),
        fc.option(fc.double(), { nil: undefined }),
        luck,
        fc.integer({ min: 1 }),
        (c, before, told, chance, ceiling) => {
          const wait = cooldownMs(c, before, told, always(chance), ceiling)
          expect(wait).toBeGreaterThanOrEqual(1)
          expect(wait).toBeLessThanOrEqual(ceiling)
          if (told === undefined) expect(wait).toBeLessThanOrEqual(backoffBound(c, before))
        },
      ),
    )
  })

  it('has a bound that never falls as faults go on', () => {
    fc.assert(
      fc.property(cooldown, fc.nat(2000), (c, before) => {
        expect(backoffBound(c, before + 1)).toBeGreaterThanOrEqual(backoffBound(c, before))
        expect(backoffBound(c, before)).toBeLessThanOrEqual(c.ceiling)
      }),
    )
  })
})
