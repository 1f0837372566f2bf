/** What the process itself takes. */
export interface ProcessFigures {
  /** Seconds. */
  cpu: number
  /** Bytes. */
  memory: number
  heap: number
  /** The share of time, from 0 to 1, in which the event loop was busy since it was last asked for. */
  eventLoop: number
  /** Seconds since 1970. */
  started: number
}

let before = performance.eventLoopUtilization()

export function processFigures(): ProcessFigures {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  const now = performance.eventLoopUtilization()
  const { utilization } = performance.eventLoopUtilization(now, before)
  before = now
  return {
    cpu: (user + system) / 1e6,
    memory: rss,
    heap: heapUsed,
    eventLoop: utilization,
    started: performance.timeOrigin / 1000,
  }
}
