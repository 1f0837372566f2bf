import type { CreateResponse, InputTokensRequest } from '../../../generated/protocols/openai-responses/types.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import type { Capabilities, EncodedRequest, Target } from '../protocol.ts'
import { encodeInput } from './encode-input.ts'
import { encodeTools } from './encode-tools.ts'
import { fitKey } from './fit-ids.ts'
import { oneOf } from './json.ts'
import { encodeText, formatHint } from './output-format.ts'
import { encodeReasoning } from './reasoning.ts'
import { REFUSED_SETTINGS } from './refused-settings.ts'
import { serviceTiers } from './response-head.ts'
import { Writing } from './writing.ts'

/** OpenAI documents 64 characters for some names of tools and 128 for others: the smaller number is good for all. */
const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/

/** Only OpenAI's models, at home or on Azure, are known to have freeform tools and namespaces. */
export function capabilities({ kind }: Target): Capabilities {
  const full = kind === 'openai' || kind === 'azure' || kind === 'codex' || kind === 'demo'
  return {
    freeformTools: full,
    namespaces: full,
    toolName: TOOL_NAME,
    stop: false,
    candidates: false,
    // Sound and video are refused whether or not they are fetched.
    takesUrl: ({ type, url }) => type === 'audio' || type === 'video' || /^https?:/i.test(url),
  }
}

/** The body of a request for a response, of which the upstream keeps nothing. */
export function encodeRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const writing = new Writing(target)
  const { losses, traits } = writing
  const reasoning = encodeReasoning(request.reasoning, writing)
  const sampling = samplingOf(request, reasoning?.effort === 'none', writing)
  const include: CreateResponse['include'] = [
    // Models that do not reason refuse to be asked for it.
    ...(traits.reasons === false ? [] : (['reasoning.encrypted_content'] as const)),
    ...(sampling.logprobs ? (['message.output_text.logprobs'] as const) : []),
  ]
  const { instructions, input } = encodeInput(request.turns, writing)
  const hint = formatHint(request.output, input)
  const body: CreateResponse = {
    model: target.model,
    ...(instructions === undefined ? {} : { instructions }),
    input: hint === undefined ? input : [...input, { role: 'developer', content: hint }],
    stream: request.stream,
    store: false,
    ...(include.length > 0 && { include }),
    ...encodeTools(request, writing),
    ...defined({
      reasoning,
      text: encodeText(request, writing),
      max_output_tokens: outputLimit(request.maxOutputTokens, writing),
      temperature: sampling.temperature,
      top_p: sampling.topP,
      top_logprobs: sampling.topLogprobs,
      metadata: metadataOf(request.metadata, writing),
      prompt_cache_key: request.promptCacheKey === undefined ? undefined : fitKey(request.promptCacheKey),
      safety_identifier: request.endUser === undefined ? undefined : fitKey(request.endUser),
      service_tier: tierOf(request.serviceTier, writing),
    }),
  }
  return { body: withoutRefused(body, writing), losses }
}

/** The body that asks how many tokens the input of such a request has. */
export function encodeCountRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const { body, losses } = encodeRequest(request, target)
  // It is the body of a request, made here.
  const { model, input, instructions, tools, tool_choice, parallel_tool_calls, reasoning, text } =
    body as CreateResponse
  const counted: InputTokensRequest = {
    model,
    ...defined({ input, instructions, tools, tool_choice, parallel_tool_calls, reasoning, text }),
  }
  return { body: counted, losses }
}

/** What the upstream's kind would answer with a 400 is not asked for. */
function withoutRefused(body: CreateResponse, writing: Writing): CreateResponse {
  const refused = REFUSED_SETTINGS[writing.target.kind]
  if (!refused) return body
  const kept = Object.entries(body).filter(([name]) => {
    if (!Object.hasOwn(refused, name)) return true
    const lost = refused[name]
    if (lost !== undefined) writing.lose(lost, lost, 'the upstream takes no such setting')
    return false
  })
  // None of those that are left out is required.
  return Object.fromEntries(kept) as CreateResponse
}

/** OpenAI's least. */
const LEAST_OUTPUT = 16

function outputLimit(limit: number | undefined, writing: Writing): number | undefined {
  if (limit === undefined || limit >= LEAST_OUTPUT) return limit
  writing.lose('maxOutputTokens', 'maxOutputTokens', `the least that can be asked for is ${LEAST_OUTPUT}`)
  return LEAST_OUTPUT
}

interface Sampled {
  temperature?: number
  topP?: number
  topLogprobs?: number
  logprobs?: boolean
}

function samplingOf({ sampling }: CanonicalRequest, unreasoned: boolean, writing: Writing): Sampled {
  for (const setting of ['topK', 'frequencyPenalty', 'presencePenalty', 'seed'] as const) {
    // Nought is what penalties are anyway; it is a seed like any other.
    if (sampling[setting] || (setting === 'seed' && sampling.seed !== undefined))
      writing.lose(`sampling.${setting}`, `sampling.${setting}`, 'the upstream has no such setting')
  }
  const { temperature, topP, topLogprobs, logprobs } = sampling
  const { reasons, samplesUnreasoned } = writing.traits
  if (!reasons || (samplesUnreasoned && unreasoned)) return { temperature, topP, topLogprobs, logprobs }
  const why = 'the model reasons, and takes no settings of sampling'
  // 1 is what they are anyway.
  if (temperature !== undefined && temperature !== 1) writing.lose('sampling.temperature', 'sampling.temperature', why)
  if (topP !== undefined && topP !== 1) writing.lose('sampling.topP', 'sampling.topP', why)
  if (logprobs || topLogprobs) writing.lose('sampling.logprobs', 'sampling.logprobs', why)
  return {}
}

/** Sixteen pairs at most, of 64 and 512 characters. */
function metadataOf(metadata: CanonicalRequest['metadata'], writing: Writing): CanonicalRequest['metadata'] {
  if (metadata === undefined) return undefined
  const pairs = Object.entries(metadata)
  const fit = pairs.filter(([key, value]) => key.length <= 64 && value.length <= 512).slice(0, 16)
  if (fit.length < pairs.length)
    writing.lose('metadata', 'metadata', 'only 16 pairs of 64 and 512 characters are taken')
  return Object.fromEntries(fit)
}

/** What the tiers of others are called here; "fast" is the newer name of a tier that all know by the older one. */
const tiers: Record<string, CreateResponse['service_tier']> = {
  standard: 'default',
  standard_only: 'default',
  unspecified: 'default',
  fast: 'priority',
}

function tierOf(tier: string | undefined, writing: Writing): CreateResponse['service_tier'] {
  if (tier === undefined) return undefined
  const known = Object.hasOwn(tiers, tier) ? tiers[tier] : oneOf(tier, serviceTiers)
  return known ?? writing.lose('serviceTier', 'serviceTier', `the upstream has no tier ${JSON.stringify(tier)}`)
}

function defined<Members extends object>(members: Members): Members {
  // What is left has the types that it had.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Members
}
