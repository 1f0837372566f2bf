import { createOutageReport, failureOf } from './outage-report.ts'
import type { UsageStore } from './store.ts'
import { UsageQueue } from './usage-queue.ts'
import type { UsageWriter } from './usage-writer.ts'

/**
 * The writer of a platform that forbids work outside of a request, such as Workers: each call records and hands
 * `flush()` to `waitUntil`. A flush waits for its own writing alone, as one request must not wait for another's promise
 * there. What it cannot store waits in memory for the next flush.
 */
export function createPerCallUsageWriter(
  store: UsageStore,
  options: { maxPending?: number; warn?: (message: string) => void } = {},
): UsageWriter {
  const { maxPending = 5_000, warn = message => console.warn(message) } = options
  const queue = new UsageQueue(maxPending)
  const outage = createOutageReport(warn)

  async function flush(): Promise<void> {
    let failures = 0
    while (queue.length > 0 && failures <= RETRIES.length) {
      if (failures > 0) await sleep(RETRIES[failures - 1]!)
      const batch = queue.take(LARGEST_BATCH)
      const error = await failureOf(() => store.append(batch))
      if (error === undefined) {
        queue.stored(batch)
        outage.over()
      } else {
        failures += 1
        outage.failed(error)
        outage.dropped(queue.putBack(batch))
      }
    }
  }

  return {
    record: record => outage.dropped(queue.push(record)),
    flush,
    async close() {
      await flush()
      await failureOf(() => store.close())
    },
    counts: () => queue.counts,
  }
}

/** Milliseconds before another attempt of the same flush. */
const RETRIES = [200, 1_000]

const LARGEST_BATCH = 500

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
