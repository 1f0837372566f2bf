// What Messages upstreams are sent for clients of other protocols, and other upstreams for Messages clients.
import { describe, expect, test } from 'vitest'
import type { MessageRequest } from '../../generated/protocols/anthropic-messages/types.ts'
import { leastRequest, translated } from './translate.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk'

function fromChat(body: object, target: object = {}) {
  const result = translated('openai-chat', { ...leastRequest('openai-chat'), ...body }, 'anthropic-messages', target)
  return read(result)
}

function fromResponses(body: object, target: object = {}) {
  const result = translated(
    'openai-responses',
    { ...leastRequest('openai-responses'), ...body },
    'anthropic-messages',
    target,
  )
  return read(result)
}

function fromGemini(body: object, target: object = {}) {
  return read(translated('gemini', { ...leastRequest('gemini'), ...body }, 'anthropic-messages', target))
}

function read({ body, losses, headers }: ReturnType<typeof translated>) {
  return {
    // The harness has validated it.
    body: body as MessageRequest & { messages: { role: string; content: Record<string, unknown>[] }[] },
    features: losses.map(({ feature }) => feature),
    headers,
  }
}

const fromMessages = (body: object, to: 'openai-chat' | 'openai-responses') =>
  translated('anthropic-messages', { ...leastRequest('anthropic-messages'), ...body }, to).body

describe('a Chat client', () => {
  test('Q66, Q69: has its leading instructions in their slot, block by block', () => {
    const { body } = fromChat({
      messages: [
        {
          role: 'system',
          content: [
            { type: 'text', text: 'a' },
            { type: 'text', text: 'b' },
          ],
        },
        { role: 'developer', content: 'c' },
        { role: 'system', content: '' },
        { role: 'user', content: 'hi' },
      ],
    })
    expect(body.system).toMatchObject([{ text: 'a' }, { text: 'b' }, { text: 'c' }])
    expect(body.messages).toHaveLength(1)
  })

  test('Q31: has consecutive results and what the user said next in one message', () => {
    const call = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '{"n":1}' } })
    const { body } = fromChat({
      messages: [
        { role: 'user', content: 'go' },
        { role: 'assistant', content: null, tool_calls: [call('call_1'), call('call_2')] },
        { role: 'tool', tool_call_id: 'call_2', content: 'two' },
        { role: 'tool', tool_call_id: 'call_1', content: 'one' },
        { role: 'user', content: 'and?' },
      ],
      tools: [{ type: 'function', function: { name: 'f' } }],
    })
    expect(body.messages[1]?.content).toEqual([
      { type: 'tool_use', id: 'call_1', name: 'f', input: { n: 1 } },
      { type: 'tool_use', id: 'call_2', name: 'f', input: { n: 1 } },
    ])
    expect(body.messages[2]?.content).toMatchObject([
      { type: 'tool_result', tool_use_id: 'call_1', content: 'one' },
      { type: 'tool_result', tool_use_id: 'call_2', content: 'two' },
      { type: 'text', text: 'and?' },
    ])
  })

  test('table row 8: may send an empty answer after a broken stream', () => {
    const { body } = fromChat({
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: '' },
        { role: 'user', content: 'b' },
      ],
    })
    expect(body.messages).toMatchObject([{ role: 'user', content: [{ text: 'a' }, { text: 'b' }] }])
  })

  test('Q80: has its images seen, by data and by URL', () => {
    const image = (url: string) => ({ type: 'image_url', image_url: { url } })
    const { body } = fromChat({
      messages: [{ role: 'user', content: [image(`data:image/png;base64,${PNG}`), image('https://a.b/c.png')] }],
    })
    expect(body.messages[0]?.content).toMatchObject([
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PNG } },
      { type: 'image', source: { type: 'url', url: 'https://a.b/c.png' } },
    ])
  })

  test('line 14: has its PDF read', () => {
    const file = { type: 'file', file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,JVBERg==' } }
    const { body } = fromChat({ messages: [{ role: 'user', content: [file] }] })
    expect(body.messages[0]?.content).toMatchObject([
      { type: 'document', title: 'a.pdf', source: { type: 'base64', media_type: 'application/pdf', data: 'JVBERg==' } },
    ])
  })

  test('is refused what would be another question without it, with the place', () => {
    const content = [{ type: 'input_audio', input_audio: { data: 'AA', format: 'wav' } }]
    expect(() => fromChat({ messages: [{ role: 'user', content }] })).toThrow(/turns\[0\]\.parts\[0\].*audio/)
    expect(() => fromChat({ n: 2 })).toThrow(/candidates/)
    expect(() => fromChat({ logprobs: true })).toThrow(/logprobs/)
  })

  test('Q58, table row 7: has thinking turned on by its effort', () => {
    expect(fromChat({ reasoning_effort: 'high' }, { model: 'claude-opus-4-6' }).body).toMatchObject({
      thinking: { type: 'adaptive' },
      output_config: { effort: 'high' },
    })
    expect(fromChat({ reasoning_effort: 'high' }, { model: 'claude-sonnet-4-5' }).body).toMatchObject({
      thinking: { type: 'enabled', budget_tokens: 24_576 },
      max_tokens: 64_000,
    })
  })

  test('Q104: has its limit under either name, and without one the model’s', () => {
    expect(fromChat({ max_completion_tokens: 50 }).body.max_tokens).toBe(50)
    expect(fromChat({ max_tokens: 50 }).body.max_tokens).toBe(50)
    expect(fromChat({}, { model: 'claude-sonnet-4-5' }).body.max_tokens).toBe(64_000)
  })

  test('Q100: has its prompt cached', () => {
    const { body } = fromChat({
      messages: [
        { role: 'system', content: 's' },
        { role: 'user', content: 'hi' },
      ],
      tools: [{ type: 'function', function: { name: 'f' } }],
    })
    const mark = { cache_control: { type: 'ephemeral' } }
    expect(body).toMatchObject({ tools: [mark], system: [mark], messages: [{ content: [mark] }] })
  })

  test('Q106: has its metadata at home, and its user named', () => {
    const { body, features } = fromChat({ metadata: { a: 'b' }, user: 'u1' })
    expect(body.metadata).toEqual({ user_id: 'u1' })
    expect(features).toEqual(['metadata'])
  })
})

