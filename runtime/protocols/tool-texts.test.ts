import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '../canonical/part.ts'
import { protocols } from './registry.ts'
import type { ToolTexts } from './tool-texts.ts'

/** Two calls made together, their results, an answer, and a third call whose result is marked. */
const conversations: Record<ProtocolId, unknown> = {
  'anthropic-messages': {
    messages: [
      { role: 'user', content: 'Look.' },
      {
        role: 'assistant',
        content: [
          { type: 'text', text: 'I look.' },
          { type: 'tool_use', id: 'a', name: 'grep', input: { for: 'x' } },
          { type: 'tool_use', id: 'b', name: 'ls', input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'a', content: 'found' },
          { type: 'tool_result', tool_use_id: 'b', content: [{ type: 'text', text: 'listed' }, { type: 'image' }] },
        ],
      },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'c', name: 'ls', input: {} }] },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'c', content: 'again', cache_control: { type: 'ephemeral' } },
          { type: 'text', text: 'Go on.' },
        ],
      },
    ],
    tools: [{ name: 'grep', description: 'Searches.', input_schema: schema() }],
  },
  'openai-chat': {
    messages: [
      { role: 'user', content: 'Look.' },
      {
        role: 'assistant',
        content: 'I look.',
        tool_calls: [
          { id: 'a', type: 'function', function: { name: 'grep', arguments: '{"for":"x"}' } },
          { id: 'b', type: 'custom', custom: { name: 'ls', input: '{}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'a', content: 'found' },
      { role: 'tool', tool_call_id: 'b', content: [{ type: 'text', text: 'listed' }] },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'c', type: 'function', function: { name: 'ls', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'c', content: [{ type: 'text', text: 'again', cache_control: {} }] },
    ],
    tools: [{ type: 'function', function: { name: 'grep', description: 'Searches.', parameters: schema() } }],
  },
  'openai-responses': {
    input: [
      { type: 'additional_tools', tools: [{ type: 'function', description: 'Searches.', parameters: schema() }] },
      { type: 'reasoning', id: 'rs_1', summary: [] },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'I look.' }] },
      { type: 'function_call', call_id: 'a', name: 'grep', arguments: '{"for":"x"}' },
      { type: 'custom_tool_call', call_id: 'b', name: 'ls', input: '{}' },
      { type: 'function_call_output', call_id: 'a', output: 'found' },
      { type: 'custom_tool_call_output', call_id: 'b', output: [{ type: 'input_text', text: 'listed' }] },
      { type: 'function_call', call_id: 'c', name: 'ls', arguments: '{}' },
      {
        type: 'function_call_output',
        call_id: 'c',
        output: [{ type: 'input_text', text: 'again', prompt_cache_breakpoint: { mode: 'explicit' } }],
      },
    ],
  },
  gemini: {
    contents: [
      { role: 'user', parts: [{ text: 'Look.' }] },
      {
        role: 'model',
        parts: [
          { text: 'I look.' },
          { functionCall: { id: 'a', name: 'grep', args: { for: 'x' } } },
          { function_call: { id: 'b', name: 'ls', args: {} } },
        ],
      },
      {
        role: 'user',
        parts: [
          { functionResponse: { id: 'a', name: 'grep', response: { output: 'found' } } },
          { function_response: { name: 'ls', response: { content: [{ type: 'text', text: 'listed' }] } } },
        ],
      },
      { role: 'model', parts: [{ functionCall: { id: 'c', name: 'ls', args: {} } }] },
      { role: 'user', parts: [{ functionResponse: { id: 'c', name: 'ls', response: { output: 'again' } } }] },
    ],
    tools: [{ functionDeclarations: [{ name: 'grep', description: 'Searches.', parametersJsonSchema: schema() }] }],
  },
}

/** One whose values and members are called as descriptions are. */
function schema() {
  return {
    type: 'object',
    description: 'What for.',
    properties: {
      description: { type: 'string', description: 'The word.', default: 'x', examples: [{ description: 'y' }] },
    },
  }
}

const every = Object.keys(conversations) as ProtocolId[]
const read = (protocol: ProtocolId, body = conversations[protocol]): ToolTexts => protocols[protocol].toolTexts(body)

describe.each(every)('tool texts of %s', protocol => {
  it('has what was called together, and what was answered to it, as one message each', () => {
    const said = read(protocol).messages.map(({ calls, results }) => [
      ...calls.map(({ id, name }) => `${id} ${name}`),
      ...results.map(({ callId, text }) => `${callId}: ${text}`),
    ])
    expect(said).toEqual([[], ['a grep', 'b ls'], ['a: found', 'b: listed'], ['c ls'], ['c: again']])
  })

  it('says where each text stands', () => {
    const { messages, descriptions } = read(protocol)
    for (const { path, text } of [...messages.flatMap(({ results }) => results), ...descriptions]) {
      const found = path.reduce<unknown>(
        (value, step) => (value as Record<string, unknown>)[step],
        conversations[protocol],
      )
      expect(found, path.join('.')).toBe(text)
    }
  })

  it('has the descriptions of tools and of their parameters, and no value of the tool’s own', () => {
    expect(read(protocol).descriptions.map(({ text }) => text)).toEqual(['Searches.', 'What for.', 'The word.'])
  })

  it.skipIf(protocol === 'gemini')('knows which message is marked for the cache', () => {
    expect(read(protocol).messages.map(({ marked }) => marked)).toEqual([false, false, false, false, true])
  })

  it.each([
    null,
    [],
    { messages: 'x', input: 'x', contents: 'x', tools: 'x' },
    { messages: [null, 1], input: [null, 1], contents: [null, 1], tools: [null] },
    { messages: [{ role: 'tool' }, { content: [null] }], input: [{ type: 'function_call_output' }] },
    { contents: [{ parts: [null, { functionResponse: { response: 'x' } }] }] },
  ])('finds nothing in %j', body => {
    const { messages, descriptions } = read(protocol, body)
    expect([...messages.flatMap(({ results }) => results), ...descriptions]).toEqual([])
  })
})

describe('failed results', () => {
  it('are told as failed where the protocol has a word for it', () => {
    const failures: [ProtocolId, unknown][] = [
      [
        'anthropic-messages',
        { messages: [{ content: [{ type: 'tool_result', tool_use_id: 'a', content: 'no', is_error: true }] }] },
      ],
      [
        'openai-responses',
        {
          input: [
            {
              type: 'shell_call_output',
              call_id: 'a',
              output: [{ stdout: 'no', outcome: { type: 'exit', exit_code: 1 } }],
            },
          ],
        },
      ],
      ['gemini', { contents: [{ parts: [{ functionResponse: { id: 'a', response: { error: 'no' } } }] }] }],
    ]
    for (const [protocol, body] of failures)
      expect(read(protocol, body).messages.flatMap(({ results }) => results)).toMatchObject([
        { failed: true, text: 'no' },
      ])
  })

  it('of a shell are not told by output alone', () => {
    const output = [{ stdout: 'yes', stderr: '', outcome: { type: 'exit', exit_code: 0 } }]
    const body = { input: [{ type: 'shell_call_output', call_id: 'a', output }] }
    const [message] = read('openai-responses', body).messages
    expect(message?.results.map(({ failed, text }) => [failed, text])).toEqual([
      [false, 'yes'],
      [false, ''],
    ])
  })
})

describe('token counts of Gemini', () => {
  it('hold the request inside', () => {
    const { messages } = read('gemini', { generateContentRequest: conversations.gemini })
    expect(messages[2]?.results[0]?.path.slice(0, 2)).toEqual(['generateContentRequest', 'contents'])
  })
})
