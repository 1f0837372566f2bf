/**
 * Whether a migration keeps the versions before it from working on the database, as its name says: `0042_breaks-….sql`.
 * All others only add what older versions neither read nor have to write, so that going back needs no backup.
 */
export function breaksOlder(migration: string): boolean {
  return /^\d+_breaks-/.test(migration)
}

/** A newer version has changed the database: what this one would write could be wrong in a way that nobody notices. */
export class NewerDatabase extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `a newer version of Headgate has changed it (${unknown.join(', ')}); run that version, or restore a backup that was made before it`,
    )
  }
}

/** Whether something failed because of it. */
export function isNewerDatabase(error: unknown): boolean {
  return error instanceof NewerDatabase || (error instanceof Error && error.cause instanceof NewerDatabase)
}
