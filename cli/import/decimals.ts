/**
 * A price for one token as one for a million of them: exact, where multiplying would leave dust behind. Undefined where
 * it is no price.
 */
export function perMillion(price: number | string): number | string | undefined {
  const found = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(price).trim())
  if (found === null) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = found
  const shift = Number(exponent) + 6
  if (Math.abs(shift) > 100) return undefined
  const digits = whole + fraction
  // How many of the digits stand before the point.
  const point = whole.length + shift
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = point <= 0 ? 1 : point
  const [front, back] = [padded.slice(0, at).replace(/^0+(?=\d)/, ''), padded.slice(at).replace(/0+$/, '')]
  const text = back === '' ? front : `${front}.${back}`
  return String(Number(text)) === text ? Number(text) : text
}

/** Seconds as a duration of the config, in the largest unit that needs no fraction. */
export function seconds(value: number): string {
  const ms = Math.max(1, Math.round(value * 1000))
  const [unit, size] = UNITS.find(([, one]) => ms % one === 0)!
  return `${ms / size}${unit}`
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const
