import type { CanonicalRequest, FreeformTool, FunctionTool, HostedTool, ToolChoice } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { lose, loseOnce } from '../not-carried.ts'
import { refused } from '../refused.ts'
import { cachePoint } from './encode-content.ts'
import type { Encoding } from './encoding.ts'
import type { Message, Tool, ToolConfig, ToolChoice as WireChoice } from './wire.ts'

export interface EncodedTools {
  config?: ToolConfig
  /** The model must call a tool. */
  forced: boolean
  /** No more than one call at a time is wanted. */
  single: boolean
}

/**
 * The tools and which of them to call. Where the conversation holds calls the provider insists on tools, so those that it
 * names stand in for tools that are not offered. Throws where a tool is forced that nobody runs here.
 */
export function encodeTools(request: CanonicalRequest, messages: readonly Message[], encoding: Encoding): EncodedTools {
  const { toolChoice, parallelToolCalls } = request
  const nothing = { forced: false, single: false }
  const called = namesIn(messages)
  if (toolChoice?.type === 'none' && called.size === 0) return nothing
  const { losses } = encoding
  if (toolChoice?.type === 'none') {
    lose({ losses, at: 'toolChoice' }, 'toolChoice.none', 'tools stay offered, as the conversation has calls')
  }
  const offered = request.tools.flatMap((tool, index): Offered[] => {
    const at = `tools[${index}]`
    if (tool.type === 'hosted') return systemTool(tool, encoding, at)
    return [{ name: tool.name, tools: [spec(tool, encoding, at), ...markOf(tool, encoding)] }]
  })
  const { allowed, choice } = choose(toolChoice, offered, encoding)
  const tools = allowed.flatMap(({ tools: wire }) => wire)
  if (tools.length === 0 && called.size > 0) tools.push(...[...called].map(bare))
  if (tools.length === 0) return nothing
  return {
    config: { tools, ...(choice && { toolChoice: choice }) },
    forced: choice !== undefined && !('auto' in choice),
    single: parallelToolCalls === false,
  }
}

interface Offered {
  name: string
  tools: Tool[]
}

function namesIn(messages: readonly Message[]): Set<string> {
  const blocks = messages.flatMap(({ content }) => content)
  return new Set(blocks.flatMap(block => ('toolUse' in block ? [block.toolUse.name] : [])))
}

/** A tool of which only the name is known. */
function bare(name: string): Tool {
  return { toolSpec: { name, inputSchema: { json: { type: 'object', properties: {} } } } }
}

function spec(tool: FunctionTool | FreeformTool, { losses }: Encoding, at: string): Tool {
  const { name, description } = tool
  if (tool.type === 'function' && tool.strict) {
    loseOnce({ losses, at }, 'tool.strict', 'models of this provider are not held to a schema of arguments')
  }
  const json = tool.type === 'function' ? schemaOf(tool.parameters) : FREEFORM
  if (json === undefined)
    lose({ losses, at }, 'tool.parameters', 'arguments are an object: the schema of others is left out')
  return {
    toolSpec: { name, ...(description?.trim() ? { description } : {}), inputSchema: { json: json ?? NOTHING } },
  }
}

const NOTHING = { type: 'object', properties: {} }
/** Freeform tools are functions of one text by the time they come here; one that is not still has its input. */
const FREEFORM = { type: 'object', properties: { input: { type: 'string' } }, required: ['input'] }

function schemaOf(parameters: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  if (parameters === undefined || Object.keys(parameters).length === 0) return NOTHING
  const { type } = parameters
  if (type === undefined || (Array.isArray(type) && type.includes('object'))) return { ...parameters, type: 'object' }
  return type === 'object' ? parameters : undefined
}

function markOf(tool: FunctionTool | FreeformTool, { traits }: Encoding): Tool[] {
  return traits.cachePoints.tools && tool.type === 'function' ? cachePoint(tool.cache) : []
}

/** Amazon's own tools, by what they do. */
const SYSTEM_TOOLS: Partial<Record<string, string>> = {
  'web-search': 'nova_grounding',
  'code-execution': 'nova_code_interpreter',
}

function systemTool({ tag, service }: HostedTool, { losses, traits }: Encoding, at: string): Offered[] {
  const name = traits.systemTools && service ? SYSTEM_TOOLS[service.kind] : undefined
  if (name !== undefined) return [{ name: tag, tools: [{ systemTool: { name } }] }]
  lose({ losses, at }, `tool.${tag}`, 'the upstream runs no such tool')
  return []
}

interface Chosen {
  allowed: readonly Offered[]
  choice?: WireChoice
}

function choose(choice: ToolChoice | undefined, offered: readonly Offered[], encoding: Encoding): Chosen {
  const translation = { losses: encoding.losses, at: 'toolChoice' }
  switch (choice?.type) {
    case undefined:
    case 'none':
      return { allowed: offered }
    case 'auto':
      return { allowed: offered, ...(offered.length > 0 && { choice: { auto: {} } }) }
    case 'required':
      return must(offered, encoding)
    case 'named': {
      const named = offered.filter(({ name }) => name === choice.name)
      if (named.length > 0 && encoding.traits.toolChoice === 'tool') {
        return { allowed: offered, choice: { tool: { name: choice.name } } }
      }
      if (named.length > 0) return must(named, encoding)
      lose(translation, 'toolChoice.named', `no tool "${choice.name}" is offered`)
      return { allowed: offered }
    }
    case 'allowed': {
      const allowed = offered.filter(({ name }) => choice.names.includes(name))
      return choice.mode === 'required' ? must(allowed, encoding) : { allowed }
    }
    case 'hosted': {
      const forced = offered.filter(({ name }) => name === choice.tag)
      if (forced.length === 0) throw refused('toolChoice', `it cannot run the forced tool "${choice.tag}"`)
      return must(forced, encoding)
    }
  }
}

/** One of these is to be called. */
function must(allowed: readonly Offered[], { traits, losses }: Encoding): Chosen {
  if (allowed.length > 0 && traits.toolChoice !== 'auto') return { allowed, choice: { any: {} } }
  const why = allowed.length === 0 ? 'no tool is left to choose' : 'the model decides by itself whether it calls a tool'
  lose({ losses, at: 'toolChoice' }, 'toolChoice', why)
  return { allowed }
}

/** Whether a schema says of every object that it has no other members: only such are enforced. */
export function isClosed(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isClosed)
  if (!isRecord(schema)) return true
  if (schema.type === 'object' && schema.additionalProperties !== false) return false
  return Object.values(schema).every(isClosed)
}
