import type {
  ChatCompletionRequest,
  FunctionTool as ChatFunctionTool,
  Tool as ChatTool,
  ToolChoice as ChatToolChoice,
  ToolCall,
  WebSearchOptions,
} from '../../../generated/protocols/openai-chat/types.ts'
import type { Opaque, ToolCallPart } from '../../canonical/part.ts'
import type { CanonicalRequest, FreeformTool, FunctionTool, HostedTool, Tool } from '../../canonical/request.ts'
import { isRecord, parseJson } from '../../platform/json.ts'
import { shortHash } from '../short-hash.ts'
import { writeCacheMark } from './cache-mark.ts'
import type { Dialect } from './dialect.ts'
import type { Writing } from './writing.ts'

type Tools = Pick<ChatCompletionRequest, 'tools' | 'tool_choice' | 'parallel_tool_calls' | 'web_search_options'>
type NamedTool = FunctionTool | FreeformTool

/** The tools, which of them may or must be called, and whether side by side. */
export function writeTools(request: CanonicalRequest, writing: Writing): Tools {
  const written: Tools = {}
  const offered = request.tools.flatMap((tool, index) => {
    if (tool.type !== 'hosted') return tool
    Object.assign(written, writeHosted(tool, `tools[${index}]`, writing))
    return []
  })
  const { choice, among } = writeChoice(request, offered, written.web_search_options !== undefined, writing)
  const tools = [...among.map(tool => writeTool(tool, writing.dialect)), ...ownTools(request.tools)]
  if (tools.length === 0) return written
  written.tools = tools
  if (choice !== undefined) Object.assign(written, toolChoice(choice, writing))
  // Calls side by side are the rule; some servers refuse to be told so.
  if (request.parallelToolCalls === false) written.parallel_tool_calls = false
  return written
}

/** Servers without a word for it leave the choice to the model, and some refuse to be asked. */
function toolChoice(choice: ChatToolChoice, writing: Writing): { tool_choice?: ChatToolChoice | 'any' } {
  const { toolRequired } = writing.dialect
  if (choice === 'auto' || choice === 'none' || toolRequired === 'required') return { tool_choice: choice }
  if (toolRequired === 'any') return { tool_choice: choice === 'required' ? 'any' : choice }
  writing.lose('tool-choice', 'toolChoice', 'this model’s upstream lets the model choose')
  return {}
}

function writeTool(tool: NamedTool, dialect: Dialect): ChatTool {
  const described = tool.description === undefined ? {} : { description: tool.description }
  if (tool.type === 'function') {
    const { name, strict } = tool
    const parameters = objectSchema(tool.parameters)
    const definition: ChatFunctionTool['function'] = { name, ...described, parameters }
    if (strict !== undefined) definition.strict = strict
    return { type: 'function', function: definition, ...writeCacheMark(tool, dialect) }
  }
  const { name, grammar } = tool
  return { type: 'custom', custom: { name, ...described, ...(grammar && { format: { type: 'grammar', grammar } }) } }
}

/** Absent means no parameters, which servers want to be told; and they want an object's properties, even if none. */
function objectSchema(schema: Record<string, unknown> | undefined): Record<string, unknown> {
  if (!schema || Object.keys(schema).length === 0) return { type: 'object', properties: {} }
  // A schema that does not say so is one of an object all the same, and has to say it here.
  const typed = schema.type === undefined ? { type: 'object', ...schema } : schema
  return typed.type === 'object' && !('properties' in typed) ? { ...typed, properties: {} } : typed
}

/** Tools that Chat servers themselves run go to them as they came. */
function ownTools(tools: readonly Tool[]): ChatTool[] {
  return tools.flatMap(tool => {
    if (tool.type !== 'hosted' || tool.origin !== 'openai-chat' || tool.tag === 'web_search_options') return []
    // It came from a list of this protocol, under a type that no schema lists.
    return tool.value as ChatTool
  })
}

