// Requests at random, from the protocols' own schemas.
import { join, resolve } from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { type Bundle, bundleProtocol } from '../../codegen/protocols/bundle.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'

type Schema = Record<string, unknown>

/** Deeper than this only what is required is there, and lists are empty. */
const DEPTH = 7

const JSON_OBJECT = fc
  .dictionary(fc.constantFrom('city', 'days', 'a b', 'ü'), fc.oneof(fc.string(), fc.integer(), fc.boolean()), {
    maxKeys: 3,
  })
  .map(value => JSON.stringify(value))
const BASE64 = fc.uint8Array({ minLength: 1, maxLength: 12 }).map(bytes => Buffer.from(bytes).toString('base64'))
const NAME = fc.constantFrom('weather', 'time', 'get_x', 'run-it')
const ID = fc.constantFrom('call_1', 'call_2', 'toolu_3', 'x-4')
const TEXT = fc.oneof(fc.constantFrom('', ' ', 'hi', 'Ünïcode 😀', '</x>"\\\n'), fc.string({ maxLength: 20 }))

/** Strings whose form matters, by the property that holds them. */
const STRINGS: Record<string, Arbitrary<string>> = {
  arguments: JSON_OBJECT,
  data: BASE64,
  file_data: BASE64.map(data => `data:application/pdf;base64,${data}`),
  url: fc.constantFrom('https://example.com/a.png', 'data:image/png;base64,iVBORw0KGgo='),
  image_url: fc.constantFrom('https://example.com/a.png', 'data:image/png;base64,iVBORw0KGgo='),
  file_url: fc.constant('https://example.com/a.pdf'),
  fileUri: fc.constantFrom('gs://bucket/a.png', 'https://example.com/a.pdf'),
  media_type: fc.constantFrom('image/png', 'application/pdf'),
  mimeType: fc.constantFrom('image/png', 'application/pdf', 'audio/wav', 'text/plain'),
  name: NAME,
  id: ID,
  call_id: ID,
  tool_call_id: ID,
  tool_use_id: ID,
  thoughtSignature: BASE64,
  signature: BASE64,
  encrypted_content: BASE64,
  text: TEXT,
}

/** Members whose schema says less than the protocol does. */
const VALUES: Record<string, Arbitrary<unknown>> = {
  parameters: fc.constant({ type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }),
  parametersJsonSchema: fc.constant({ type: 'object', properties: { city: { type: 'string' } } }),
  input_schema: fc.constant({ type: 'object', properties: { city: { type: 'string' } } }),
  schema: fc.constant({ type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'] }),
  responseJsonSchema: fc.constant({ type: 'object', properties: { ok: { type: 'boolean' } } }),
  input: fc.constant({ city: 'Paris' }),
  args: fc.constant({ city: 'Paris' }),
}

const bundles = new Map<ProtocolId, Bundle>()

function bundleOf(protocol: ProtocolId): Bundle {
  let bundle = bundles.get(protocol)
  if (!bundle) {
    const read = bundleProtocol(join(resolve(import.meta.dirname, '../../schemas'), protocol))
    if (!read.bundle) throw new Error(JSON.stringify(read.problems))
    bundle = read.bundle
    bundles.set(protocol, bundle)
  }
  return bundle
}

/** Values of a definition of the protocol's schemas: variants and optional members as chance has it. */
export function anyOf(protocol: ProtocolId, definition: string): Arbitrary<Record<string, unknown>> {
  const { $defs } = bundleOf(protocol)
  // A request is an object.
  // JSON Schema is read member by member, so its own interface is loosened to a record.
  return build({ $ref: `#/$defs/${definition}` }, $defs as unknown as Record<string, Schema>, '', 0) as Arbitrary<
    Record<string, unknown>
  >
}

function build(schema: Schema, $defs: Record<string, Schema>, name: string, depth: number): Arbitrary<unknown> {
  if (typeof schema.$ref === 'string') {
    const target = $defs[schema.$ref.replace('#/$defs/', '')]
    if (!target) throw new Error(`no definition ${schema.$ref}`)
    return build(target, $defs, name, depth)
  }
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined
  if (branches) return fc.oneof(...shallow(branches, depth).map(branch => build(branch, $defs, name, depth)))
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  return fc.oneof(...types.map(type => ofType(String(type), schema, $defs, name, depth)))
}

/** At depth, the simplest branches. */
function shallow(branches: Schema[], depth: number): Schema[] {
  if (depth < DEPTH) return branches
  const plain = branches.filter(({ type }) => typeof type === 'string' && type !== 'object' && type !== 'array')
  return plain.length > 0 ? plain : branches.slice(0, 1)
}

function ofType(
  type: string,
  schema: Schema,
  $defs: Record<string, Schema>,
  name: string,
  depth: number,
): Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return STRINGS[name] ?? fc.constantFrom('a', 'some text')
    case 'integer':
      return fc.integer({ min: 1, max: 4000 })
    case 'number':
      return fc.constantFrom(0, 0.25, 0.5, 1)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(build((schema.items ?? {}) as Schema, $defs, name, depth + 1), {
        maxLength: depth > DEPTH ? 0 : 3,
      })
    case 'object':
      return objectOf(schema, $defs, depth)
    default:
      return fc.constantFrom('anything', 1)
  }
}

/** Whether the schema leaves it open what the value is. */
function isOpen({ $ref, oneOf, anyOf: any, type, properties }: Schema): boolean {
  if ($ref !== undefined || oneOf !== undefined || properties !== undefined) return false
  if (Array.isArray(any)) return any.every(isOpen)
  return type === undefined || type === 'null' || [type].flat().includes('object')
}

function objectOf(schema: Schema, $defs: Record<string, Schema>, depth: number): Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  const required = (schema.required ?? []) as string[]
  const model: Record<string, Arbitrary<unknown>> = {}
  for (const [key, value] of Object.entries(properties)) {
    if (depth > DEPTH && !required.includes(key)) continue
    model[key] = (isOpen(value) && VALUES[key]) || build(value, $defs, key, depth + 1)
  }
  const presence = schema.presence as string[] | undefined
  const whole = fc.record(model, { requiredKeys: required.filter(key => key in model) })
  if (!presence) return whole
  // Which member is there says what the object is.
  return fc.tuple(whole, fc.constantFrom(...presence)).chain(([value, kept]) => {
    const others = Object.fromEntries(Object.entries(value).filter(([key]) => !presence.includes(key)))
    return (model[kept] ?? fc.constant('')).map(content => ({ ...others, [kept]: content }))
  })
}
