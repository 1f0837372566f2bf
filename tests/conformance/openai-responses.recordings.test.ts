import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileDefinition } from '../../codegen/protocols/ajv.ts'
import { type Bundle, bundleProtocol } from '../../codegen/protocols/bundle.ts'
import type { Validator } from '../../runtime/protocols/operation.ts'

const root = resolve(import.meta.dirname, '../..')
const shared = process.env.HEADGATE_SHARED ?? resolve(root, '../shared')
const recordings = join(shared, 'recordings/openai-responses')
const requests = join(shared, 'reference/agent-requests')

const bundle = responsesBundle()
const isRequest = compileDefinition(bundle, 'CreateResponse')
const isResponse = compileDefinition(bundle, 'Response')
const isEvent = compileDefinition(bundle, 'ResponseStreamEvent')

/** Recordings that break the protocol, and how. */
const broken: Record<string, string> = {
  'openai-custom-tool-1': 'its events were recorded without their sequence numbers',
}

describe.skipIf(!existsSync(recordings))('recorded replies of Responses upstreams fit the schemas', () => {
  const names = existsSync(recordings) ? readdirSync(recordings) : []

  test.each(names.filter(name => existsSync(join(recordings, name, 'response.json'))))('%s, whole', name => {
    expect(faults(isResponse, JSON.parse(readFileSync(join(recordings, name, 'response.json'), 'utf8')))).toEqual([])
  })

  const streamed = names.filter(name => existsSync(join(recordings, name, 'stream.ndjson')))

  test.each(streamed.filter(name => !(name in broken)))('%s, streamed', name => {
    const events = readEvents(name)
    expect(events.length).toBeGreaterThan(1)
    expect(events.flatMap(event => faults(isEvent, event))).toEqual([])
  })

  test.each(Object.entries(broken))('%s does not, as %s', name => {
    const lines = readEvents(name)
    expect(lines.some(line => !isEvent(line))).toBe(true)
    const repaired = lines.map((line, index) => ({ sequence_number: index, ...(line as object) }))
    expect(repaired.flatMap(event => faults(isEvent, event))).toEqual([])
  })
})

describe.skipIf(!existsSync(requests))('captured requests of Codex fit the schema', () => {
  const captured = (existsSync(requests) ? readdirSync(requests) : []).flatMap(responsesBodies)

  test('there are some', () => expect(captured.length).toBeGreaterThan(20))

  test.each(captured)('$name', ({ body }) => {
    expect(faults(isRequest, body)).toEqual([])
  })
})

describe('the schema refuses what the protocol cannot mean, and says where', () => {
  const model = 'm'
  test.each([
    ['no model', { input: 'hello' }, ''],
    ['input that is neither text nor a list', { model, input: 7 }, '/input'],
    ['a message without a role', { model, input: [{ content: 'x' }] }, '/input/0'],
    [
      'a text part without text',
      { model, input: [{ role: 'user', content: [{ type: 'input_text' }] }] },
      '/input/0/content/0',
    ],
    ['a call without a name', { model, input: [{ type: 'function_call', call_id: 'c', arguments: '{}' }] }, '/input/0'],
    [
      'a custom call without input',
      { model, input: [{ type: 'custom_tool_call', call_id: 'c', name: 'n' }] },
      '/input/0',
    ],
    [
      'arguments that are no text',
      { model, input: [{ type: 'function_call', call_id: 'c', name: 'n', arguments: {} }] },
      '/input/0/arguments',
    ],
    ['a tool without a name', { model, tools: [{ type: 'function' }] }, '/tools/0'],
    ['a tool without a type', { model, tools: [{ name: 'f' }] }, '/tools/0'],
    [
      'a nameless tool in a namespace',
      { model, tools: [{ type: 'namespace', name: 'n', description: '', tools: [{ type: 'custom' }] }] },
      '/tools/0/tools/0',
    ],
    ['a schema without a name', { model, text: { format: { type: 'json_schema', schema: {} } } }, '/text/format'],
    ['metadata that is not text', { model, metadata: { a: 1 } }, '/metadata/a'],
  ])('%s', (_, body, path) => {
    expect(isRequest(body)).toBe(false)
    expect(isRequest.errors?.map(fault => fault.instancePath)).toContain(path)
  })

  test.each([
    ['input as text', { model, input: 'hello' }],
    ['messages without a type', { model, input: [{ role: 'user', content: 'hello' }] }],
    [
      'reasoning without an id',
      { model, input: [{ type: 'reasoning', summary: [], content: null, encrypted_content: 'x' }] },
    ],
    [
      'assistant text without an id or annotations',
      { model, input: [{ role: 'assistant', content: [{ type: 'output_text', text: 'x' }] }] },
    ],
    [
      'a message of one agent to another',
      { model, input: [{ type: 'agent_message', content: [{ type: 'input_text', text: 'x' }] }] },
    ],
    ['a call for compaction', { model, input: [{ type: 'compaction_trigger' }], client_metadata: { a: 'b' } }],
    [
      'null wherever a field may be left out',
      { model, input: null, instructions: null, tools: null, tool_choice: null, reasoning: { effort: null } },
    ],
    [
      'what a provider may have added',
      {
        model,
        input: [{ type: 'hologram' }],
        tools: [{ type: 'hologram' }],
        include: ['hologram'],
        reasoning: { effort: 'extreme' },
        mood: 'good',
      },
    ],
  ])('but takes %s', (_, body) => {
    expect(faults(isRequest, body)).toEqual([])
  })
})

function faults(validate: Validator, body: unknown): unknown[] {
  return validate(body) ? [] : [{ body: JSON.stringify(body).slice(0, 200), errors: validate.errors }]
}

function readEvents(name: string): unknown[] {
  const lines = readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8').split('\n')
  return lines.filter(Boolean).map(line => JSON.parse(line) as unknown)
}

/** The bodies of a capture: one a POST, or one a frame where Codex spoke over a WebSocket. */
function responsesBodies(file: string): { name: string; body: unknown }[] {
  // The shape of the captures; each body is judged by the schema.
  const captured = JSON.parse(readFileSync(join(requests, file), 'utf8')) as {
    path: string
    body?: unknown
    client_frames?: unknown[]
  }[]
  return captured
    .filter(({ path }) => path.endsWith('/responses'))
    .flatMap(({ body, client_frames }) => client_frames ?? [body])
    .map((body, index) => ({ name: `${file} ${index}`, body }))
}

function responsesBundle(): Bundle {
  const { bundle, problems } = bundleProtocol(join(root, 'schemas/openai-responses'))
  if (bundle === undefined) throw new Error(JSON.stringify(problems))
  return bundle
}
