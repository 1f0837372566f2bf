import type { Gateway } from '../gateway/gateway.ts'

/** Milliseconds between two looks at what other processes have changed. */
const INTERVAL = 2_000

/**
 * Keeps the copies of the gateway that runs true, of its keys and of its drains, without keeping the process alive for it.
 * Returns what ends it.
 */
export function watchState(running: () => Pick<Gateway, 'keys' | 'drains'>): () => void {
  const timer = setInterval(() => {
    const { keys, drains } = running()
    // They tell of failures themselves, or have nothing to tell: the next look comes soon.
    keys.refresh().catch(() => {})
    drains?.refresh().catch(() => {})
  }, INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
