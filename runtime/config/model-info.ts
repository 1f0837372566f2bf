/** What is known of a model. Everything is optional: what is absent is not known, which is not the same as a no. */
export interface ModelInfo {
  /** As its maker writes it: `Claude Sonnet 4.5`. */
  name?: string
  /** Tokens of the context window. */
  contextTokens?: number
  /** Tokens of the longest answer. */
  outputTokens?: number
  /** What it takes, and what it answers with; what is not listed may be taken all the same. */
  modalities?: { input: Modality[]; output: Modality[] }
  tools?: boolean
  reasoning?: boolean
  /** Answers and tool calls that keep to a JSON Schema. */
  structuredOutput?: boolean
  /** The day in its dated name: `2025-09-29`. */
  released?: string
  prices?: Prices
}

export type Modality = 'text' | 'image' | 'audio' | 'video' | 'pdf'

/** US dollars per million tokens, each as an exact decimal: `0.125`. */
export interface Rates {
  input?: string
  /** Input that is read from a cache; the price of input where absent. */
  cachedInput?: string
  /** Input that is written to a cache; the price of input where absent. */
  cacheWrite?: string
  /** Input that is written to a cache for an hour; the price of other writes where absent. */
  cacheWriteOneHour?: string
  output?: string
  /** Reasoning; the price of output where absent. */
  reasoning?: string
  /** Audio, a part of the input; the price of input where absent. */
  audioInput?: string
  /** Audio that is read from a cache; the price of cached input where absent. */
  cachedAudioInput?: string
  /** Images, a part of the input; the price of input where absent. */
  imageInput?: string
  /** Audio, a part of the output; the price of output where absent. */
  audioOutput?: string
  /** Images, a part of the output; the price of output where absent. */
  imageOutput?: string
}

export interface TieredRates extends Rates {
  /** Of calls with long inputs: the highest tier whose `above` the input exceeds holds for the whole call. */
  tiers?: PriceTier[]
}

export interface Prices extends TieredRates {
  /** US dollars per thousand calls, beside their tokens. */
  requests?: string
  /** US dollars per thousand uses of the upstream's own tools, by tool: `web_search`. */
  tools?: Readonly<Record<string, string>>
  /** Of calls that are served in another way than usual, by the upstream's name for it: `flex`. */
  serviceTiers?: Readonly<Record<string, ServiceTierPrices>>
}

/** Rates of its own, which then are all; or those of other calls `times` as high, but for the rates that it gives. */
export interface ServiceTierPrices extends TieredRates {
  /** An exact decimal. */
  times?: string
}

export interface PriceTier extends Rates {
  /** Input tokens, cached ones included. */
  above: number
}

/** What the config says of models, over what is known of them. */
export interface CatalogEntry {
  /** Every upstream where absent. */
  upstream?: string
  /** The upstream's own id of the model; one `*` stands for any text. */
  model: string
  info: ModelInfo
}
