import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileDefinition } from '../../codegen/protocols/ajv.ts'
import { type Bundle, bundleProtocol } from '../../codegen/protocols/bundle.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const shared = process.env.HEADGATE_SHARED ?? join(root, '../shared')
const recordings = join(shared, 'recordings/openai-chat')
const requests = join(shared, 'reference/agent-requests')

const bundle = chatBundle()
const isRequest = compileDefinition(bundle, 'ChatCompletionRequest')
const isCompletion = compileDefinition(bundle, 'ChatCompletion')
const isChunk = compileDefinition(bundle, 'ChatCompletionChunk')
const isEvent = compileDefinition(bundle, 'StreamEvent')

describe.skipIf(!existsSync(recordings))('recorded replies of Chat upstreams fit the schemas', () => {
  const names = existsSync(recordings) ? readdirSync(recordings) : []

  test.each(names.filter(name => existsSync(join(recordings, name, 'response.json'))))('%s, whole', name => {
    const body: unknown = JSON.parse(readFileSync(join(recordings, name, 'response.json'), 'utf8'))
    expect(isCompletion(body) ? [] : isCompletion.errors).toEqual([])
  })

  test.each(names.filter(name => existsSync(join(recordings, name, 'stream.ndjson'))))('%s, streamed', name => {
    const lines = readFileSync(join(recordings, name, 'stream.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)
    expect(lines.length).toBeGreaterThan(1)
    const faults = lines
      .filter(line => line !== '[DONE]')
      .flatMap((line, index) => {
        const chunk: unknown = JSON.parse(line)
        return isChunk(chunk) && isEvent(chunk) ? [] : [{ index, errors: isChunk.errors ?? isEvent.errors }]
      })
    expect(faults).toEqual([])
  })
})

describe.skipIf(!existsSync(requests))('captured requests of agents to Chat endpoints fit the schema', () => {
  const captured = (existsSync(requests) ? readdirSync(requests) : []).flatMap(file => chatBodies(file))

  test('there are some', () => expect(captured.length).toBeGreaterThan(2))

  test.each(captured)('$name', ({ body }) => {
    expect(isRequest(body) ? [] : isRequest.errors).toEqual([])
  })
})

describe('the schema refuses what the protocol cannot mean, and says where', () => {
  const model = 'm'
  test.each([
    ['no model', { messages: [] }, ''],
    ['a model that is no text', { model: 4, messages: [] }, '/model'],
    ['messages that are no list', { model, messages: 'hello' }, '/messages'],
    ['an unknown role', { model, messages: [{ role: 'wizard', content: 'x' }] }, '/messages/0/role'],
    ['a message without content', { model, messages: [{ role: 'user' }] }, '/messages/0'],
    ['a tool result of no call', { model, messages: [{ role: 'tool', content: 'x' }] }, '/messages/0'],
    [
      'a text part without text',
      { model, messages: [{ role: 'user', content: [{ type: 'text' }] }] },
      '/messages/0/content/0',
    ],
    [
      'a tool without a name',
      { model, messages: [], tools: [{ type: 'function', function: {} }] },
      '/tools/0/function',
    ],
  ])('%s', (_, body, path) => {
    expect(isRequest(body)).toBe(false)
    expect(isRequest.errors?.map(fault => fault.instancePath)).toContain(path)
  })

  test('but lets pass what a provider may have added', () => {
    const body = {
      model,
      messages: [{ role: 'user', content: [{ type: 'hologram', hologram: {} }], mood: 'good' }],
      tools: [{ type: 'web_search' }],
      tool_choice: { type: 'web_search' },
      reasoning_effort: 'extreme',
      chat_template_kwargs: { x: 1 },
    }
    expect(isRequest(body) ? [] : isRequest.errors).toEqual([])
  })
})

function chatBundle(): Bundle {
  const { bundle, problems } = bundleProtocol(join(root, 'schemas/openai-chat'))
  if (bundle === undefined) throw new Error(JSON.stringify(problems))
  return bundle
}

function chatBodies(file: string): { name: string; body: unknown }[] {
  // The shape of the captures; each body is judged by the schema.
  const captured = JSON.parse(readFileSync(join(requests, file), 'utf8')) as { path: string; body: unknown }[]
  return captured
    .map(({ path, body }, index) => ({ name: `${file} ${index}`, path, body }))
    .filter(({ path }) => path.endsWith('/chat/completions'))
}
