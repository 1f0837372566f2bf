import type { UpstreamKindName } from '../config/kinds.ts'
import type { OverCall } from './over-call.ts'

/** Providers by the names that the conventions of OpenTelemetry have for them; others go by their kind. */
const PROVIDERS: Partial<Record<UpstreamKindName, string>> = {
  openai: 'openai',
  codex: 'openai',
  anthropic: 'anthropic',
  gemini: 'gcp.gemini',
  vertex: 'gcp.vertex_ai',
  bedrock: 'aws.bedrock',
  azure: 'azure.ai.openai',
  groq: 'groq',
  mistral: 'mistral_ai',
  moonshot: 'moonshot_ai',
  deepseek: 'deepseek',
  xai: 'x_ai',
}

export function providerOf(kind: UpstreamKindName): string {
  return PROVIDERS[kind] ?? kind.replaceAll('-', '_')
}

/** `protocol`: what is spoken; the call's own, or an attempt's. */
export function operationOf(kind: OverCall['kind'], protocol: string): string {
  if (kind === 'embed') return 'embeddings'
  if (kind === 'count-tokens') return 'count_tokens'
  if (kind === 'other') return 'other'
  return protocol === 'gemini' ? 'generate_content' : 'chat'
}

/** Settings of a request by their attributes, wherever a protocol has them. None of them holds what a client says. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  'gen_ai.request.max_tokens': ['max_tokens', 'max_completion_tokens', 'max_output_tokens', 'maxOutputTokens'],
  'gen_ai.request.temperature': ['temperature'],
  'gen_ai.request.top_p': ['top_p', 'topP'],
  'gen_ai.request.top_k': ['top_k', 'topK'],
  'gen_ai.request.frequency_penalty': ['frequency_penalty', 'frequencyPenalty'],
  'gen_ai.request.presence_penalty': ['presence_penalty', 'presencePenalty'],
  'gen_ai.request.seed': ['seed'],
  'gen_ai.request.choice.count': ['n', 'candidateCount'],
}

const WHOLE = new Set(['gen_ai.request.max_tokens', 'gen_ai.request.seed', 'gen_ai.request.choice.count'])

export interface Setting {
  name: string
  value: number
  whole: boolean
}

export function settingsOf(body: unknown): Setting[] {
  const top = membersOf(body)
  const places = [top, membersOf(top.generationConfig), membersOf(top.generation_config)]
  return Object.entries(SETTINGS).flatMap(([name, members]) => {
    for (const place of places) {
      for (const member of members) {
        const value = place[member]
        const whole = WHOLE.has(name)
        if (typeof value === 'number' && Number.isFinite(value) && (!whole || Number.isSafeInteger(value)))
          return name === 'gen_ai.request.choice.count' && value === 1 ? [] : [{ name, value, whole }]
      }
    }
    return []
  })
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  // Any object may be asked for members that it does not have.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
