import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Bundle } from './bundle.ts'
import type { ValidatorFiles } from './validators.ts'

interface Work {
  bundles: readonly Bundle[]
  root: string
}

/**
 * Compiles the validators of all protocols on a thread of their own: they cost as much as everything else together.
 * The answer has the order of the bundles.
 */
export async function emitAllValidators(work: Work): Promise<ValidatorFiles[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: work })
  // `once` rejects where the worker fails.
  const [files] = await once(worker, 'message')
  return files
}

if (!isMainThread && parentPort !== null && isWork(workerData)) {
  const { bundles, root } = workerData
  const { emitValidators } = await import('./validators.ts')
  parentPort.postMessage(await Promise.all(bundles.map(bundle => emitValidators(bundle, root))))
}

/** Other threads, such as a test runner's, may load this module too. */
function isWork(data: unknown): data is Work {
  return typeof data === 'object' && data !== null && 'bundles' in data && 'root' in data
}
