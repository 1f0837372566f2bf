/**
 * A value as JSON text, the same for every order of its objects' members. Members that are undefined are not there; what
 * JSON cannot say is as `JSON.stringify` says it.
 */
export function stableJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap(name => {
      // Any member of an object may be looked up by its own name.
      const member = (value as Record<string, unknown>)[name]
      return member === undefined ? [] : [`${JSON.stringify(name)}:${stableJson(member)}`]
    })
  return `{${members.join(',')}}`
}

/**
 * JSON text in the one form that all texts of its meaning have: without the white space and the order of its writer.
 * Numbers stay as they were written, so that long ones keep every digit. Text that is no JSON stays as it is.
 */
export function stableText(json: string): string {
  try {
    return stableJson(JSON.parse(json, tagged as (key: string, value: unknown) => unknown))
  } catch {
    return json
  }
}

/** A number by its digits, and texts so that none of them is like a number. */
function tagged(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value === 'number') return `n${context?.source ?? value}`
  return typeof value === 'string' ? `s${value}` : value
}
