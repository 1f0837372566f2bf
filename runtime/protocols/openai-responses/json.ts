import { isRecord } from '../../platform/json.ts'

/** Reads of JSON whose shape nobody has checked: what is not there, or not of the kind, is `undefined`. */

export function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
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
