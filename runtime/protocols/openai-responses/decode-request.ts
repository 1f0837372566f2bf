import type { CreateResponse, InputTokensRequest } from '../../../generated/protocols/openai-responses/types.ts'
import type { CanonicalRequest, Sampling } from '../../canonical/request.ts'
import { lose } from '../not-carried.ts'
import type { DecodedRequest, RequestContext } from '../protocol.ts'
import { refused } from '../refused.ts'
import { type Decoding, ToolSet } from './decoding.ts'
import { decodeInput } from './input-items.ts'
import { notKept } from './not-kept.ts'
import { decodeText } from './output-format.ts'
import { decodeReasoning } from './reasoning.ts'
import { decodeToolChoice } from './tool-choice.ts'
import { decodeTools } from './tools.ts'

/** The bodies of the three operations: compaction and token counts say a part of what a response's request says. */
type Body = CreateResponse & Pick<InputTokensRequest, 'personality'>

/**
 * The meaning of a request to make, compact or count a response. Throws an `invalid-request` GatewayError where a part of
 * the conversation is with the provider only.
 */
export function decodeRequest(body: unknown, context: RequestContext): DecodedRequest {
  // The validator of the operation has accepted it.
  const request = (context.watch?.(body) ?? body) as Body
  refuseKept(request)
  const decoding: Decoding = { losses: [], at: '', turns: [], tools: new ToolSet(), compact: false }
  if (request.instructions) {
    decoding.turns.push({ role: 'system', place: 'top', parts: [{ type: 'text', text: request.instructions }] })
  }
  decoding.tools.add(decodeTools(request.tools, decoding))
  if (typeof request.input === 'string') {
    decoding.turns.push({ role: 'user', parts: [{ type: 'text', text: request.input }] })
  } else decodeInput(request.input ?? [], decoding)
  reportUncarried(request, decoding)
  return {
    request: defined({
      model: context.model,
      stream: context.stream,
      turns: decoding.turns,
      tools: decoding.tools.list,
      toolChoice: decodeToolChoice(request.tool_choice, decoding),
      parallelToolCalls: request.parallel_tool_calls ?? undefined,
      ...decodeText(request.text, decoding),
      maxOutputTokens: request.max_output_tokens ?? undefined,
      sampling: samplingOf(request),
      reasoning: decodeReasoning(request.reasoning, decoding),
      endUser: request.safety_identifier ?? request.user ?? undefined,
      metadata: request.metadata ?? undefined,
      promptCacheKey: request.prompt_cache_key ?? undefined,
      serviceTier: request.service_tier ?? undefined,
      opaqueState: request.include?.includes('reasoning.encrypted_content') || undefined,
      compact: context.operation.kind === 'compact' ? 'operation' : decoding.compact ? 'turn' : undefined,
    }),
    losses: decoding.losses,
  }
}

function samplingOf(request: Body): Sampling {
  const logprobs = request.include?.includes('message.output_text.logprobs') === true
  return {
    ...(request.temperature == null ? {} : { temperature: request.temperature }),
    ...(request.top_p == null ? {} : { topP: request.top_p }),
    ...(request.top_logprobs == null ? {} : { topLogprobs: request.top_logprobs }),
    ...(logprobs ? { logprobs } : {}),
  }
}

function refuseKept(request: Body): void {
  if (request.previous_response_id) throw notKept('previous_response_id', 'names an earlier response')
  if (request.conversation != null) throw notKept('conversation', 'names a conversation')
  if (request.prompt != null) throw refused('prompt', 'the template is kept by its provider')
}

const unknown = 'other protocols have no such setting'

/** What means nothing outside this protocol, and when it asks for anything at all. */
const uncarried: { [Field in keyof Body]?: { why: string; asks?: (value: unknown) => boolean } } = {
  background: { why: 'the answer is made while the client waits', asks: value => value === true },
  store: { why: 'the answer is not kept', asks: value => value === true },
  truncation: { why: unknown, asks: value => value !== 'disabled' },
  context_management: { why: unknown, asks: value => Array.isArray(value) && value.length > 0 },
  max_tool_calls: { why: unknown },
  moderation: { why: unknown },
  prompt_cache_retention: { why: unknown },
  prompt_cache_options: { why: unknown },
  personality: { why: unknown },
}

function reportUncarried(request: Body, decoding: Decoding): void {
  for (const [field, { why, asks }] of Object.entries(uncarried)) {
    // The table's keys are the body's.
    const value = request[field as keyof Body]
    if (value != null && (asks === undefined || asks(value))) lose(decoding, field, why, field)
  }
  request.include?.forEach((value, index) => {
    if (value === 'reasoning.encrypted_content' || value === 'message.output_text.logprobs') return
    lose(decoding, `include.${value}`, 'it belongs to tools that the provider runs', `include[${index}]`)
  })
}

/** Leaves out what was not said. */
function defined(
  request: { [Field in keyof CanonicalRequest]: CanonicalRequest[Field] | undefined },
): CanonicalRequest {
  const said = Object.entries(request).filter(([, value]) => value !== undefined)
  // Only optional fields can be undefined here: the four others are always given.
  return Object.fromEntries(said) as unknown as CanonicalRequest
}
