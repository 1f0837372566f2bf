import type { CompiledTarget } from '../config/compiled.ts'
import type { Remembered } from './facts.ts'
import type { Cooling } from './world.ts'

/** A target to try. */
export interface Choice extends CompiledTarget {
  /** Why it stands where it stands, in words. */
  reason: string
  /** The id of the credential that answered this conversation before. */
  credential?: string
  /** It is tried after all healthy ones. */
  cooling?: Cooling
}

/** A target that is not tried, and why. */
export interface Skipped extends CompiledTarget {
  reason: string
}

/** Some targets that stay together, in their order: a branch of a strategy. There is at least one. */
export interface Group {
  choices: Choice[]
  /** 1 where the config says none. */
  weight: number
}

/** The target that a group would be tried with, or that recovers first. */
export function head({ choices }: Group): Choice {
  return choices.find(choice => !choice.cooling) ?? byRecovery(choices)[0]!
}

/** Cooling ones in the order in which they recover. */
export function byRecovery(choices: readonly Choice[]): Choice[] {
  return choices.toSorted((a, b) => (a.cooling?.until ?? 0) - (b.cooling?.until ?? 0))
}

export function isHealthy(group: Group): boolean {
  return group.choices.some(choice => !choice.cooling)
}

export function isTarget(choice: CompiledTarget, remembered: Remembered | undefined): boolean {
  return remembered !== undefined && choice.model === remembered.model && choice.upstream === remembered.upstream
}

/** No upstream's name has a slash, so that no two targets share one. */
export function targetKey({ upstream, model }: CompiledTarget): string {
  return `${upstream}/${model}`
}
