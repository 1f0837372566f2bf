import type { LoggedRequest } from '../../generated/admin/types.ts'
import { dollars } from '../limits/dollars.ts'
import type { LoggedCall } from '../state/usage-log.ts'
import { isoTime } from './iso-time.ts'

/** A call of the log as it is shown. What is null was not reported. */
export function shownCall({ costPico, startedAt, stream, cached, ...row }: LoggedCall): LoggedRequest {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return {
    // Only members that may be absent can be null.
    ...(present as Omit<LoggedRequest, 'startedAt' | 'stream' | 'cost' | 'cached' | 'bodies'>),
    startedAt: isoTime(startedAt),
    stream: stream === 1,
    ...(cached === 1 && { cached: true }),
    ...(costPico !== null && { cost: dollars(costPico) }),
  }
}
