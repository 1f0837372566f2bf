import type { AnySchemaObject } from 'ajv/dist/2020.js'

/** A schema with what it refers to; what stands beside the reference wins. */
export function resolveSchema(root: AnySchemaObject, schema: AnySchemaObject): AnySchemaObject {
  if (typeof schema.$ref !== 'string') return schema
  const { $ref, ...beside } = schema
  return { ...resolveSchema(root, root.$defs[$ref.replace('#/$defs/', '')]), ...beside }
}
