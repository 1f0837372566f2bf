import type { Usage } from '../canonical/usage.ts'
import type { NamedFault } from '../gateway/failing.ts'

/** One attempt that reaches a stand-in. */
export interface Asked {
  upstream: string
  /** The upstream's own id of the model. */
  model: string
  /** The id of the credential; absent where the upstream needs none. */
  credential?: string
  stream: boolean
  /** Milliseconds since 1970, by the simulated clock. */
  at: number
}

/** What an upstream does with an attempt. */
export interface Behaviour {
  /** Absent where it answers well. */
  fault?: NamedFault
  usage: Usage
  /** Milliseconds until the first token; of an error, until its status. */
  firstMs: number
  /** Milliseconds until the end of a good answer. */
  totalMs: number
}

/** Decides what upstreams do. `usage`: what the call is to use where it is answered. */
export type Behave = (asked: Asked, usage: Usage) => Behaviour
