/**
 * Digits after the point that prices are reckoned with. More than any provider quotes; a digit beyond them would be
 * less than a dollar in a quintillion tokens.
 */
const PLACES = 12

/** A price as a whole number of `10^-PLACES` dollars; undefined where the text is no decimal of at least zero. */
export function readDecimal(text: string): bigint | undefined {
  const known = read.get(text)
  if (known !== undefined) return known
  const units = unitsIn(text)
  if (units !== undefined && read.size < MOST_READ) read.set(text, units)
  return units
}

/** Prices are few, and are read for every call. */
const read = new Map<string, bigint>()
const MOST_READ = 10_000

function unitsIn(text: string): bigint | undefined {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') return undefined
  return BigInt(whole + fraction.slice(0, PLACES).padEnd(PLACES, '0'))
}

/** Millionths of `readDecimal`'s units, as prices are per million tokens: exact, without a needless zero. */
export function writeMillionths(units: bigint): string {
  const places = PLACES + 6
  const digits = units.toString().padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  const whole = digits.slice(0, -places)
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** One such number times another, to the last of those digits. */
export function multiply(one: bigint, other: bigint): bigint {
  return (one * other) / 10n ** BigInt(PLACES)
}

/** Picodollars as US dollars, exactly: `0.000018` for 18,000,000. */
export function writePicodollars(pico: bigint): string {
  return writeMillionths(pico * 10n ** 6n)
}

/** The decimal that a number was written as: `0.125` for 0.125, `0.0000001` for 1e-7. */
export function decimalText(value: number): string {
  // Sums of binary fractions show beyond the twelfth digit; nobody's price does.
  const text = String(Number(value.toPrecision(12)))
  return text.includes('e') ? value.toFixed(PLACES).replace(/\.?0+$/, '') : text
}
