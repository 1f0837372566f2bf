import type { Schema } from '../../../generated/protocols/gemini/types.ts'

/** What a value may be: null, one of the schema's, or nothing at all. */
export interface Converted {
  schema?: Schema
  nullable: boolean
}

/** The alternatives as one. Vertex AI refuses an `anyOf` with anything beside it, so that null is said within it. */
export function oneOf(alternatives: readonly (Converted | undefined)[]): Converted | undefined {
  const possible = alternatives.filter(one => one !== undefined)
  if (possible.length === 0) return undefined
  const nullable = possible.some(one => one.nullable)
  const schemas = mergeEnums(possible.flatMap(({ schema }) => (schema ? (schema.anyOf ?? [schema]) : [])))
  const distinct = [...new Map(schemas.map(schema => [JSON.stringify(schema), schema])).values()]
  const [first] = distinct
  if (!first) return { nullable }
  return { schema: distinct.length === 1 ? first : { anyOf: distinct }, nullable }
}

/** The schema that says all of it; undefined where no value is possible. */
export function whole(converted: Converted | undefined): Schema | undefined {
  if (!converted) return undefined
  const { schema, nullable } = converted
  if (!schema) return { type: 'STRING', nullable: true, description: 'Always null.' }
  if (!nullable) return schema
  return schema.anyOf ? { anyOf: schema.anyOf.map(withNull) } : withNull(schema)
}

function withNull(schema: Schema): Schema {
  return { ...schema, nullable: true }
}

export function withoutNull({ nullable: _, ...schema }: Schema): Schema {
  return schema
}

/** Texts that are told one by one, each perhaps with a description, are one list of texts. */
function mergeEnums(schemas: readonly Schema[]): Schema[] {
  const isPlain = (schema: Schema) =>
    schema.enum !== undefined &&
    Object.keys(schema).every(key => key === 'type' || key === 'enum' || key === 'description')
  const plain = schemas.filter(isPlain)
  if (plain.length < 2) return [...schemas]
  const descriptions = new Set(plain.map(({ description }) => description))
  const told = plain.flatMap(({ enum: values = [], description }) =>
    description === undefined ? [] : [`${values.join(', ')}: ${description}`],
  )
  const [only] = descriptions
  const description = descriptions.size === 1 ? only : told.join('\n')
  const merged: Schema = {
    type: 'STRING',
    enum: [...new Set(plain.flatMap(({ enum: values = [] }) => values))],
    ...(description !== undefined && { description }),
  }
  const at = schemas.findIndex(isPlain)
  return schemas.flatMap((schema, place) => (place === at ? [merged] : isPlain(schema) ? [] : [schema]))
}

/** Several forms of a function's arguments as one: the properties of all, and what all require. */
export function mergeObjects(forms: readonly Schema[]): Schema {
  const properties = new Map<string, Schema>()
  for (const [name, schema] of forms.flatMap(form => Object.entries(form.properties ?? {}))) {
    const before = properties.get(name)
    properties.set(name, before === undefined ? schema : (whole(oneOf([apart(before), apart(schema)])) ?? schema))
  }
  const lists = forms.map(form => form.required ?? [])
  const required = (lists[0] ?? []).filter(name => lists.every(list => list.includes(name)))
  const choices = new Set(lists.map(list => list.join(', ')))
  const hint =
    choices.size > 1 ? [`Either with ${[...choices].map(list => list || 'nothing').join(', or with ')}.`] : []
  const description = [...new Set(forms.flatMap(form => form.description ?? [])), ...hint].join('\n')
  return {
    type: 'OBJECT',
    ...(description !== '' && { description }),
    ...(properties.size > 0 && { properties: Object.fromEntries(properties) }),
    ...(required.length > 0 && { required }),
  }
}

function apart(schema: Schema): Converted {
  const alternatives = schema.anyOf ?? [schema]
  const nullable = alternatives.some(alternative => alternative.nullable)
  return { schema: schema.anyOf ? { anyOf: alternatives.map(withoutNull) } : withoutNull(schema), nullable }
}

/** Any value. The dialect has no word for it, and Google refuses items without a type. */
export function anything(description = ''): Schema {
  const any: Schema[] = [
    { type: 'STRING' },
    { type: 'NUMBER' },
    { type: 'BOOLEAN' },
    { type: 'OBJECT' },
    { type: 'ARRAY', items: { type: 'STRING' } },
  ]
  const described = description === '' ? 'Any value.' : description
  return { anyOf: any.map((schema, place) => (place === 0 ? { ...schema, description: described } : schema)) }
}
