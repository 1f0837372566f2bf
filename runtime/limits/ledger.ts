import type { CompiledLimits } from '../config/limits.ts'
import type { Breach } from './breach.ts'
import type { Standing } from './standing.ts'

/** Who or what is limited. */
export interface Subject {
  kind: SubjectKind
  /** As the config, or whoever minted the key, calls it. */
  name: string
  limits: CompiledLimits
}

export type SubjectKind = 'key' | 'group' | 'model' | 'upstream'

/** What a call takes: an estimate before it, the truth after it. */
export interface Amount {
  tokens: number
  /** Picodollars, which are 1e-12 US dollars; 0 where no price is known. */
  costPico: number
}

export const NOTHING: Amount = { tokens: 0, costPico: 0 }

/** A place among the calls under way, with what it is expected to take. */
export interface Place {
  breach?: undefined
  /** What is left for others; absent where that would cost a question more. */
  left?: Left
  /** What the call took, when it is over. The first time counts, and nothing of it throws or rejects. */
  settle(used: Amount): Promise<void> | undefined
}

/** There is no room. */
export interface NoPlace {
  breach: Breach
}

/** What is left within the minute, by the subject that has least. */
export interface Left {
  requests?: Remainder
  tokens?: Remainder
}

export interface Remainder {
  limit: number
  remaining: number
  /** Milliseconds since 1970 at which all of it is free again. */
  resetsAt: number
}

/**
 * Who has taken how much, and who is about to: what limits and budgets are held against. Counts nothing twice, and lets
 * nothing leak: a place that was taken is given back by `settle`, or lapses with the process that took it.
 *
 * A limit of calls, of tokens a minute and of calls under way is never passed. A budget lets a call begin while something
 * of it is neither spent nor reserved, so it is passed by what the calls under way take beyond what they were expected to.
 */
export interface Ledger {
  /** A place at every subject, or at none. A promise only where somebody else has to be asked. */
  take(subjects: readonly Subject[], expected: Amount): Place | NoPlace | Promise<Place | NoPlace>
  /** How each of them stands, in their order. */
  standings(subjects: readonly Subject[]): Promise<Standing[]>
  /** Begins anew: nothing is used of the minute and the budgets. Calls under way stay what they are. */
  reset(subject: Subject): Promise<void>
}

/** No kind has a slash in its name. */
export function subjectId({ kind, name }: Pick<Subject, 'kind' | 'name'>): string {
  return `${kind}/${name}`
}
