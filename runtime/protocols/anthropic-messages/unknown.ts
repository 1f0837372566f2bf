import type { Translation } from '../not-carried.ts'

/** What a dispatcher does with a tag that no schema lists: reports it, and goes on without it. */
export function skipUnknown(feature: string): (variant: unknown, tag: string, translation: Translation) => undefined {
  return (_variant, tag, translation) => lose(translation, `${feature}.${tag}`, 'not known to this gateway')
}

/** The same for what may come over and over. */
export function skipUnknownOnce(
  feature: string,
): (variant: unknown, tag: string, translation: Translation) => undefined {
  return (_variant, tag, translation) => loseOnce(translation, `${feature}.${tag}`, 'not known to this gateway')
}

/** Reports something that has no meaning beyond this protocol. */
export function lose(translation: Translation, feature: string, why: string): undefined {
  translation.losses.push({ feature, where: translation.at, why })
  return undefined
}

/** Reports something that may come with every event of a stream, or with every turn of a conversation: the first time. */
export function loseOnce({ losses, at }: Translation, feature: string, why: string): undefined {
  if (!losses.some(loss => loss.feature === feature)) losses.push({ feature, where: at, why })
  return undefined
}

/** The same translation, at a place inside the value at hand: `[2]` or `.content`. */
export function inside(translation: Translation, step: string): Translation {
  return { losses: translation.losses, at: `${translation.at}${step}` }
}
