import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import type { Finding, Path } from './problem.ts'
import { resolveSchema } from './schema.ts'
import { isPlainObject } from './values.ts'

/** Says in a schema what stands in the place of something with `deprecated: true`: `write "models" instead`. */
export const DEPRECATION_MESSAGE = 'deprecationMessage'

/**
 * Warns of everything in a config that its schema has as `deprecated: true`: fields, values and forms of values. It is
 * taken as long as it is there; `deprecationMessage` says what to write instead.
 */
export function findDeprecations(schema: AnySchemaObject, config: unknown): Finding[] {
  // Most versions deprecate nothing, and need not walk.
  if (!mentions(schema)) return []
  const ajv = new Ajv2020({ discriminator: true, strict: false })
  const fits = (branch: AnySchemaObject, value: unknown): boolean =>
    ajv.validate({ ...branch, $defs: schema.$defs }, value) === true

  function visit(given: AnySchemaObject, value: unknown, path: Path, what: string): Finding[] {
    const found = resolveSchema(schema, given)
    const own = found.deprecated === true ? [findingOf(found, path, what)] : []
    const branches: AnySchemaObject[] = found.anyOf ?? found.oneOf ?? []
    const meant = branches.find(branch => fits(branch, value))
    return [...own, ...(meant ? visit(meant, value, path, 'This value of') : []), ...inside(found, value, path)]
  }

  function inside(found: AnySchemaObject, value: unknown, path: Path): Finding[] {
    if (Array.isArray(value)) {
      if (!found.items) return []
      return value.flatMap((item, index) => visit(found.items, item, [...path, index], 'This item of'))
    }
    if (!isPlainObject(value)) return []
    return Object.entries(value).flatMap(([name, member]) => {
      const schemaOf = found.properties?.[name] ?? found.additionalProperties
      return isPlainObject(schemaOf) && member !== undefined
        ? visit(schemaOf, member, [...path, name], 'The field')
        : []
    })
  }

  return visit(schema, config, [], 'This form of')
}

function mentions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ('deprecated' in value && value.deprecated === true) || Object.values(value).some(mentions)
}

function findingOf(schema: AnySchemaObject, path: Path, what: string): Finding {
  const name = path.findLast(step => typeof step === 'string')
  const hint: unknown = schema[DEPRECATION_MESSAGE]
  return {
    severity: 'warning',
    code: 'deprecated',
    path,
    message: `${what} ${name === undefined ? 'a config' : `"${name}"`} is deprecated, and will be gone in a later version.`,
    ...(typeof hint === 'string' && { hint }),
  }
}
