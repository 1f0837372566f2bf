import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleProtocol } from '../../codegen/protocols/bundle.ts'
import { compare, type Definitions, type Uncovered } from './openai-responses.openapi.ts'

const root = resolve(import.meta.dirname, '../..')
const shared = process.env.HEADGATE_SHARED ?? resolve(root, '../shared')
const path = resolve(shared, 'reference/openai-openapi/openapi.json')

/** What our schemas leave out on purpose, and why. */
const asItCame = 'citations of replayed text go back as they came: a request need not be read that deep'
const leftOut: Record<string, string> = {
  'Response.output_text': 'computed by client libraries, never sent',
  'OutputTextContent.annotations as FileCitationBody': asItCame,
  'OutputTextContent.annotations as UrlCitationBody': asItCame,
  'OutputTextContent.annotations as ContainerFileCitationBody': asItCame,
  'OutputTextContent.annotations as FilePath': asItCame,
}

/** Their schema and ours, for everything that goes over the wire. */
const pairs = [
  ['CreateResponse', 'CreateResponse'],
  ['Response', 'Response'],
  ['ResponseStreamEvent', 'ResponseStreamEvent'],
  ['CompactResponseMethodPublicBody', 'CompactRequest'],
  ['CompactResource', 'CompactedResponse'],
  ['TokenCountsBody', 'InputTokensRequest'],
  ['TokenCountsResource', 'InputTokenCount'],
  ['ErrorResponse', 'ErrorResponse'],
] as const

describe.skipIf(!existsSync(path))('the OpenAPI document of OpenAI, compared with schemas/openai-responses', () => {
  const uncovered = existsSync(path) ? compareAll() : new Set<string>()

  test('every schema, property and value that the operations reach is in ours, or listed with its reason', () => {
    expect([...uncovered].filter(where => !(where in leftOut))).toEqual([])
  })

  test('nothing is listed that is covered by now', () => {
    expect(Object.keys(leftOut).filter(where => !uncovered.has(where))).toEqual([])
  })
})

function compareAll(): Uncovered {
  // The document's shape is OpenAPI 3.1; only its component schemas are read.
  const document = JSON.parse(readFileSync(path, 'utf8')) as { components: { schemas: Definitions } }
  const { bundle, problems } = bundleProtocol(resolve(root, 'schemas/openai-responses'))
  if (bundle === undefined) throw new Error(problems.map(problem => problem.message).join('\n'))
  // A bundle's schemas are plain JSON objects.
  const ours = bundle.$defs as unknown as Definitions
  const documents = { theirs: document.components.schemas, ours }
  const uncovered: Uncovered = new Set()
  for (const [theirName, ourName] of pairs) {
    const theirs = { $ref: `#/components/schemas/${theirName}` }
    compare(theirs, { $ref: `#/$defs/${ourName}` }, theirName, documents, uncovered)
  }
  return uncovered
}
