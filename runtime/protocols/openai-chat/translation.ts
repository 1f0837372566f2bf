import { notCarried, type Translation } from '../not-carried.ts'

/** The same translation one step deeper: `messages[2]` then `.content[0]`. */
export function inside(translation: Translation, step: string): Translation {
  return { losses: translation.losses, at: `${translation.at}${step}` }
}

/** A dispatcher's fallback: reports a variant that no schema lists, under the family it was found in. */
export function unknownVariant(family: string) {
  return (_variant: unknown, tag: string, translation: Translation): undefined =>
    notCarried(translation, `${family}.${tag}`)
}

/** Reports something known that the other protocols have no place for. */
export function lose(translation: Translation, feature: string, why: string): undefined {
  translation.losses.push({ feature, where: translation.at, why })
  return undefined
}
