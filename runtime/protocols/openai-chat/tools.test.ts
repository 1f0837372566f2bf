import { describe, expect, test } from 'vitest'
import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import { chosenTools } from './tool-choice.ts'
import { offeredTools } from './tools.ts'

/** Also fields as only some clients write them. */
function decode(fields: Record<string, unknown>) {
  const losses: Loss[] = []
  const translation = { losses, at: '' }
  // The validator lets pass what it does not know.
  const body = { model: 'm', messages: [], ...fields } as unknown as ChatCompletionRequest
  return { tools: offeredTools(body, translation), choice: chosenTools(body, translation), losses }
}

describe('tools', () => {
  test('functions: what is not said stays unsaid', () => {
    const parameters = { type: 'object', properties: { a: { type: 'string' } } }
    const { tools } = decode({
      tools: [
        { type: 'function', function: { name: 'f', description: 'd', parameters, strict: false } },
        { type: 'function', function: { name: 'g' }, cache_control: { type: 'ephemeral', ttl: '5m' } },
        { type: 'function', function: { name: 'h', description: null, parameters: null, strict: null } },
      ],
    })
    expect(tools).toEqual([
      { type: 'function', name: 'f', description: 'd', parameters, strict: false },
      { type: 'function', name: 'g', cache: { ttl: '5m' } },
      { type: 'function', name: 'h' },
    ])
  })

  test('custom tools take text, with a grammar or without', () => {
    const { tools } = decode({
      tools: [
        { type: 'custom', custom: { name: 'note' } },
        { type: 'custom', custom: { name: 'say', description: 'd', format: { type: 'text' } } },
        {
          type: 'custom',
          custom: {
            name: 'patch',
            format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'start: "x"' } },
          },
        },
      ],
    })
    expect(tools).toEqual([
      { type: 'freeform', name: 'note' },
      { type: 'freeform', name: 'say', description: 'd' },
      { type: 'freeform', name: 'patch', grammar: { syntax: 'lark', definition: 'start: "x"' } },
    ])
  })

  test('a grammar that nobody knows is reported, and the tool kept', () => {
    const { tools, losses } = decode({
      tools: [
        {
          type: 'custom',
          custom: { name: 'p', format: { type: 'grammar', grammar: { syntax: 'peg', definition: '' } } },
        },
      ],
    })
    expect(tools).toEqual([{ type: 'freeform', name: 'p' }])
    expect(losses).toMatchObject([{ feature: 'tool.grammar', where: 'tools[0].custom.format' }])
  })

  test('those of the upstream itself stay as they came', () => {
    const search = { type: 'web_search', max_uses: 3 }
    expect(decode({ tools: [search], web_search_options: { search_context_size: 'low' } }).tools).toEqual([
      { type: 'hosted', origin: 'openai-chat', tag: 'web_search', value: search },
      {
        type: 'hosted',
        origin: 'openai-chat',
        tag: 'web_search_options',
        value: { search_context_size: 'low' },
        service: { kind: 'web-search', contextSize: 'low' },
      },
    ])
  })

  test('the older functions are tools', () => {
    expect(decode({ functions: [{ name: 'f', description: 'd', parameters: { type: 'object' } }] }).tools).toEqual([
      { type: 'function', name: 'f', description: 'd', parameters: { type: 'object' } },
    ])
  })
})

describe('the choice among them', () => {
  test.each([
    ['none', { type: 'none' }],
    ['auto', { type: 'auto' }],
    ['required', { type: 'required' }],
    ['any', { type: 'required' }],
    [
      { type: 'function', function: { name: 'f' } },
      { type: 'named', name: 'f' },
    ],
    [
      { type: 'custom', custom: { name: 'p' } },
      { type: 'named', name: 'p' },
    ],
    [{ type: 'web_search' }, { type: 'hosted', tag: 'web_search', value: { type: 'web_search' } }],
  ])('%j', (tool_choice, expected) => {
    expect(decode({ tool_choice })).toMatchObject({ choice: expected, losses: [] })
  })

  test('some of them, named in any of three ways', () => {
    const tools = [
      { type: 'function', function: { name: 'f' } },
      { type: 'custom', custom: { name: 'p' } },
      { type: 'function', name: 'g' },
      { type: 'web_search' },
    ]
    const { choice, losses } = decode({
      tool_choice: { type: 'allowed_tools', allowed_tools: { mode: 'required', tools } },
    })
    expect(choice).toEqual({ type: 'allowed', mode: 'required', names: ['f', 'p', 'g'] })
    expect(losses).toMatchObject([{ where: 'tool_choice.allowed_tools.tools[3]' }])
  })

  test('the older function_call', () => {
    expect(decode({ function_call: 'none' }).choice).toEqual({ type: 'none' })
    expect(decode({ function_call: { name: 'f' } }).choice).toEqual({ type: 'named', name: 'f' })
  })

  test('an unknown word is reported', () => {
    expect(decode({ tool_choice: 'sometimes' })).toMatchObject({ losses: [{ feature: 'tool-choice' }] })
  })
})
