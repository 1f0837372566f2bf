/** The year 5138, in seconds: what is later counts milliseconds, or nothing at all. */
const LATEST = 1e11

/** When a reply was made, in whole seconds since 1970; undefined where an upstream says no moment that a date can be made of. */
export function createdAt(said: unknown): number | undefined {
  if (typeof said !== 'number' || !Number.isFinite(said)) return undefined
  const seconds = Math.floor(said > LATEST ? said / 1000 : said)
  return seconds > 0 && seconds < LATEST ? seconds : undefined
}
