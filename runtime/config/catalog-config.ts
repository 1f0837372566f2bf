import type { Modality } from './model-info.ts'

/** US dollars per million tokens: a number, or a decimal in quotes. */
export type Price = number | `${number}`

export interface RatesConfig {
  input?: Price
  output?: Price
  /** Input that is read from a cache. That of input where it is not given. */
  cachedInput?: Price
  /** Input that is written to a cache. That of input where it is not given. */
  cacheWrite?: Price
  /** Input that is written to a cache for an hour. That of other writes where it is not given. */
  cacheWriteOneHour?: Price
  /** Reasoning. That of output where it is not given. */
  reasoning?: Price
  /** Audio, a part of the input. That of input where it is not given. */
  audioInput?: Price
  /** Audio that is read from a cache. That of cached input where it is not given. */
  cachedAudioInput?: Price
  /** Images, a part of the input. That of input where it is not given. */
  imageInput?: Price
  /** Audio, a part of the output. That of output where it is not given. */
  audioOutput?: Price
  /** Images, a part of the output. That of output where it is not given. */
  imageOutput?: Price
}

export interface PricesConfig extends RatesConfig {
  input: Price
  /** US dollars per thousand calls, beside their tokens. */
  requests?: Price
  /** Prices of calls with long inputs. */
  tiers?: readonly PriceTierConfig[]
  /** US dollars per thousand uses of the upstream's own tools. */
  tools?: Readonly<Partial<Record<PricedTool, Price>>>
  /** Of calls that are served in another way than usual, by the upstream's name for it: `flex`, `priority`. */
  serviceTiers?: Readonly<Record<string, ServiceTierConfig>>
}

export type PricedTool = 'web_search' | 'web_fetch' | 'file_search' | 'x_search' | 'maps' | 'image_generation'

/** With `times`, the usual prices so many times, but for those that are given; else these alone. */
export interface ServiceTierConfig extends RatesConfig {
  /** How much of the usual price it costs: `0.5` is half of it. */
  times?: number | `${number}`
  tiers?: readonly PriceTierConfig[]
}

export interface PriceTierConfig extends RatesConfig {
  /** Input tokens; calls with more of them are paid by this tier. */
  above: number
}

/** What is true of a model where the gateway knows nothing, or something else. */
export interface CatalogModel {
  /** Tokens of its context window. */
  context?: number
  /** Tokens of its longest answer. */
  output?: number
  /** All that it takes and answers with. */
  modalities?: { input: readonly Modality[]; output?: readonly Modality[] }
  tools?: boolean
  reasoning?: boolean
  /** Answers and tool calls that keep to a JSON Schema. */
  structuredOutput?: boolean
  /** In place of all that is known of its prices. */
  prices?: PricesConfig
}

/** By `upstream/model`, or by a model's id alone for every upstream; one `*` stands for any text. */
export type CatalogConfig = Readonly<Record<string, CatalogModel>>
