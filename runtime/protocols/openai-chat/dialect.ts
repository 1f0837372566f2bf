import type { Effort } from '../../canonical/request.ts'
import type { Capabilities, Target } from '../protocol.ts'
import { AZURE_OTHERS, NINE_CHARACTERS, SERVERS } from './servers.ts'

/** What one Chat upstream takes, and by which names. */
export interface Dialect {
  /** A role of its own for what the developer says. */
  developerRole: boolean
  maxTokens: 'max_completion_tokens' | 'max_tokens'
  /** Tools whose input is text, and choices of some of the tools. */
  customTools: boolean
  /** Searches by itself where `web_search_options` are said. */
  searches: boolean
  callId: CallIdForm
  stop: boolean
  maxStops: number
  /** Temperature and its kin; models that reason only at their own are refused with a 400 otherwise. */
  sampling: boolean
  topK: boolean
  /** `frequency_penalty` and `presence_penalty`. */
  penalties: boolean
  logprobs: boolean
  /** More answers than one to a request. */
  candidates: boolean
  seed?: 'seed' | 'random_seed'
  /** The levels that `reasoning_effort` may have; empty where it is refused. */
  efforts: readonly Effort[]
  /**
   * The member that turns reasoning on and off, where `reasoning_effort` does not: an object of that name with a `type`
   * (`thinking`), with an effort or a budget (`reasoning`), with `enabled` alone (`reasoning.enabled`); a boolean
   * (`enable_thinking`), maybe among the arguments of the model's template (`chat_template_kwargs`).
   */
  reasoningSwitch?: 'thinking' | 'reasoning' | 'reasoning.enabled' | 'enable_thinking' | 'chat_template_kwargs'
  /** Wants the reasoning of earlier turns back. */
  wantsReasoning: boolean
  /** The member of a message that it is sent back in. */
  reasoningField: 'reasoning_content' | 'reasoning'
  verbosity: boolean
  /** Keeps to a JSON schema; elsewhere the schema is told to the model. */
  jsonSchema: boolean
  /** Knows the form that is any JSON. */
  jsonObject: boolean
  /** The word for a tool that must be called; absent where that, and any named tool, cannot be asked for. */
  toolRequired?: 'required' | 'any'
  /** Tells what a stream used only if asked to, by `stream_options`; where false it always does, and refuses those. */
  streamOptions: boolean
  /** Messages may name who speaks. */
  names: boolean
  /**
   * The conversation goes through the template of an open model: one system message, and first; texts as one string;
   * refusals as text; arguments that are JSON.
   */
  templates: boolean
  /** The formats of `input_audio`; absent where any may be tried. */
  audioFormats?: readonly string[]
  video: boolean
  /** Fetches images by their URL. */
  fetchesImages: boolean
  /** Ids of OpenAI's file store mean something there. */
  files: boolean
  /** Caches only up to marks, which are said in Anthropic's words. */
  cacheMarks: boolean
  endUser?: 'safety_identifier' | 'user' | 'user_id'
  promptCacheKey: boolean
  serviceTier: boolean
  /** A last message of the assistant is continued where it says this. */
  prefix: boolean
}

/** What ids of calls have to look like, and how those are made that stand for others. */
export interface CallIdForm {
  allowed: RegExp
  prefix: string
  /** Characters after the prefix. */
  length: number
}

/** OpenAI itself refuses members that it does not know. */
const OPENAI: Dialect = {
  developerRole: true,
  maxTokens: 'max_completion_tokens',
  customTools: true,
  searches: false,
  callId: { allowed: /^[\s\S]{1,40}$/, prefix: 'call_', length: 14 },
  stop: true,
  maxStops: 4,
  sampling: true,
  topK: false,
  penalties: true,
  logprobs: true,
  candidates: true,
  seed: 'seed',
  efforts: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'],
  wantsReasoning: false,
  reasoningField: 'reasoning_content',
  verbosity: true,
  jsonSchema: true,
  jsonObject: true,
  toolRequired: 'required',
  streamOptions: true,
  names: true,
  templates: false,
  audioFormats: ['wav', 'mp3'],
  video: false,
  fetchesImages: true,
  files: true,
  cacheMarks: false,
  endUser: 'safety_identifier',
  promptCacheKey: true,
  serviceTier: true,
  prefix: false,
}

