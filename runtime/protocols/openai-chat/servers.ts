import type { Effort } from '../../canonical/request.ts'
import type { UpstreamKindName } from '../../config/kinds.ts'
import type { CallIdForm, Dialect } from './dialect.ts'

interface Server {
  kind: UpstreamKindName
  /** Tried on the model's id in lower case; every model where absent. */
  id?: RegExp
  traits: Partial<Dialect>
}

/** Ids of calls as Mistral's models take them. */
export const NINE_CHARACTERS: CallIdForm = { allowed: /^[A-Za-z0-9]{9}$/, prefix: '', length: 9 }

/** It refuses what it does not know with a 422, within messages too. */
const MISTRAL: Partial<Dialect> = {
  callId: NINE_CHARACTERS,
  topK: false,
  logprobs: false,
  seed: 'random_seed',
  toolRequired: 'any',
  streamOptions: false,
  names: false,
  video: false,
  efforts: [],
  reasoningSwitch: undefined,
  wantsReasoning: false,
  endUser: undefined,
  prefix: true,
}

const LEVELS: readonly Effort[] = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']

/** What a provider or a server decides for its models, by its own documents. It has the last word; later rows more. */
export const SERVERS: readonly Server[] = [
  {
    kind: 'azure',
    // It refuses members that it does not know, and learns OpenAI's new ones late.
    traits: { fetchesImages: true, files: false, endUser: 'user', serviceTier: false },
  },
  {
    kind: 'openrouter',
    // It passes on what the provider behind takes, and fits levels to the model.
    traits: { reasoningSwitch: 'reasoning', reasoningField: 'reasoning', efforts: LEVELS },
  },
  {
    kind: 'groq',
    // It refuses what it does not know with a 400, within messages too.
    traits: {
      maxTokens: 'max_completion_tokens',
      topK: false,
      logprobs: false,
      candidates: false,
      names: false,
      video: false,
      efforts: [],
      reasoningSwitch: undefined,
      wantsReasoning: false,
      reasoningField: 'reasoning',
    },
  },
  { kind: 'groq', id: /gpt-oss/, traits: { efforts: ['low', 'medium', 'high'], wantsReasoning: true } },
  { kind: 'groq', id: /qwen/, traits: { efforts: ['none'] } },
  { kind: 'mistral', traits: MISTRAL },
  // Those that think only if asked to; Magistral always does.
  {
    kind: 'mistral',
    id: /^mistral-(?:small-(?:latest|26\d\d|[4-9])|medium-(?:latest|26\d\d|3[-.][5-9]))/,
    traits: { efforts: ['none', 'high'] },
  },
  { kind: 'mistral', id: /^mistral-large-4/, traits: { efforts: ['low', 'medium', 'high'] } },
  // Their publisher gets what its own API would.
  { kind: 'vertex', id: /^(?:mistralai\/|(?:mi(?:ni)?|code|magi|dev)stral-|mixtral-)/, traits: MISTRAL },
  {
    kind: 'deepseek',
    traits: {
      topK: false,
      candidates: false,
      jsonSchema: false,
      efforts: ['low', 'medium', 'high', 'xhigh', 'max'],
      reasoningSwitch: 'thinking',
      wantsReasoning: true,
    },
  },
  { kind: 'vertex', id: /grok/, traits: { efforts: [] } },
  { kind: 'xai', traits: { maxTokens: 'max_completion_tokens', topK: false, penalties: false, video: false } },
  { kind: 'together', id: /deepseek|kimi|glm|qwen/, traits: { reasoningSwitch: 'reasoning.enabled', efforts: [] } },
  { kind: 'together', traits: { reasoningField: 'reasoning' } },
  { kind: 'fireworks', traits: { reasoningSwitch: undefined, efforts: ['none', 'low', 'medium', 'high'] } },
  {
    kind: 'cerebras',
    traits: {
      maxTokens: 'max_completion_tokens',
      topK: false,
      penalties: false,
      candidates: false,
      video: false,
      efforts: [],
      reasoningSwitch: undefined,
      wantsReasoning: false,
      reasoningField: 'reasoning',
    },
  },
  { kind: 'cerebras', id: /gpt-oss/, traits: { efforts: ['low', 'medium', 'high'], wantsReasoning: true } },
  { kind: 'cerebras', id: /glm/, traits: { efforts: ['none'], wantsReasoning: true } },
  { kind: 'vllm', id: /deepseek|kimi|glm|qwen|qwq/, traits: { reasoningSwitch: 'chat_template_kwargs' } },
  {
    kind: 'lmstudio',
    traits: { reasoningSwitch: undefined, jsonSchema: true, jsonObject: false, fetchesImages: false },
  },
  {
    kind: 'moonshot',
    traits: {
      topK: false,
      efforts: [],
      reasoningSwitch: 'thinking',
      wantsReasoning: true,
      fetchesImages: false,
      endUser: 'safety_identifier',
      promptCacheKey: true,
    },
  },
  // Anything but their own settings is refused.
  { kind: 'moonshot', id: /kimi-k(?:2\.[5-9]|[3-9])/, traits: { sampling: false, candidates: false } },
  { kind: 'qwen', traits: { reasoningSwitch: 'enable_thinking' } },
  {
    kind: 'zai',
    traits: {
      maxStops: 1,
      topK: false,
      penalties: false,
      logprobs: false,
      candidates: false,
      seed: undefined,
      efforts: [],
      reasoningSwitch: 'thinking',
      wantsReasoning: true,
      jsonSchema: false,
      toolRequired: undefined,
      endUser: 'user_id',
    },
  },
  {
    kind: 'ollama',
    traits: {
      topK: false,
      candidates: false,
      video: false,
      fetchesImages: false,
      efforts: ['none', 'low', 'medium', 'high'],
      reasoningSwitch: undefined,
      jsonSchema: true,
      reasoningField: 'reasoning',
    },
  },
]

/** Those of Azure's models that are not OpenAI's; deployments of other names are taken for OpenAI's. */
export const AZURE_OTHERS =
  /deepseek|grok|mistral|mixtral|codestral|ministral|llama|phi-|kimi|qwen|cohere|command-|gpt-oss|jais/
