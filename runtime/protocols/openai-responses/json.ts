/** Reads of JSON whose shape nobody has checked: what is not there, or not of the kind, is `undefined`. */

export function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The value where it is one of these, as an open enum may hold any other. */
export function oneOf<const Known extends string>(value: unknown, known: readonly Known[]): Known | undefined {
  return known.find(one => one === value)
}

/** Parsed JSON; `undefined` where it is none. */
export function parse(json: string | undefined): unknown {
  if (json === undefined) return undefined
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
