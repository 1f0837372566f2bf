import type { FunctionDeclaration, Tool as GeminiTool, ToolConfig } from '../../../generated/protocols/gemini/types.ts'
import type { CanonicalRequest, FunctionTool, ToolChoice } from '../../canonical/request.ts'
import { refused } from '../refused.ts'
import type { Encoding } from './encoding.ts'
import { encodeHosted } from './hosted-tools.ts'
import { lost, within } from './lost.ts'
import { toGeminiParameters } from './to-gemini-schema.ts'
import { encodeToolChoice } from './tool-choice.ts'

export interface EncodedTools {
  tools: GeminiTool[]
  toolConfig?: ToolConfig
  /** Functions are among them. */
  functions: boolean
}

type AskedTools = Pick<CanonicalRequest, 'tools' | 'toolChoice' | 'parallelToolCalls'>

/**
 * What the model may call: the functions in one tool, each of Google's own tools in another. Where a model takes not
 * both, the functions stay, unless the choice is one of Google's own. A choice among no tools means nothing.
 */
export function encodeTools({ tools, toolChoice, parallelToolCalls }: AskedTools, encoding: Encoding): EncodedTools {
  const choice = knownChoice(toolChoice, encoding)
  const { declared, own } = together(
    declarations(tools, toolChoice, encoding),
    hostedTools(tools, toolChoice, encoding),
    {
      toolChoice,
      encoding,
    },
  )
  if (parallelToolCalls === false && declared.length > 0) {
    lost(encoding, 'parallelToolCalls', 'parallelToolCalls', 'Gemini calls several functions at once where it wants to')
  }
  const native = tools.length > 0 && tools.every(tool => tool.type === 'hosted' && tool.origin === 'gemini')
  const demanded = toolChoice?.type === 'required' || toolChoice?.type === 'named' || toolChoice?.type === 'hosted'
  if (demanded && declared.length === 0 && own.length > 0 && !native) {
    lost(encoding, 'toolChoice', 'toolChoice', 'Google uses its own tools where it wants to')
  }
  const known = new Set(declared.map(({ name }) => name))
  const leftOut = new Set(tools.flatMap(tool => (tool.type === 'hosted' || known.has(tool.name) ? [] : [tool.name])))
  // Google refuses a choice where no function is declared: only its own client is let say so.
  const functionCallingConfig =
    declared.length > 0 || native ? encodeToolChoice(choice, leftOut, encoding.losses) : undefined
  const toolConfig: ToolConfig = {
    ...(functionCallingConfig && { functionCallingConfig }),
    // Google refuses the mixture without it.
    ...(declared.length > 0 && own.length > 0 && { includeServerSideToolInvocations: true }),
  }
  return {
    tools: [...(declared.length > 0 ? [{ functionDeclarations: declared }] : []), ...own],
    ...(Object.keys(toolConfig).length > 0 && { toolConfig }),
    functions: declared.length > 0,
  }
}

/**
 * Only Google's own newer servers are sure to know the mode that takes names without demanding a call. Elsewhere the
 * functions that are not allowed are left out, and the choice is free among the rest.
 */
function knownChoice(choice: ToolChoice | undefined, { traits }: Encoding): ToolChoice | undefined {
  return choice?.type === 'allowed' && choice.mode === 'auto' && !traits.jsonSchema ? { type: 'auto' } : choice
}

function declarations(
  tools: CanonicalRequest['tools'],
  choice: ToolChoice | undefined,
  encoding: Encoding,
): FunctionDeclaration[] {
  const filtered = choice?.type === 'allowed' && knownChoice(choice, encoding) !== choice
  return tools.flatMap((tool, index) => {
    if (tool.type === 'hosted' || (filtered && !choice.names.includes(tool.name))) return []
    return within(encoding, `tools[${index}]`, () => {
      if (tool.type === 'function') return [declaration(tool, encoding)]
      // The translation has made functions of them.
      lost(encoding, 'tool.freeform', '', 'Gemini has no tools whose input is plain text')
      return []
    })
  })
}

function declaration({ name, description, parameters, strict }: FunctionTool, encoding: Encoding): FunctionDeclaration {
  if (strict) lost(encoding, 'tool.strict', '.strict', 'Gemini does not promise arguments that match the schema')
  return {
    name,
    ...(description !== undefined && { description }),
    ...(parameters && schemaOf(parameters, encoding)),
  }
}

function schemaOf(
  schema: Record<string, unknown>,
  encoding: Encoding,
): Pick<FunctionDeclaration, 'parameters' | 'parametersJsonSchema'> {
  if (encoding.traits.jsonSchema) return { parametersJsonSchema: schema }
  const parameters = toGeminiParameters(schema, what => lost(encoding, 'tool.parameters', '.parameters', what))
  return parameters ? { parameters } : {}
}

function hostedTools(
  tools: CanonicalRequest['tools'],
  choice: ToolChoice | undefined,
  encoding: Encoding,
): GeminiTool[] {
  const encoded = tools.flatMap((tool, index) => {
    if (tool.type !== 'hosted') return []
    // Google has no way of keeping its own tools from being used but not to offer them.
    if (choice?.type === 'none' && tool.origin !== 'gemini') return []
    return within(encoding, `tools[${index}]`, () => {
      const own = encodeHosted(tool, encoding)
      if (own) return [own]
      if (choice?.type === 'hosted' && choice.tag === tool.tag)
        throw refused(encoding.at, 'the tool that is to be called is of another provider')
      lost(encoding, `tool.${tool.tag}`, '', 'Google has no tool of its own that does the same')
      return []
    })
  })
  // Several of a provider's tools may be one of Google's, which refuses to be told of it twice.
  return [...new Map(encoded.map(own => [Object.keys(own)[0], own])).values()]
}

function together(
  declared: FunctionDeclaration[],
  own: GeminiTool[],
  { toolChoice, encoding }: { toolChoice: ToolChoice | undefined; encoding: Encoding },
): { declared: FunctionDeclaration[]; own: GeminiTool[] } {
  // The client wants no other tool to be called.
  if (toolChoice?.type === 'hosted' && own.length > 0) return { declared: [], own }
  if (toolChoice?.type === 'hosted') {
    lost(encoding, 'toolChoice', 'toolChoice', 'the tool that is to be called is not offered')
  }
  if (declared.length === 0 || own.length === 0 || encoding.traits.toolsTogether) return { declared, own }
  const why = 'this model takes functions or Google’s own tools, and not both'
  for (const tool of own) lost(encoding, `tool.${Object.keys(tool)[0]}`, 'tools', why)
  return { declared, own: [] }
}
