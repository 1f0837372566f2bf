import type { Explanation } from '../gateway/explanation.ts'
import type { Failing } from '../gateway/failing.ts'
import type { Gateway } from '../gateway/gateway.ts'

/** What whoever runs tests gives to all of them. */
export interface Suite {
  /** The gateway as its config makes it, which has learnt nothing yet; called in simulated time. */
  create(): Gateway
  /** An explanation, for a person to read. */
  told(explanation: Explanation, failing: Failing): string
  /** Told of every test, in their order: its name, and the stack of where it is written. */
  declared?(name: string, stack: string): void
}

/** By a name, as a test file may have found another copy of this module than whoever runs it. */
const SUITE = Symbol.for('headgate.test.suite')

const shared = globalThis as { [SUITE]?: Suite }

export function useSuite(suite: Suite): void {
  shared[SUITE] = suite
}

/** Throws where nobody runs tests. */
export function suite(): Suite {
  if (shared[SUITE]) return shared[SUITE]
  throw new Error('Tests of a gateway are run by `headgate test`, which compiles the config for them.')
}
