/** Why nobody answers: what `fetch` itself says is nothing but that it failed. */
export function whyUnreachable(thrown: unknown): string {
  const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown
  if (!(cause instanceof Error)) return String(cause)
  if (cause.name === 'TimeoutError') return 'it did not answer in time'
  // What the platform itself throws has a number, which says nothing.
  const { code } = cause as NodeJS.ErrnoException
  return typeof code === 'string' && code !== '' ? code : cause.message
}
