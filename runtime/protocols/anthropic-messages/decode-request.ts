import type { CountTokensRequest, MessageRequest } from '../../../generated/protocols/anthropic-messages/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest, OutputFormat, Sampling, Turn } from '../../canonical/request.ts'
import type { DecodedRequest, RequestContext } from '../protocol.ts'
import { revealedTools } from './deferred-tools.ts'
import { endUser } from './end-user.ts'
import { cacheOf } from './parts.ts'
import { decodeReasoning } from './reasoning.ts'
import { decodeToolChoice, decodeTools } from './tools.ts'
import { decodeTurns } from './turns.ts'

/** A request to answer, or to count, which is the same without the settings of an answer. */
type Request = CountTokensRequest & Partial<MessageRequest>

/**
 * Throws `not-found` where the rest of the conversation is kept by its provider, and `invalid-request` for a conversation
 * without messages.
 */
export function decodeRequest(body: unknown, context: RequestContext): DecodedRequest {
  // The operation's own validator has accepted the body; unknown tags and values are handled where they stand.
  const request = (context.watch?.(body) ?? body) as Request
  refuseContinued(request)
  const losses: Loss[] = []
  const turns = decodeTurns(request, losses)
  markLast(turns, request)
  const tools = decodeTools(request.tools ?? [], losses, revealedTools(request))
  reportOwnFields(request, losses)
  const decoded: CanonicalRequest = {
    model: context.model,
    stream: context.stream,
    turns,
    tools,
    ...(request.tool_choice ? decodeToolChoice(request.tool_choice, tools, losses) : {}),
    ...present('output', outputFormat(request)),
    ...present('maxOutputTokens', request.max_tokens),
    sampling: sampling(request),
    ...present('reasoning', decodeReasoning(request, losses)),
    ...endUser(request.metadata?.user_id),
    ...present('serviceTier', serviceTier(request)),
    streamUsage: true,
  }
  return { request: decoded, losses }
}

function sampling(request: Request): Sampling {
  return {
    ...present('temperature', request.temperature),
    ...present('topP', request.top_p),
    ...present('topK', request.top_k),
    ...(request.stop_sequences?.length ? { stop: request.stop_sequences } : {}),
  }
}

/** This protocol's providers keep to the schema exactly. */
function outputFormat(request: Request): OutputFormat | undefined {
  const format = request.output_config?.format ?? request.output_format
  return format ? { type: 'json-schema', schema: format.schema, strict: true } : undefined
}

/** `fast` is a tier elsewhere; so is the capacity that this protocol calls standard. */
function serviceTier(request: Request): string | undefined {
  if (request.speed === 'fast') return 'fast'
  return request.service_tier === 'standard_only' ? 'default' : request.service_tier
}

/** A cache mark of the whole request stands for one on its last part. */
function markLast(turns: Turn[], request: Request): void {
  const last = turns.at(-1)?.parts.at(-1)
  if (last !== undefined && last.cache === undefined) Object.assign(last, cacheOf(request))
}

/** Fields that only this protocol's providers understand, and why nothing stands for them elsewhere. */
const ownFields: Partial<Record<keyof MessageRequest, string>> = {
  container: 'containers belong to one provider',
  inference_geo: 'other providers place inference by account or region',
  diagnostics: 'cache misses are not explained elsewhere',
  compaction: 'the provider’s own compaction',
  mcp_servers: 'the provider calls these servers itself',
  fallbacks: 'the models of one provider',
  fallback_credit_token: 'billing of one provider',
  billing_policy: 'billing of one provider',
}

/**
 * A thread that is begun has all of its conversation with it. One that is continued has not: Anthropic's client sends it
 * whole when it hears that the thread is not there.
 */
function refuseContinued({ thread }: Request): void {
  if (thread?.type === 'continue')
    throw new GatewayError('not-found', 'Threads are not kept for this model. Send the whole conversation.', {
      param: 'thread',
      code: 'thread_not_found',
    })
}

function reportOwnFields(request: Request, losses: Loss[]): void {
  for (const [field, why] of Object.entries(ownFields)) {
    // The table's keys are fields of the request.
    if (request[field as keyof MessageRequest] != null) losses.push({ feature: field, where: field, why })
  }
  if (request.output_config?.task_budget) {
    losses.push({
      feature: 'task_budget',
      where: 'output_config.task_budget',
      why: 'budgets hold for one request elsewhere',
    })
  }
  request.context_management?.edits?.forEach((edit, index) => {
    // Keeping all thinking is what happens anyway, and Claude Code asks for it in every request.
    if (edit.type === 'clear_thinking_20251015' && edit.keep === 'all') return
    const where = `context_management.edits[${index}]`
    losses.push({
      feature: `context_management.${edit.type}`,
      where,
      why: 'the provider’s own editing of the conversation',
    })
  })
}

/** A field to spread into an object, left out where it is absent or null. */
function present<Key extends string, Value>(key: Key, value: Value): { [K in Key]?: NonNullable<Value> } {
  // An object with the one key, or without any, is what the type says; TypeScript cannot follow a computed key.
  return (value == null ? {} : { [key]: value }) as { [K in Key]?: NonNullable<Value> }
}
