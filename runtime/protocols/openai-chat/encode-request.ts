import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import type { EncodedRequest, Target } from '../protocol.ts'
import { shortHash } from '../short-hash.ts'
import { dialectOf } from './dialect.ts'
import { writeServiceTier } from './service-tier.ts'
import { writeMessages } from './write-messages.ts'
import { withInstruction, writeOutputFormat } from './write-output-format.ts'
import { writeReasoning } from './write-reasoning.ts'
import { writeSampling } from './write-sampling.ts'
import { writeTools } from './write-tools.ts'
import { Writing } from './writing.ts'

/** The body of a Chat request. Throws where it cannot be said without what would be lost. */
export function encodeRequest(request: CanonicalRequest, target: Target): EncodedRequest {
  const writing = new Writing(dialectOf(target))
  const { response_format, told } = writeOutputFormat(request, writing)
  const reasoning = writeReasoning(request, writing)
  const body: ChatCompletionRequest = {
    model: target.model,
    messages: writeMessages(withInstruction(request.turns, told), target, writing),
    ...writeTools(request, writing),
    ...(response_format && { response_format }),
    ...limits(request, writing),
    ...writeSampling(request, reasoning.reasoning_effort === 'none', writing),
    ...reasoning,
    ...identity(request, writing),
    // Without being asked most servers do not tell what a stream used.
    ...(request.stream && { stream: true }),
    ...(request.stream && writing.dialect.streamOptions && { stream_options: { include_usage: true } }),
  }
  return { body, losses: writing.losses }
}

type Body = Partial<ChatCompletionRequest>

function limits({ maxOutputTokens, verbosity }: CanonicalRequest, writing: Writing): Body {
  const body: Body = {}
  if (maxOutputTokens !== undefined) body[writing.dialect.maxTokens] = maxOutputTokens
  if (verbosity !== undefined) {
    if (writing.dialect.verbosity) body.verbosity = verbosity
    else writing.lose('verbosity', 'verbosity', 'this model does not take it')
  }
  return body
}

/** The most characters of OpenAI's `safety_identifier`. */
const IDENTIFIER = 64

/** Who asks, and how the call is to be served. A cache key that an upstream does not know costs money, but no answer. */
function identity(request: CanonicalRequest, writing: Writing): Body {
  const { endUser, metadata, promptCacheKey } = request
  const { dialect } = writing
  const body: Body = writeServiceTier(request.serviceTier, writing)
  if (endUser !== undefined && dialect.endUser === 'user') body.user = endUser
  // Z.ai's name for it, which no schema of OpenAI's lists.
  if (endUser !== undefined && dialect.endUser === 'user_id') Object.assign(body, { user_id: endUser })
  if (endUser !== undefined && dialect.endUser === 'safety_identifier')
    body.safety_identifier = endUser.length > IDENTIFIER ? `user_${shortHash(endUser, 14)}` : endUser
  if (promptCacheKey !== undefined && dialect.promptCacheKey) body.prompt_cache_key = promptCacheKey
  if (metadata && Object.keys(metadata).length > 0)
    writing.lose('metadata', 'metadata', 'upstreams take it only with answers that they keep')
  return body
}
