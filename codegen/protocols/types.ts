import { compile } from 'json-schema-to-typescript'
import { banner } from './banner.ts'
import type { Bundle } from './bundle.ts'
import { refName, type Schema } from './schema.ts'

/** `types.ts`: every definition of the protocol, exported under its own name, in the order of the schemas. */
export async function emitTypes(bundle: Bundle): Promise<string> {
  const definitions = Object.fromEntries(
    Object.entries(bundle.$defs).map(([name, schema]) => [name, typeSchema(schema)]),
  )
  const source = await compile({ type: 'object', $defs: definitions, additionalProperties: true }, 'Root', {
    bannerComment: '',
    additionalProperties: false,
    unreachableDefinitions: true,
    unknownAny: true,
    format: false,
  })
  return `${banner(bundle.protocol)}\n\n${tidyTypes(source)}`
}

/** A schema as json-schema-to-typescript is to see it: references are names, so that nothing is resolved or inlined. */
function typeSchema(schema: Schema): Record<string, unknown> {
  const { description, deprecated } = schema
  const comment = {
    ...(description === undefined ? {} : { description: description.replaceAll('*/', '*\\/') }),
    ...(deprecated === undefined ? {} : { deprecated }),
  }
  if (schema.$ref !== undefined) return { ...comment, tsType: refName(schema.$ref) }
  const { type, const: constant, enum: values, properties, required, additionalProperties, items } = schema
  const shape = {
    ...(type === undefined ? {} : { type }),
    ...(constant === undefined ? {} : { const: constant }),
    ...(values === undefined ? {} : { enum: values }),
    ...(properties === undefined ? {} : { properties: mapValues(properties, typeSchema) }),
    ...(required === undefined ? {} : { required }),
    ...(items === undefined ? {} : { items: typeSchema(items) }),
    ...(schema.anyOf === undefined ? {} : { anyOf: schema.anyOf.map(typeSchema) }),
    ...(schema.oneOf === undefined ? {} : { oneOf: schema.oneOf.map(typeSchema) }),
    ...(schema.allOf === undefined ? {} : { allOf: schema.allOf.map(typeSchema) }),
    ...mapOf(schema, additionalProperties),
  }
  return Object.keys(shape).length === 0 ? { ...comment, tsType: 'unknown' } : { ...comment, ...shape }
}

/** A map's values; an object of which nothing is said is a map of anything. */
function mapOf({ type, properties, allOf }: Schema, values: Schema | true | undefined): Record<string, unknown> {
  if (values !== undefined) return { additionalProperties: values === true ? true : typeSchema(values) }
  const bare = [type].flat().includes('object') && properties === undefined && allOf === undefined
  return bare ? { additionalProperties: true } : {}
}

function mapValues<T, U>(object: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]))
}

/** Leaves out the root, which only carries the definitions, and says short comments on one line. */
export function tidyTypes(source: string): string {
  return source
    .replace(
      /\n?( \* ?\n)? \* This interface was referenced by `Root`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
      '\n',
    )
    .replace(/\/\*\*\n? \*\/\n/g, '')
    .replace(/^export interface Root \{\s*(\[k: string\]: unknown\s*)?\}\n/m, '')
    .replace(/\/\*\*\n\s*\* ([^\n]{1,100})\n\s*\*\/\n/g, '/** $1 */\n')
    .replace(/^(\/\*\*|export)/gm, '\n$1')
    .replace(/\*\/\n\nexport/g, '*/\nexport')
}
