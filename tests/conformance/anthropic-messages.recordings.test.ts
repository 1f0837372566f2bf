import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileDefinition } from '../../codegen/protocols/ajv.ts'
import { bundleProtocol } from '../../codegen/protocols/bundle.ts'
import type { Validator } from '../../runtime/protocols/operation.ts'

const root = join(import.meta.dirname, '../..')
const shared = process.env.HEADGATE_SHARED ?? join(root, '../shared')
const recordings = join(shared, 'recordings/anthropic-messages')
const requests = join(shared, 'reference/agent-requests')

const { bundle, problems } = bundleProtocol(join(root, 'schemas/anthropic-messages'))

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

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')
const folders = (path: string) => (existsSync(path) ? readdirSync(path).sort() : [])

describe.skipIf(!existsSync(recordings))('recorded Messages replies validate, and hold nothing unknown', () => {
  const wholes = folders(recordings).filter(name => existsSync(join(recordings, name, 'response.json')))
  const streams = folders(recordings).filter(name => existsSync(join(recordings, name, 'stream.ndjson')))

  it.each(wholes)('the reply of %s', name => {
    expectValid(compile('Message', true), JSON.parse(read(recordings, name, 'response.json')))
  })

  it.each(streams)('every event of %s', name => {
    const validate = compile('StreamEvent', true)
    const lines = read(recordings, name, 'stream.ndjson').split('\n').filter(Boolean)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expectValid(validate, JSON.parse(line))
  })
})

/** One captured request; only those of Messages are taken. */
interface AgentRequest {
  path: string
  body: unknown
}

const definitions: Record<string, string> = {
  '/v1/messages': 'MessageRequest',
  '/v1/messages/count_tokens': 'CountTokensRequest',
}

describe.skipIf(!existsSync(requests))(
  'requests that agents sent to Messages validate, and hold nothing unknown',
  () => {
    const files = folders(requests).filter(name => name.startsWith('claude-') || name === 'opencode-anthropic.json')

    it.each(files)('%s', name => {
      // The files are lists of captured requests; what their bodies are is judged here.
      const captured = (JSON.parse(read(requests, name)) as AgentRequest[]).filter(({ body }) => body)
      const judged = captured.map(({ path, body }) => ({ definition: definitions[path.split('?')[0] ?? ''], body }))
      const messages = judged.filter(({ definition }) => definition !== undefined)
      expect(messages.length).toBeGreaterThan(0)
      for (const { definition = '', body } of messages) expectValid(compile(definition, true), body)
    })
  },
)

describe('what the schemas let pass and refuse', () => {
  const validate = compile('MessageRequest')
  const least = { model: 'm', max_tokens: 1, messages: [{ role: 'user', content: 'hi' }] }

  it('the least request validates, with either form of content', () => {
    expectValid(validate, least)
    expectValid(validate, { ...least, messages: [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }] })
  })

  it('unknown fields, blocks, tools, stop reasons and enum values pass', () => {
    expectValid(validate, {
      ...least,
      a_new_field: {},
      service_tier: 'tomorrow',
      thinking: { type: 'a_new_way' },
      tools: [{ type: 'tool_of_2030', anything: 1 }],
      messages: [
        { role: 'user', content: [{ type: 'a_new_block' }, { type: 'image', source: { type: 'somewhere' } }] },
        { role: 'assistant', content: [{ type: 'server_tool_use', id: 's', name: 'a_new_tool', input: {} }] },
      ],
    })
    const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'm', content: [{ type: 'new' }] }
    const usage = { input_tokens: 1, output_tokens: 1, new_counter: 2 }
    expectValid(compile('Message'), { ...message, stop_reason: 'new_reason', stop_sequence: null, usage })
    expectValid(compile('StreamEvent'), { type: 'a_new_event' })
  })

  it('a tool without a type is a custom tool', () => {
    expectValid(validate, { ...least, tools: [{ name: 'f', input_schema: { type: 'object' } }] })
    expect(validate({ ...least, tools: [{ name: 'f' }] })).toBe(false)
  })

  it.each([
    ['no messages', { messages: undefined }, ''],
    ['no max_tokens', { max_tokens: undefined }, ''],
    ['a role that is none', { messages: [{ role: 'tool', content: 'x' }] }, '/messages/0/role'],
    ['content of the wrong type', { messages: [{ role: 'user', content: 7 }] }, '/messages/0/content'],
    [
      'a text block without text',
      { messages: [{ role: 'user', content: [{ type: 'text' }] }] },
      '/messages/0/content/0',
    ],
    ['a limit that is no number', { max_tokens: 'many' }, '/max_tokens'],
  ])('refuses %s and says where', (_what, change, instancePath) => {
    expect(validate(JSON.parse(JSON.stringify({ ...least, ...change })))).toBe(false)
    expect(validate.errors?.[0]?.instancePath).toBe(instancePath)
  })
})
