import type { Loss } from '../../canonical/loss.ts'
import type { Target } from '../protocol.ts'
import { refused } from '../refused.ts'
import { type ModelTraits, modelTraits } from './models.ts'

/** What the writers of a request share: whom they write for, and what they could not say. */
export class Writing {
  readonly losses: Loss[] = []
  readonly target: Target
  readonly traits: ModelTraits

  constructor(target: Target) {
    this.target = target
    this.traits = modelTraits(target.model)
  }

  lose(feature: string, where: string, why: string): undefined {
    this.losses.push({ feature, where, why })
    return undefined
  }

  /** For what stands in every turn of a long conversation. */
  loseOnce(feature: string, where: string, why: string): undefined {
    if (!this.losses.some(loss => loss.feature === feature)) this.lose(feature, where, why)
    return undefined
  }

  refuse(where: string, why: string): never {
    throw refused(where, why)
  }
}
