// Nitro's entry for several processes on one port: one worker a core, or NITRO_CLUSTER_WORKERS of them.
import cluster, { type Worker } from 'node:cluster'
import { availableParallelism } from 'node:os'
import { isAbsolute, resolve } from 'node:path'
import type { Reload } from '../gateway/last-reload.ts'
import { onHangUp } from '../platform/node/hang-up.ts'
import { createLog } from '../platform/node/log.ts'
import { watchFile } from '../platform/node/watch-file.ts'
import { passMetricsOn, shareMetrics } from './cluster-metrics.ts'
import { COUNTERS_VARIABLE } from './counters-variable.ts'
import { type FromWorker, isOurs, type ToWorker, WATCH_VARIABLE } from './reload-messages.ts'
import { outliveStrayFaults, strayFault } from './stray-faults.ts'

if (cluster.isPrimary) lead()
else {
  // Of several processes none sees all calls of a key.
  process.env[COUNTERS_VARIABLE] ??= 'database'
  process.env[WATCH_VARIABLE] = 'primary'
  shareMetrics()
  await import('./node.ts')
}

/** Milliseconds until a worker that could not start is tried again while others serve. */
const RETRY = 1_000

/** Milliseconds that a worker may take to take the config anew. */
const PATIENCE = 30_000

/**
 * Replaces a worker that dies, has them take a changed config one after the other, and passes a stop on to all of them: they
 * finish their calls, then this process ends.
 */
function lead(): void {
  const { env, stdout } = process
  const log = createLog(
    () => env.HEADGATE_LOG,
    text => stdout.write(text),
    stdout.isTTY === true,
  )
  // A worker that ends while it is told something must not end the others.
  outliveStrayFaults(thrown => log(strayFault(thrown)))
  let stopping = false
  const stop = (signal: NodeJS.Signals): void => {
    stopping = true
    for (const worker of workers()) worker.process.kill(signal)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  const size = Number(process.env.NITRO_CLUSTER_WORKERS) || availableParallelism()
  for (let worker = 0; worker < size; worker++) cluster.fork()
  cluster.on('exit', (worker, code) => {
    const last = workers().length === 0
    // A worker that never got to listen would fail again: a wrong PORT, a missing variable.
    const failedAtStart = code !== 0 && !worker.isConnected() && !listening.has(worker.id)
    listening.delete(worker.id)
    if (failedAtStart && !stopping && listening.size === 0) {
      process.exitCode = 1
      stop('SIGTERM')
    } else if (!stopping) setTimeout(() => stopping || cluster.fork(), failedAtStart ? RETRY : 0)
    if (last && stopping) process.exit()
  })
  listenForReloads(() => stop('SIGTERM'))
  passMetricsOn(workers)
}

const listening = new Set<number>()
cluster.on('listening', worker => listening.add(worker.id))

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter(worker => worker !== undefined)
}

function listenForReloads(stop: () => void): void {
  let rolling = Promise.resolve()
  const roll = (asked: boolean): void => {
    rolling = rolling.then(() => reloadAll(asked))
  }
  onHangUp(() => roll(true), stop)
  const path = process.env.HEADGATE_GATEWAY
  if (!path || process.env[WATCH_VARIABLE] === 'off') return
  watchFile(isAbsolute(path) ? path : resolve(path), () => roll(false))
}

/** One after the other. What the first one refuses nobody else is asked to take: they all go on as they were. */
async function reloadAll(asked: boolean): Promise<void> {
  const all = workers().filter(({ id }) => listening.has(id))
  for (const [n, worker] of all.entries()) {
    const reload = await answerOf(worker, { headgate: 'reload', asked })
    if (n > 0 || !reload || reload.ok) continue
    for (const other of all.slice(1)) if (other.isConnected()) other.send({ headgate: 'refused', reload })
    return
  }
}

/** Undefined where it ends meanwhile, or takes too long. */
function answerOf(worker: Worker, message: ToWorker): Promise<Reload | undefined> {
  return new Promise(resolve => {
    const done = (reload?: Reload): void => {
      clearTimeout(timer)
      worker.off('message', hear)
      worker.off('exit', gone)
      resolve(reload)
    }
    const hear = (answer: unknown): void => {
      if (isOurs<FromWorker>(answer)) done(answer.reload)
    }
    const gone = (): void => done()
    const timer = setTimeout(done, PATIENCE)
    worker.on('message', hear)
    worker.on('exit', gone)
    if (worker.isConnected()) worker.send(message)
    else done()
  })
}

export default {}
