import type { Finding } from '../problem.ts'
import type { DeclaredNames } from '../target.ts'

/** What a check may look at. The config may be broken in every way that the schema refuses. */
export interface CheckInput {
  config: Record<string, unknown>
  declared: DeclaredNames
  /** An environment variable's value. */
  read: (name: string) => string | undefined
}

/** One rule that the schema cannot say. Pure; each file in this folder holds one. */
export type Check = (input: CheckInput) => Finding[]
