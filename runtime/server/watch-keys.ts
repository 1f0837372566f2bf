import type { KeyDirectory } from '../keys/key-directory.ts'

/** Milliseconds between two looks at what other processes have changed. */
const INTERVAL = 2_000

/** Keeps a directory true, without keeping the process alive for it. Returns what ends it. */
export function watchKeys(keys: KeyDirectory): () => void {
  // It tells of failures itself.
  const timer = setInterval(() => keys.refresh().catch(() => {}), INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}
