import type {
  ApproximateLocation,
  CustomTool,
  FunctionTool as FunctionToolParam,
  NamespacedTool,
  NamespaceTool,
  WebSearchPreviewTool,
  WebSearchTool,
  Tool as WireTool,
} from '../../../generated/protocols/openai-responses/types.ts'
import {
  type CustomToolFormatCases,
  dispatchCustomToolFormat,
  dispatchNamespacedTool,
  dispatchTool,
  type NamespacedToolCases,
  type ToolCases,
} from '../../../generated/protocols/openai-responses/variants.ts'
import type { FreeformTool, FunctionTool, HostedService, HostedTool, Tool } from '../../canonical/request.ts'
import { lose, type Translation } from '../not-carried.ts'
import { eachAt } from './decoding.ts'
import { oneOf } from './json.ts'
import { ORIGIN } from './output-items.ts'

/** The tools of one list; a namespace gives its members. */
export function decodeTools(list: readonly WireTool[] | null | undefined, translation: Translation): Tool[] {
  const decoded: Tool[] = []
  const at = translation.at
  translation.at = at === '' ? 'tools' : `${at}.tools`
  eachAt(translation, list, tool =>
    decoded.push(...dispatchTool(tool, tools, translation, (value, tag) => hosted(value, tag))),
  )
  translation.at = at
  return decoded
}

/** Tools that the provider runs, or whose schema it owns, are carried as they came. */
const tools: ToolCases<Translation, Tool[]> = {
  function: (tool, translation) => [functionTool(tool, translation)],
  custom: (tool, translation) => [freeformTool(tool, translation)],
  namespace: namespaceTools,
  tool_search: tool => hosted(tool, tool.type),
  web_search: searchTool,
  web_search_2025_08_26: searchTool,
  web_search_preview: searchTool,
  web_search_preview_2025_03_11: searchTool,
  file_search: tool => hosted(tool, tool.type),
  code_interpreter: tool => hosted(tool, tool.type, { kind: 'code-execution' }),
  image_generation: tool => hosted(tool, tool.type),
  mcp: tool => hosted(tool, tool.type),
  shell: tool => hosted(tool, tool.type),
  local_shell: tool => hosted(tool, tool.type),
  apply_patch: tool => hosted(tool, tool.type),
  computer: tool => hosted(tool, tool.type),
  computer_use_preview: tool => hosted(tool, tool.type),
  programmatic_tool_calling: tool => hosted(tool, tool.type),
}

const namespacedTools: NamespacedToolCases<Translation, FunctionTool | FreeformTool | undefined> = {
  function: functionTool,
  custom: freeformTool,
}

const formats: CustomToolFormatCases<undefined, FreeformTool['grammar']> = {
  text: () => undefined,
  grammar: ({ syntax, definition }) => ({ syntax: oneOf(syntax, ['lark', 'regex']) ?? 'lark', definition }),
}

function hosted(value: unknown, tag: string, service?: HostedService): HostedTool[] {
  return [{ type: 'hosted', origin: ORIGIN, tag, value, ...(service === undefined ? {} : { service }) }]
}

function searchTool(tool: WebSearchTool | WebSearchPreviewTool): HostedTool[] {
  const allowedDomains = 'filters' in tool ? tool.filters?.allowed_domains : undefined
  const contextSize = oneOf(tool.search_context_size, ['low', 'medium', 'high'])
  const location = locationOf(tool.user_location)
  return hosted(tool, tool.type, {
    kind: 'web-search',
    ...(allowedDomains?.length ? { allowedDomains } : {}),
    ...(contextSize === undefined ? {} : { contextSize }),
    ...(location === undefined ? {} : { location }),
  })
}

type Location = Extract<HostedService, { kind: 'web-search' }>['location']

function locationOf(place: ApproximateLocation | null | undefined): Location {
  const said = (['city', 'region', 'country', 'timezone'] as const).flatMap(key =>
    place?.[key] ? [[key, place[key]]] : [],
  )
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

function functionTool(tool: FunctionToolParam, translation: Translation): FunctionTool {
  if (tool.output_schema != null) lose(translation, 'tool.output_schema', 'other protocols describe arguments only')
  loseLoading(tool, translation)
  return {
    type: 'function',
    name: tool.name,
    ...(tool.description == null ? {} : { description: tool.description }),
    ...(tool.parameters == null ? {} : { parameters: tool.parameters }),
    ...(tool.strict == null ? {} : { strict: tool.strict }),
  }
}

function freeformTool(tool: CustomTool, translation: Translation): FreeformTool {
  loseLoading(tool, translation)
  const grammar =
    tool.format == null ? undefined : dispatchCustomToolFormat(tool.format, formats, undefined, () => undefined)
  return {
    type: 'freeform',
    name: tool.name,
    ...(tool.description == null ? {} : { description: tool.description }),
    ...(grammar === undefined ? {} : { grammar }),
  }
}

function namespaceTools(namespace: NamespaceTool, translation: Translation): Tool[] {
  const members: Tool[] = []
  const at = translation.at
  if (namespace.description) {
    lose(translation, 'tool.namespace.description', 'other protocols describe tools one by one')
  }
  translation.at = `${at}.tools`
  eachAt(translation, namespace.tools, (tool: NamespacedTool) => {
    const member = dispatchNamespacedTool(tool, namespacedTools, translation, (_, tag) =>
      lose(translation, `tool.namespace.${tag}`, 'the kind of tool is not known'),
    )
    if (member !== undefined) members.push({ ...member, namespace: namespace.name })
  })
  translation.at = at
  return members
}

/** Tools that shall be loaded later, or that only programs may call: they are offered from the start, to the model. */
function loseLoading(tool: FunctionToolParam | CustomTool, translation: Translation): void {
  if (tool.defer_loading === true) lose(translation, 'tool.defer_loading', 'the tool is loaded from the start')
  if (tool.allowed_callers != null && !tool.allowed_callers.includes('direct')) {
    lose(translation, 'tool.allowed_callers', 'other protocols know no programs that call tools')
  }
}
