import { DEFAULT_REQUEST_LOG } from '../config/request-log.ts'
import { deleteBodies } from '../state/request-bodies.ts'
import type { Gateway } from './gateway.ts'

/** Rows of one step. */
const ROWS = 250

/**
 * Deletes the bodies that are past their time, some of them at a time, where none are written that would take them along.
 * What an earlier config had kept goes too.
 */
export async function sweepBodies(
  { database, compiled, log }: Pick<Gateway, 'database' | 'compiled' | 'log'>,
  now = Date.now(),
  steps = Number.POSITIVE_INFINITY,
): Promise<void> {
  if (!database) return
  const { retentionMs } = compiled.requestLog ?? DEFAULT_REQUEST_LOG
  try {
    for (let step = 0; step < steps; step++) {
      if ((await deleteBodies(database, { before: now - retentionMs }, ROWS)) < ROWS) return
      await new Promise(resolve => setTimeout(resolve, 15))
    }
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    log({ level: 'warn', message: `Bodies of calls that are past their time could not be deleted: ${reason}` })
  }
}
