import type {
  Tool as MessagesTool,
  ToolChoice,
  ToolUnion,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest, FreeformTool, FunctionTool, Tool } from '../../canonical/request.ts'
import type { ModelTraits } from '../claude-models.ts'
import { lose, loseOnce } from '../not-carried.ts'
import type { Target } from '../protocol.ts'
import { refused } from '../refused.ts'
import { cacheControl } from './cache-marks.ts'
import { hostedTool } from './hosted-tools.ts'
import { ORIGIN } from './origin.ts'
import { strictSchema } from './strict-schema.ts'
import { inputSchema } from './tool-schema.ts'

export interface EncodedTools {
  tools: ToolUnion[]
  choice?: ToolChoice
  /** The model must call a tool. */
  forced: boolean
}

/** The provider compiles no more strict tools than this for one request. */
const MOST_STRICT = 20

/**
 * The tools and which of them to call. Throws where a tool is forced that this provider cannot run: an answer without it
 * would be another one.
 */
export function encodeTools(
  request: CanonicalRequest,
  target: Target,
  traits: ModelTraits,
  losses: Loss[],
): EncodedTools {
  const { toolChoice } = request
  const named = new Set(request.tools.flatMap(tool => (tool.type === 'hosted' ? [] : [tool.name])))
  const strict = request.tools.filter(tool => tool.type === 'function' && tool.strict).length
  const own = new Map<string, ToolUnion>()
  const encoded = request.tools.flatMap((tool, index): Encoded[] => {
    const translation = { losses, at: `tools[${index}]` }
    if (tool.type !== 'hosted') {
      return [{ from: tool, tool: clientTool(tool, traits.schemas && strict <= MOST_STRICT, translation) }]
    }
    const hosted = hostedTool(tool, target, named, translation)
    if (hosted === undefined) return []
    // Its own come as the client chose them.
    return [{ from: tool, tool: tool.origin === ORIGIN ? hosted : once(hosted, own, translation) }]
  })
  const { offered, choice } = choose(toolChoice, encoded, request.tools, losses)
  return limited(offered, choice, request.parallelToolCalls, traits, losses)
}

/** Several of another provider's tools may be one of this one's, which takes no two of one name: the first stands for all. */
function once(hosted: ToolUnion, own: Map<string, ToolUnion>, translation: { losses: Loss[]; at: string }): ToolUnion {
  if (!('name' in hosted)) return hosted
  const first = own.get(hosted.name)
  if (first === undefined) {
    own.set(hosted.name, hosted)
    return hosted
  }
  if (JSON.stringify(first) !== JSON.stringify(hosted)) {
    lose(translation, `tool.${hosted.name}`, 'one like it is offered already, with other settings')
  }
  return first
}

interface Encoded {
  from: Tool
  tool: ToolUnion
}

interface Choice {
  offered: ToolUnion[]
  choice?: ToolChoice
}

function choose(
  choice: CanonicalRequest['toolChoice'],
  encoded: readonly Encoded[],
  asked: readonly Tool[],
  losses: Loss[],
): Choice {
  const offered = [...new Set(encoded.map(({ tool }) => tool))]
  const translation = { losses, at: 'toolChoice' }
  switch (choice?.type) {
    case undefined:
      return { offered }
    case 'auto':
    case 'none':
      return { offered, choice: { type: choice.type } }
    case 'required':
      return { offered, choice: { type: 'any' } }
    case 'named':
      if (encoded.some(({ from }) => from.type !== 'hosted' && from.name === choice.name)) {
        return { offered, choice: { type: 'tool', name: choice.name } }
      }
      lose(translation, 'toolChoice.named', `no tool "${choice.name}" is offered`)
      return { offered }
    case 'allowed': {
      const allowed = encoded.filter(({ from }) => from.type !== 'hosted' && choice.names.includes(from.name))
      return {
        offered: [...new Set(allowed.map(({ tool }) => tool))],
        choice: { type: choice.mode === 'required' ? 'any' : 'auto' },
      }
    }
    case 'hosted': {
      const forced = encoded.find(({ from }) => from.type === 'hosted' && from.tag === choice.tag)
      if (forced !== undefined && 'name' in forced.tool) {
        return { offered, choice: { type: 'tool', name: forced.tool.name } }
      }
      const index = asked.findIndex(tool => tool.type === 'hosted' && tool.tag === choice.tag)
      throw refused(index < 0 ? 'toolChoice' : `tools[${index}]`, `it cannot run the forced tool "${choice.tag}"`)
    }
  }
}

/** A choice is said only where there is something to choose; calls one after the other need one to be said in. */
function limited(
  offered: ToolUnion[],
  choice: ToolChoice | undefined,
  parallel: boolean | undefined,
  traits: ModelTraits,
  losses: Loss[],
): EncodedTools {
  if (offered.length === 0) {
    if (choice?.type === 'any') lose({ losses, at: 'toolChoice' }, 'toolChoice', 'no tool is left to choose')
    return { tools: [], forced: false }
  }
  const single = parallel === false
  let chosen: ToolChoice | undefined = choice ?? (single ? { type: 'auto' } : undefined)
  let tools = offered
  let forced = chosen?.type === 'any' || chosen?.type === 'tool'
  if (forced && traits.forcedCalls === 'never') {
    lose({ losses, at: 'toolChoice' }, 'toolChoice', 'the model decides by itself whether it calls a tool')
    const only = chosen?.type === 'tool' ? chosen.name : undefined
    if (only !== undefined) tools = offered.filter(tool => 'name' in tool && tool.name === only)
    chosen = { type: 'auto' }
    forced = false
  }
  if (chosen === undefined) return { tools, forced }
  if (single && chosen.type !== 'none') chosen = { ...chosen, disable_parallel_tool_use: true }
  return { tools, choice: chosen, forced }
}

function clientTool(
  tool: FunctionTool | FreeformTool,
  canBeStrict: boolean,
  translation: { losses: Loss[]; at: string },
): MessagesTool {
  const { name, description } = tool
  const parameters = tool.type === 'function' ? tool.parameters : FREEFORM
  const input = inputSchema(parameters)
  if (input === undefined)
    lose(translation, 'tool.parameters', 'arguments are an object: the schema of others is left out')
  if (input?.merged) lose(translation, 'tool.parameters', 'alternatives of arguments are offered side by side')
  const schema = input?.schema ?? { type: 'object', properties: {} }
  const strict =
    tool.type === 'function' && tool.strict === true ? strictTool(schema, canBeStrict, translation) : undefined
  return {
    name,
    ...(description === undefined ? {} : { description }),
    // The schema is one of an object by now.
    input_schema: (strict ?? schema) as MessagesTool['input_schema'],
    ...(strict === undefined ? {} : { strict: true }),
    ...(tool.type === 'function' ? cacheControl(tool.cache) : {}),
  }
}

/** The schema that calls are held to. What the provider cannot enforce leaves the tool as it is, only not strict. */
function strictTool(
  schema: Record<string, unknown>,
  canBeStrict: boolean,
  translation: { losses: Loss[]; at: string },
): Record<string, unknown> | undefined {
  const strict = canBeStrict ? strictSchema(schema) : undefined
  if (strict === undefined) {
    loseOnce(translation, 'tool.strict', 'the provider does not hold calls to such a schema')
    return undefined
  }
  if (strict.told.length > 0)
    loseOnce(translation, 'tool.strict', `told to the model, not enforced: ${strict.told.join(', ')}`)
  return strict.schema
}

/** Freeform tools are functions of one text by the time they come here; one that is not still has its input. */
const FREEFORM = { type: 'object', properties: { input: { type: 'string' } }, required: ['input'] }