/** All others: what most of them take. Many know the older names only, and texts as one string. */
const COMPATIBLE: Dialect = {
  developerRole: false,
  maxTokens: 'max_tokens',
  customTools: false,
  searches: false,
  callId: { allowed: /^/, prefix: '', length: 0 },
  stop: true,
  maxStops: Number.POSITIVE_INFINITY,
  sampling: true,
  topK: true,
  penalties: true,
  logprobs: true,
  candidates: true,
  seed: 'seed',
  efforts: ['none', 'low', 'medium', 'high'],
  wantsReasoning: false,
  reasoningField: 'reasoning_content',
  verbosity: false,
  jsonSchema: true,
  jsonObject: true,
  toolRequired: 'required',
  streamOptions: true,
  names: true,
  templates: true,
  video: true,
  fetchesImages: true,
  files: false,
  cacheMarks: false,
  endUser: 'user',
  promptCacheKey: false,
  serviceTier: false,
  prefix: false,
}

interface Models {
  /** Tried on the id in lower case. */
  id: RegExp
  traits: Partial<Dialect>
}

/** What depends on the model, wherever it is served. All rows that match count, later ones more. */
const MODELS: readonly Models[] = [
  // OpenAI's
  {
    id: /(?:^|\/)(?:gpt-3|gpt-4|chatgpt-|gpt-\d[^/]*-chat)/,
    traits: { efforts: [], verbosity: false },
  },
  {
    id: /(?:^|\/)(?:o\d|gpt-[5-9](?!\d)(?![^/]*-chat))/,
    traits: {
      maxTokens: 'max_completion_tokens',
      stop: false,
      sampling: false,
      efforts: ['none', 'low', 'medium', 'high', 'xhigh'],
    },
  },
  { id: /(?:^|\/)gpt-[6-9]/, traits: { efforts: OPENAI.efforts } },
  { id: /(?:^|\/)gpt-5(?![^/]*-chat)(?:$|-)/, traits: { efforts: ['minimal', 'low', 'medium', 'high'] } },
  { id: /(?:^|\/)gpt-5\.1(?![^/]*-chat)/, traits: { efforts: ['none', 'low', 'medium', 'high'] } },
  { id: /(?:^|\/)o\d/, traits: { efforts: ['low', 'medium', 'high'] } },
  { id: /(?:^|\/)gpt-oss/, traits: { efforts: ['low', 'medium', 'high'] } },
  { id: /(?:^|\/)gpt-[^/]*-search/, traits: { searches: true, sampling: false, efforts: [] } },
  // Those of others
  { id: /claude/, traits: { cacheMarks: true } },
  { id: /llama|gemma|phi-/, traits: { efforts: [] } },
  { id: /grok/, traits: { stop: false, efforts: [] } },
  { id: /grok-3-mini/, traits: { efforts: ['low', 'high'] } },
  { id: /grok-4\.[3-9](?!\d)/, traits: { efforts: ['low', 'medium', 'high'] } },
  { id: /grok-4\.3(?!\d)/, traits: { efforts: ['none', 'low', 'medium', 'high'] } },
  {
    id: /(?:mi(?:ni)?|magi|code|dev|vox)stral|mixtral|pixtral/,
    traits: { callId: NINE_CHARACTERS, topK: false, efforts: [], endUser: undefined, prefix: true },
  },
  { id: /deepseek/, traits: { wantsReasoning: true, reasoningSwitch: 'thinking', jsonSchema: false } },
  { id: /kimi|moonshot|glm|mimo/, traits: { wantsReasoning: true, reasoningSwitch: 'thinking' } },
  { id: /qwen|qwq/, traits: { wantsReasoning: true, reasoningSwitch: 'enable_thinking' } },
  { id: /minimax/, traits: { wantsReasoning: true, efforts: [] } },
]

/** More than any config calls; names that clients make up do not fill the memory. */
const MOST_KNOWN = 1_000
const known = new Map<string, Readonly<Dialect>>()

export function dialectOf({ kind, model }: Pick<Target, 'kind' | 'model'>): Readonly<Dialect> {
  const key = `${kind}/${model}`
  const ready = known.get(key)
  if (ready) return ready
  if (known.size >= MOST_KNOWN) known.clear()
  const dialect = composed(kind, model.toLowerCase())
  known.set(key, dialect)
  return dialect
}

function composed(kind: Target['kind'], id: string): Dialect {
  const traits = MODELS.filter(row => row.id.test(id)).map(row => row.traits)
  const decided = SERVERS.filter(row => row.kind === kind && (row.id?.test(id) ?? true)).map(row => row.traits)
  const strict = kind === 'openai' || (kind === 'azure' && !AZURE_OTHERS.test(id))
  return Object.assign({}, strict ? OPENAI : COMPATIBLE, ...traits, ...decided)
}

const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/

export function capabilities(target: Target): Capabilities {
  const dialect = dialectOf(target)
  return {
    freeformTools: dialect.customTools,
    namespaces: false,
    toolName: TOOL_NAME,
    stop: dialect.stop,
    candidates: dialect.candidates,
    takesUrl: ({ type, url }) =>
      (type === 'image' && (dialect.fetchesImages || !/^https?:/i.test(url))) || (type === 'video' && dialect.video),
  }
}