describe('a Responses client', () => {
  const patch = {
    type: 'custom',
    name: 'apply_patch',
    format: { type: 'grammar', syntax: 'lark', definition: 'start: /x/' },
  }

  test('line 12: of the newest kind brings its tools in the input, in namespaces', () => {
    const namespace = {
      type: 'namespace',
      name: 'functions',
      description: 'd',
      tools: [{ type: 'function', name: 'exec', parameters: { type: 'object', properties: {} }, strict: false }],
    }
    const { body } = fromResponses({
      input: [
        { type: 'additional_tools', role: 'developer', tools: [namespace, patch] },
        { role: 'user', content: 'hi' },
      ],
    })
    expect(body.tools).toMatchObject([
      { name: 'functions__exec', input_schema: { type: 'object' } },
      { name: 'apply_patch', input_schema: { properties: { input: { type: 'string' } } } },
    ])
  })

  test('brings a search that it never insists on', () => {
    const search = { type: 'web_search', external_web_access: true }
    const { body } = fromResponses({ tools: [search, { type: 'image_generation' }] })
    expect(body.tools?.every(tool => 'type' in tool && tool.type === 'web_search_20250305') ?? true).toBe(true)
    expect(() =>
      fromResponses({ tools: [{ type: 'image_generation' }], tool_choice: { type: 'image_generation' } }),
    ).toThrow(/cannot run the forced tool/)
  })

  test('has the images of its tools seen', () => {
    const output = [{ type: 'input_image', image_url: `data:image/png;base64,${PNG}`, detail: 'original' }]
    const { body, features } = fromResponses({
      input: [
        { role: 'user', content: 'look' },
        { type: 'function_call', call_id: 'call_1', name: 'view_image', arguments: '{}' },
        { type: 'function_call_output', call_id: 'call_1', output },
      ],
    })
    expect(body.messages[2]?.content).toMatchObject([
      { type: 'tool_result', content: [{ type: 'image', source: { media_type: 'image/png' } }] },
    ])
    expect(features).toContain('image.detail')
  })

  test('Q82: has no files of another provider’s store', () => {
    const content = [{ type: 'input_image', file_id: 'file-1' }]
    expect(() => fromResponses({ input: [{ role: 'user', content }] })).toThrow(/file of another provider/)
  })

  test('Q30: has one call at a time where it wants that', () => {
    const tools = [{ type: 'function', name: 'f', parameters: { type: 'object', properties: {} }, strict: false }]
    expect(fromResponses({ tools, parallel_tool_calls: false }).body.tool_choice).toEqual({
      type: 'auto',
      disable_parallel_tool_use: true,
    })
    expect(fromResponses({ tools, tool_choice: { type: 'function', name: 'f' } }).body.tool_choice).toEqual({
      type: 'tool',
      name: 'f',
    })
  })
})

describe('a Gemini client', () => {
  test('table row 2: has its tools with their parameters', () => {
    const parametersJsonSchema = { type: 'object', properties: { dir: { type: 'string' } }, required: ['dir'] }
    const { body } = fromGemini({ tools: [{ functionDeclarations: [{ name: 'ls', parametersJsonSchema }] }] })
    expect(body.tools).toMatchObject([{ name: 'ls', input_schema: parametersJsonSchema }])
  })

  test('Q60: has its budget, its sampling and its thoughts as far as a model that thinks lets it', () => {
    const generationConfig = {
      temperature: 1,
      topP: 0.95,
      topK: 64,
      thinkingConfig: { includeThoughts: true, thinkingBudget: 8192 },
    }
    const { body, features } = fromGemini({ generationConfig }, { model: 'claude-sonnet-4-5' })
    expect(body.thinking).toEqual({ type: 'enabled', budget_tokens: 8192 })
    expect([body.temperature, body.top_p, body.top_k]).toEqual([undefined, 0.95, undefined])
    expect(features).toEqual(['sampling.topK'])
  })

  test('calls without ids have some, and their results find them', () => {
    const { body } = fromGemini({
      contents: [
        { role: 'user', parts: [{ text: 'go' }] },
        {
          role: 'model',
          parts: [{ functionCall: { name: 'f', args: {} } }, { functionCall: { name: 'f', args: {} } }],
        },
        {
          role: 'user',
          parts: [
            { functionResponse: { name: 'f', response: { output: '1' } } },
            { functionResponse: { name: 'f', response: { output: '2' } } },
          ],
        },
      ],
    })
    const ids = body.messages[1]?.content.map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
    expect(body.messages[2]?.content.map(({ tool_use_id }) => tool_use_id)).toEqual(ids)
  })
})

