// Figures as people read them.

export function count(value: number): string {
  return value.toLocaleString('en-US')
}

export function counted(value: number, what: string): string {
  return `${count(value)} ${what}${value === 1 ? '' : 's'}`
}

/** `12.3 %`; nothing is not what is only little. */
export function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %'
  const share = (part / whole) * 100
  const digits = share === 100 ? 0 : 1
  return share < 0.1 ? '<0.1 %' : `${share.toFixed(digits)} %`
}

/** Picodollars as US dollars. */
export function dollars(pico: number): string {
  const usd = pico / 1e12
  if (usd !== 0 && Math.abs(usd) < 0.000_001) return usd < 0 ? '>-0.000001' : '<0.000001'
  return usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: Math.abs(usd) < 1 ? 6 : 2 })
}

export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`
  const seconds = milliseconds / 1_000
  if (seconds < 60) return `${seconds.toLocaleString('en-US', { maximumFractionDigits: 1 })} s`
  const minutes = Math.round(seconds / 6) / 10
  if (minutes < 60) return `${minutes.toLocaleString('en-US')} min`
  return `${(minutes / 60).toLocaleString('en-US', { maximumFractionDigits: 1 })} h`
}

/** The value that so much of all is not above: the nearest rank. `sorted` ascends. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
