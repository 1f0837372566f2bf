import type { Parameters } from 'fast-check'

const { HEADGATE_FUZZ_RUNS: RUNS, HEADGATE_FUZZ_SECONDS: SECONDS } = process.env

/** How often a property is tried: as usual, or as `npm run fuzz` says, and then for so long at the most. */
export function runs<T>(usual: number): Parameters<T> {
  return {
    numRuns: RUNS === undefined ? usual : Number(RUNS),
    ...(SECONDS !== undefined && { interruptAfterTimeLimit: Number(SECONDS) * 1000 }),
  }
}
