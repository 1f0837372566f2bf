import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileDefinition } from '../../codegen/protocols/ajv.ts'
import { bundleProtocol } from '../../codegen/protocols/bundle.ts'
import type { Validator } from '../../runtime/protocols/operation.ts'

const root = join(import.meta.dirname, '../..')
const shared = process.env.HEADGATE_SHARED ?? join(root, '../shared')
const recordings = join(shared, 'recordings/gemini')
const requests = join(shared, 'reference/agent-requests')

const { bundle, problems } = bundleProtocol(join(root, 'schemas/gemini'))

const compiled = new Map<string, Validator>()

/** With `known`, fields and enum values that the schemas do not list are faults too. */
function compile(name: string, known = false): Validator {
  if (!bundle) throw new Error(JSON.stringify(problems))
  const key = `${name} ${known}`
  const validate = compiled.get(key) ?? compileDefinition(bundle, name, { known })
  compiled.set(key, validate)
  return validate
}

function expectValid(validate: Validator, value: unknown): void {
  const valid = validate(value)
  expect(validate.errors ?? []).toEqual([])
  expect(valid).toBe(true)
}

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))
const folders = (path: string) => (existsSync(path) ? readdirSync(path) : [])

describe.skipIf(!existsSync(recordings))('recorded replies of Gemini validate, and hold nothing unknown', () => {
  const wholes = folders(recordings).filter(name => existsSync(join(recordings, name, 'response.json')))
  const streams = folders(recordings).filter(name => existsSync(join(recordings, name, 'stream.ndjson')))

  it.each(wholes)('the reply of %s', name => {
    expectValid(compile('GenerateContentResponse', true), json(recordings, name, 'response.json'))
  })

  it.each(streams)('every event of %s', name => {
    const validate = compile('StreamEvent')
    const answer = compile('GenerateContentResponse', true)
    for (const line of readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)) {
      expectValid(validate, JSON.parse(line))
      expectValid(answer, JSON.parse(line))
    }
  })
})

/** One captured request; only those of Gemini are taken. */
interface AgentRequest {
  path: string
  body: unknown
}

const definitions: Record<string, string> = {
  generateContent: 'GenerateContentRequest',
  streamGenerateContent: 'GenerateContentRequest',
  countTokens: 'CountTokensRequest',
}

describe.skipIf(!existsSync(requests))('requests that agents sent to Gemini validate, and hold nothing unknown', () => {
  const files = folders(requests).filter(name => name.startsWith('gemini-'))

  it.each(files)('%s', name => {
    // The files are lists of captured requests; what their bodies are is judged here.
    const captured = json(requests, name) as AgentRequest[]
    expect(captured.length).toBeGreaterThan(0)
    for (const { path, body } of captured) {
      const [, operation = ''] = /:(\w+)/.exec(path) ?? []
      const definition = definitions[operation]
      if (definition === undefined) throw new Error(`${name}: no definition for ${path}`)
      expectValid(compile(definition, true), body)
    }
  })
})

describe('shapes that Google takes and refuses', () => {
  const validate = compile('GenerateContentRequest')

  it('a lone turn, part and tool stand without their lists', () => {
    expectValid(validate, {
      contents: { parts: { text: 'hi' } },
      systemInstruction: { parts: { text: 'be brief' } },
      tools: { functionDeclarations: [{ name: 'f', parameters: { type: 'object' } }] },
    })
  })

  it('unknown fields, parts, tools and enum values pass', () => {
    expectValid(validate, {
      contents: [{ role: 'user', parts: [{ hologram: { uri: 'x' } }] }],
      tools: [{ timeTravel: {} }],
      generationConfig: { mediaResolution: 'MEDIA_RESOLUTION_EXTREME', warp: 9 },
    })
  })

  it('wrong types are named by their place', () => {
    expect(validate({ contents: [{ parts: [{ text: 5 }] }] })).toBe(false)
    expect(validate.errors?.[0]?.instancePath).toBe('/contents/0/parts/0/text')
    expect(validate({ contents: [], generationConfig: { temperature: 'hot' } })).toBe(false)
    expect(validate.errors?.[0]?.instancePath).toBe('/generationConfig/temperature')
    expect(validate({})).toBe(false)
  })
})
