/** The part of JSON Schema 2020-12 that the schemas are written in, with the words of our own: see schemas/README.md. */
export interface Schema {
  $ref?: string
  title?: string
  description?: string
  deprecated?: boolean
  default?: unknown
  examples?: unknown[]
  format?: string
  type?: JsonType | JsonType[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | true
  items?: Schema
  anyOf?: Schema[]
  allOf?: Schema[]
  oneOf?: Schema[]
  discriminator?: Discriminator
  presence?: string[]
}

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'

export interface Discriminator {
  propertyName: string
  /** The tag of an object that does not say one. */
  default?: string
  /** Unknown tags are refused. */
  closed?: boolean
}

/** `#/$defs/TextPart` -> `TextPart` */
export function refName(ref: string): string {
  return ref.slice('#/$defs/'.length)
}

export function refTo(name: string): { $ref: string } {
  return { $ref: `#/$defs/${name}` }
}

/** The JSON type of a value, as `type` names it. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  if (type === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (type === 'string' || type === 'boolean') return type
  return 'object'
}
