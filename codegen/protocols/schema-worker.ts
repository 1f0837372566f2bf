import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Bundle } from './bundle.ts'
import type { ValidatorFiles } from './validators.ts'

/** What is made of a protocol's definitions alone. */
export interface SchemaFiles extends ValidatorFiles {
  /** `types.ts`, not yet formatted. */
  types: string
}

interface Work {
  bundles: readonly Bundle[]
  root: string
}

/**
 * Makes the validators and types of all protocols on a thread of their own: they cost as much as everything else
 * together. The answer has the order of the bundles.
 */
export async function compileSchemas(work: Work): Promise<SchemaFiles[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: work })
  // `once` rejects where the worker fails.
  const [files] = await once(worker, 'message')
  return files
}

if (!isMainThread && parentPort !== null && isWork(workerData)) {
  parentPort.postMessage(await compile(workerData))
}

async function compile({ bundles, root }: Work): Promise<SchemaFiles[]> {
  const { emitValidators } = await import('./validators.ts')
  // esbuild bundles them in a process of its own while the types are made here.
  const validators = bundles.map(bundle => emitValidators(bundle, root))
  const { emitTypes } = await import('./types.ts')
  const files: SchemaFiles[] = []
  for (const [index, bundle] of bundles.entries()) {
    const types = await emitTypes(bundle)
    const emitted = await validators[index]
    if (emitted !== undefined) files.push({ ...emitted, types })
  }
  return files
}

/** Other threads, such as a test runner's, may load this module too. */
function isWork(data: unknown): data is Work {
  return typeof data === 'object' && data !== null && 'bundles' in data && 'root' in data
}
