import type { Reload } from '../gateway/last-reload.ts'

/**
 * How a process learns that its compiled config has changed: it watches the file, unless this says `off`; SIGHUP is heard
 * either way. A process of a cluster does neither: it is told.
 */
export const WATCH_VARIABLE = 'HEADGATE_WATCH'

/** What the first process of a cluster says to the others: take the config anew, or: one of you has, and this came of it. */
export type ToWorker = { headgate: 'reload'; asked: boolean } | { headgate: 'refused'; reload: Reload }

/** What came of it. */
export interface FromWorker {
  headgate: 'reloaded'
  reload: Reload
}

export function isOurs<Message extends ToWorker | FromWorker>(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'headgate' in message
}
