/** What HTTP does not let stand in a header. */
const UNSENDABLE = /[^\t\x20-\x7e\x80-\xff]/

/** Why a value cannot be sent as a header, or undefined where it can be. It is not repeated, as it may be a secret. */
export function explainHeaderValue(value: string): string | undefined {
  if (!UNSENDABLE.test(value)) return undefined
  return /[\r\n]/.test(value)
    ? 'This has a line break in it, which no header can carry.'
    : 'This has characters in it that no header can carry.'
}
