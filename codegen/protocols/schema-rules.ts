import { isRecord } from '../../runtime/platform/json.ts'
import { listed, nearest, pointerStep } from '../problem.ts'
import { type Schema, typeOf } from './schema.ts'

/** How the rules report a fault, and how they resolve a reference. */
export interface RuleContext {
  report(pointer: string, message: string, expected?: string): void
  /** The flat form of a reference (`#/$defs/Name`), or undefined after it was reported. */
  resolve(ref: string, pointer: string): string | undefined
}

type Check = (value: unknown, pointer: string, context: RuleContext) => unknown

/**
 * Checks one definition against what the schemas may say, reports everything that is wrong, and returns a copy whose
 * references are flat. The copy is only worth reading when nothing was reported.
 */
export function checkDefinition(value: unknown, pointer: string, context: RuleContext): Schema {
  const schema = checkSchema(value, pointer, context)
  if (schema.oneOf !== undefined && schema.discriminator === undefined) {
    context.report(`${pointer}/oneOf`, '`oneOf` without a `discriminator`', '`anyOf`, or a discriminated union')
  }
  if (schema.discriminator !== undefined && schema.oneOf === undefined) {
    context.report(
      `${pointer}/discriminator`,
      'a `discriminator` without `oneOf`',
      '`oneOf` with the branches beside it',
    )
  }
  return schema
}

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

/** What each word's value must be. A word that is not here is refused. */
const words: Record<string, Check> = {
  $ref: (value, pointer, context) => {
    const ref = text(value, pointer, context)
    return ref === undefined ? undefined : context.resolve(ref, pointer)
  },
  title: text,
  description: text,
  format: text,
  deprecated: flag,
  default: anything,
  examples: list(anything),
  const: anything,
  enum: (value, pointer, context) => {
    const values = list(anything)(value, pointer, context)
    if (values?.length === 0) context.report(pointer, 'an empty `enum`', 'at least one value')
    noTwice(
      values?.map(item => JSON.stringify(item)),
      pointer,
      context,
    )
    return values
  },
  type: (value, pointer, context) => {
    const given = Array.isArray(value) ? value : [value]
    given.forEach((type, index) => {
      const at = Array.isArray(value) ? pointer + pointerStep(index) : pointer
      if (!types.includes(String(type))) context.report(at, `${JSON.stringify(type)} is no JSON type`, listed(types))
    })
    return value
  },
  properties: schemas,
  required: (value, pointer, context) => {
    const names = list(text)(value, pointer, context)
    noTwice(names, pointer, context)
    return names
  },
  additionalProperties: (value, pointer, context) => {
    if (value === true) return true
    if (value !== false) return checkSchema(value, pointer, context)
    context.report(pointer, 'unknown fields must pass', 'no `additionalProperties`, or the schema of a map’s values')
  },
  items: checkSchema,
  anyOf: branches,
  allOf: branches,
  oneOf: branches,
  discriminator: (value, pointer, context) => {
    if (!isRecord(value)) return context.report(pointer, `is ${typeOf(value)}`, '{ "propertyName": … }')
    const members: Record<string, Check> = { propertyName: text, default: text, closed: flag }
    if (value.propertyName === undefined) context.report(pointer, 'lacks `propertyName`', 'the name of the tag')
    return checkMembers(value, pointer, context, members, 'a discriminator')
  },
  presence: list(text),
}

