import type {
  ChatCompletionRequest,
  CustomToolFormat,
  LegacyFunction,
  WebSearchOptions,
} from '../../../generated/protocols/openai-chat/types.ts'
import {
  type CustomToolFormatCases,
  dispatchCustomToolFormat,
  dispatchTool,
  dispatchToolCall,
  type ToolCallCases,
  type ToolCases,
} from '../../../generated/protocols/openai-chat/variants.ts'
import type { Opaque, ToolCallPart } from '../../canonical/part.ts'
import type { FreeformTool, Tool } from '../../canonical/request.ts'
import { inside, lose, type Translation } from '../not-carried.ts'
import { unseal } from '../seal.ts'
import { cacheMark } from './cache-mark.ts'
import { unknownVariant } from './unknown.ts'

/** Every tool that is offered: `tools`, the older `functions`, and the search that `web_search_options` turns on. */
export function offeredTools(body: ChatCompletionRequest, translation: Translation): Tool[] {
  const offered = (body.tools ?? []).flatMap((tool, index) => {
    const at = inside(translation, `tools[${index}]`)
    return dispatchTool(tool, tools, at, foreignTool) ?? []
  })
  offered.push(...(body.functions ?? []).map(legacyFunction))
  if (body.web_search_options) offered.push(webSearch(body.web_search_options))
  return offered
}

/** The search of the search models, with what others can be told of it. */
function webSearch(options: WebSearchOptions): Tool {
  const { search_context_size: contextSize, user_location } = options
  const location = user_location?.approximate
  return {
    type: 'hosted',
    origin: 'openai-chat',
    tag: 'web_search_options',
    value: options,
    service: { kind: 'web-search', ...(contextSize && { contextSize }), ...(location && { location }) },
  }
}

const tools: ToolCases<Translation, Tool | undefined> = {
  function(tool) {
    const { name, description, parameters, strict } = tool.function
    return {
      type: 'function',
      name,
      ...(typeof description === 'string' && { description }),
      ...(parameters && { parameters }),
      ...(typeof strict === 'boolean' && { strict }),
      ...cacheMark(tool),
    }
  },

  custom(tool, translation) {
    const { name, description, format } = tool.custom
    const grammar = format && toolGrammar(format, inside(translation, '.custom.format'))
    return { type: 'freeform', name, ...(description && { description }), ...(grammar && { grammar }) }
  },
}

const customToolFormats: CustomToolFormatCases<Translation, FreeformTool['grammar']> = {
  text() {
    return undefined
  },

  grammar({ grammar }, translation) {
    const { definition, syntax } = grammar
    if (syntax === 'lark' || syntax === 'regex') return { syntax, definition }
    return lose(translation, 'tool.grammar', `no grammar is called ${JSON.stringify(syntax)}`)
  },
}

function toolGrammar(format: CustomToolFormat, translation: Translation): FreeformTool['grammar'] {
  return dispatchCustomToolFormat(format, customToolFormats, translation, unknownVariant('tool.format'))
}

/** Some upstreams run tools of their own (`web_search`): they are theirs to understand. */
function foreignTool(value: unknown, tag: string): Tool {
  return { type: 'hosted', origin: 'openai-chat', tag, value }
}

function legacyFunction({ name, description, parameters }: LegacyFunction): Tool {
  return { type: 'function', name, ...(description && { description }), ...(parameters && { parameters }) }
}

/** The calls of an assistant's message. */
export function calledTools(calls: Parameters<typeof dispatchToolCall>[0][], translation: Translation): ToolCallPart[] {
  return calls.flatMap((call, index) => {
    const at = inside(translation, `.tool_calls[${index}]`)
    return dispatchToolCall(call, toolCalls, at, unknownVariant('tool-call')) ?? []
  })
}

const toolCalls: ToolCallCases<Translation, ToolCallPart | undefined> = {
  function(call) {
    const opaque = googleSignature(call.extra_content?.google?.thought_signature)
    return {
      type: 'tool-call',
      id: call.id,
      name: call.function.name,
      kind: 'function',
      arguments: call.function.arguments,
      ...(opaque && { opaque }),
    }
  },

  custom(call) {
    const { name, input } = call.custom
    return { type: 'tool-call', id: call.id, name, kind: 'freeform', arguments: input }
  },
}

/** What clients send where they were given no signature. */
const NO_SIGNATURE = 'skip_thought_signature_validator'

/** Sealed, it is whose it says; as it came from Google, it may go there again. */
function googleSignature(signature: string | null | undefined): Opaque | undefined {
  if (!signature || signature === NO_SIGNATURE) return undefined
  return unseal(signature) ?? { origin: 'gemini', value: signature }
}
