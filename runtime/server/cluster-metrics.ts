import cluster, { type Worker } from 'node:cluster'
import { runningGateway } from '../gateway/gateway.ts'
import type { Family } from '../telemetry/registry.ts'
import { setOtherProcesses } from './other-processes.ts'

/** What the processes of a cluster say to each other of metrics, as whoever asks for them reaches any one of these. */
type Message =
  /** A worker wants to know what the others have. */
  | { metrics: 'ask'; id: number }
  /** The first process asks one for it. */
  | { metrics: 'tell'; id: number }
  | { metrics: 'part'; id: number; families: Family[] }
  | { metrics: 'all'; id: number; parts: Family[][] }

/** Milliseconds that a process may take to answer; of one that takes longer nothing is told. */
const PATIENCE = 2_000

interface Asked {
  left: Set<number>
  parts: Family[][]
  done(): void
}

/** In the first process: passes questions on, and answers back. */
export function passMetricsOn(workers: () => Worker[]): void {
  const underWay = new Map<number, Asked>()
  let next = 0
  const ask = (asker: Worker, askersId: number): void => {
    const others = workers().filter(worker => worker.id !== asker.id && worker.isConnected())
    const id = ++next
    const parts: Family[][] = []
    const done = (): void => {
      clearTimeout(timer)
      underWay.delete(id)
      if (asker.isConnected()) asker.send({ metrics: 'all', id: askersId, parts } satisfies Message)
    }
    const timer = setTimeout(done, PATIENCE)
    underWay.set(id, { left: new Set(others.map(worker => worker.id)), parts, done })
    for (const other of others) other.send({ metrics: 'tell', id } satisfies Message)
    if (others.length === 0) done()
  }
  cluster.on('message', (worker, message) => {
    if (!isOfMetrics(message)) return
    if (message.metrics === 'ask') ask(worker, message.id)
    const asked = message.metrics === 'part' ? underWay.get(message.id) : undefined
    if (!asked || message.metrics !== 'part' || !asked.left.delete(worker.id)) return
    asked.parts.push(message.families)
    if (asked.left.size === 0) asked.done()
  })
}

/** In the others: asks, and tells what there is. */
export function shareMetrics(): void {
  const waiting = new Map<number, (parts: Family[][]) => void>()
  let next = 0
  setOtherProcesses(
    () =>
      new Promise(resolve => {
        const id = ++next
        const done = (parts: Family[][]): void => {
          clearTimeout(timer)
          waiting.delete(id)
          resolve(parts)
        }
        const timer = setTimeout(done, 2 * PATIENCE, [])
        waiting.set(id, done)
        process.send?.({ metrics: 'ask', id } satisfies Message)
      }),
  )
  process.on('message', message => {
    if (!isOfMetrics(message)) return
    if (message.metrics === 'all') waiting.get(message.id)?.(message.parts)
    else if (message.metrics === 'tell') void tell(message.id)
  })
}

async function tell(id: number): Promise<void> {
  const families = (await runningGateway().telemetry?.families()) ?? []
  process.send?.({ metrics: 'part', id, families } satisfies Message)
}

function isOfMetrics(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'metrics' in message && 'id' in message
}
