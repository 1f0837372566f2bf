/** Milliseconds since 1970 as `2026-01-31T08:30:00.000Z`. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
