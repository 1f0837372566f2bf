import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import { lose, type Translation } from '../not-carried.ts'

type Field = keyof ChatCompletionRequest

/** Every field that the canonical request has a place for. */
const CARRIED: Partial<Record<Field, true>> = {
  model: true,
  messages: true,
  tools: true,
  tool_choice: true,
  parallel_tool_calls: true,
  functions: true,
  function_call: true,
  response_format: true,
  verbosity: true,
  web_search_options: true,
  max_completion_tokens: true,
  max_tokens: true,
  temperature: true,
  top_p: true,
  top_k: true,
  frequency_penalty: true,
  presence_penalty: true,
  logprobs: true,
  top_logprobs: true,
  n: true,
  seed: true,
  stop: true,
  stream: true,
  stream_options: true,
  reasoning_effort: true,
  reasoning: true,
  include_reasoning: true,
  thinking: true,
  enable_thinking: true,
  thinking_budget: true,
  service_tier: true,
  metadata: true,
  user: true,
  safety_identifier: true,
  prompt_cache_key: true,
}

interface Unsaid {
  feature: string
  why: string
  /** Where only some values ask for anything. */
  asks?: (body: ChatCompletionRequest) => boolean
}

/** The fields of Chat that no other protocol has. */
const UNSAID: Partial<Record<Field, Unsaid>> = {
  logit_bias: {
    feature: 'sampling.logitBias',
    why: 'token ids mean nothing to another model',
    asks: body => Object.keys(body.logit_bias ?? {}).length > 0,
  },
  modalities: {
    feature: 'output.modalities',
    why: 'only text is asked for',
    asks: body => body.modalities?.some(modality => modality !== 'text') ?? false,
  },
  audio: { feature: 'output.audio', why: 'spoken replies are not translated' },
  prediction: { feature: 'prediction', why: 'no other protocol has it' },
  store: { feature: 'store', why: 'the upstream keeps no copy', asks: body => body.store === true },
  moderation: { feature: 'moderation', why: 'no other protocol has it' },
  prompt_cache_options: { feature: 'cache.options', why: 'other providers choose by themselves' },
  prompt_cache_retention: { feature: 'cache.retention', why: 'other providers choose by themselves' },
}

/** Reports every field that asks for something and is not carried; also those that no schema lists. */
export function reportUnsaid(body: ChatCompletionRequest, translation: Translation): void {
  for (const [name, value] of Object.entries(body)) {
    if (value === null || value === undefined || Object.hasOwn(CARRIED, name)) continue
    const at = { ...translation, at: name }
    // Any name may come; one that the table lacks finds nothing.
    const unsaid = Object.hasOwn(UNSAID, name) ? UNSAID[name as Field] : undefined
    if (!unsaid) lose(at, `field.${name}`, 'Chat Completions has no such field')
    else if (unsaid.asks?.(body) ?? true) lose(at, unsaid.feature, unsaid.why)
  }
}
