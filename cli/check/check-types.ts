import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { ownModule } from '../../codegen/home.ts'
import type { TypeFault } from './type-errors.ts'

export interface TypeCheck {
  /** What was found in these files, which are all that the config is made of. */
  errors(files: readonly string[]): Promise<TypeFault[]>
  /** Nobody asks any more. */
  close(): void
}

/** Begins at once, beside everything else. */
export function startTypeCheck(config: string): TypeCheck {
  const worker = new Worker(ownModule('cli/check/type-worker'), { workerData: config })
  // Told to whoever asks; where nobody does, the config cannot be read, which is told better.
  const failed = once(worker, 'error').then(([error]) => Promise.reject(error))
  failed.catch(() => {})
  worker.unref()
  return {
    async errors(files) {
      if (!files.some(file => /\.[cm]?ts$/.test(file))) return []
      worker.ref()
      worker.postMessage(files)
      const [found] = await Promise.race([once(worker, 'message'), failed])
      return found as TypeFault[] // what type-worker.ts posts
    },
    close: () => void worker.terminate(),
  }
}
