import type {
  ToolChoice as MessagesToolChoice,
  Tool,
  ToolUnion,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  dispatchToolChoice,
  dispatchToolUnion,
  type ToolChoiceCases,
  type ToolUnionCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { Tool as CanonicalTool, FunctionTool, HostedTool, ToolChoice } from '../../canonical/request.ts'
import type { Translation } from '../not-carried.ts'
import { cacheOf } from './parts.ts'
import { ORIGIN } from './reply-blocks.ts'
import { lose, skipUnknown } from './unknown.ts'

export function decodeTools(tools: ToolUnion[], losses: Translation['losses']): CanonicalTool[] {
  return tools.flatMap((tool, index) => {
    const here: Translation = { losses, at: `tools[${index}]` }
    return dispatchToolUnion(tool, toolCases, here, skipUnknown('tool')) ?? []
  })
}

export const toolCases: ToolUnionCases<Translation, CanonicalTool | undefined> = {
  custom: (tool, translation) => functionTool(tool, translation),
  bash_20241022: hosted,
  bash_20250124: hosted,
  text_editor_20241022: hosted,
  text_editor_20250124: hosted,
  text_editor_20250429: hosted,
  text_editor_20250728: hosted,
  computer_20241022: hosted,
  computer_20250124: hosted,
  computer_20251124: hosted,
  memory_20250818: hosted,
  browser_toolset_20260801: hosted,
  computer_toolset_20260801: hosted,
  code_execution_20250522: hosted,
  code_execution_20250825: hosted,
  code_execution_20260120: hosted,
  code_execution_20260521: hosted,
  web_search_20250305: hosted,
  web_search_20260209: hosted,
  web_search_20260318: hosted,
  web_fetch_20250910: hosted,
  web_fetch_20260209: hosted,
  web_fetch_20260309: hosted,
  web_fetch_20260318: hosted,
  tool_search_tool_bm25: hosted,
  tool_search_tool_bm25_20251119: hosted,
  tool_search_tool_regex: hosted,
  tool_search_tool_regex_20251119: hosted,
  advisor_20260301: hosted,
  mcp_toolset: hosted,
}

/** The choice, and whether calls may be made side by side. A forced tool may be one that the provider runs. */
export function decodeToolChoice(
  choice: MessagesToolChoice,
  tools: readonly CanonicalTool[],
  losses: Translation['losses'],
): { toolChoice?: ToolChoice; parallelToolCalls?: boolean } {
  const context: ChoiceContext = { losses, at: 'tool_choice', tools }
  const toolChoice = dispatchToolChoice(choice, choiceCases, context, skipUnknown('tool-choice'))
  const single = choice.type === 'none' ? undefined : choice.disable_parallel_tool_use
  return { ...(toolChoice ? { toolChoice } : {}), ...(single === undefined ? {} : { parallelToolCalls: !single }) }
}

interface ChoiceContext extends Translation {
  tools: readonly CanonicalTool[]
}

export const choiceCases: ToolChoiceCases<ChoiceContext, ToolChoice | undefined> = {
  auto: () => ({ type: 'auto' }),
  any: () => ({ type: 'required' }),
  none: () => ({ type: 'none' }),
  tool(choice, { tools }) {
    const run = tools.find(tool => tool.type === 'hosted' && nameOf(tool) === choice.name)
    return run?.type === 'hosted'
      ? { type: 'hosted', tag: run.tag, value: choice }
      : { type: 'named', name: choice.name }
  },
}

function functionTool(tool: Tool, translation: Translation): FunctionTool {
  if (tool.defer_loading) lose(translation, 'tool.deferLoading', 'the tool is offered from the start elsewhere')
  if (tool.input_examples?.length) lose(translation, 'tool.inputExamples', 'tools have no examples elsewhere')
  if (tool.allowed_callers && !tool.allowed_callers.includes('direct')) {
    lose(translation, 'tool.allowedCallers', 'only the model itself calls tools elsewhere')
  }
  return {
    type: 'function',
    name: tool.name,
    ...(tool.description === undefined ? {} : { description: tool.description }),
    parameters: { ...tool.input_schema },
    ...(tool.strict === undefined ? {} : { strict: tool.strict }),
    ...cacheOf(tool),
  }
}

function hosted(tool: { type: string }): HostedTool {
  return { type: 'hosted', origin: ORIGIN, tag: tool.type, value: tool }
}

function nameOf(tool: HostedTool): unknown {
  // Its value is the object that `hosted` was given.
  return (tool.value as { name?: unknown }).name
}
