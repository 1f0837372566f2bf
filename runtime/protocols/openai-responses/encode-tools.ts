import type {
  CodeInterpreterTool,
  CustomTool,
  FunctionTool,
  NamespaceTool,
  ToolChoice,
  WebSearchTool,
  Tool as WireTool,
} from '../../../generated/protocols/openai-responses/types.ts'
import type {
  CanonicalRequest,
  FreeformTool,
  FunctionTool as Func,
  HostedService,
  HostedTool,
  Tool,
} from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { ORIGIN } from './output-items.ts'
import { fitsStrict } from './strict-schema.ts'
import type { Writing } from './writing.ts'

export interface EncodedTools {
  tools?: WireTool[]
  tool_choice?: ToolChoice
  parallel_tool_calls?: boolean
  max_tool_calls?: number
}

type NamedTool = Func | FreeformTool

/** The tools, which of them may or must be called, and how. Throws where a tool must be used that the upstream has not. */
export function encodeTools(request: CanonicalRequest, writing: Writing): EncodedTools {
  const named: NamedTool[] = []
  const hosted = new Map<HostedTool, WireTool>()
  const tools = namespaced(request.tools, (tool, index) => {
    if (tool.type !== 'hosted') {
      named.push(tool)
      return namedTool(tool, writing)
    }
    const encoded = hostedTool(tool, `tools[${index}]`, writing)
    if (encoded !== undefined) hosted.set(tool, encoded)
    return encoded
  })
  const choice = choiceOf(request, named, hosted, writing)
  if (tools.length === 0) return {}
  const uses = hosted.size === 1 ? usesOf([...hosted.keys()][0]) : undefined
  return {
    tools,
    ...(choice === undefined ? {} : { tool_choice: choice }),
    ...(request.parallelToolCalls === undefined ? {} : { parallel_tool_calls: request.parallelToolCalls }),
    ...(uses === undefined ? {} : { max_tool_calls: uses }),
  }
}

/** Tools in their order, those of a namespace in it, where its first one stands. */
export function namespaced(
  tools: readonly Tool[],
  encode: (tool: Tool, index: number) => WireTool | undefined,
): WireTool[] {
  const listed: WireTool[] = []
  const namespaces = new Map<string, NamespaceTool>()
  for (const [index, tool] of tools.entries()) {
    const encoded = encode(tool, index)
    if (encoded === undefined) continue
    const name = tool.type === 'hosted' ? undefined : tool.namespace
    if (name === undefined || (encoded.type !== 'function' && encoded.type !== 'custom')) {
      listed.push(encoded)
      continue
    }
    const namespace = namespaces.get(name)
    if (namespace !== undefined) namespace.tools.push(encoded)
    else {
      const made: NamespaceTool = { type: 'namespace', name, description: '', tools: [encoded] }
      namespaces.set(name, made)
      listed.push(made)
    }
  }
  return listed
}

function namedTool(tool: NamedTool, writing: Writing): FunctionTool | CustomTool {
  const { name, description } = tool
  const described = description === undefined ? {} : { description }
  if (tool.type === 'freeform') {
    const format = tool.grammar === undefined ? {} : { format: { type: 'grammar', ...tool.grammar } as const }
    return { type: 'custom', name, ...described, ...format }
  }
  return {
    type: 'function',
    name,
    ...described,
    parameters: objectSchema(tool.parameters),
    strict: strictOf(tool, writing),
  }
}

/** Nothing said means strict here, and nowhere else; and what is strict elsewhere may be refused here. */
function strictOf({ name, strict, parameters }: Func, writing: Writing): boolean {
  if (strict !== true) return false
  if (fitsStrict(objectSchema(parameters))) return true
  writing.lose('tool.strict', `tools.${name}.strict`, 'only closed schemas of required properties can be kept to')
  return false
}

/** Absent means no parameters; OpenAI wants an object's properties, even if none. */
function objectSchema(schema: Record<string, unknown> | undefined): Record<string, unknown> {
  if (!schema || Object.keys(schema).length === 0)
    return { type: 'object', properties: {}, additionalProperties: false }
  // A schema that does not say so is one of an object all the same, and has to say it here.
  const typed = schema.type === undefined ? { type: 'object', ...schema } : schema
  return typed.type === 'object' && !('properties' in typed) ? { ...typed, properties: {} } : typed
}

function hostedTool(tool: HostedTool, where: string, writing: Writing): WireTool | undefined {
  // It was decoded from a tool of this protocol and kept as it came.
  if (tool.origin === ORIGIN && isRecord(tool.value)) return tool.value as unknown as WireTool
  const { service } = tool
  if (service?.kind === 'web-search') return searchTool(tool.tag, service, where, writing)
  if (service?.kind === 'code-execution')
    return { type: 'code_interpreter', container: { type: 'auto' } } satisfies CodeInterpreterTool
  return writing.lose(`tool.${tool.tag}`, where, 'the upstream runs no such tool')
}

type Search = Extract<HostedService, { kind: 'web-search' }>

function searchTool(tag: string, service: Search, where: string, writing: Writing): WebSearchTool {
  const { allowedDomains, blockedDomains, contextSize, location } = service
  if (blockedDomains?.length) writing.lose(`tool.${tag}.blockedDomains`, where, 'only what is allowed can be said')
  return {
    type: 'web_search',
    ...(allowedDomains?.length ? { filters: { allowed_domains: allowedDomains } } : {}),
    ...(location === undefined ? {} : { user_location: { type: 'approximate', ...location } }),
    ...(contextSize === undefined ? {} : { search_context_size: contextSize }),
  }
}

/** The limit counts the calls of all of the provider's tools together: it is one tool's where there is no other. */
function usesOf(tool: HostedTool | undefined): number | undefined {
  const { service } = tool ?? {}
  return service !== undefined && 'maxUses' in service ? service.maxUses : undefined
}

function choiceOf(
  { toolChoice }: CanonicalRequest,
  named: readonly NamedTool[],
  hosted: ReadonlyMap<HostedTool, WireTool>,
  writing: Writing,
): ToolChoice | undefined {
  switch (toolChoice?.type) {
    case undefined:
      return undefined
    case 'auto':
    case 'none':
    case 'required':
      return toolChoice.type
    case 'named': {
      const tool = named.find(({ name }) => name === toolChoice.name)
      if (tool !== undefined) return namedChoice(tool)
      return writing.lose(
        'tool-choice',
        'toolChoice',
        `no tool of the name ${JSON.stringify(toolChoice.name)} is offered`,
      )
    }
    case 'allowed': {
      const tools = toolChoice.names.flatMap(name => named.find(tool => tool.name === name) ?? [])
      if (tools.length === 0) return 'none'
      return { type: 'allowed_tools', mode: toolChoice.mode, tools: tools.map(tool => ({ ...namedChoice(tool) })) }
    }
    case 'hosted': {
      const found = [...hosted].find(([{ tag }]) => tag === toolChoice.tag)
      if (found === undefined)
        return writing.refuse(
          'toolChoice',
          `the tool ${toolChoice.tag}, which must be used, is run by another provider`,
        )
      const [tool, encoded] = found
      // It was decoded from a choice of this protocol.
      if (tool.origin === ORIGIN) return toolChoice.value as ToolChoice
      // What must be used is the one thing there is.
      if (named.length === 0 && hosted.size === 1) return 'required'
      return { type: encoded.type } as ToolChoice
    }
  }
}

function namedChoice({ type, name }: NamedTool): { type: 'function' | 'custom'; name: string } {
  return { type: type === 'freeform' ? 'custom' : 'function', name }
}
