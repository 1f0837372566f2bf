/** An expectation that is not met. Its stack begins where the expectation is written. */
export class ExpectationFailed extends Error {
  override readonly name = 'ExpectationFailed'
  /** What speaks for it: an explanation, an answer. Lines. */
  readonly evidence: string

  constructor(message: string, evidence: string, place: Place) {
    super(message)
    this.evidence = evidence
    this.stack = `${this.name}: ${message}\n${place.stack?.split('\n').slice(1).join('\n') ?? ''}`
  }
}

/** Where a test says something. */
export interface Place {
  stack?: string
}

/** The place of whoever called `from`. */
export function placeOf(from: (...given: never[]) => unknown): Place {
  const place: Place = {}
  Error.captureStackTrace(place, from)
  return place
}
