import type { Translation } from '../not-carried.ts'

/** What a dispatcher does with a tag that no schema lists: reports it, and goes on without it. */
export function skipUnknown(feature: string): (variant: unknown, tag: string, translation: Translation) => undefined {
  return (_variant, tag, translation) => lose(translation, `${feature}.${tag}`, 'not known to this gateway')
}

/** Reports something that has no meaning beyond this protocol. */
export function lose(translation: Translation, feature: string, why: string): undefined {
  translation.losses.push({ feature, where: translation.at, why })
  return undefined
}

/** The same translation, at a place inside the value at hand: `[2]` or `.content`. */
export function inside(translation: Translation, step: string): Translation {
  return { losses: translation.losses, at: `${translation.at}${step}` }
}
