/** What the test that runs now has begun to expect. */
let expected: Promise<unknown>[] | undefined

/** It is waited for at the test's end, so that nobody who forgets an `await` forgets a failure. */
export function expecting<Result extends Promise<unknown>>(outcome: Result): Result {
  // Whoever awaits it hears of it; else the test does.
  outcome.catch(() => {})
  expected?.push(outcome)
  return outcome
}

/** Does the work, and everything that it has begun to expect. */
export async function withExpectations(work: () => Promise<void>): Promise<void> {
  const mine: Promise<unknown>[] = []
  expected = mine
  try {
    await work()
    // What is awaited here may expect more.
    for (let n = 0; n < mine.length; n++) await mine[n]
  } finally {
    expected = undefined
  }
}
