import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleProtocol } from '../../codegen/protocols/bundle.ts'
import { compare, type Definitions, type JsonSchema, type Uncovered } from './openai-responses.openapi.ts'

const root = resolve(import.meta.dirname, '../..')
const shared = process.env.HEADGATE_SHARED ?? resolve(root, '../shared')
const path = resolve(shared, 'reference/openai-openapi/openapi.json')

/** What our schemas leave out on purpose, and why. */
const leftOut: Record<string, string> = {}

/** Their schema and ours, for everything that goes over the wire. */
const pairs = [
  ['CreateChatCompletionRequest', 'ChatCompletionRequest'],
  ['CreateChatCompletionResponse', 'ChatCompletion'],
  ['CreateChatCompletionStreamResponse', 'ChatCompletionChunk'],
  ['CreateChatCompletionStreamResponse', 'StreamEvent'],
  ['CreateEmbeddingRequest', 'EmbeddingRequest'],
  ['CreateEmbeddingResponse', 'EmbeddingList'],
  ['ListModelsResponse', 'ModelList'],
  ['Model', 'Model'],
  ['ErrorResponse', 'ErrorResponse'],
] as const

describe.skipIf(!existsSync(path))('the OpenAPI document of OpenAI, compared with schemas/openai-chat', () => {
  const uncovered = existsSync(path) ? compareAll() : new Set<string>()

  test('every schema, property and value that the operations reach is in ours, or listed with its reason', () => {
    expect([...uncovered].filter(where => !(where in leftOut))).toEqual([])
  })

  test('nothing is listed that is covered by now', () => {
    expect(Object.keys(leftOut).filter(where => !uncovered.has(where))).toEqual([])
  })
})

test('a property that ours lacks is found, in the message of the role that has it', () => {
  const user = (properties: Record<string, JsonSchema>): JsonSchema => ({
    type: 'object',
    properties: { role: { enum: ['user'] }, ...properties },
  })
  const assistant = { type: 'object', properties: { role: { enum: ['assistant'] }, name: { type: 'string' } } }
  const documents = {
    theirs: byRole({ Message: { oneOf: [assistant, user({ name: { type: 'string' } })] } }),
    ours: byRole({ Message: { oneOf: [assistant, user({})] } }),
  }
  const uncovered: Uncovered = new Set()
  const message = { $ref: '#/$defs/Message' }
  compare(message, message, 'Message', documents, uncovered)
  expect([...uncovered]).toEqual(['Message.name'])
})

function compareAll(): Uncovered {
  // The document's shape is OpenAPI 3.1; only its component schemas are read.
  const document = JSON.parse(readFileSync(path, 'utf8')) as { components: { schemas: Definitions } }
  const { bundle, problems } = bundleProtocol(resolve(root, 'schemas/openai-chat'))
  if (bundle === undefined) throw new Error(problems.map(problem => problem.message).join('\n'))
  // A bundle's schemas are plain JSON objects.
  const ours = bundle.$defs as unknown as Definitions
  const documents = { theirs: byRole(document.components.schemas), ours: byRole(ours) }
  const uncovered: Uncovered = new Set()
  for (const [theirName, ourName] of pairs) {
    const theirs = { $ref: `#/components/schemas/${theirName}` }
    compare(theirs, { $ref: `#/$defs/${ourName}` }, theirName, documents, uncovered)
  }
  return uncovered
}

/** Messages are told apart by their role; the comparison tells objects apart by `type`, so it is given one. */
function byRole(definitions: Definitions): Definitions {
  return JSON.parse(JSON.stringify(definitions), (_, value) => {
    const { role, type } = value?.properties ?? {}
    const roles = role?.const === undefined ? role?.enum : [role.const]
    if (roles?.length === 1 && type === undefined) value.properties.type = { const: `role ${roles[0]}` }
    return value
  })
}
