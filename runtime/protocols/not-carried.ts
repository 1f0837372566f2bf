import type { Loss } from '../canonical/loss.ts'

/** What a translator's table is given beside the variant: where it stands, and where to report what it cannot carry. */
export interface Translation {
  readonly losses: Loss[]
  /** The JSON path of the value at hand, `messages[2].content[0]`. */
  at: string
}

/** The body of a generated stub: says honestly that nobody has decided yet how to carry this variant. */
export function notCarried(translation: Translation, feature: string): undefined {
  translation.losses.push({ feature, where: translation.at, why: 'no translation is written for it' })
  return undefined
}
