import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest, OutputFormat, Sampling } from '../../canonical/request.ts'
import { askedInWords } from '../format-in-words.ts'
import { lookup } from '../lookup.ts'
import { lose } from '../not-carried.ts'
import { refused } from '../refused.ts'
import { isClosed } from './encode-tools.ts'
import type { Encoding } from './encoding.ts'
import type { ConverseRequest, InferenceConfig } from './wire.ts'

/** The settings of an answer that all models share, and those that stand beside them. */
export interface EncodedSampling {
  config: InferenceConfig
  additional: Record<string, unknown>
}

/** Throws where probabilities of tokens are asked for: nobody here tells them. */
export function encodeSampling(request: CanonicalRequest, { traits, losses }: Encoding): EncodedSampling {
  const { sampling, maxOutputTokens } = request
  if (sampling.logprobs) throw refused('sampling.logprobs', 'it does not tell the probabilities of tokens')
  reportUnsaid(sampling, losses)
  const { temperature, topP, topK } = sampling
  const stop = sampling.stop?.filter(sequence => sequence !== '') ?? []
  if (topK !== undefined && traits.topK === 'never') {
    lose({ losses, at: 'sampling.topK' }, 'sampling.topK', 'the model has no such setting')
  }
  return {
    config: {
      ...(maxOutputTokens !== undefined && { maxTokens: Math.max(1, maxOutputTokens) }),
      ...(temperature !== undefined && { temperature: clamped(temperature, losses) }),
      ...(topP !== undefined && { topP }),
      ...(stop.length > 0 && { stopSequences: stop }),
    },
    additional: {
      ...(topK !== undefined && traits.topK === 'top_k' && { top_k: topK }),
      ...(topK !== undefined && traits.topK === 'nova' && { inferenceConfig: { topK } }),
    },
  }
}

/** Temperatures end at 1 here, and at 2 elsewhere. */
function clamped(temperature: number, losses: Loss[]): number {
  if (temperature <= 1) return temperature
  lose({ losses, at: 'sampling.temperature' }, 'sampling.temperature', 'the highest is 1')
  return 1
}

function reportUnsaid({ frequencyPenalty, presencePenalty, seed, topLogprobs }: Sampling, losses: Loss[]): void {
  const unsaid = { frequencyPenalty, presencePenalty, seed, topLogprobs }
  for (const [name, value] of Object.entries(unsaid)) {
    // Nought is what the penalties and the number of alternatives are anyway.
    if (value === undefined || (value === 0 && name !== 'seed')) continue
    lose({ losses, at: `sampling.${name}` }, `sampling.${name}`, 'this protocol has no such setting')
  }
}

/** The form of the answer: enforced, or asked for in the instructions where nobody enforces it. */
export interface EncodedOutput {
  config?: ConverseRequest['outputConfig']
  hint?: string
}

export function encodeOutput(output: OutputFormat | undefined, { traits, losses }: Encoding): EncodedOutput {
  const translation = { losses, at: 'output' }
  switch (output?.type) {
    case undefined:
    case 'text':
      return {}
    case 'json':
    case 'enum':
      return { hint: askedInWords(output, translation) }
    case 'json-schema': {
      const { schema, name, description } = output
      if (traits.schemas && isClosed(schema)) {
        const named = { ...(name !== undefined && { name }), ...(description ? { description } : {}) }
        return {
          config: {
            textFormat: {
              type: 'json_schema',
              structure: { jsonSchema: { schema: JSON.stringify(schema), ...named } },
            },
          },
        }
      }
      return { hint: askedInWords(output, translation) }
    }
  }
}

const TIERS: { readonly [tier: string]: NonNullable<ConverseRequest['serviceTier']>['type'] } = {
  default: 'default',
  standard: 'default',
  standard_only: 'default',
  flex: 'flex',
  priority: 'priority',
  fast: 'priority',
  reserved: 'reserved',
}

export function encodeTier(tier: string | undefined, losses: Loss[]): Pick<ConverseRequest, 'serviceTier'> {
  // What every provider does where nothing is said.
  if (tier === undefined || tier === 'auto') return {}
  const type = lookup(TIERS, tier)
  if (type === undefined) lose({ losses, at: 'serviceTier' }, 'serviceTier', `the provider has no tier like "${tier}"`)
  return type === undefined ? {} : { serviceTier: { type } }
}

/** What invocation logs are searched by: so many entries, of these characters. */
const MOST_ENTRIES = 16
const ENTRY = /^[a-zA-Z0-9\s:_@$#=/+,.-]{1,256}$/

export function encodeMetadata(request: CanonicalRequest, losses: Loss[]): Pick<ConverseRequest, 'requestMetadata'> {
  const { metadata = {}, endUser, verbosity } = request
  if (endUser) lose({ losses, at: 'endUser' }, 'endUser', 'this protocol has no field for who is behind a call')
  if (verbosity !== undefined && verbosity !== 'medium') {
    lose({ losses, at: 'verbosity' }, 'verbosity', 'this protocol has no such setting')
  }
  const said = Object.entries(metadata)
  const kept = said.filter(entry => entry.every(text => ENTRY.test(text))).slice(0, MOST_ENTRIES)
  if (kept.length < said.length) {
    lose({ losses, at: 'metadata' }, 'metadata', `the provider takes ${MOST_ENTRIES} entries of plain characters`)
  }
  return kept.length === 0 ? {} : { requestMetadata: Object.fromEntries(kept) }
}
