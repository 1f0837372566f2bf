import type {
  CustomTool,
  FunctionTool,
  Response,
  TextFormat,
  Tool as WireTool,
  ToolChoice as WireToolChoice,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { CanonicalRequest, FreeformTool, FunctionTool as Func, OutputFormat } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { namespaced } from './encode-tools.ts'
import { ORIGIN } from './output-items.ts'

/**
 * The settings of the request, which a response repeats. Client libraries type all of them as present; what was not
 * said is null, or the protocol's default.
 */
export function echoedSettings(request: CanonicalRequest) {
  return {
    background: false,
    instructions: instructionsOf(request),
    max_output_tokens: request.maxOutputTokens ?? null,
    max_tool_calls: null,
    parallel_tool_calls: request.parallelToolCalls ?? true,
    previous_response_id: null,
    prompt_cache_key: request.promptCacheKey ?? null,
    reasoning: { effort: request.reasoning?.effort ?? null, summary: summaryOf(request) },
    safety_identifier: request.endUser ?? null,
    // A gateway keeps no responses.
    store: false,
    temperature: request.sampling.temperature ?? null,
    text: {
      format: formatOf(request.output),
      ...(request.verbosity === undefined ? {} : { verbosity: request.verbosity }),
    },
    tool_choice: toolChoiceOf(request),
    tools: toolsOf(request),
    top_logprobs: request.sampling.topLogprobs ?? 0,
    top_p: request.sampling.topP ?? null,
    truncation: 'disabled',
    user: null,
    metadata: request.metadata ?? {},
  } satisfies Partial<Response>
}

function instructionsOf(request: CanonicalRequest): string | null {
  const top = request.turns.filter(turn => turn.place === 'top').flatMap(turn => turn.parts)
  const texts = top.flatMap(part => (part.type === 'text' ? [part.text] : []))
  return texts.length === 0 ? null : texts.join('\n\n')
}

function summaryOf(request: CanonicalRequest): 'auto' | 'concise' | 'detailed' | null {
  const show = request.reasoning?.show
  return show === undefined || show === 'none' ? null : show
}

function formatOf(output: OutputFormat | undefined): TextFormat {
  if (output?.type === 'json') return { type: 'json_object' }
  if (output?.type !== 'json-schema') return { type: 'text' }
  const { name, description, schema, strict } = output
  return {
    type: 'json_schema',
    name: name ?? 'response',
    schema,
    ...(description === undefined ? {} : { description }),
    strict: strict ?? false,
  }
}

function toolsOf({ tools }: CanonicalRequest): WireTool[] {
  return namespaced(tools, tool => {
    if (tool.type === 'function') return functionTool(tool)
    if (tool.type === 'freeform') return customTool(tool)
    // It was decoded from a tool of this protocol and kept as it came.
    return tool.origin === ORIGIN && isRecord(tool.value) ? (tool.value as unknown as WireTool) : undefined
  })
}

function functionTool({ name, description, parameters, strict }: Func): FunctionTool {
  return {
    type: 'function',
    name,
    description: description ?? null,
    parameters: parameters ?? null,
    strict: strict ?? null,
  }
}

function customTool({ name, description, grammar }: FreeformTool): CustomTool {
  return {
    type: 'custom',
    name,
    ...(description === undefined ? {} : { description }),
    format: grammar === undefined ? { type: 'text' } : { type: 'grammar', ...grammar },
  }
}

function toolChoiceOf(request: CanonicalRequest): WireToolChoice {
  const choice = request.toolChoice
  const typeOf = (name: string) =>
    request.tools.some(tool => tool.type === 'freeform' && tool.name === name) ? 'custom' : 'function'
  if (choice === undefined) return 'auto'
  switch (choice.type) {
    case 'named':
      return { type: typeOf(choice.name), name: choice.name }
    case 'allowed':
      return {
        type: 'allowed_tools',
        mode: choice.mode,
        tools: choice.names.map(name => ({ type: typeOf(name), name })),
      }
    case 'hosted':
      // Only this protocol's own decoder makes one for a client of this protocol.
      return choice.value as WireToolChoice
    default:
      return choice.type
  }
}
