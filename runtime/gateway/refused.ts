import type { Failure } from './failure.ts'

/** Thrown by an attempt whose upstream answered with an error: everything about it is known. */
export class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.error.message)
    this.failure = failure
  }
}

export function isRefused(thrown: unknown): thrown is Refused {
  return thrown instanceof Refused
}
