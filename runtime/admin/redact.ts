/** Members whose values are nobody's business. The address that a login came back to has its code. */
const SECRET = /pass|secret|token|value|auth|credential|sealed|cookie|address|pending/i

/** What was asked for as the audit log keeps it: secrets are told to have been there, long texts are cut. */
export function redact(value: unknown): unknown {
  if (typeof value === 'string') return value.length > 500 ? `${value.slice(0, 500)}…` : value
  if (Array.isArray(value)) return value.slice(0, 100).map(redact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, isSecret(name, member) ? '[secret]' : redact(member)]),
  )
}

/** Numbers are limits, such as `tokensPerMinute`. */
function isSecret(name: string, value: unknown): boolean {
  return SECRET.test(name) && typeof value !== 'number' && typeof value !== 'boolean'
}
