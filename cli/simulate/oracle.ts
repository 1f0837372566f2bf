/**
 * Answers questions to which nobody knows the answer in every possible way, one after the other: what asks is run again
 * until all answers to all of its questions have been given. It has to ask the same where it is answered the same.
 */
export class Oracle {
  readonly #path: { answers: readonly unknown[]; given: number }[] = []
  #at = 0

  /** One of the answers. */
  ask<Answer>(answers: readonly Answer[]): Answer {
    const at = this.#at++
    this.#path[at] ??= { answers, given: 0 }
    const { given } = this.#path[at]
    return answers[given]!
  }

  /** To the next way of answering; false where all have been given. */
  next(): boolean {
    this.#at = 0
    for (let last = this.#path.at(-1); last; last = this.#path.at(-1)) {
      if (++last.given < last.answers.length) return true
      this.#path.pop()
    }
    return false
  }
}
