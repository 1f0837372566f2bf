import { describe, expect, it } from 'vitest'
import type { ToolChoice, ToolUnion } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeToolChoice, decodeTools, toolCases } from './tools.ts'

const schema = { type: 'object', properties: { a: { type: 'string' } } } as const

describe('tools', () => {
  it('of the client keep name, description, schema, strictness and cache mark', () => {
    const tool = {
      name: 'f',
      description: 'd',
      input_schema: schema,
      strict: true,
      cache_control: { type: 'ephemeral' },
    } as const
    expect(decode([tool]).tools).toEqual([
      { type: 'function', name: 'f', description: 'd', parameters: schema, strict: true, cache: {} },
    ])
  })

  it('that say their type are the same', () => {
    expect(decode([{ type: 'custom', name: 'f', input_schema: schema }]).tools).toMatchObject([{ type: 'function' }])
  })

  it('are offered from the start, and say so where they were not', () => {
    const tool = {
      name: 'f',
      input_schema: schema,
      defer_loading: true,
      allowed_callers: ['code_execution_20260120'],
    } as const
    const { losses } = decode([{ ...tool, allowed_callers: [...tool.allowed_callers] }])
    expect(losses.map(({ feature, where }) => [feature, where])).toEqual([
      ['tool.deferLoading', 'tools[0]'],
      ['tool.allowedCallers', 'tools[0]'],
    ])
  })

  it('how eagerly arguments are streamed is no loss', () => {
    expect(decode([{ name: 'f', input_schema: schema, eager_input_streaming: true }]).losses).toEqual([])
  })

  const clientRun = /^(?:bash|text_editor|memory)_/
  const services = /^(?:web_search|web_fetch|code_execution)_/

  it.each(Object.keys(toolCases).filter(tag => tag !== 'custom' && !clientRun.test(tag)))(
    '%s is kept as it came',
    tag => {
      const tool = { type: tag, name: 'n', max_uses: 8 }
      const { tools, losses } = decode([later(tool)])
      expect(tools).toEqual([
        expect.objectContaining({ type: 'hosted', origin: 'anthropic-messages', tag, value: tool }),
      ])
      expect('service' in tools[0]!).toBe(services.test(tag))
      expect(losses).toEqual([])
    },
  )

  it.each([
    [
      {
        type: 'web_search_20260318',
        name: 'web_search',
        max_uses: 3,
        allowed_domains: ['a.b'],
        blocked_domains: null,
        user_location: { type: 'approximate', city: 'Oslo', country: null },
      },
      { kind: 'web-search', maxUses: 3, allowedDomains: ['a.b'], location: { city: 'Oslo' } },
    ],
    [
      { type: 'web_fetch_20250910', name: 'web_fetch', blocked_domains: ['a.b'] },
      { kind: 'web-fetch', blockedDomains: ['a.b'] },
    ],
    [{ type: 'code_execution_20250825', name: 'code_execution' }, { kind: 'code-execution' }],
    [{ type: 'web_search_20250305', name: 'web_search', user_location: null }, { kind: 'web-search' }],
  ])('%j says what it does, for providers that have such a tool', (tool, service) => {
    expect(decode([later(tool)]).tools).toMatchObject([{ type: 'hosted', service }])
  })

  it.each([
    ['bash_20250124', 'bash', ['command', 'restart']],
    ['text_editor_20250728', 'str_replace_based_edit_tool', ['command', 'path']],
    ['memory_20250818', 'memory', ['command', 'path']],
  ])('%s, which the client runs, is a function elsewhere', (type, name, parameters) => {
    const [tool] = decode([later({ type, name, cache_control: { type: 'ephemeral' } })]).tools
    expect(tool).toMatchObject({ type: 'function', name, cache: {} })
    const properties = tool?.type === 'function' ? tool.parameters?.properties : undefined
    expect(Object.keys(properties ?? {})).toEqual(expect.arrayContaining(parameters))
  })

  it('of a new kind are reported and left out', () => {
    const tool = later<ToolUnion>({ type: 'tool_20300101', name: 'n' })
    expect(decode([tool])).toMatchObject({ tools: [], losses: [{ feature: 'tool.tool_20300101', where: 'tools[0]' }] })
  })
})

describe('the choice of tools', () => {
  it.each([
    [{ type: 'auto' }, { toolChoice: { type: 'auto' } }],
    [{ type: 'any' }, { toolChoice: { type: 'required' } }],
    [{ type: 'none' }, { toolChoice: { type: 'none' } }],
    [{ type: 'tool', name: 'f' }, { toolChoice: { type: 'named', name: 'f' } }],
    [
      { type: 'auto', disable_parallel_tool_use: true },
      { toolChoice: { type: 'auto' }, parallelToolCalls: false },
    ],
    [
      { type: 'any', disable_parallel_tool_use: false },
      { toolChoice: { type: 'required' }, parallelToolCalls: true },
    ],
  ] as const)('%j', (choice, expected) => {
    expect(choose(choice)).toEqual(expected)
  })

  it('may force a tool that the provider runs, as Claude Code does to search', () => {
    const search = { type: 'web_search_20250305', name: 'web_search', max_uses: 8 } as const
    const { tools } = decode([search])
    const choice = { type: 'tool', name: 'web_search' } as const
    expect(decodeToolChoice(choice, tools, [])).toEqual({
      toolChoice: { type: 'hosted', tag: 'web_search_20250305', value: choice },
    })
  })

  it('of a new kind is reported and left out', () => {
    const losses: Loss[] = []
    expect(choose(later({ type: 'perhaps' }), losses)).toEqual({})
    expect(losses).toMatchObject([{ feature: 'tool-choice.perhaps', where: 'tool_choice' }])
  })
})

/** A tool or choice that the open unions let pass although no type describes it. */
function later<T>(value: object): T {
  return value as T
}

function decode(list: ToolUnion[]) {
  const losses: Loss[] = []
  return { tools: decodeTools(list, losses), losses }
}

function choose(choice: ToolChoice, losses: Loss[] = []) {
  return decodeToolChoice(choice, [], losses)
}
