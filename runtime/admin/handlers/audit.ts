import { auditEntries } from '../../state/audit-log.ts'
import type { AdminHandlers } from '../context.ts'
import { isoTime } from '../iso-time.ts'

const USUAL = 100

export const auditHandlers: Pick<AdminHandlers, 'listAudit'> = {
  async listAudit({ query: { limit = USUAL, ...query } }, { database }) {
    const entries = await auditEntries(database, { ...query, limit })
    const last = entries.at(-1)
    return {
      entries: entries.map(({ at, status, ...entry }) => ({
        ...entry,
        at: isoTime(at),
        ...(status !== null && { status }),
      })),
      ...(last && entries.length === limit && { next: last.id }),
    }
  },
}
