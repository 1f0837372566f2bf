/** The windows of a subscription's quota, by their part of the headers' names. */
const WINDOWS = ['primary', 'secondary']

/** Seconds until every window that is used up begins anew; undefined where none is said to be. */
export function waitOf(headers: Readonly<Record<string, string>>): number | undefined {
  const waits = WINDOWS.flatMap(window => {
    const used = numberIn(headers[`x-codex-${window}-used-percent`])
    const seconds = numberIn(headers[`x-codex-${window}-reset-after-seconds`])
    return used !== undefined && used >= 100 && seconds !== undefined ? [Math.ceil(seconds)] : []
  })
  return waits.length > 0 ? Math.max(...waits) : undefined
}

/** A blank header says that there is no such window, and not that it is at nought. */
function numberIn(header: string | undefined): number | undefined {
  const number = header === undefined || header.trim() === '' ? Number.NaN : Number(header)
  return Number.isNaN(number) ? undefined : number
}
