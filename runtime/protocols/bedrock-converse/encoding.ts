import type { Loss } from '../../canonical/loss.ts'
import type { Target } from '../protocol.ts'
import type { ModelTraits } from './models.ts'

/** What a request is written for. */
export interface Encoding {
  losses: Loss[]
  target: Target
  traits: ModelTraits
  /** How many documents have been named: names are told apart by it. */
  documents: number
}
