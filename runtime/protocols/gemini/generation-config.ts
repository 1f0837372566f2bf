import type { GenerationConfig } from '../../../generated/protocols/gemini/types.ts'
import type { CanonicalRequest, Sampling } from '../../canonical/request.ts'
import type { Translation } from '../not-carried.ts'
import type { Encoding } from './encoding.ts'
import { lost } from './lost.ts'
import { decodeOutputFormat } from './output-format.ts'
import { decodeReasoning, encodeReasoning } from './reasoning.ts'

type Settings = Pick<CanonicalRequest, 'sampling' | 'maxOutputTokens' | 'output' | 'reasoning'>

/** Settings that another name carries as they are. */
const sampling = {
  temperature: 'temperature',
  topP: 'topP',
  topK: 'topK',
  frequencyPenalty: 'frequencyPenalty',
  presencePenalty: 'presencePenalty',
  seed: 'seed',
  stopSequences: 'stop',
  candidateCount: 'candidates',
  responseLogprobs: 'logprobs',
  logprobs: 'topLogprobs',
} as const satisfies { [field in keyof GenerationConfig]?: keyof Sampling }

/** Settings that are read in places of their own. */
const readElsewhere = [
  'maxOutputTokens',
  'responseMimeType',
  'responseSchema',
  'responseJsonSchema',
  'responseFormat',
  'responseModalities',
  'thinkingConfig',
] as const satisfies (keyof GenerationConfig)[]

const carried = new Set<string>([...Object.keys(sampling), ...readElsewhere])

/** The settings that the protocols share; every other one is reported. */
export function decodeGenerationConfig(config: GenerationConfig, translation: Translation): Settings {
  for (const [name, value] of Object.entries(config)) {
    if (!carried.has(name) && value !== null) {
      lost(translation, `generationConfig.${name}`, `.${name}`, 'other protocols have no such setting')
    }
  }
  reportModalities(config, translation)
  const output = decodeOutputFormat(config)
  const reasoning = decodeReasoning(config.thinkingConfig)
  return {
    sampling: decodeSampling(config),
    ...(config.maxOutputTokens === undefined ? {} : { maxOutputTokens: config.maxOutputTokens }),
    ...(output === undefined ? {} : { output }),
    ...(reasoning === undefined ? {} : { reasoning }),
  }
}

function decodeSampling(config: GenerationConfig): Sampling {
  const entries = Object.entries(sampling).flatMap(([from, to]) => {
    // The keys of the table are keys of the settings.
    const said = config[from as keyof typeof sampling]
    // Whole numbers everywhere else.
    const value = from === 'topK' && typeof said === 'number' ? Math.max(1, Math.round(said)) : said
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[to, value]]
  })
  // The table pairs fields of the same type.
  return Object.fromEntries(entries) as Sampling
}

function reportModalities(config: GenerationConfig, translation: Translation): void {
  const modalities = config.responseModalities ?? []
  const media = modalities.filter(modality => modality.toUpperCase() !== 'TEXT')
  if (media.length > 0) {
    const feature = `generationConfig.responseModalities.${media.join('+').toLowerCase()}`
    lost(translation, feature, '.responseModalities', 'only text is asked of the upstream')
  }
  for (const [index, format] of (config.responseFormat ?? []).entries()) {
    for (const name of Object.keys(format).filter(name => name !== 'text')) {
      lost(translation, `generationConfig.responseFormat.${name}`, `.responseFormat[${index}].${name}`, 'text only')
    }
  }
}

/** Google's limit. */
const MOST_STOPS = 5

/** The settings for a model, but for the form of the answer. */
export function encodeGenerationConfig(
  { sampling: asked, maxOutputTokens, reasoning, verbosity }: CanonicalRequest,
  encoding: Encoding,
): GenerationConfig {
  if (verbosity !== undefined) lost(encoding, 'verbosity', 'verbosity', 'Gemini has no such setting')
  const thinkingConfig = encodeReasoning(reasoning, encoding.traits.thinking, encoding.losses)
  return {
    ...encodeSampling(asked, encoding),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    ...(thinkingConfig && { thinkingConfig }),
  }
}

function encodeSampling(asked: Sampling, encoding: Encoding): GenerationConfig {
  const { temperature, topP, topK } = asked
  return {
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { topP }),
    ...(topK !== undefined && { topK }),
    ...penalties(asked, encoding),
    // Google's seeds have 32 bits: a longer one is folded, and is the same every time.
    ...(asked.seed !== undefined && { seed: asked.seed | 0 }),
    ...stops(asked.stop, encoding),
    ...(asked.candidates !== undefined && asked.candidates > 1 && { candidateCount: asked.candidates }),
    ...(asked.logprobs !== undefined && { responseLogprobs: asked.logprobs }),
    ...(asked.logprobs && asked.topLogprobs ? { logprobs: asked.topLogprobs } : {}),
  }
}

function penalties({ frequencyPenalty, presencePenalty }: Sampling, encoding: Encoding): GenerationConfig {
  if (encoding.traits.penalties) {
    return {
      ...(frequencyPenalty !== undefined && { frequencyPenalty }),
      ...(presencePenalty !== undefined && { presencePenalty }),
    }
  }
  for (const [name, value] of Object.entries({ frequencyPenalty, presencePenalty })) {
    if (value) lost(encoding, `sampling.${name}`, `sampling.${name}`, 'this model refuses penalties')
  }
  return {}
}

function stops(stop: readonly string[] | undefined, encoding: Encoding): GenerationConfig {
  const said = stop?.filter(sequence => sequence !== '') ?? []
  if (said.length === 0) return {}
  if (said.length > MOST_STOPS) lost(encoding, 'sampling.stop', 'sampling.stop', `Gemini takes ${MOST_STOPS} of them`)
  return { stopSequences: said.slice(0, MOST_STOPS) }
}
