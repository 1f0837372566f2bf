/**
 * A value as JSON text, the same for every order of its objects' members. Members that are undefined are not there; what
 * JSON cannot say is as `JSON.stringify` says it. `behind`: the object to write in the place of another one.
 */
export function stableJson(value: unknown, behind: (object: object) => object = itself): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const written = behind(value)
  let text = ''
  if (Array.isArray(written)) {
    for (const item of written) text += text === '' ? stableJson(item, behind) : `,${stableJson(item, behind)}`
    return `[${text}]`
  }
  for (const name of Object.keys(written).sort()) {
    // Any member of an object may be looked up by its own name.
    const member = (written as Record<string, unknown>)[name]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${stableJson(member, behind)}`
  }
  return `{${text}}`
}

function itself(object: object): object {
  return object
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
