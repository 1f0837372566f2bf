import { lose, loseOnce, type Translation } from '../not-carried.ts'

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
