import type {
  CacheControlEphemeral,
  ToolChoice as MessagesToolChoice,
  Tool,
  ToolUnion,
  UserLocation,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  dispatchToolChoice,
  dispatchToolUnion,
  type ToolChoiceCases,
  type ToolUnionCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type {
  Tool as CanonicalTool,
  FunctionTool,
  HostedService,
  HostedTool,
  ToolChoice,
} from '../../canonical/request.ts'
import { lose, type Translation } from '../not-carried.ts'
import { type ClientTool, clientFunction, clientTools } from './client-tools.ts'
import { isDeferred } from './deferred-tools.ts'
import { ORIGIN } from './origin.ts'
import { cacheOf } from './parts.ts'
import { skipUnknown } from './unknown.ts'

/** `revealed`: the deferred tools that the model knows all the same; undefined where the provider finds them. */
export function decodeTools(
  tools: ToolUnion[],
  losses: Translation['losses'],
  revealed?: ReadonlySet<string>,
): CanonicalTool[] {
  return tools.flatMap((tool, index) => {
    // What the model does not know at its own provider's is no loss: Claude Code has a tool there that is never called.
    if (revealed && isDeferred(tool) && !('name' in tool && revealed.has(tool.name))) return []
    const here: Translation = { losses, at: `tools[${index}]` }
    if (!revealed && isDeferred(tool)) lose(here, 'tool.deferLoading', 'the tool is offered from the start elsewhere')
    return dispatchToolUnion(tool, toolCases, here, skipUnknown('tool')) ?? []
  })
}

export const toolCases: ToolUnionCases<Translation, CanonicalTool | undefined> = {
  custom: (tool, translation) => functionTool(tool, translation),
  bash_20241022: client(clientTools.bash),
  bash_20250124: client(clientTools.bash),
  text_editor_20241022: client(clientTools.oldEditor),
  text_editor_20250124: client(clientTools.oldEditor),
  text_editor_20250429: client(clientTools.editor),
  text_editor_20250728: client(clientTools.editor),
  computer_20241022: tool => hosted(tool),
  computer_20250124: tool => hosted(tool),
  computer_20251124: tool => hosted(tool),
  memory_20250818: client(clientTools.memory),
  browser_toolset_20260801: tool => hosted(tool),
  computer_toolset_20260801: tool => hosted(tool),
  code_execution_20250522: tool => hosted(tool, { kind: 'code-execution' }),
  code_execution_20250825: tool => hosted(tool, { kind: 'code-execution' }),
  code_execution_20260120: tool => hosted(tool, { kind: 'code-execution' }),
  code_execution_20260521: tool => hosted(tool, { kind: 'code-execution' }),
  web_search_20250305: tool => hosted(tool, webSearch(tool)),
  web_search_20260209: tool => hosted(tool, webSearch(tool)),
  web_search_20260318: tool => hosted(tool, webSearch(tool)),
  web_fetch_20250910: tool => hosted(tool, { kind: 'web-fetch', ...limits(tool) }),
  web_fetch_20260209: tool => hosted(tool, { kind: 'web-fetch', ...limits(tool) }),
  web_fetch_20260309: tool => hosted(tool, { kind: 'web-fetch', ...limits(tool) }),
  web_fetch_20260318: tool => hosted(tool, { kind: 'web-fetch', ...limits(tool) }),
  tool_search_tool_bm25: tool => hosted(tool),
  tool_search_tool_bm25_20251119: tool => hosted(tool),
  tool_search_tool_regex: tool => hosted(tool),
  tool_search_tool_regex_20251119: tool => hosted(tool),
  advisor_20260301: tool => hosted(tool),
  mcp_toolset: tool => hosted(tool),
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

const choiceCases: ToolChoiceCases<ChoiceContext, ToolChoice | undefined> = {
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

function hosted(tool: { type: string }, service?: HostedService): HostedTool {
  return { type: 'hosted', origin: ORIGIN, tag: tool.type, value: tool, ...(service && { service }) }
}

function webSearch(tool: Limited & { user_location?: UserLocation | null }): HostedService {
  const { type: _, ...location } = tool.user_location ?? {}
  const known = Object.entries(location).filter(([, value]) => typeof value === 'string' && value !== '')
  return {
    kind: 'web-search',
    ...limits(tool),
    ...(known.length === 0 ? {} : { location: Object.fromEntries(known) }),
  }
}

interface Limited {
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  max_uses?: number | null
}

function limits({ allowed_domains, blocked_domains, max_uses }: Limited) {
  return {
    ...(allowed_domains?.length ? { allowedDomains: allowed_domains } : {}),
    ...(blocked_domains?.length ? { blockedDomains: blocked_domains } : {}),
    ...(typeof max_uses === 'number' ? { maxUses: max_uses } : {}),
  }
}

/** A tool of a type that the client runs. */
function client(known: ClientTool) {
  return (tool: { name?: unknown; cache_control?: CacheControlEphemeral | null }): FunctionTool => ({
    ...clientFunction(tool, known),
    ...cacheOf(tool),
  })
}

function nameOf(tool: HostedTool): unknown {
  // Its value is the object that `hosted` was given.
  return (tool.value as { name?: unknown }).name
}
