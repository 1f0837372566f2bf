import type { Translation } from '../not-carried.ts'

/** Reports something that cannot be carried. `where` is relative to the value at hand. */
export function lost(translation: Translation, feature: string, where: string, why: string): void {
  translation.losses.push({ feature, where: translation.at + where, why })
}

/** Runs `decode` for a value inside the one at hand, so that its losses name their place. */
export function within<Result>(translation: Translation, step: string, decode: () => Result): Result {
  const outer = translation.at
  translation.at = outer === '' ? step.replace(/^\./, '') : outer + step
  try {
    return decode()
  } finally {
    translation.at = outer
  }
}

/** The fallback of a dispatcher: a variant that no schema lists is reported and skipped. */
export function unknownVariant(kind: string) {
  return (_variant: unknown, tag: string, translation: Translation): undefined => {
    lost(translation, `${kind}.${tag}`, tag === '' ? '' : `.${tag}`, 'not known')
  }
}
