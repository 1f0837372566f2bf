import { COMPRESSORS, type CompiledSaving, DEFAULT_SAVING, type SaveTokens } from '../../runtime/config/save-tokens.ts'

/** `saveTokens` of a model as the server reads it; undefined where nothing is to be saved. */
export function compileSaveTokens(saveTokens: SaveTokens | undefined): CompiledSaving | undefined {
  if (saveTokens === undefined || saveTokens === false) return undefined
  if (saveTokens === true) return { ...DEFAULT_SAVING }
  const { keepLast = DEFAULT_SAVING.keepLast, lossless = DEFAULT_SAVING.lossless, compress = [] } = saveTokens
  if (!lossless && compress.length === 0) return undefined
  return { keepLast, lossless, compress: COMPRESSORS.filter(name => compress.includes(name)) }
}
