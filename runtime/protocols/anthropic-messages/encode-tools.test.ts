import { describe, expect, it } from 'vitest'
import type { FunctionTool, HostedService, HostedTool, Tool, ToolChoice } from '../../canonical/request.ts'
import { sent } from './test-request.ts'

const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }
const f: FunctionTool = { type: 'function', name: 'f', description: 'd', parameters: schema }

/** Tools and what was lost, without the marks that are set by default. */
function tools(...list: Tool[]) {
  const { body, features } = sent({ tools: list }, { kind: 'openai-compatible', model: 'claude-sonnet-4-6' })
  return { tools: body.tools as unknown as Record<string, unknown>[] | undefined, features }
}

function schemaOf(parameters: Record<string, unknown> | undefined) {
  const { tools: encoded, features } = tools({ type: 'function', name: 'f', ...(parameters && { parameters }) })
  return { schema: encoded?.[0]?.input_schema, features }
}

describe('a tool', () => {
  it('has its name, description and schema, and no more', () => {
    expect(tools(f)).toEqual({ tools: [{ name: 'f', description: 'd', input_schema: schema }], features: [] })
  })

  it.each([
    [undefined, { type: 'object', properties: {} }],
    [{}, { type: 'object', properties: {} }],
    [{ type: 'object' }, { type: 'object' }],
  ])('Q27: with the schema %j takes nothing', (parameters, schema) => {
    expect(schemaOf(parameters)).toEqual({ schema, features: [] })
  })

  it('keeps every keyword of its schema', () => {
    const rich = { $schema: 'x', type: 'object', properties: { n: { type: 'integer', minimum: 1 } }, $defs: { d: {} } }
    expect(schemaOf(rich).schema).toEqual(rich)
  })

  it('whose schema says its members and not that it is an object is one', () => {
    expect(schemaOf({ properties: { a: {} } }).schema).toEqual({ type: 'object', properties: { a: {} } })
    expect(schemaOf({ type: ['object', 'null'], properties: { a: {} } }).schema).toMatchObject({ type: 'object' })
  })

  it('with alternatives at the top offers their members side by side, and says so', () => {
    const one = { type: 'object', properties: { a: {}, b: {} }, required: ['a', 'b'] }
    const other = { type: 'object', properties: { a: {}, c: {} }, required: ['a'] }
    expect(schemaOf({ anyOf: [one, other] })).toEqual({
      schema: { type: 'object', properties: { a: {}, b: {}, c: {} }, required: ['a'] },
      features: ['tool.parameters'],
    })
    expect(schemaOf({ type: 'object', allOf: [one, other] }).schema).toMatchObject({ required: ['a', 'b'] })
  })

  it('whose arguments are no object takes nothing, and that is reported', () => {
    expect(schemaOf({ type: 'string' })).toEqual({
      schema: { type: 'object', properties: {} },
      features: ['tool.parameters'],
    })
  })

  it('that is strict is held to a closed schema', () => {
    expect(tools({ ...f, strict: true })).toEqual({
      tools: [{ name: 'f', description: 'd', input_schema: { ...schema, additionalProperties: false }, strict: true }],
      features: [],
    })
    expect(tools({ ...f, strict: false }).tools?.[0]).not.toHaveProperty('strict')
  })

  it('that cannot be held to its schema is offered all the same, and that is reported', () => {
    const open = { type: 'object', additionalProperties: { type: 'string' } }
    const { tools: encoded, features } = tools({ ...f, parameters: open, strict: true })
    expect(encoded?.[0]).toEqual({ name: 'f', description: 'd', input_schema: open })
    expect(features).toEqual(['tool.strict'])
    const many = Array.from({ length: 21 }, (_, n): Tool => ({ ...f, name: `f${n}`, strict: true }))
    expect(tools(...many).features).toEqual(['tool.strict'])
  })

  it('keeps its cache mark', () => {
    expect(tools({ ...f, cache: { ttl: '1h' } }).tools?.[0]).toMatchObject({
      cache_control: { type: 'ephemeral', ttl: '1h' },
    })
  })
})

