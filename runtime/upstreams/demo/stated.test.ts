import { expect, it } from 'vitest'
import { stated } from './stated.ts'

const cases: [string, string, string | undefined][] = [
  ['city: Paris', 'city', 'Paris'],
  ['city=Paris units=celsius', 'city', 'Paris'],
  ['city=Paris units=celsius', 'units', 'celsius'],
  ['the city is New York.', 'city', 'New York'],
  ['city: "Paris, Texas", n: 3', 'city', 'Paris, Texas'],
  ['city: Paris and units: f', 'city', 'Paris'],
  ['{"city": "Paris", "n": 3}', 'n', '3'],
  ['max results = 5', 'maxResults', '5'],
  ['max-results: 5', 'max_results', '5'],
  ['tags: [a, b]', 'tags', '[a, b]'],
  ['x: 1.5. And more', 'x', '1.5'],
  ['url: https://example.com/a', 'url', 'https://example.com/a'],
  ['capacity: 3', 'city', undefined],
  ['a city', 'city', undefined],
  ['anything', '', undefined],
  ['a.b: 1', 'a.b', '1'],
]

it.each(cases)('%s: %s is %s', (text, name, value) => {
  expect(stated(text, name)).toBe(value)
})

it('a long line does not take long', () => {
  const started = performance.now()
  stated(`${'city '.repeat(50_000)}: `, 'city')
  stated(`city: ${' '.repeat(100_000)}x`, 'city')
  expect(performance.now() - started).toBeLessThan(15_000)
})
