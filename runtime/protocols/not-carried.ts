import type { Loss } from '../canonical/loss.ts'

/** What a translator's table is given beside the variant: where it stands, and where to report what it cannot carry. */
export interface Translation {
  readonly losses: Loss[]
  /** The JSON path of the value at hand, `messages[2].content[0]`. */
  at: string
}

/** The body of a generated stub: says honestly that nobody has decided yet how to carry this variant. */
export function notCarried(translation: Translation, feature: string): undefined {
  return lose(translation, feature, 'no translation is written for it')
}

/** Reports what the other side has no place for. `where` is the place of the value at hand where it is not given. */
export function lose(translation: Translation, feature: string, why: string, where = translation.at): undefined {
  translation.losses.push({ feature, where, why })
  return undefined
}

/** The same of what may come with every event of a stream, or with every turn of a conversation: the first time. */
export function loseOnce(translation: Translation, feature: string, why: string): undefined {
  if (!translation.losses.some(loss => loss.feature === feature)) lose(translation, feature, why)
  return undefined
}

/** The same translation one step deeper: `messages[2]`, then `.content[0]`. */
export function inside(translation: Translation, step: string): Translation {
  return { losses: translation.losses, at: `${translation.at}${step}` }
}
