import type { ConfigSource } from './config-source.ts'

/** What a version of Headgate changed in how configs are written, as code that does it to a config of before. */
export interface Codemod {
  /** The first version whose configs are written so. */
  since: string
  /** What changed, in words for whoever reviews it. */
  about: string
  /** Does it, and nothing where it has been done. */
  apply(config: ConfigSource): void
}

/** In the order of their versions. Nothing of a config has been renamed yet. */
export const CODEMODS: readonly Codemod[] = []
