// Generates without the command line: what `headgate generate` does in the repository.
import { parseArgs } from 'node:util'
import { generate } from './generate.ts'
import { home } from './home.ts'
import { report } from './report.ts'

const { values } = parseArgs({ options: { check: { type: 'boolean' }, config: { type: 'string' } } })
const result = await generate({ root: home, ...values })
report(result, values.check ?? false)
if (!result.ok) process.exitCode = 1
