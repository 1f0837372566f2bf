import type { Loss } from '../../canonical/loss.ts'
import { refused } from '../refused.ts'
import type { Dialect } from './dialect.ts'

/** What the writers of a request share: whom they write for, and what they could not say. */
export class Writing {
  readonly losses: Loss[] = []
  readonly dialect: Dialect
  readonly #reported = new Set<string>()

  constructor(dialect: Dialect) {
    this.dialect = dialect
  }

  lose(feature: string, where: string, why: string): undefined {
    this.losses.push({ feature, where, why })
    return undefined
  }

  /** As `lose`, for what a long conversation would report once a turn. */
  loseOnce(feature: string, where: string, why: string): undefined {
    if (this.#reported.has(feature)) return undefined
    this.#reported.add(feature)
    return this.lose(feature, where, why)
  }

  refuse(where: string, why: string): never {
    throw refused(where, why)
  }
}