describe('a Messages client at other upstreams', () => {
  const call = (id: string) => ({ type: 'tool_use', id, name: 'f', input: {} })
  const tools = [{ name: 'f', input_schema: { type: 'object', properties: {} } }]

  test('table row 3: has the image of a tool’s result seen as one, not read as base64', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PNG } }
    const messages = [
      { role: 'user', content: 'look' },
      { role: 'assistant', content: [call('toolu_1')] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: [image] }] },
    ]
    const chat = fromMessages({ messages, tools }, 'openai-chat') as { messages: { role: string; content: unknown }[] }
    expect(JSON.stringify(chat.messages.filter(({ role }) => role === 'tool'))).not.toContain(PNG)
    expect(JSON.stringify(chat.messages.filter(({ role }) => role === 'user'))).toContain(
      `data:image/png;base64,${PNG}`,
    )
    const responses = JSON.stringify(fromMessages({ messages, tools }, 'openai-responses'))
    expect(responses).toContain(`"image_url":"data:image/png;base64,${PNG}"`)
  })

  test('Q32: has texts and results of one message told in their order', () => {
    const messages = [
      { role: 'user', content: 'go' },
      { role: 'assistant', content: [call('toolu_1')] },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'toolu_1', content: 'one' },
          { type: 'text', text: 'and now?' },
        ],
      },
    ]
    const { messages: told } = fromMessages({ messages, tools }, 'openai-chat') as { messages: { role: string }[] }
    expect(told.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool', 'user'])
  })

  test('Q33: has the texts of a result told apart by a blank line', () => {
    const content = [
      { type: 'text', text: 'one' },
      { type: 'text', text: 'two' },
    ]
    const messages = [
      { role: 'user', content: 'go' },
      { role: 'assistant', content: [call('toolu_1')] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content }] },
    ]
    const { messages: told } = fromMessages({ messages, tools }, 'openai-chat') as {
      messages: { role: string; content: string | { text: string }[] }[]
    }
    const result = told.find(({ role }) => role === 'tool')?.content
    const text = typeof result === 'string' ? result : result?.map(part => part.text).join('\n\n')
    expect(text).toBe('one\n\ntwo')
  })

  test('Q42: has what its provider ran before told in words: a call of a tool that nobody offers would be refused', () => {
    const messages = [
      { role: 'user', content: 'which colour?' },
      {
        role: 'assistant',
        content: [
          { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'sky' } },
          {
            type: 'web_search_tool_result',
            tool_use_id: 'srvtoolu_1',
            content: [
              {
                type: 'web_search_result',
                title: 'A',
                url: 'https://a.b',
                encrypted_content: 'secret',
                page_age: null,
              },
            ],
          },
          { type: 'text', text: 'Blue.' },
        ],
      },
      { role: 'user', content: 'sure?' },
    ]
    const told = JSON.stringify(fromMessages({ messages }, 'openai-chat'))
    expect(told).toContain('sky')
    expect(told).toContain('https://a.b')
    expect(told).not.toContain('secret')
    expect(told).not.toContain('tool_calls')
  })

  test('keeps the tools that it runs itself, though its protocol knows them by their type alone', () => {
    const body = { tools: [{ type: 'bash_20250124', name: 'bash' }], tool_choice: { type: 'tool', name: 'bash' } }
    expect(fromMessages(body, 'openai-chat')).toMatchObject({
      tools: [{ type: 'function', function: { name: 'bash', parameters: { properties: { command: {} } } } }],
      tool_choice: { function: { name: 'bash' } },
    })
  })

  test('the id of a call comes back to its upstream as the upstream gave it', () => {
    const messages = [
      { role: 'user', content: 'go' },
      { role: 'assistant', content: [call('toolu_b64_ZnVuY3Rpb25zLmY6MA')] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_b64_ZnVuY3Rpb25zLmY6MA', content: 'x' }] },
    ]
    expect(fromMessages({ messages, tools }, 'openai-chat')).toMatchObject({
      messages: [{}, { tool_calls: [{ id: 'functions.f:0' }] }, { tool_call_id: 'functions.f:0' }],
    })
  })
})
