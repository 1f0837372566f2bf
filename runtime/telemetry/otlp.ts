/** The JSON of OTLP, as far as it is written here: ids are hex, whole numbers of 64 bits are texts. */
export interface KeyValue {
  key: string
  value: AnyValue
}

export type AnyValue =
  | { stringValue: string }
  | { boolValue: boolean }
  | { intValue: string }
  | { doubleValue: number }
  | { arrayValue: { values: AnyValue[] } }

export interface Resource {
  attributes: KeyValue[]
}

export interface Scope {
  name: string
  version?: string
}

export interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  traceState?: string
  flags: number
  name: string
  kind: number
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes: KeyValue[]
  status: { code?: number }
}

export interface Metric {
  name: string
  description: string
  unit: string
  sum?: { dataPoints: NumberPoint[]; aggregationTemporality: number; isMonotonic: boolean }
  gauge?: { dataPoints: NumberPoint[] }
  histogram?: { dataPoints: HistogramPoint[]; aggregationTemporality: number }
}

interface Point {
  attributes: KeyValue[]
  startTimeUnixNano?: string
  timeUnixNano: string
}

export interface NumberPoint extends Point {
  asDouble: number
}

export interface HistogramPoint extends Point {
  count: string
  sum: number
  bucketCounts: string[]
  explicitBounds: number[]
}

export const KIND_SERVER = 2
export const KIND_CLIENT = 3
export const STATUS_ERROR = 2
/** The context of the span is sampled. */
export const FLAG_SAMPLED = 1
/** It is known whether the parent is of another process, and it is. */
export const FLAGS_REMOTE_PARENT = 0x300
export const FLAGS_LOCAL_PARENT = 0x100

export const DELTA = 1
export const CUMULATIVE = 2

export type Attributes = Record<string, string | number | boolean | readonly string[] | undefined>

/** Of what is undefined nothing; numbers are whole where they are, but for those of `doubles`. */
export function keyValues(attributes: Attributes, doubles: ReadonlySet<string> = NONE): KeyValue[] {
  return Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: anyValue(value, doubles.has(key)) }],
  )
}

const NONE: ReadonlySet<string> = new Set()

function anyValue(value: string | number | boolean | readonly string[], double: boolean): AnyValue {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'number')
    return double || !Number.isSafeInteger(value) ? { doubleValue: value } : { intValue: String(value) }
  return { arrayValue: { values: value.map(stringValue => ({ stringValue })) } }
}

/** Milliseconds since 1970, with fractions, in nanoseconds. */
export function nanoseconds(milliseconds: number): string {
  const whole = Math.floor(milliseconds)
  const rest = Math.round((milliseconds - whole) * 1e6)
  return String(BigInt(whole) * 1_000_000n + BigInt(rest))
}
