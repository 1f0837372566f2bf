import { describe, expect, it } from 'vitest'
import { decimalText, readDecimal } from './decimal.ts'

describe('decimals', () => {
  it.each([
    ['1', 1_000_000_000_000n],
    ['0.125', 125_000_000_000n],
    ['0', 0n],
    ['10.000000000001', 10_000_000_000_001n],
  ])('reads %s', (text, units) => {
    expect(readDecimal(text)).toBe(units)
  })

  it.each(['', '-1', '1e3', '.5', '1.', 'NaN', '1,5'])('refuses %j', text => {
    expect(readDecimal(text)).toBeUndefined()
  })

  it.each([
    [0.1, '0.1'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [2.5e-9, '0.0000000025'],
    [15, '15'],
    [0, '0'],
  ])('writes %d as it was meant', (value, text) => {
    expect(decimalText(value)).toBe(text)
  })
})
