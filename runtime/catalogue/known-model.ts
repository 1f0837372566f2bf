import type { ModelInfo, Prices } from '../config/model-info.ts'

/** A row of what is known: prices that will change on a day that is set already stand beside those of today. */
export interface KnownModel extends ModelInfo {
  later?: { from: string; prices: Prices }[]
}

/** The name of the row whose prices of tools and ways of service hold for every model of a provider that has prices. */
export const EVERY_MODEL = '*'

/** By provider, and there by the provider's own id; a text is another id of the same model. */
export type KnownModels = Readonly<Record<string, Readonly<Record<string, KnownModel | string>>>>

/** `gpt-5-2025-08-07`, `claude-sonnet-4-5-20250929`, `claude-opus-4@20250514`: the name, and year, month, day. */
export const DATED = /[-@](20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?=$|[-:])/
