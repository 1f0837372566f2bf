import { _, type Code, type CodeKeywordDefinition, type ErrorObject, type KeywordCxt, nil, str } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { getProperty } from 'ajv/dist/compile/codegen/index.js'
import type { Validator } from '../../runtime/protocols/operation.ts'
import type { Bundle } from './bundle.ts'
import { refTo } from './schema.ts'
import {
  type ByType,
  type Strictness,
  type TypeGroup,
  type ValidatorSchema,
  type Variants,
  validatorSchemas,
} from './validator-schema.ts'

/** The id under which a bundle's definitions are known to its Ajv: `headgate:gemini#/$defs/Part`. */
export function definitionId(bundle: Bundle, name: string): string {
  return `headgate:${bundle.protocol}${refTo(name).$ref}`
}

/** An Ajv that knows the definitions of one bundle and emits standalone code for any of them. */
export function bundleAjv(bundle: Bundle, strictness?: Strictness): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    validateSchema: false,
    inlineRefs: false,
    code: { source: true, esm: true, optimize: 1 },
    keywords: [variants, byType],
  })
  // Neither is in the words that schemas may use, and both cost code in every function.
  ajv.opts.unevaluated = false
  ajv.opts.dynamicRef = false
  return ajv.addSchema({ $id: `headgate:${bundle.protocol}`, $defs: validatorSchemas(bundle, strictness) })
}

/** Compiles one definition in memory, as the tests do that hold real requests and replies against the schemas. */
export function compileDefinition(bundle: Bundle, name: string, strictness?: Strictness): Validator {
  const validate = bundleAjv(bundle, strictness).getSchema(definitionId(bundle, name))
  if (validate === undefined) throw new Error(`${bundle.protocol} has no definition ${name}`)
  const validator: Validator = body => {
    const valid = validate(body) === true
    validator.errors = validate.errors?.map(toFault) ?? null
    return valid
  }
  return validator
}

function toFault({ instancePath, keyword, message, params }: ErrorObject) {
  return { instancePath, keyword, params, ...(message === undefined ? {} : { message }) }
}

/** Switches on an object's tag. An unknown tag passes, unless the union is closed. */
const variants: CodeKeywordDefinition = {
  keyword: 'variants',
  type: 'object',
  schemaType: 'object',
  error: {
    message: ({ params }) => str`must be ${params.expected}`,
    params: ({ params }) => _`{tag: ${params.tag}, value: ${params.value}}`,
  },
  code(cxt) {
    // The one maker of this keyword is validatorSchemas.
    const { tag, branches, closed, default: assumed } = cxt.schema as Variants
    const { gen, data } = cxt
    const value = gen.const('tag', _`${data}${getProperty(tag)}`)
    const cases = branches.map(({ tags, schema }) => ({
      when: anyOf([
        ...tags.map(name => _`${value} === ${name}`),
        ...(assumed !== undefined && tags.includes(assumed) ? [_`${value} === undefined`] : []),
      ]),
      schema,
    }))
    const expected = oneOfText(branches.flatMap(branch => branch.tags))
    // Declared as Code, the path is a name or a plain string where it is used (`getErrorPath`).
    const instancePath = tag as unknown as Code
    const refuse = () => cxt.error(false, { tag, value, expected }, { instancePath })
    switchSchemas(cxt, cases, closed ? refuse : undefined)
  },
}

/** Chooses the schema by the value's JSON type. */
const byType: CodeKeywordDefinition = {
  keyword: 'byType',
  schemaType: 'object',
  error: {
    message: ({ params }) => str`must be ${params.expected}`,
    params: ({ params }) => _`{expected: ${params.expected}}`,
  },
  code(cxt) {
    // The one maker of this keyword is validatorSchemas.
    const schemas = Object.entries(cxt.schema as ByType) as [TypeGroup, ValidatorSchema][]
    const cases = schemas.map(([type, schema]) => ({ when: typeTests[type](cxt.data), schema }))
    const expected = orList(schemas.map(([type]) => typeNames[type]))
    switchSchemas(cxt, cases, () => cxt.error(false, { expected }))
  },
}

/** Emits an if-else chain: each condition with its schema, and what to do where none holds. */
function switchSchemas(
  cxt: KeywordCxt,
  cases: { when: Code; schema: ValidatorSchema }[],
  otherwise?: () => void,
): void {
  const { gen, it } = cxt
  const valid = gen.let('valid', true)
  cases.forEach(({ when, schema }, index) => {
    if (index === 0) gen.if(when)
    else gen.elseIf(when)
    if (Object.keys(schema).length === 0) return
    const inner = gen.name('valid')
    cxt.subschema({ schema, schemaPath: nil, topSchemaRef: it.topSchemaRef, errSchemaPath: it.errSchemaPath }, inner)
    gen.assign(valid, inner)
  })
  if (otherwise !== undefined) {
    gen.else()
    otherwise()
  }
  gen.endIf()
  cxt.ok(valid)
}

const typeTests: Record<TypeGroup, (data: Code) => Code> = {
  string: data => _`typeof ${data} === "string"`,
  number: data => _`typeof ${data} === "number"`,
  boolean: data => _`typeof ${data} === "boolean"`,
  array: data => _`Array.isArray(${data})`,
  null: data => _`${data} === null`,
  object: data => _`typeof ${data} === "object" && ${data} !== null && !Array.isArray(${data})`,
}

const typeNames: Record<TypeGroup, string> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'an array',
  null: 'null',
  object: 'an object',
}

function anyOf(conditions: Code[]): Code {
  return conditions.reduce((all, condition) => _`${all} || ${condition}`)
}

function orList(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function oneOfText(tags: string[]): string {
  const quoted = tags.map(tag => JSON.stringify(tag))
  return quoted.length < 2 ? quoted.join('') : `one of ${quoted.join(', ')}`
}
