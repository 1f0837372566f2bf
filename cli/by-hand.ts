import { audited } from '../runtime/state/audit-log.ts'
import type { SqlDatabase } from '../runtime/state/database.ts'

/** Whoever has the database's file may do everything; the audit log says that it was done so. */
export const BY_HAND = 'cli'

/** Changes a database of this machine, and notes it in the audit log as an act of the admin API would be. */
export async function byHand<Result>(
  database: SqlDatabase,
  operation: string,
  subject: string,
  change: () => Promise<Result>,
): Promise<Result> {
  const { result } = await audited(database, { actor: BY_HAND, operation, subject }, async () => ({
    status: 200,
    result: await change(),
  }))
  return result
}
