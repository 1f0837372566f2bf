#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { runCommandLine } from './command-line/run.ts'
import { readEnvFile } from './env-file.ts'
import { fail } from './exit.ts'
import headgate from './headgate.ts'

// Commands are imported when they are run; compiled code is kept between runs, which spares `generate` a fifth of its time.
enableCompileCache()
// Whoever reads no more of what is said, as in `| head`, has seen enough.
process.stdout.on('error', thrown => {
  if ((thrown as NodeJS.ErrnoException).code !== 'EPIPE') throw thrown
  process.exit()
})

try {
  readEnvFile()
  await runCommandLine(headgate, process.argv.slice(2))
} catch (thrown) {
  fail(thrown)
}
