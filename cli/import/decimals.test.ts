import { expect, test } from 'vitest'
import { perMillion, seconds } from './decimals.ts'

test.each([
  [0.00003, 30],
  ['3e-05', 30],
  [1e-7, 0.1],
  ['0.000000125', 0.125],
  ['1', 1_000_000],
  [0, 0],
  ['0.0000000000000000000001', '0.0000000000000001'],
  ['0.123456789012345678901', '123456.789012345678901'],
  ['1.50e-6', 1.5],
  ['free', undefined],
  ['-1', undefined],
  ['1e999', undefined],
])('%s a token is %s a million', (one, million) => expect(perMillion(one)).toBe(million))

test.each([
  [60, '1m'],
  [90, '90s'],
  [7200, '2h'],
  [604_800, '7d'],
  [0.25, '250ms'],
  [0, '1ms'],
])('%s seconds are %s', (value, text) => expect(seconds(value)).toBe(text))