describe('a tool that the provider runs', () => {
  const hosted = (service?: HostedService, tag = 'web_search'): HostedTool => ({
    type: 'hosted',
    origin: 'openai-responses',
    tag,
    value: { type: tag },
    ...(service && { service }),
  })
  const offered = (tool: Tool, ...more: Tool[]) => {
    const { body, features } = sent({ tools: [tool, ...more] })
    return { tools: body.tools?.map(({ cache_control: _, ...rest }) => rest), features }
  }

  it('is its own of the same kind, with the limits that were set', () => {
    const search = hosted({
      kind: 'web-search',
      allowedDomains: ['a.b'],
      maxUses: 3,
      location: { city: 'Oslo', country: 'NO' },
    })
    expect(offered(search)).toEqual({
      tools: [
        {
          type: 'web_search_20250305',
          name: 'web_search',
          allowed_domains: ['a.b'],
          max_uses: 3,
          user_location: { type: 'approximate', city: 'Oslo', country: 'NO' },
        },
      ],
      features: [],
    })
    expect(offered(hosted({ kind: 'web-fetch', blockedDomains: ['a.b'] })).tools).toEqual([
      { type: 'web_fetch_20250910', name: 'web_fetch', blocked_domains: ['a.b'] },
    ])
    expect(offered(hosted({ kind: 'code-execution' })).tools).toEqual([
      { type: 'code_execution_20250825', name: 'code_execution' },
    ])
  })

  it('with a setting that only another provider has says so', () => {
    const { features } = offered(
      hosted({ kind: 'web-search', contextSize: 'high', allowedDomains: ['a'], blockedDomains: ['b'] }),
    )
    expect(features).toEqual(['tool.webSearch.contextSize', 'tool.blockedDomains'])
  })

  it('is left out and reported where this provider has none, never refused for its presence', () => {
    expect(offered(hosted(undefined, 'image_generation'))).toEqual({
      tools: undefined,
      features: ['tool.image_generation'],
    })
    const { body, features } = sent({ tools: [hosted({ kind: 'web-search' })] }, { kind: 'openai-compatible' })
    expect([body.tools, features]).toEqual([undefined, ['tool.web_search']])
  })

  it('gives way to a tool of the client’s that has its name', () => {
    const { tools: encoded, features } = offered({ ...f, name: 'web_search' }, hosted({ kind: 'web-search' }))
    expect(encoded).toHaveLength(1)
    expect(features).toEqual(['tool.web_search'])
  })

  it('is offered once where several of another provider are it: no two tools may have one name', () => {
    const search = (tag: string, service: HostedService): HostedTool => ({
      type: 'hosted',
      origin: 'openai-responses',
      tag,
      value: {},
      service,
    })
    const two = [
      search('web_search', { kind: 'web-search' }),
      search('web_search_preview', { kind: 'web-search', maxUses: 1 }),
    ]
    const toolChoice: ToolChoice = { type: 'hosted', tag: 'web_search_preview', value: {} }
    const { body, features } = sent({ tools: two, toolChoice })
    expect(body.tools).toMatchObject([{ type: 'web_search_20250305' }])
    expect(body.tools).toHaveLength(1)
    expect(body.tool_choice).toEqual({ type: 'tool', name: 'web_search' })
    expect(features).toEqual(['tool.web_search'])
  })

  it('can be forced where it runs, and is refused where it does not', () => {
    const choice: ToolChoice = { type: 'hosted', tag: 'web_search', value: {} }
    const { body } = sent({ tools: [hosted({ kind: 'web-search' })], toolChoice: choice })
    expect(body.tool_choice).toEqual({ type: 'tool', name: 'web_search' })
    expect(() => sent({ tools: [hosted()], toolChoice: choice })).toThrow(/tools\[0\].*cannot run/)
  })
})

describe('the choice of tools', () => {
  const g: FunctionTool = { type: 'function', name: 'g' }
  const chosen = (toolChoice: ToolChoice | undefined, parallelToolCalls?: boolean, list: Tool[] = [f, g]) => {
    const { body, features } = sent({
      tools: list,
      ...(toolChoice && { toolChoice }),
      ...(parallelToolCalls === undefined ? {} : { parallelToolCalls }),
    })
    return { choice: body.tool_choice, names: body.tools?.map(tool => 'name' in tool && tool.name), features }
  }

  it.each<[ToolChoice | undefined, boolean | undefined, object | undefined]>([
    [undefined, undefined, undefined],
    [undefined, true, undefined],
    [undefined, false, { type: 'auto', disable_parallel_tool_use: true }],
    [{ type: 'auto' }, undefined, { type: 'auto' }],
    [{ type: 'none' }, false, { type: 'none' }],
    [{ type: 'required' }, undefined, { type: 'any' }],
    [{ type: 'required' }, false, { type: 'any', disable_parallel_tool_use: true }],
    [{ type: 'named', name: 'g' }, undefined, { type: 'tool', name: 'g' }],
  ])('Q30: %j, parallel %j', (toolChoice, parallel, choice) => {
    expect(chosen(toolChoice, parallel)).toEqual({ choice, names: ['f', 'g'], features: [] })
  })

  it('among some offers only those', () => {
    expect(chosen({ type: 'allowed', mode: 'required', names: ['g'] })).toEqual({
      choice: { type: 'any' },
      names: ['g'],
      features: [],
    })
    expect(chosen({ type: 'allowed', mode: 'auto', names: ['f'] })).toMatchObject({ choice: { type: 'auto' } })
  })

  it('Q30: of a tool that is not offered is dropped and reported', () => {
    expect(chosen({ type: 'named', name: 'h' })).toMatchObject({ choice: undefined, features: ['toolChoice.named'] })
  })

  it('Q29: without tools is dropped, and reported where it asked for a call', () => {
    expect(chosen({ type: 'auto' }, false, [])).toEqual({ choice: undefined, names: undefined, features: [] })
    expect(chosen({ type: 'required' }, undefined, []).features).toEqual(['toolChoice'])
  })

  it('of one tool is all that a model which cannot be forced is offered', () => {
    const { body, features } = sent(
      { tools: [f, g], toolChoice: { type: 'named', name: 'g' } },
      { model: 'claude-fable-5-1' },
    )
    expect(body.tool_choice).toEqual({ type: 'auto' })
    expect(body.tools).toMatchObject([{ name: 'g' }])
    expect(features).toEqual(['toolChoice'])
  })
})
