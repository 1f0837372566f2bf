import type { UpstreamKindName } from '../../config/kinds.ts'

/** Fields of a request that servers of a kind answer with a 400, and what is lost where they are left out. */
export const REFUSED_SETTINGS: Partial<Record<UpstreamKindName, Readonly<Record<string, string | undefined>>>> = {
  codex: {
    max_output_tokens: 'maxOutputTokens',
    temperature: 'sampling.temperature',
    top_p: 'sampling.topP',
    frequency_penalty: 'sampling.frequencyPenalty',
    presence_penalty: 'sampling.presencePenalty',
    metadata: 'metadata',
    // Nothing of an answer depends on these.
    user: undefined,
    safety_identifier: undefined,
    prompt_cache_retention: undefined,
    stream_options: undefined,
  },
  copilot: { service_tier: 'serviceTier' },
}
