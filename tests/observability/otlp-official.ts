// OTLP read by the official protobuf definitions, as OpenTelemetry's own package has them compiled.
import { createRequire } from 'node:module'
import { expect } from 'vitest'

interface MessageType {
  fromObject(value: object): object
  encode(message: object): { finish(): Uint8Array }
  decode(bytes: Uint8Array): object
  toObject(message: object, options: object): object
  verify(message: object): string | null
}

const require = createRequire(import.meta.url)
const { opentelemetry } = require('@opentelemetry/otlp-transformer/build/src/generated/root.js')

/** The message through the binary format and back: whatever the definitions do not have is gone by then. */
export function throughProtobuf(signal: 'trace' | 'metrics', message: unknown): unknown {
  const service = opentelemetry.proto.collector[signal].v1
  const type: MessageType = signal === 'trace' ? service.ExportTraceServiceRequest : service.ExportMetricsServiceRequest
  const made = type.fromObject(withBytes(message) as object)
  expect(type.verify(made)).toBeNull()
  return type.toObject(type.decode(type.encode(made).finish()), {
    longs: String,
    bytes: hex,
    arrays: false,
    enums: Number,
  })
}

/** In JSON ids are hex, where protobuf's own JSON has base64. */
function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      /^(traceId|spanId|parentSpanId)$/.test(key) ? Buffer.from(String(inner), 'hex') : withBytes(inner),
    ]),
  )
}

/** What `toObject` gives of bytes: hex, as they came. */
const hex = Array

/** The same with ids as hex again. */
export function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      /^(traceId|spanId|parentSpanId)$/.test(key) ? Buffer.from(inner as number[]).toString('hex') : readable(inner),
    ]),
  )
}
