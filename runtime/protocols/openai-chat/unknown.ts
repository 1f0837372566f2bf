import { notCarried, type Translation } from '../not-carried.ts'

/** A dispatcher's fallback: reports a variant that no schema lists, under the family it was found in. */
export function unknownVariant(family: string) {
  return (_variant: unknown, tag: string, translation: Translation): undefined =>
    notCarried(translation, `${family}.${tag}`)
}
