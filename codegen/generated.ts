import type { Changes } from './output.ts'

export interface GenerateOptions {
  /** The repository, or the project. */
  root: string
  /** Report what would change, and change nothing. */
  check?: boolean
  /** The config file; the root's own where absent. */
  config?: string
}

export interface Generated {
  /** Nothing is wrong and, when checking, nothing would change. */
  ok: boolean
  errors: string[]
  warnings: string[]
  /** Paths from the root that were written or removed, or would be. */
  changes: Changes
  milliseconds: number
}
