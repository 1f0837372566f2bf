import type { Translation } from '../not-carried.ts'

/** Reports what this protocol cannot say. */
export function lose(translation: Translation, feature: string, why: string): undefined {
  translation.losses.push({ feature, where: translation.at, why })
  return undefined
}

/** The same of what may come with every turn or every event: the first time. */
export function loseOnce({ losses, at }: Translation, feature: string, why: string): undefined {
  if (!losses.some(loss => loss.feature === feature)) losses.push({ feature, where: at, why })
  return undefined
}