/** Words of JSON Schema that are left out on purpose, and what to write instead. */
const unwanted: Record<string, string> = {
  definitions: '`$defs` at the top of the file',
  $defs: '`$defs` at the top of the file only',
  unevaluatedProperties: 'nothing: unknown fields pass',
  patternProperties: '`additionalProperties` with the schema of a map’s values',
  nullable: '"type": ["string", "null"], or `anyOf` with { "type": "null" }',
  ...Object.fromEntries(
    [
      ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength'],
      ...['pattern', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
    ].map(limit => [limit, 'the limit said in the `description`: the upstream judges it']),
  ),
}

/** Words that may stand beside `$ref`: those that do not narrow it. */
const besideRef = new Set(['$ref', 'description', 'title', 'deprecated', 'default', 'examples'])

/** Words that only the root of a definition may have, as each makes a table that needs a name. */
const rootOnly = ['oneOf', 'discriminator', 'presence']

/** Words that let values of every other type pass. */
const judgesType = { properties: 'object', required: 'object', additionalProperties: 'object', items: 'array' }

const definitionRoot = /^\/\$defs\/[^/]+$/

function checkSchema(value: unknown, pointer: string, context: RuleContext): Schema {
  if (!isRecord(value)) {
    context.report(pointer, `is ${typeOf(value)}`, 'a schema, which is an object')
    return {}
  }
  const copy: Schema = checkMembers(value, pointer, context, words, 'a schema', unwanted)
  if (value.$ref !== undefined) {
    for (const word of Object.keys(value).filter(word => !besideRef.has(word) && word in words)) {
      context.report(
        pointer + pointerStep(word),
        `\`${word}\` beside \`$ref\``,
        '`allOf` with the reference and the rest',
      )
    }
  }
  if (!definitionRoot.test(pointer)) {
    for (const word of rootOnly.filter(word => word in value)) {
      context.report(
        pointer + pointerStep(word),
        `\`${word}\` inside a definition`,
        'a definition of its own, referred to',
      )
    }
  }
  for (const [word, type] of Object.entries(judgesType)) {
    if (word in value && ![value.type].flat().includes(type)) {
      context.report(pointer + pointerStep(word), `\`${word}\` judges only ${type}s`, `"type": "${type}" beside it`)
    }
  }
  if (isRecord(value.properties) && copy.required !== undefined && value.allOf === undefined) {
    const known = Object.keys(value.properties)
    copy.required.forEach((name, index) => {
      if (name !== undefined && !known.includes(name)) {
        const meant = nearest(name, known)
        const expected = meant === undefined ? 'one of its properties' : `${JSON.stringify(meant)}, perhaps`
        context.report(
          `${pointer}/required/${index}`,
          `requires ${JSON.stringify(name)}, which is no property`,
          expected,
        )
      }
    })
  }
  return copy
}

/** Checks the members of an object by a table, and copies those that it knows. */
function checkMembers(
  value: Record<string, unknown>,
  pointer: string,
  context: RuleContext,
  known: Record<string, Check>,
  what: string,
  instead: Record<string, string> = {},
): Record<string, unknown> & Schema {
  const copy: Record<string, unknown> = {}
  for (const [word, member] of Object.entries(value)) {
    const at = pointer + pointerStep(word)
    const check = Object.hasOwn(known, word) ? known[word] : undefined
    if (check !== undefined) {
      const checked = check(member, at, context)
      if (checked !== undefined) copy[word] = checked
    } else {
      const meant = nearest(word, Object.keys(known))
      const expected = Object.hasOwn(instead, word) ? instead[word] : meant && `\`${meant}\`, perhaps`
      context.report(at, `\`${word}\` is no word of ${what} here`, expected)
    }
  }
  return copy
}

function text(value: unknown, pointer: string, context: RuleContext): string | undefined {
  if (typeof value === 'string') return value
  context.report(pointer, `is ${typeOf(value)}`, 'a string')
}

function flag(value: unknown, pointer: string, context: RuleContext): boolean | undefined {
  if (typeof value === 'boolean') return value
  context.report(pointer, `is ${typeOf(value)}`, 'true or false')
}

function anything(value: unknown): unknown {
  return value
}

function list<T>(check: (value: unknown, pointer: string, context: RuleContext) => T) {
  return (value: unknown, pointer: string, context: RuleContext): T[] | undefined => {
    if (Array.isArray(value)) return value.map((item, index) => check(item, pointer + pointerStep(index), context))
    context.report(pointer, `is ${typeOf(value)}`, 'an array')
  }
}

function branches(value: unknown, pointer: string, context: RuleContext): Schema[] | undefined {
  const checked = list(checkSchema)(value, pointer, context)
  if (checked?.length === 0) context.report(pointer, 'has no branches', 'at least one')
  return checked
}

function schemas(value: unknown, pointer: string, context: RuleContext): Record<string, Schema> | undefined {
  if (!isRecord(value)) {
    context.report(pointer, `is ${typeOf(value)}`, 'an object of schemas')
    return undefined
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, checkSchema(schema, pointer + pointerStep(name), context)]),
  )
}

function noTwice(values: readonly (string | undefined)[] | undefined, pointer: string, context: RuleContext): void {
  values?.forEach((value, index) => {
    if (values.indexOf(value) < index) context.report(pointer + pointerStep(index), `${value} stands twice`)
  })
}
