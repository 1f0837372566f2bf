const MILLISECONDS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

const BYTES: Record<string, number> = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
}

/** `'1.5s'` -> 1500. Numbers are milliseconds already. The schema has vouched for the text. */
export function toMilliseconds(duration: number | string): number {
  return typeof duration === 'number' ? duration : scale(duration, MILLISECONDS)
}

/** `'64MiB'` -> 67108864. Numbers are bytes already. The schema has vouched for the text. */
export function toBytes(size: number | string): number {
  return typeof size === 'number' ? size : scale(size, BYTES)
}

function scale(text: string, units: Record<string, number>): number {
  const unit = text.replace(/^[0-9.]+/, '')
  return Math.round(Number.parseFloat(text) * (units[unit] ?? Number.NaN))
}
