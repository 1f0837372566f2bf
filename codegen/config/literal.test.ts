import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeLiteral } from './literal.ts'
import { ROOT } from './testing.ts'

test('any JSON value comes back from its literal', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
      // JSON knows no -0, and an object literal gives `__proto__` a meaning of its own.
      const json = JSON.stringify(value)
      fc.pre(!json.includes('__proto__'))
      const expected: unknown = JSON.parse(json)
      // biome-ignore lint/security/noGlobalEval: evaluating the literal is the point.
      expect(globalThis.eval(`(${writeLiteral(expected)})`)).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

test('the formatter leaves literals of every form as they are', () => {
  const name = 'a-name-that-is-rather-long-so-that-lines-have-to-be-broken-somewhere'
  const value = {
    empty: {},
    none: [],
    flat: { a: 1, 'b-c': 'two', d: true, e: null },
    quotes: ["it's", 'say "x"', `both ' and "`, 'back\\slash', 'line\nbreak'],
    short: ['openai-chat', 'openai-responses'],
    long: [name, `${name}-2`, `${name}-3`],
    one: [{ upstream: 'openai', model: 'gpt-5' }],
    oneLong: [{ upstream: name, model: name }],
    many: [{ a: 1 }, { b: 2, c: 3 }],
    several: [
      { a: 1, b: 2 },
      { b: 2, c: 3 },
    ],
    lists: [[1, 2], [3]],
    short1: { id: `${name}-${name}` },
    nested: [{ id: 'x', key: { env: 'A', optional: true }, weight: 1 }],
    [name]: { [name]: name },
    '1': 'digit',
    'it\'s "both"': 1,
  }
  const source = `export const value: unknown = ${writeLiteral(value)}\n`
  const biome = join(ROOT, 'node_modules/.bin/biome')
  const formatted = execFileSync(biome, ['format', '--stdin-file-path=generated/x.ts'], {
    cwd: ROOT,
    input: source,
    encoding: 'utf8',
  })
  expect(source).toBe(formatted)
})
