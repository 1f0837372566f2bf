import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { lose } from '../not-carried.ts'
import type { Capabilities, EncodedRequest, Target } from '../protocol.ts'
import { isStored } from './encode-media.ts'
import { encodeConversation } from './encode-messages.ts'
import { encodeReasoning } from './encode-reasoning.ts'
import { encodeMetadata, encodeOutput, encodeSampling, encodeTier } from './encode-settings.ts'
import { encodeTools } from './encode-tools.ts'
import type { Encoding } from './encoding.ts'
import { limitMarks, markByDefault } from './marks.ts'
import { modelTraits } from './models.ts'
import type { ConverseRequest, InferenceConfig } from './wire.ts'

/** What requests in this protocol can say. */
export function capabilities(): Capabilities {
  return {
    freeformTools: false,
    namespaces: false,
    toolName: /^[a-zA-Z0-9_-]{1,64}$/,
    stop: true,
    candidates: false,
    takesUrl: ({ type, url }) => type !== 'audio' && isStored(url),
  }
}

/** The body of Converse and of ConverseStream, which are the same. The model is named by the path. */
export function encodeRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const losses: Loss[] = []
  const encoding: Encoding = { losses, target, traits: modelTraits(target), documents: 0 }
  const { system, messages } = encodeConversation(request.turns, encoding)
  const { config: toolConfig, forced, single } = encodeTools(request, messages, encoding)
  const { config: outputConfig, hint } = encodeOutput(request.output, encoding)
  if (hint !== undefined) system.push({ text: hint })
  const sampling = encodeSampling(request, encoding)
  const { maxOutputTokens } = request
  const reasoning = encodeReasoning(request.reasoning, { maxOutputTokens, forced, messages }, encoding)
  const inferenceConfig = settings(sampling.config, reasoning, encoding)
  const additional = {
    ...(reasoning.fixed === 'nothing' ? sampling.additional : {}),
    ...reasoning.additional,
    ...oneCall(single, toolConfig, encoding),
  }
  const prompt = { system, messages, tools: toolConfig?.tools ?? [] }
  if (encoding.traits.reasoning === 'claude') markByDefault(prompt)
  limitMarks(prompt)
  const body: ConverseRequest = {
    messages,
    ...(system.length > 0 && { system }),
    ...(Object.keys(inferenceConfig).length > 0 && { inferenceConfig }),
    ...(toolConfig && { toolConfig }),
    ...(outputConfig && { outputConfig }),
    ...(Object.keys(additional).length > 0 && { additionalModelRequestFields: additional }),
    // Which sequence it was is told by some models only, and only where it is asked for.
    ...(inferenceConfig.stopSequences && { additionalModelResponseFieldPaths: ['/stop_sequence'] }),
    ...encodeMetadata(request, losses),
    ...encodeTier(request.serviceTier, losses),
  }
  return { body, losses }
}

/** What a model that thinks takes of the settings. */
function settings(
  config: InferenceConfig,
  { fixed, maxTokens }: ReturnType<typeof encodeReasoning>,
  { losses }: Encoding,
): InferenceConfig {
  const limited = maxTokens === undefined ? config : { ...config, maxTokens }
  if (fixed === 'nothing') return limited
  const { temperature, topP, maxTokens: limit, ...rest } = limited
  const drop = (name: string): void =>
    lose({ losses, at: `sampling.${name}` }, `sampling.${name}`, 'a model that thinks takes no other')
  // The default is no loss.
  if (temperature !== undefined && temperature !== 1) drop('temperature')
  if (topP !== undefined && topP !== 1) drop('topP')
  if (fixed === 'sampling') return { ...rest, ...(limit !== undefined && { maxTokens: limit }) }
  if (limit !== undefined) {
    lose({ losses, at: 'maxOutputTokens' }, 'maxOutputTokens', 'at its highest effort the model takes no limit')
  }
  return rest
}

/** Only Claude can be told to call one tool at a time. */
function oneCall(
  single: boolean,
  toolConfig: ConverseRequest['toolConfig'],
  { traits, losses }: Encoding,
): Record<string, unknown> {
  if (!single || !toolConfig) return {}
  if (traits.reasoning !== 'claude') {
    lose({ losses, at: 'parallelToolCalls' }, 'parallelToolCalls', 'the model decides how many tools it calls at once')
    return {}
  }
  const choice = toolConfig.toolChoice ?? { auto: {} }
  const type =
    'auto' in choice ? { type: 'auto' } : 'any' in choice ? { type: 'any' } : { type: 'tool', ...choice.tool }
  return { tool_choice: { ...type, disable_parallel_tool_use: true } }
}
