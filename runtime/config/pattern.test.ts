import { expect, test } from 'vitest'
import { comparePatterns, fillPattern, isNamed, matchPattern, patternsMeet } from './pattern.ts'

test('the star stands for at least one character, slashes included', () => {
  expect(matchPattern('openai/*', 'openai/gpt-5')).toBe('gpt-5')
  expect(matchPattern('openai/*', 'openai/ft/x')).toBe('ft/x')
  expect(matchPattern('openai/*', 'openai/')).toBeUndefined()
  expect(matchPattern('*', 'anything')).toBe('anything')
})

test('text before and after the star has to be there, without overlap', () => {
  expect(matchPattern('a-*-b', 'a-x-b')).toBe('x')
  expect(matchPattern('a-*-b', 'a-b')).toBeUndefined()
  expect(matchPattern('a-*-b', 'a-x-c')).toBeUndefined()
})

test('a name without a star matches nothing', () => {
  expect(matchPattern('gpt-5', 'gpt-5')).toBeUndefined()
})

test('what matched is put in literally, also where it looks like a replacement', () => {
  expect(fillPattern('up-*', '$&')).toBe('up-$&')
  expect(fillPattern('fixed', 'x')).toBe('fixed')
})

test('the longest literal beginning is tried first', () => {
  expect(['*', 'gpt-*', 'gpt-5-*', '*-mini'].sort(comparePatterns)).toEqual(['gpt-5-*', 'gpt-*', '*-mini', '*'])
})

test.each([
  ['a', 'a', true],
  ['a', 'b', false],
  ['openai/*', 'openai/gpt-5', true],
  ['openai/gpt-5', 'openai/*', true],
  ['openai/*', 'openai/', false],
  ['openai/*', 'openai/gpt-*', true],
  ['*-mini', 'openai/*', true],
  ['openai/*', 'claude/*', false],
  ['a-*-x', 'a-*-y', false],
])('%s and %s mean the same name somewhere: %s', (a, b, meet) => {
  expect(patternsMeet(a, b)).toBe(meet)
})

test('a name is one of a list, or matches a pattern of it', () => {
  expect(isNamed('gpt-5', ['smart', 'gpt-*'])).toBe(true)
  expect(isNamed('smart', ['smart'])).toBe(true)
  expect(isNamed('smarter', ['smart', 'gpt-*'])).toBe(false)
  expect(isNamed('gpt-', ['gpt-*'])).toBe(false)
})
