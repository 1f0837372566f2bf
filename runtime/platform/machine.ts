/** What the machine that the gateway runs on says, for credentials that it has of its own. */
export interface Machine {
  /** A variable of the environment, or a binding. */
  variable(name: string): string | undefined
  /** A text file; undefined where it cannot be read. Absent where the platform has no files. */
  readFile?(path: string): Promise<string | undefined>
}

/** Has nothing. */
export const BARE_MACHINE: Machine = { variable: () => undefined }
