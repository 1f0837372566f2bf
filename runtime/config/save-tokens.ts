/** Kinds of large tool output that can be shortened. */
export const COMPRESSORS = ['diff', 'grep', 'listing', 'build', 'log'] as const

export type CompressorName = (typeof COMPRESSORS)[number]

/** What may be saved of what tools say, on its way to the model. `true`: only what costs nothing of the meaning. */
export type SaveTokens = boolean | SaveTokensConfig

export interface SaveTokensConfig {
  /** The newest messages, whose results reach the model whole. 4 where it is not given. */
  keepLast?: number
  /**
   * Whether to leave out white space that means nothing, and to say a result once that came several times. `true` where
   * it is not given.
   */
  lossless?: boolean
  /** Which kinds of older output are shortened. None where it is not given. */
  compress?: readonly CompressorName[]
}

export interface CompiledSaving {
  keepLast: number
  lossless: boolean
  /** In the order in which they are tried. */
  compress: CompressorName[]
}

export const DEFAULT_SAVING: CompiledSaving = { keepLast: 4, lossless: true, compress: [] }
