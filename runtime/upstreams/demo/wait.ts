import { clientLeft } from './player.ts'

/** Waits, and rejects as soon as the signal aborts. No timer is left in either case, nor set for nothing. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
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
