// Looks for errors of types beside the checks of the config, as the compiler takes as long as all of them. It begins with
// the config itself; which files that stands on is only known when it has been evaluated.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

enableCompileCache()
const { typeErrors } = await import('./type-errors.ts')
const first: string = workerData
const ofFirst = typeErrors([first])
parentPort!.once('message', (files: string[]) => {
  const isAll = files.length === 1 && files[0] === first
  parentPort!.postMessage(isAll ? ofFirst : typeErrors(files))
})
