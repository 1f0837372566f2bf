// Nitro's entry for several processes on one port: one worker a core, or NITRO_CLUSTER_WORKERS of them.
import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { COUNTERS_VARIABLE } from './counters-variable.ts'

if (cluster.isPrimary) lead()
else {
  // Of several processes none sees all calls of a key.
  process.env[COUNTERS_VARIABLE] ??= 'database'
  await import('./node.ts')
}

/** Replaces a worker that dies, and passes a stop on to all of them: they finish their calls, then this process ends. */
function lead(): void {
  let stopping = false
  const stop = (signal: NodeJS.Signals): void => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  const size = Number(process.env.NITRO_CLUSTER_WORKERS) || availableParallelism()
  for (let worker = 0; worker < size; worker++) cluster.fork()
  cluster.on('exit', (worker, code) => {
    const last = Object.keys(cluster.workers ?? {}).length === 0
    // A worker that never got to listen would fail again: a wrong PORT, a missing variable.
    const failedAtStart = code !== 0 && !worker.isConnected() && !listening.has(worker.id)
    if (failedAtStart && !stopping) {
      process.exitCode = 1
      stop('SIGTERM')
    } else if (!stopping) cluster.fork()
    if (last && stopping) process.exit()
  })
}

const listening = new Set<number>()
cluster.on('listening', worker => listening.add(worker.id))

export default {}