function writeHosted(tool: HostedTool, where: string, writing: Writing): Pick<Tools, 'web_search_options'> {
  const { service, origin, tag } = tool
  if (origin === 'openai-chat' && tag !== 'web_search_options') return {}
  if (service?.kind !== 'web-search' || !writing.dialect.searches) {
    writing.lose(`tool.${tag}`, where, 'no tool of this model’s upstream does what it does')
    return {}
  }
  for (const setting of ['allowedDomains', 'blockedDomains', 'maxUses'] as const) {
    if (service[setting] !== undefined) writing.lose(`tool.${tag}.${setting}`, where, 'searches cannot be limited so')
  }
  const { contextSize, location } = service
  const options: WebSearchOptions = {}
  if (contextSize) options.search_context_size = contextSize
  if (location) options.user_location = { type: 'approximate', approximate: location }
  return { web_search_options: options }
}

interface Choice {
  choice?: ChatToolChoice
  /** The tools that the choice leaves. */
  among: NamedTool[]
}

/** Throws for a tool that must be used and that this upstream does not have. */
function writeChoice(request: CanonicalRequest, offered: NamedTool[], searches: boolean, writing: Writing): Choice {
  const { toolChoice } = request
  const { dialect } = writing
  switch (toolChoice?.type) {
    case undefined:
      return { among: offered }
    case 'auto':
    case 'none':
    case 'required':
      return { choice: toolChoice.type, among: offered }
    case 'named': {
      const tool = offered.find(({ name }) => name === toolChoice.name)
      if (tool) return { choice: namedChoice(tool), among: offered }
      writing.lose('tool-choice', 'toolChoice', `no tool of the name ${JSON.stringify(toolChoice.name)} is offered`)
      return { among: offered }
    }
    case 'allowed': {
      const allowed = offered.filter(({ name }) => toolChoice.names.includes(name))
      const { mode } = toolChoice
      if (!dialect.customTools) return { choice: allowed.length > 0 ? mode : 'none', among: allowed }
      const tools = allowed.map(tool => ({ ...namedChoice(tool) }))
      return { choice: { type: 'allowed_tools', allowed_tools: { mode, tools } }, among: offered }
    }
    case 'hosted': {
      const own = request.tools.some(tool => isOwn(tool) && tool.tag === toolChoice.tag)
      // It came from a body of this protocol, under a type that no schema lists.
      if (own) return { choice: toolChoice.value as ChatToolChoice, among: offered }
      // A model that searches does so for every answer.
      if (searches) return { among: offered }
      return writing.refuse('toolChoice', `the tool ${toolChoice.tag}, which must be used, is run by another provider`)
    }
  }
}

function isOwn(tool: Tool): tool is HostedTool {
  return tool.type === 'hosted' && tool.origin === 'openai-chat'
}

function namedChoice({ type, name }: NamedTool): Exclude<ChatToolChoice, string> {
  return type === 'freeform' ? { type: 'custom', custom: { name } } : { type: 'function', function: { name } }
}

/** `own`: the state that this upstream itself put beside the call. */
export function writeToolCall(part: ToolCallPart, own: Opaque | undefined, dialect: Dialect): ToolCall {
  const id = wireCallId(part.id, dialect)
  const { name } = part
  if (part.kind === 'freeform') return { id, type: 'custom', custom: { name, input: part.arguments } }
  const call: ToolCall = { id, type: 'function', function: { name, arguments: argumentText(part.arguments, dialect) } }
  return own ? { ...call, extra_content: { google: { thought_signature: own.value } } } : call
}

/** Templates of open models parse what is said to be JSON: what a model wrote wrongly is kept as a text in an object. */
function argumentText(written: string, { templates }: Dialect): string {
  if (written.trim() === '') return '{}'
  return !templates || isRecord(parseJson(written)) ? written : JSON.stringify({ raw_arguments: written })
}

/** A call's id as the upstream takes it. The same id is always changed alike, as its result names it too. */
export function wireCallId(id: string, { callId }: Dialect): string {
  return callId.allowed.test(id) ? id : callId.prefix + shortHash(id, callId.length)
}
