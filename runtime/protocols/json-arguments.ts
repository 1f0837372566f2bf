import { isRecord } from '../platform/json.ts'
/**
 * The argument text of a tool call as the object that some protocols carry. Text that is no JSON object is kept under
 * `raw_arguments`, so that nothing a model said is lost; no text is a call without arguments.
 */
export function argumentsObject(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  let value: unknown
  try {
    value = parseLossless(text)
  } catch {
    return { raw_arguments: text }
  }
  return isRecord(value) ? value : { raw_arguments: text }
}

/**
 * `JSON.parse`, but integers past 2^53 (ids, often) are values that print as the digits that came. It is slower, and for
 * values that are only to be printed again.
 */
export function parseLossless(json: string): unknown {
  // Sixteen digits are the fewest that a number past 2^53 has.
  return /\d{16}/.test(json) ? JSON.parse(json, keepBigIntegers) : JSON.parse(json)
}

// `JSON.rawJSON` is in V8 since 11.4 but not yet in the library types of ES2024.
const { rawJSON } = JSON as JSON & { rawJSON?: (text: string) => unknown }

function keepBigIntegers(this: unknown, _key: string, value: unknown, ...rest: unknown[]): unknown {
  if (typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)) return value
  // The third argument of a reviver holds the source text of a primitive, by the same proposal as `rawJSON`.
  const source = (rest[0] as { source?: string } | undefined)?.source
  return rawJSON && source !== undefined && /^-?\d+$/.test(source) ? rawJSON(source) : value
}
