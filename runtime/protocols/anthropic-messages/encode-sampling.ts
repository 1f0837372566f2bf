import type { MessageRequest } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Sampling } from '../../canonical/request.ts'
import type { ModelTraits } from '../claude-models.ts'
import { lose } from '../not-carried.ts'
import { refused } from '../refused.ts'

type Settings = Pick<MessageRequest, 'temperature' | 'top_p' | 'top_k' | 'stop_sequences'>

/** The least of the likely tokens that a model which thinks can be limited to. */
const LEAST_TOP_P_WITH_THINKING = 0.95

/**
 * How words are chosen, as far as the model lets that be said: the newest take the defaults only, as does thinking. What
 * is left out is reported, but for a default. Throws where probabilities of tokens are asked for: nobody here tells them.
 */
export function encodeSampling(sampling: Sampling, traits: ModelTraits, thinks: boolean, losses: Loss[]): Settings {
  if (sampling.logprobs) throw refused('sampling.logprobs', 'it does not tell the probabilities of tokens')
  reportUnsaid(sampling, losses)
  const why = traits.sampling === 'default' ? 'the model takes the default only' : 'a model that thinks takes no other'
  const only = traits.sampling === 'default' || thinks
  const settings: Settings = {}
  const drop = (name: 'temperature' | 'topP' | 'topK', reason = why) =>
    lose({ losses, at: `sampling.${name}` }, `sampling.${name}`, reason)

  const { temperature, topP, topK } = sampling
  if (temperature !== undefined && temperature !== 1) {
    if (only) drop('temperature')
    else settings.temperature = clamped(temperature, losses)
  } else if (temperature === 1 && !only) settings.temperature = 1
  if (topP !== undefined && topP !== 1) {
    const allowed = traits.sampling !== 'default' && (!thinks || topP >= LEAST_TOP_P_WITH_THINKING)
    if (!allowed) drop('topP')
    else if (traits.sampling !== 'one' || settings.temperature === undefined) settings.top_p = topP
    else if (settings.temperature === 1) {
      // The default need not be said, and both together are refused.
      settings.temperature = undefined
      settings.top_p = topP
    } else drop('topP', 'the model takes either a temperature or this')
  }
  if (topK !== undefined) {
    if (only) drop('topK')
    else settings.top_k = topK
  }
  return { ...settings, ...stops(sampling.stop, losses) }
}

/** Temperatures end at 1 here, and at 2 elsewhere. */
function clamped(temperature: number, losses: Loss[]): number {
  if (temperature <= 1) return temperature
  lose({ losses, at: 'sampling.temperature' }, 'sampling.temperature', 'the highest is 1')
  return 1
}

/** Sequences of nothing but white space are refused. */
function stops(stop: string[] | undefined, losses: Loss[]): Settings {
  if (stop === undefined) return {}
  const kept = stop.filter(sequence => sequence.trim() !== '')
  if (kept.length < stop.filter(sequence => sequence !== '').length) {
    lose({ losses, at: 'sampling.stop' }, 'sampling.stop', 'white space alone stops nothing here')
  }
  return kept.length === 0 ? {} : { stop_sequences: kept }
}

function reportUnsaid({ frequencyPenalty, presencePenalty, seed, topLogprobs }: Sampling, losses: Loss[]): void {
  const unsaid = { frequencyPenalty, presencePenalty, seed, topLogprobs }
  for (const [name, value] of Object.entries(unsaid)) {
    // Nought is what the penalties and the number of alternatives are anyway.
    if (value === undefined || (value === 0 && name !== 'seed')) continue
    lose({ losses, at: `sampling.${name}` }, `sampling.${name}`, 'this protocol has no such setting')
  }
}
