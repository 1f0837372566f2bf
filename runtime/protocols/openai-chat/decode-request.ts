import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest, Sampling } from '../../canonical/request.ts'
import { lose, type Translation } from '../not-carried.ts'
import type { DecodedRequest, RequestContext } from '../protocol.ts'
import { turnsOf } from './messages.ts'
import { outputFormat } from './output-format.ts'
import { reasoningSettings } from './reasoning-settings.ts'
import { chosenTools } from './tool-choice.ts'
import { offeredTools } from './tools.ts'
import { reportUnsaid } from './unsaid.ts'

/** The meaning of a Chat request. A null field is one that was not said. */
export function decodeRequest(body: ChatCompletionRequest, context: RequestContext): DecodedRequest {
  const losses: Loss[] = []
  const translation: Translation = { losses, at: '' }
  const tools = offeredTools(body, translation)
  const request: CanonicalRequest = {
    model: context.model,
    stream: context.stream,
    turns: turnsOf(body.messages, translation),
    tools,
    // A choice among no tools means nothing, and some upstreams refuse it.
    toolChoice: tools.length > 0 ? chosenTools(body, translation) : undefined,
    parallelToolCalls: body.parallel_tool_calls ?? undefined,
    output: outputFormat(body.response_format, translation),
    verbosity: verbosityOf(body, translation),
    maxOutputTokens: body.max_completion_tokens ?? body.max_tokens ?? undefined,
    sampling: samplingOf(body),
    reasoning: reasoningSettings(body, translation),
    endUser: body.safety_identifier ?? body.user ?? undefined,
    metadata: body.metadata ?? undefined,
    promptCacheKey: body.prompt_cache_key ?? undefined,
    serviceTier: body.service_tier ?? undefined,
    streamUsage: body.stream_options?.include_usage ?? undefined,
  }
  reportUnsaid(body, translation)
  return { request, losses }
}

function verbosityOf({ verbosity }: ChatCompletionRequest, translation: Translation): CanonicalRequest['verbosity'] {
  switch (verbosity) {
    case 'low':
    case 'medium':
    case 'high':
      return verbosity
    case null:
    case undefined:
      return undefined
    default:
      // The list is open: another value may come.
      return lose({ ...translation, at: 'verbosity' }, 'verbosity', `no level is called ${JSON.stringify(verbosity)}`)
  }
}

function samplingOf(body: ChatCompletionRequest): Sampling {
  return {
    temperature: body.temperature ?? undefined,
    topP: body.top_p ?? undefined,
    topK: body.top_k ?? undefined,
    frequencyPenalty: body.frequency_penalty ?? undefined,
    presencePenalty: body.presence_penalty ?? undefined,
    seed: body.seed ?? undefined,
    stop: stopsOf(body),
    candidates: body.n ?? undefined,
    logprobs: body.logprobs ?? undefined,
    topLogprobs: body.top_logprobs ?? undefined,
  }
}

/** One, or several; none, or an empty one, asks for nothing. */
function stopsOf({ stop }: ChatCompletionRequest): string[] | undefined {
  const stops = (typeof stop === 'string' ? [stop] : (stop ?? [])).filter(text => text !== '')
  return stops.length > 0 ? stops : undefined
}
