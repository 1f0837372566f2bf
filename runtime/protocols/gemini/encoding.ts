import type { Translation } from '../not-carried.ts'
import type { Target } from '../protocol.ts'
import type { ModelTraits } from './models.ts'

/** What the encoders of a request are given beside the value: where it stands, and whom the request is for. */
export interface Encoding extends Translation {
  readonly target: Target
  readonly traits: ModelTraits
}
