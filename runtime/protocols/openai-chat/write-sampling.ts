import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalRequest, Sampling } from '../../canonical/request.ts'
import type { Writing } from './writing.ts'

type Settings = { random_seed?: number } & Pick<
  ChatCompletionRequest,
  | 'temperature'
  | 'top_p'
  | 'top_k'
  | 'frequency_penalty'
  | 'presence_penalty'
  | 'seed'
  | 'stop'
  | 'n'
  | 'logprobs'
  | 'top_logprobs'
>

/** Chat's least and most of `top_logprobs`. */
const TOP_LOGPROBS = 20

/**
 * How the answer is drawn; `thoughtless`: the model is told not to reason. Stop sequences that the upstream does not take
 * are looked for by the gateway.
 */
export function writeSampling({ sampling }: CanonicalRequest, thoughtless: boolean, writing: Writing): Settings {
  const { dialect } = writing
  const { topK, seed, candidates } = sampling
  const settings: Settings = {
    ...drawing(sampling, thoughtless, writing),
    ...stops(sampling, writing),
  }
  if (seed !== undefined) {
    if (dialect.seed) settings[dialect.seed] = seed
    else writing.lose('sampling.seed', 'sampling.seed', NOT_TAKEN)
  }
  if (candidates !== undefined && candidates > 1) settings.n = candidates
  if (topK !== undefined) {
    if (dialect.topK) settings.top_k = topK
    else writing.lose('sampling.topK', 'sampling.topK', NOT_TAKEN)
  }
  return settings
}

const NOT_TAKEN = 'this model’s upstream does not take it'

/** What a model that reasons takes only at its defaults, with the names and defaults here. */
const DRAWING = [
  ['temperature', 'temperature', 1],
  ['topP', 'top_p', 1],
  ['frequencyPenalty', 'frequency_penalty', 0],
  ['presencePenalty', 'presence_penalty', 0],
] as const

const PENALTIES: ReadonlySet<string> = new Set(['frequency_penalty', 'presence_penalty'])

function drawing(sampling: Sampling, thoughtless: boolean, writing: Writing): Settings {
  const free = writing.dialect.sampling || thoughtless
  const settings: Settings = {}
  for (const [field, name, usual] of DRAWING) {
    const value = sampling[field]
    if (value === undefined) continue
    if (!writing.dialect.penalties && PENALTIES.has(name)) {
      if (value !== usual) writing.lose(`sampling.${field}`, `sampling.${field}`, NOT_TAKEN)
    } else if (free) settings[name] = value
    else if (value !== usual) writing.lose(`sampling.${field}`, `sampling.${field}`, 'this model takes its own only')
  }
  if (sampling.logprobs !== true) return settings
  if (!writing.dialect.logprobs) writing.lose('sampling.logprobs', 'sampling.logprobs', NOT_TAKEN)
  else if (free) {
    settings.logprobs = true
    if (sampling.topLogprobs !== undefined) settings.top_logprobs = Math.min(sampling.topLogprobs, TOP_LOGPROBS)
  } else writing.lose('sampling.logprobs', 'sampling.logprobs', 'this model does not tell them')
  return settings
}

function stops({ stop }: Sampling, writing: Writing): Settings {
  const { dialect } = writing
  const wanted = stop?.filter(text => text !== '') ?? []
  if (wanted.length === 0 || !dialect.stop) return {}
  if (wanted.length > dialect.maxStops) {
    const why = `${dialect.maxStops} are the most; the first are sent`
    writing.lose('sampling.stop', `sampling.stop[${dialect.maxStops}]`, why)
  }
  return { stop: wanted.slice(0, dialect.maxStops) }
}
