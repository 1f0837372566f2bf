/** What the exit code of every command says. */
export const EXIT = {
  /** Done, or nothing to do. */
  fine: 0,
  /** The command could not do it, or what it judged is wrong. */
  wrong: 1,
  /** What it compared differs: `plan`, `generate --check`, `schemas diff`. */
  changes: 2,
} as const

/** Tells what went wrong, without a stack, and ends with the exit code for it. */
export function fail(thrown: unknown): void {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = EXIT.wrong
}
