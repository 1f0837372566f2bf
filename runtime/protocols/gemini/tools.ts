import type { FunctionDeclaration, Tool as GeminiTool } from '../../../generated/protocols/gemini/types.ts'
import { dispatchTool, type ToolCases } from '../../../generated/protocols/gemini/variants.ts'
import type { FunctionTool, HostedTool, Tool } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import type { Translation } from '../not-carried.ts'
import { serviceOf } from './hosted-tools.ts'
import { lost, unknownVariant, within } from './lost.ts'
import { toJsonSchema } from './schema-dialect.ts'

/** The tools of a request. One object may declare functions and hold built-in tools too. */
export function decodeTools(tools: readonly GeminiTool[], translation: Translation): Tool[] {
  return tools.flatMap((tool, index) =>
    within(translation, `[${index}]`, () =>
      Object.entries(tool).flatMap(([member, value]) =>
        // One member at a time, so that none hides another.
        value === undefined || value === null ? [] : decodeMember({ [member]: value }, translation),
      ),
    ),
  )
}

function decodeMember(tool: GeminiTool, translation: Translation): Tool[] {
  return dispatchTool(tool, toolCases, translation, unknownVariant('tool')) ?? []
}

const toolCases: ToolCases<Translation, Tool[] | undefined> = {
  functionDeclarations: (tool, translation) =>
    tool.functionDeclarations.map((declaration, index) =>
      within(translation, `.functionDeclarations[${index}]`, () => decodeFunction(declaration, translation)),
    ),
  googleSearch: tool => [hosted('googleSearch', tool.googleSearch)],
  urlContext: tool => [hosted('urlContext', tool.urlContext)],
  codeExecution: tool => [hosted('codeExecution', tool.codeExecution)],
  fileSearch: tool => [hosted('fileSearch', tool.fileSearch)],
  googleMaps: tool => [hosted('googleMaps', tool.googleMaps)],
  computerUse: tool => [hosted('computerUse', tool.computerUse)],
  mcpServers: tool => [hosted('mcpServers', tool.mcpServers)],
  googleSearchRetrieval: tool => [hosted('googleSearchRetrieval', tool.googleSearchRetrieval)],
  enterpriseWebSearch: tool => [hosted('enterpriseWebSearch', tool.enterpriseWebSearch)],
  retrieval: tool => [hosted('retrieval', tool.retrieval)],
  exaAiSearch: tool => [hosted('exaAiSearch', tool.exaAiSearch)],
  parallelAiSearch: tool => [hosted('parallelAiSearch', tool.parallelAiSearch)],
}

function hosted(tag: string, value: unknown): HostedTool {
  const service = serviceOf(tag, value)
  return { type: 'hosted', origin: 'gemini', tag, value, ...(service && { service }) }
}

function decodeFunction(declaration: FunctionDeclaration, translation: Translation): FunctionTool {
  const { name, description, parametersJsonSchema, parameters } = declaration
  for (const member of ['behavior', 'response', 'responseJsonSchema'] as const) {
    if (declaration[member] !== undefined) {
      lost(translation, `tool.${member}`, `.${member}`, 'other protocols declare only what a function takes')
    }
  }
  const schema = parametersJsonSchema ?? parameters
  return {
    type: 'function',
    name,
    ...(description === undefined ? {} : { description }),
    ...(isRecord(schema) ? { parameters: toJsonSchema(schema) } : {}),
  }
}
