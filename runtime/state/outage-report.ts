/** Says once that a store fails, once that it works again, and in between only what was lost. */
export interface OutageReport {
  /** Failed attempts in a row; 0 while all is well. */
  readonly failures: number
  failed(error: Error): void
  /** Records were given up; 0 says nothing. */
  dropped(count: number): void
  over(): void
}

export function createOutageReport(warn: (message: string) => void): OutageReport {
  let failures = 0
  let lost = 0
  return {
    get failures() {
      return failures
    },
    failed(error) {
      failures += 1
      if (failures === 1) warn(`Usage could not be stored and waits in memory: ${error.message}`)
    },
    dropped(count) {
      if (count === 0) return
      lost += count
      warn(`Usage waits for too long to be stored: the ${count} oldest records were dropped, ${lost} so far.`)
    },
    over() {
      if (failures > 0) warn(`Usage is stored again after ${failures} failed attempts; ${lost} records were dropped.`)
      failures = 0
      lost = 0
    },
  }
}

/** What the work failed with, if it did. */
export async function failureOf(work: () => Promise<void>): Promise<Error | undefined> {
  try {
    await work()
    return undefined
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown))
  }
}
