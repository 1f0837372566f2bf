// Values at random, from the protocols' own schemas.
import { join, resolve } from 'node:path'
import fc, { type Arbitrary } from 'fast-check'
import { type Bundle, bundleProtocol } from '../../codegen/protocols/bundle.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { seal } from '../../runtime/protocols/seal.ts'

type Schema = Record<string, unknown>

/** Deeper than this only what is required is there, and lists are empty. */
const DEPTH = 7

const JSON_OBJECT = fc
  .dictionary(
    fc.constantFrom('city', 'days', 'a b', 'ü'),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(null, 0.5, [1, 'x'], { deep: {} })),
    { maxKeys: 3 },
  )
  .map(value => JSON.stringify(value))
const BASE64 = fc.uint8Array({ minLength: 1, maxLength: 12 }).map(bytes => Buffer.from(bytes).toString('base64'))
const NAME = fc.constantFrom('weather', 'time', 'get_x', 'run-it')
const ID = fc.constantFrom('call_1', 'call_2', 'toolu_3', 'x-4')
const TEXT = fc.oneof(
  { arbitrary: fc.constantFrom('hi', 'Ünïcode 😀', '</x>"\\\n', 'Use JSON.', 'two\n\nparagraphs'), weight: 12 },
  { arbitrary: fc.constantFrom('', ' '), weight: 1 },
  { arbitrary: fc.string({ minLength: 1, maxLength: 20 }), weight: 8 },
)
const PICTURE = 'data:image/png;base64,iVBORw0KGgo='
const PICTURE_URL = fc.constantFrom('https://example.com/a.png', PICTURE)

const SEALED = fc.record(
  {
    origin: fc.constantFrom<ProtocolId>('openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'),
    maker: fc.constantFrom('openai', 'anthropic', 'gemini', 'up', 'other'),
    value: BASE64,
    id: fc.constantFrom('rs_1', 'x'),
    text: fc.constant('Hm.'),
  },
  { requiredKeys: ['origin', 'maker', 'value'] },
)
/** What Gemini signs that is no thought, in the slots of other protocols. */
const SIGNED = fc.record({
  origin: fc.constant<ProtocolId>('gemini'),
  maker: fc.constantFrom('gemini', 'up'),
  value: BASE64,
  of: fc.constantFrom('tool-call' as const, 'text' as const),
})

/** State of the protocol itself, or what the gateway has sealed in its slot for a maker elsewhere. */
const OWN_STATE = fc.oneof({ arbitrary: BASE64, weight: 9 }, { arbitrary: SEALED.map(seal), weight: 1 })
const STATE = fc.oneof({ arbitrary: OWN_STATE, weight: 19 }, { arbitrary: SIGNED.map(seal), weight: 1 })

/** Definitions that hold themselves in many places: they get simple soon. */
const NESTING = ['#/$defs/Schema']

/** What few values have: it would be everywhere otherwise, or nothing that has it can be translated. */
const RARE_MEMBERS = [
  'cache_control',
  'copilot_cache_control',
  'prompt_cache_breakpoint',
  'citations',
  'mediaResolution',
]
/** Members without which the value is nothing, though the schema lets them be absent. */
const ALWAYS = ['fileUri']
const RARE_DEFINITIONS = [
  ...['FileImageSource', 'FileDocumentSource', 'ContentBlockSource', 'VideoPart', 'AudioPart', 'FileData'],
  ...['ToolAdditionBlockParam', 'ToolRemovalBlockParam'],
].map(name => `#/$defs/${name}`)

/** Strings whose form matters, by the property that holds them. */
const STRINGS: Record<string, Arbitrary<string>> = {
  arguments: JSON_OBJECT,
  data: BASE64,
  file_data: BASE64.map(data => `data:application/pdf;base64,${data}`),
  file_id: fc.constantFrom('file-a', 'file-b'),
  url: PICTURE_URL,
  image_url: PICTURE_URL,
  file_url: fc.constant('https://example.com/a.pdf'),
  fileUri: fc.constantFrom(
    'gs://bucket/a.png',
    'gs://bucket/b',
    'files/b',
    'https://youtu.be/x',
    'https://example.com/a.pdf',
  ),
  media_type: fc.constantFrom('image/png', 'application/pdf'),
  mimeType: fc.constantFrom('image/png', 'application/pdf', 'audio/wav', 'text/plain'),
  responseMimeType: fc.constantFrom('text/plain', 'application/json', 'text/x.enum'),
  name: NAME,
  id: ID,
  call_id: ID,
  tool_call_id: ID,
  tool_use_id: ID,
  thoughtSignature: OWN_STATE,
  signature: STATE,
  encrypted_content: STATE,
  reasoning_opaque: STATE,
  text: TEXT,
  content: TEXT,
  thinking: TEXT,
  filename: fc.constantFrom('a.pdf', 'b.txt', 'c'),
  stop: fc.constantFrom('END', '\n\n', 'x'),
  stop_sequences: fc.constantFrom('END', '\n\n', 'x'),
  stopSequences: fc.constantFrom('END', '\n\n', 'x'),
  user_id: fc.constantFrom('someone', 'user_1_session_abc', '{"session_id":"s"}'),
  // A role of Gemini's is any string.
  role: fc.constantFrom('user', 'model'),
}

