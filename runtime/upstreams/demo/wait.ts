import type { LeaveSignal } from '../../platform/leave-signal.ts'
import { clientLeft } from '../../platform/transport-errors.ts'

/** Waits, and rejects as soon as the signal aborts. No timer is left in either case, nor set for nothing. */
export function wait(milliseconds: number, signal: LeaveSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(clientLeft())
    if (milliseconds <= 0) return resolve()
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(clientLeft())
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', onAbort, { once: true })
  })
}
