import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateGenerateContentRequest as validate } from '../../../generated/protocols/gemini/validators.js'
import { GatewayError } from '../../canonical/error.ts'
import type { Operation } from '../operation.ts'
import { decodeRequest } from './decode-request.ts'

const word = fc.constantFrom(
  '',
  'x',
  'f',
  'AUTO',
  'ANY',
  'VALIDATED',
  'HIGH',
  'model',
  'user',
  'OBJECT',
  'text/x.enum',
  'image/png',
)
const number = fc.constantFrom(-1, 0, 1, 8192)

/** Values that belong to the client: any JSON. */
const anyJson = fc.jsonValue({ maxDepth: 3 })
const anyObject = fc.dictionary(word, anyJson, { maxKeys: 3 })
const schemaWord = fc.constantFrom(
  'type',
  'properties',
  'items',
  'anyOf',
  'enum',
  'nullable',
  'required',
  'minItems',
  '$defs',
)
const anySchema = fc.dictionary(schemaWord, fc.oneof(anyJson, fc.dictionary(schemaWord, anyJson)), { maxKeys: 4 })

const some = <Fields extends Record<string, fc.Arbitrary<unknown>>>(fields: Fields) =>
  fc.record(fields, { requiredKeys: [] })
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })

const blob = some({ mimeType: word, data: word, displayName: word })
const file = some({ mimeType: word, fileUri: fc.constantFrom('gs://a', 'https://youtu.be/x', 'files/a', '') })
const beside = {
  thought: fc.boolean(),
  thoughtSignature: word,
  mediaResolution: some({ level: word }),
  strange: anyJson,
}
const contents: Record<string, fc.Arbitrary<unknown>> = {
  text: word,
  inlineData: blob,
  inline_data: blob,
  fileData: file,
  functionCall: some({
    name: word,
    id: word,
    args: anyObject,
    partialArgs: list(anyObject),
    willContinue: fc.boolean(),
  }),
  function_call: some({ name: word, args: anyObject }),
  functionResponse: some({
    name: word,
    id: word,
    response: fc.oneof(anyObject, fc.dictionary(fc.constantFrom('output', 'error', 'name', 'content'), anyJson)),
    parts: list(some({ inlineData: blob, fileData: file, strange: anyJson })),
    scheduling: word,
  }),
  executableCode: some({ code: word, language: word }),
  toolCall: some({ id: word, args: anyObject }),
  strange: anyJson,
}
const part = fc.oneof(
  ...Object.entries(contents).map(([name, value]) => some({ ...beside, [name]: value })),
  some({ ...beside, ...contents }),
)
const content = some({ role: word, parts: fc.oneof(list(part), part) })
const tool = some({
  functionDeclarations: list(
    fc.record(
      { name: word, description: word, parametersJsonSchema: fc.oneof(anyJson, anySchema), response: fc.constant({}) },
      { requiredKeys: ['name'] },
    ),
  ),
  googleSearch: anyObject,
  strange: anyJson,
})
const generationConfig = some({
  temperature: number,
  stopSequences: list(word),
  responseMimeType: word,
  responseJsonSchema: fc.oneof(anyJson, anySchema),
  responseModalities: list(word),
  responseFormat: list(some({ text: some({ schema: anyJson, mimeType: word }), strange: anyJson })),
  thinkingConfig: some({ thinkingBudget: number, thinkingLevel: word, includeThoughts: fc.boolean() }),
  thinking_config: some({ thinking_budget: fc.oneof(number, word) }),
  strange: anyJson,
})
const body = fc.record(
  {
    contents: fc.oneof(list(content), content),
    systemInstruction: content,
    system_instruction: content,
    tools: fc.oneof(list(tool), tool),
    toolConfig: some({
      functionCallingConfig: some({ mode: word, allowedFunctionNames: list(word) }),
      strange: anyJson,
    }),
    generationConfig,
    serviceTier: word,
    labels: fc.dictionary(word, word),
    strange: anyJson,
  },
  { requiredKeys: ['contents'] },
)

describe('a request that the validator accepts', () => {
  it('is decoded, or refused with an error for the client, whatever it holds', () => {
    const operation: Operation = {
      id: 'generateContent',
      protocol: 'gemini',
      kind: 'generate',
      method: 'POST',
      path: '/',
      model: 'path',
      stream: 'never',
      validate,
    }
    let decoded = 0
    fc.assert(
      fc.property(body, candidate => {
        if (!validate(candidate)) return
        try {
          const { request, losses } = decodeRequest(candidate, { operation, model: 'm', stream: false })
          expect(losses.every(({ where, feature, why }) => where !== '' && feature !== '' && why !== '')).toBe(true)
          JSON.stringify(request)
          decoded++
        } catch (error) {
          if (!(error instanceof GatewayError) || error.kind !== 'invalid-request') throw error
        }
      }),
      { numRuns: 3000, seed: 20261121 },
    )
    expect(decoded).toBeGreaterThan(300)
  })
})