const INTEGERS: Record<string, Arbitrary<number>> = {
  n: fc.integer({ min: 1, max: 3 }),
  candidateCount: fc.integer({ min: 1, max: 3 }),
  top_logprobs: fc.integer({ min: 0, max: 20 }),
  logprobs: fc.integer({ min: 0, max: 20 }),
  budget_tokens: fc.constantFrom(1024, 2000, 8192),
  thinking_budget: fc.constantFrom(0, 1024, 8192),
  thinkingBudget: fc.constantFrom(-1, 0, 1024, 8192),
  max_tokens: fc.constantFrom(1, 2000, 16_000),
  max_completion_tokens: fc.constantFrom(1, 2000, 16_000),
  max_output_tokens: fc.constantFrom(16, 2000, 16_000),
  maxOutputTokens: fc.constantFrom(1, 2000, 16_000),
}

const city = { type: 'string', description: 'Which one' }

/** Schemas of arguments and answers, as programs make them. */
const JSON_SCHEMAS = fc.constantFrom<Schema>(
  { type: 'object', properties: { city }, required: ['city'] },
  { type: 'object', properties: { city }, required: ['city'], additionalProperties: false },
  { type: 'object', properties: {}, additionalProperties: false },
  {
    type: 'object',
    properties: { unit: { type: 'string', enum: ['C', 'F'] }, days: { type: 'array', items: { type: 'integer' } } },
    required: ['unit', 'days'],
    additionalProperties: false,
  },
  {
    type: 'object',
    properties: { either: { anyOf: [{ type: 'number' }, { type: 'null' }] }, at: { $ref: '#/$defs/place' } },
    required: ['either', 'at'],
    additionalProperties: false,
    $defs: { place: { type: 'object', properties: { city }, required: ['city'], additionalProperties: false } },
  },
)

const ARGUMENTS = JSON_OBJECT.map(json => JSON.parse(json) as Schema)

/** Members whose schema says less than the protocol does. */
const VALUES: Record<string, Arbitrary<unknown>> = {
  parameters: JSON_SCHEMAS,
  parametersJsonSchema: JSON_SCHEMAS,
  input_schema: JSON_SCHEMAS,
  schema: JSON_SCHEMAS,
  responseJsonSchema: JSON_SCHEMAS,
  input: ARGUMENTS,
  args: ARGUMENTS,
  response: ARGUMENTS,
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

interface Options {
  /** Of the members of which one says what the object is, only these. */
  presence?: readonly string[]
  /** Members that are there although they need not be. */
  always?: readonly string[]
}

const made = new Map<string, Arbitrary<Record<string, unknown>>>()

/** Values of a definition of the protocol's schemas, an object's: variants and optional members as chance has it. */
export function anyOf(
  protocol: ProtocolId,
  definition: string,
  options: Options = {},
): Arbitrary<Record<string, unknown>> {
  const key = JSON.stringify([protocol, definition, options])
  let arbitrary = made.get(key)
  if (!arbitrary) {
    // JSON Schema is read member by member, so its own interface is loosened to a record.
    const $defs = bundleOf(protocol).$defs as unknown as Record<string, Schema>
    const schema = $defs[definition]
    if (!schema) throw new Error(`${protocol} has no definition ${definition}`)
    const required = [...((schema.required ?? []) as string[]), ...(options.always ?? [])]
    arbitrary = build({ ...schema, required, chosen: options.presence }, $defs, '', 0) as Arbitrary<
      Record<string, unknown>
    >
    made.set(key, arbitrary)
  }
  return arbitrary
}

function build(schema: Schema, $defs: Record<string, Schema>, name: string, depth: number): Arbitrary<unknown> {
  if (typeof schema.$ref === 'string') {
    const target = $defs[schema.$ref.replace('#/$defs/', '')]
    if (!target) throw new Error(`no definition ${schema.$ref}`)
    return build(target, $defs, name, NESTING.includes(schema.$ref) ? depth + 2 : depth)
  }
  if ('const' in schema) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined
  if (branches) {
    return fc.oneof(
      ...shallow(branches, depth).map(branch => ({
        arbitrary: build(branch, $defs, name, depth),
        weight: RARE_DEFINITIONS.includes(String(branch.$ref)) ? 1 : 12,
      })),
    )
  }
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
      return INTEGERS[name] ?? fc.integer({ min: 1, max: 4000 })
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
  const { additionalProperties: rest } = schema
  if (schema.properties === undefined && typeof rest === 'object' && rest !== null)
    return fc.dictionary(fc.constantFrom('a', 'b c'), build(rest as Schema, $defs, '', depth + 1), { maxKeys: 2 })
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  const required = (schema.required ?? []) as string[]
  const model: Record<string, Arbitrary<unknown>> = {}
  for (const [key, value] of Object.entries(properties)) {
    if (depth > DEPTH && !required.includes(key)) continue
    const member = (isOpen(value) && VALUES[key]) || build(value, $defs, key, depth + 1)
    model[key] = RARE_MEMBERS.includes(key) ? seldom(member) : member
  }
  const presence = schema.presence as string[] | undefined
  const requiredKeys = [...required, ...ALWAYS].filter(key => key in model)
  const whole = fc.record(model, { requiredKeys }).map(withoutUndefined)
  if (!presence) return whole
  // Which member is there says what the object is.
  const chosen = (schema.chosen as string[] | undefined) ?? presence
  return fc.tuple(whole, fc.constantFrom(...chosen)).chain(([value, kept]) => {
    const others = Object.fromEntries(Object.entries(value).filter(([key]) => !presence.includes(key)))
    return (model[kept] ?? fc.constant('')).map(content => ({ ...others, [kept]: content }))
  })
}

function seldom(member: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, { arbitrary: member, weight: 1 })
}

function withoutUndefined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined))
}
