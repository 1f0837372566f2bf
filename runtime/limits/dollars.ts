import { readDecimal, writeMillionths } from '../catalogue/decimal.ts'

/**
 * Money is counted in whole picodollars, as numbers: exact up to 9,007 dollars, and beyond that to the millionth of a
 * cent, which is finer than any budget is written.
 */
export function picodollars(decimal: string): number {
  return Number(readDecimal(decimal) ?? 0n)
}

/** As a decimal. */
export function dollars(pico: number): string {
  return writeMillionths(BigInt(Math.round(pico)) * 1_000_000n)
}
