import type {
  CountTokensRequest,
  GenerateContentRequest,
  ServiceTier,
} from '../../../generated/protocols/gemini/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { lookup } from '../lookup.ts'
import type { Capabilities, EncodedRequest, Target } from '../protocol.ts'
import { type Conversation, encodeConversation } from './encode-contents.ts'
import { encodeTools } from './encode-tools.ts'
import type { Encoding } from './encoding.ts'
import { encodeGenerationConfig } from './generation-config.ts'
import { lost } from './lost.ts'
import { takesUrl } from './media.ts'
import { isVertex, traitsOf } from './models.ts'
import { encodeOutputFormat } from './output-format.ts'

/** What requests to Gemini can say. */
export function capabilities(target: Target): Capabilities {
  return {
    freeformTools: false,
    namespaces: false,
    toolName: /^[A-Za-z_][A-Za-z0-9_.:-]{0,63}$/,
    stop: true,
    candidates: traitsOf(target).candidates,
    takesUrl,
  }
}

/** The body of generateContent, streamed or not. The model is named by the path. */
export function encodeRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const losses: Loss[] = []
  const encoding: Encoding = { losses, at: '', target, traits: traitsOf(target) }
  const conversation = encodeConversation(request.turns, encoding)
  const { tools, toolConfig, functions } = encodeTools(request, encoding)
  const { config, hint } = encodeOutputFormat(request.output, functions, encoding)
  const generationConfig = { ...encodeGenerationConfig(request, encoding), ...config }
  const serviceTier = encodeServiceTier(request.serviceTier, encoding)
  const body: GenerateContentRequest = {
    ...withHint(conversation, hint),
    ...(tools.length > 0 && { tools }),
    ...(toolConfig && { toolConfig }),
    ...(Object.keys(generationConfig).length > 0 && { generationConfig }),
    ...(serviceTier && { serviceTier }),
    ...encodeIdentity(request, encoding),
  }
  return { body, losses }
}

/**
 * The body of countTokens. The Gemini API counts instructions and tools only within a whole request, which then names
 * its model; other servers know the form of Vertex AI, where they stand beside the contents.
 */
export function encodeCountRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const { body: whole, losses } = encodeRequest(request, target)
  // `encodeRequest` makes nothing else.
  const { contents, systemInstruction, tools, toolConfig } = whole as GenerateContentRequest
  const counted = { contents, ...(systemInstruction && { systemInstruction }), ...(tools && { tools }) }
  const flat = target.kind === 'openai-compatible' || isVertex(target)
  const body: CountTokensRequest = flat
    ? counted
    : { generateContentRequest: { model: modelName(target.model), ...counted, ...(toolConfig && { toolConfig }) } }
  return { body, losses }
}

export function decodeTokenCount(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('totalTokens' in body)) return undefined
  const { totalTokens } = body
  return typeof totalTokens === 'number' && totalTokens >= 0 ? totalTokens : undefined
}

function modelName(model: string): string {
  return /^(models|tunedModels)\//.test(model) ? model : `models/${model}`
}

function withHint(conversation: Conversation, hint: string | undefined): Conversation {
  if (hint === undefined) return conversation
  const { systemInstruction, contents } = conversation
  return { systemInstruction: { parts: [...(systemInstruction?.parts ?? []), { text: hint }] }, contents }
}

const tiers: { readonly [tier: string]: ServiceTier } = {
  flex: 'flex',
  priority: 'priority',
  fast: 'priority',
  default: 'standard',
  standard: 'standard',
  standard_only: 'standard',
}

function encodeServiceTier(tier: string | undefined, encoding: Encoding): ServiceTier | undefined {
  // What every provider does where nothing is said.
  if (tier === undefined || tier === 'auto') return undefined
  const known = lookup(tiers, tier)
  if (known === undefined) lost(encoding, 'serviceTier', 'serviceTier', `Google has no tier like "${tier}"`)
  return known
}

/** Who is behind the call, and what it is for. Vertex AI bills by labels; the Gemini API has no field for either. */
function encodeIdentity(
  { metadata, endUser }: CanonicalRequest,
  encoding: Encoding,
): Pick<GenerateContentRequest, 'labels'> {
  if (endUser !== undefined) {
    lost(encoding, 'endUser', 'endUser', 'Gemini has no field for who is behind a call')
  }
  if (metadata === undefined || Object.keys(metadata).length === 0) return {}
  if (encoding.traits.labels) return { labels: metadata }
  lost(encoding, 'metadata', 'metadata', 'the Gemini API knows no labels')
  return {}
}
